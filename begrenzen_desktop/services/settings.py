"""Settings: the Organisatieprofiel and who may sign."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.feestdagen import Kalender
from begrenzen_desktop.domain.handtekening import MAX_BYTES, check_handtekening
from begrenzen_desktop.domain.profiel import Ondertekenaar, Organisatieprofiel, with_duren
from begrenzen_desktop.domain.regeling import Regeling
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.services.changes import Changes
from begrenzen_desktop.services.checks import check_ondertekenaar
from begrenzen_desktop.services.cleaning import clean
from begrenzen_desktop.services.kalender import load_kalender
from begrenzen_desktop.services.recording import new_id
from begrenzen_desktop.services.regelingen import REGELING, ROLNAMEN, ZORGVULDIG_BEGRENZEN, Regelingen
from begrenzen_desktop.services.scans import read_file
from begrenzen_desktop.storage.atomic import write_atomically
from begrenzen_desktop.storage.instellingen import load_instelling, save_instelling
from begrenzen_desktop.storage.profiel_json import dump_profiel, parse_profiel
from begrenzen_desktop.storage.profielen import (
    list_handtekeningen,
    load_ondertekenaars,
    load_profiel,
    remove_ondertekenaar,
    save_handtekening,
    save_ondertekenaar,
    save_profiel,
)
from begrenzen_desktop.storage.store import Store

_SOORT = "begrenzen-organisatieprofiel"
_BESCHADIGD = "Dit bestand is geen organisatieprofiel of het is beschadigd. Vraag het bestand opnieuw op, of vul het profiel zelf in."


@dataclass(frozen=True, slots=True)
class Regelingkeuze:
    """The regelingen there are: those that can be used, the id of the chosen one, the organisation's own names for roles.

    ``kapot``: the id of each that cannot be used, with the sentence that says why.
    """

    regelingen: tuple[Regeling, ...]
    gekozen: str
    rolnamen: Mapping[str, str]
    kapot: Mapping[str, str]


class Settings:
    """Reads and writes what belongs to the organisation."""

    def __init__(self, store: Store, regelingen: Regelingen) -> None:
        self._store = store
        self._regelingen = regelingen

    def profiel(self) -> Organisatieprofiel:
        """Give the profile; an empty one at first."""
        with self._store.transaction() as tx:
            return load_profiel(tx)

    def save_profiel(self, profiel: Organisatieprofiel) -> Changes:
        """Replace the profile."""
        with self._store.transaction() as tx:
            save_profiel(tx, clean(profiel))
        return Changes(profiel=True)

    def regeling(self) -> str:
        """Give the id of the regeling that new dossiers follow."""
        with self._store.reading() as tx:
            return str(load_instelling(tx, REGELING, ZORGVULDIG_BEGRENZEN))

    def regelingen(self) -> Regelingkeuze:
        """Give the newest version of each regeling, which one is chosen, and why another cannot be used."""
        goed: list[Regeling] = []
        kapot: dict[str, str] = {}
        for regeling_id in self._regelingen.ids():
            try:
                goed.append(self._regelingen.newest(regeling_id))
            except BegrenzenError as fout:
                kapot[regeling_id] = str(fout)
        return Regelingkeuze(tuple(goed), self.regeling(), self.rolnamen(), kapot)

    def choose_regeling(self, regeling_id: str) -> Changes:
        """Let new dossiers follow another regeling; those that are there keep theirs.

        The lengths of time that it names become those of the profile (trap T5). Raises BegrenzenError when it does not exist.
        """
        duren = self._regelingen.newest(regeling_id).duren
        with self._store.transaction() as tx:
            save_instelling(tx, REGELING, regeling_id)
            save_profiel(tx, with_duren(load_profiel(tx), duren))
        return Changes(profiel=True)

    def rolnamen(self) -> dict[str, str]:
        """Give the names that the organisation uses for roles; only those that differ from the regeling."""
        with self._store.reading() as tx:
            return dict(load_instelling(tx, ROLNAMEN, {}))

    def name_roles(self, namen: Mapping[str, str]) -> Changes:
        """Use these names for roles, in every dossier; letters that were made keep their text."""
        schoon = {rol: normalise_tekst(naam).strip() for rol, naam in namen.items()}
        schoon = {rol: naam for rol, naam in schoon.items() if naam}
        with self._store.transaction() as tx:
            save_instelling(tx, ROLNAMEN, schoon)
        self._regelingen.name_roles(schoon)
        return Changes(profiel=True)

    def kalender(self) -> Kalender:
        """Give the holidays that statutory terms take into account."""
        with self._store.reading() as tx:
            return load_kalender(tx)

    def ondertekenaars(self) -> tuple[Ondertekenaar, ...]:
        """Give everyone who may sign, by name."""
        with self._store.transaction() as tx:
            return load_ondertekenaars(tx)

    def save_ondertekenaar(self, ondertekenaar: Ondertekenaar) -> Changes:
        """Add (empty id) or replace someone who may sign. Raises OngeldigAntwoord without name or function."""
        ondertekenaar = clean(ondertekenaar)
        check_ondertekenaar(ondertekenaar)
        ondertekenaar = ondertekenaar if ondertekenaar.id else replace(ondertekenaar, id=new_id())
        with self._store.transaction() as tx:
            save_ondertekenaar(tx, ondertekenaar)
        return Changes(profiel=True, nieuw_id=ondertekenaar.id)

    def remove_ondertekenaar(self, ondertekenaar_id: str) -> Changes:
        """Remove someone who may sign; letters that were signed keep the name."""
        with self._store.transaction() as tx:
            remove_ondertekenaar(tx, ondertekenaar_id)
        return Changes(profiel=True)

    def handtekeningen(self) -> frozenset[str]:
        """Give the ids of the signatories of whom a picture of the signature is kept."""
        with self._store.transaction() as tx:
            return list_handtekeningen(tx)

    def save_handtekening(self, ondertekenaar_id: str, inhoud: bytes | None) -> Changes:
        """Keep the picture of a signature in the vault, or forget it (None).

        Raises OngeldigAntwoord for another kind of file, a wrong size or a damaged one.
        """
        if inhoud is not None:
            check_handtekening(inhoud)
        with self._store.transaction() as tx:
            if all(persoon.id != ondertekenaar_id for persoon in load_ondertekenaars(tx)):
                raise BegrenzenError("Deze ondertekenaar bestaat niet meer. Voeg hem eerst opnieuw toe.")
            save_handtekening(tx, ondertekenaar_id, inhoud)
        return Changes(profiel=True)

    def import_handtekening(self, ondertekenaar_id: str, path: Path) -> Changes:
        """Keep the picture of a signature that stands in a file. Raises BegrenzenError as ``save_handtekening`` does."""
        return self.save_handtekening(ondertekenaar_id, read_file(path, MAX_BYTES))

    def export_profiel(self, path: Path) -> None:
        """Write the profile, the regeling and the names of roles to a JSON file for colleagues.

        Signatories and signatures are never in it. Raises BegrenzenError when it cannot be written.
        """
        inhoud = {
            "soort": _SOORT,
            "versie": 1,
            "profiel": dump_profiel(self.profiel()),
            "regeling": self.regeling(),
            "rolnamen": self.rolnamen(),
        }
        try:
            write_atomically(path, json.dumps(inhoud, ensure_ascii=False, indent=2).encode())
        except OSError as error:
            raise BegrenzenError(
                "Het profiel kan hier niet worden opgeslagen. Kies een andere map, of maak ruimte vrij."
            ) from error

    def import_profiel(self, path: Path) -> Changes:
        """Replace the profile by the one in a file (JSON or TOML).

        Raises BegrenzenError when the file cannot be read as a profile; the present profile then stays.
        """
        profiel, regeling_id, rolnamen = _read_profiel(path)
        if regeling_id in self._regelingen.ids():  # a regeling of their own comes as a file of its own
            self.choose_regeling(regeling_id)
        if rolnamen:
            self.name_roles(rolnamen)
        return self.save_profiel(profiel)


def _read_profiel(path: Path) -> tuple[Organisatieprofiel, str, dict[str, str]]:
    try:
        tekst = path.read_text(encoding="utf-8-sig")
        inhoud = tomllib.loads(tekst) if path.suffix.lower() == ".toml" else json.loads(tekst)
        if not isinstance(inhoud, dict) or inhoud.get("soort") != _SOORT:
            raise BegrenzenError(_BESCHADIGD)
        rolnamen = inhoud.get("rolnamen", {})
        if not isinstance(rolnamen, dict) or not all(isinstance(naam, str) for naam in rolnamen.values()):
            raise BegrenzenError(_BESCHADIGD)
        return parse_profiel(inhoud["profiel"]), str(inhoud.get("regeling", "")), rolnamen
    except OSError as error:
        raise BegrenzenError(
            "Dit bestand kan niet worden gelezen. Kijk of het er nog staat en of je het mag openen."
        ) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BegrenzenError(_BESCHADIGD) from error
