"""A regeling of an organisation's own, as a file: a start to write from, and the check of what was written."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

from begrenzen_desktop.bestanden import resources_dir, templates_dir
from begrenzen_desktop.domain.errors import BegrenzenError, OngeldigAntwoord
from begrenzen_desktop.regelingen.bevinding import Bevinding, RegelingFout, with_regel
from begrenzen_desktop.regelingen.checks import check_regeling
from begrenzen_desktop.regelingen.loader import parse_regeling
from begrenzen_desktop.regelingen.schema import SCHEMA, make_schema
from begrenzen_desktop.services.regelingen import EIGEN_REGELINGEN
from begrenzen_desktop.services.scans import read_file
from begrenzen_desktop.storage.atomic import write_atomically
from begrenzen_desktop.storage.paths import data_dir

MAX_TOML = 5_000_000
_ID = re.compile(r"[a-z]{2,}(?:-[a-z]+)*")
BEGIN = """#:schema ../{schema}
# De regeling {titel} van {uitgever}. Alles wat hier niet staat, komt uit de basis.
# Kijk het bestand na met: begrenzen regeling controleer BESTAND
basis = "zorgvuldig-begrenzen/2022-12-01"
id = "{id}"
datum = {datum}
titel = "{titel}"
uitgever = "{uitgever}"

# Is er voor elke grens een gesprek nodig, ook als iemand alleen maar aanhoudt?
gesprek_altijd = false

# Namen die jullie gebruiken. In een tekst hieronder schrijf je {{team}}.
[rollen]
team = "het klachtenteam"

# Een eigen vraag: onder een stap en een deel die er al zijn. `na` zegt achter welke vraag.
[[stappen]]
id = "analyseer"

[[stappen.delen]]
id = "conclusie"

[[stappen.delen.vragen]]
id = "meegekeken"
na = "overleg"
soort = "regel"
tekst = "Wie van het team keek mee, en wanneer?"
toelichting = "Vraag {{team}} om mee te kijken voordat iemand een grens krijgt."
bron = ["eigen", "onze werkwijze"]

# Eigen woorden voor een deel van een brief. {{voorstel}} is de tekst die het programma maakt.
[briefteksten.stop-klacht]
opening = "{{voorstel}}"
"""


def make_begin(regeling_id: str, titel: str, uitgever: str, datum: dt.date, map_: Path | None = None) -> Path:
    """Write a file to start from, in the folder for regelingen of one's own (or ``map_``), and give its path.

    Raises OngeldigAntwoord for an id that cannot be one or that the program has itself, and for a file that is there already.
    """
    if _ID.fullmatch(regeling_id) is None:
        raise OngeldigAntwoord(
            f"'{regeling_id}' kan geen id zijn. Gebruik kleine letters met streepjes, zoals onze-regeling."
        )
    if (resources_dir() / "regelingen" / regeling_id).is_dir():
        raise OngeldigAntwoord(
            f"Het programma heeft zelf al een regeling '{regeling_id}'. Kies een andere id."
        )
    if any(teken in tekst for tekst in (titel, uitgever) for teken in '"\\\n'):
        raise OngeldigAntwoord("In de titel of de uitgever staat een aanhalingsteken. Haal dat weg.")
    pad = (map_ or data_dir() / EIGEN_REGELINGEN) / regeling_id / f"{datum}.toml"
    if pad.exists():
        raise OngeldigAntwoord(f"Het bestand {pad} is er al. Pas dat aan, of kies een andere datum.")
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        inhoud = BEGIN.format(id=regeling_id, titel=titel, uitgever=uitgever, datum=datum, schema=SCHEMA)
        write_schema(pad.parent.parent)
        write_atomically(pad, inhoud.encode())
    except OSError as error:
        raise BegrenzenError(f"Het bestand {pad} kan niet worden geschreven. Kies een andere map.") from error
    return pad


def write_schema(map_: Path) -> Path:
    """Write the schema that editors read in a folder with regelingen, and give its path. Raises OSError."""
    pad = map_ / SCHEMA
    write_atomically(pad, (json.dumps(make_schema(), ensure_ascii=False, indent=2) + "\n").encode())
    return pad


def check_bestand(pad: Path) -> tuple[Bevinding, ...]:
    """Check a file. Gives every finding with place, reason and remedy; () when the regeling can be used.

    Raises BegrenzenError when the file cannot be read at all.
    """
    inhoud = read_file(pad, MAX_TOML)
    if len(inhoud) > MAX_TOML:
        raise BegrenzenError(
            f"Het bestand '{pad.name}' is groter dan 5 MB. Dat is geen regeling; kies een ander bestand."
        )
    try:
        tekst = inhoud.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BegrenzenError(f"Het bestand '{pad.name}' is geen tekst. Bewaar het als UTF-8.") from error
    mappen = (pad.resolve().parent.parent, resources_dir() / "regelingen", data_dir() / EIGEN_REGELINGEN)
    try:
        regeling = parse_regeling(tekst, pad.name, mappen)
    except RegelingFout as fout:
        return tuple(with_regel(bevinding, tekst) for bevinding in fout.bevindingen)
    bevindingen = list(check_regeling(regeling, templates_dir()))
    if pad.name != f"{regeling.datum}.toml" or pad.resolve().parent.name != regeling.id:
        bevindingen.append(
            Bevinding(
                pad.name,
                "de naam past niet bij de inhoud",
                f"Zet het bestand als {regeling.id}/{regeling.datum}.toml in de map van jullie eigen regelingen.",
            )
        )
    return tuple(with_regel(bevinding, tekst) for bevinding in bevindingen)
