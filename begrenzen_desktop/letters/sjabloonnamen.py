"""Names and conditions inside a tag: which field is meant, whether it may stand there, and which one comes nearest."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from begrenzen_desktop.letters.velden import PER_STUK, VELDEN, Vorm, find_veld, velden_van, write_tag

_NAAM = re.compile(r"[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*", re.ASCII)
_DEEL = re.compile(r"\s*(?:(==|!=)|('[^'\\]*'|\"[^\"\\]*\")|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*))", re.ASCII)
_LUS = re.compile(r"([A-Za-z_]\w*)\s+in\s+(\S.*)", re.ASCII)
_WOORDEN = frozenset(
    {"and", "or", "not", "in", "is", "if", "else", "true", "false", "none", "loop", "self", "super"}
)
_BEDOELD = {
    "achternaam": "aanhef",
    "adres": "adresregels",
    "afzender": "afzenderregels",
    "behandelend_ambtenaar": "behandelaar",
    "betreft": "onderwerp",
    "bijlage": "bijlagen",
    "briefdatum": "datum",
    "brieftekst": "delen",
    "dagtekening": "datum",
    "geadresseerde": "adresregels",
    "gemeente": "organisatie",
    "groet": "slotformule",
    "handtekening": "ondertekenaar",
    "inhoud": "delen",
    "naam": "aanhef",
    "naam_burger": "aanhef",
    "referentie": "kenmerk",
    "telefoon": "doorkiesnummer",
    "tekst": "delen",
    "team": "afdeling",
    "zaaknummer": "kenmerk",
}
"""What other systems call our fields."""


class Naamfout(Exception):
    """A tag that cannot be. ``zin`` says what is wrong, ``remedie`` what to do, ``suggestie`` which field is meant."""

    def __init__(self, zin: str, remedie: str, suggestie: str = "") -> None:
        super().__init__(zin)
        self.zin, self.remedie, self.suggestie = zin, remedie, suggestie


class Bereik:
    """Which names exist at this place: the fields, and the names of the loops around it."""

    def __init__(self) -> None:
        self._lussen: list[tuple[str, Vorm | None, str]] = []

    def enter(self) -> None:
        """A loop begins."""
        self._lussen.append(("", None, ""))

    def name(self, naam: str, vorm: Vorm, lijst: str) -> None:
        """The loop that began is right: it gives this name to each item of that list."""
        self._lussen[-1] = (naam, vorm, lijst)

    def leave(self) -> None:
        """The innermost loop ends."""
        self._lussen.pop()

    def is_running(self, lijst: str) -> bool:
        """Whether a loop over that list is going on."""
        return any(bezig == lijst for _, _, bezig in self._lussen)

    def is_name(self, naam: str) -> bool:
        """Whether a loop around this place uses the name."""
        return any(bekend == naam for bekend, _, _ in self._lussen)

    def has_broken_loop(self) -> bool:
        """Whether a loop around this place is wrong itself: what stands in it cannot be judged."""
        return any(not naam for naam, _, _ in self._lussen)

    def find(self, pad: str) -> Vorm:
        """Give what stands under "naam" or "naam.deel". Raises Naamfout when nothing does."""
        eerste, *rest = re.split(r"\s*\.\s*", pad)
        if any(stuk.startswith("_") for stuk in (eerste, *rest)):
            raise _geen_veld(pad)
        vorm = next((vorm for naam, vorm, _ in reversed(self._lussen) if naam == eerste), None)
        if vorm is None:
            veld = find_veld(eerste)
            if veld is None and self.has_broken_loop() and suggest(eerste, ()) == "":
                return Vorm.TEKST  # the loop was reported already; its name is not a second fault
            if veld is None:
                raise self._unknown(pad, eerste)
            vorm = veld.vorm
        for stuk in rest:
            delen = velden_van(vorm)
            if stuk not in delen:
                raise _no_such_part(pad, stuk, delen)
            vorm = delen[stuk].vorm
        return vorm

    def _unknown(self, pad: str, naam: str) -> Naamfout:
        lusnamen = [bekend for bekend, _, _ in self._lussen if bekend]
        if naam in ("deel", "blok", "regel") and not self.has_broken_loop():
            return Naamfout(
                f"'{naam}' bestaat alleen binnen een lus.",
                "Zet deze tag tussen het begin en het einde van de lus, bijvoorbeeld {%p for deel in delen %}.",
            )
        suggestie = suggest(naam, [*lusnamen, *(veld.naam for veld in VELDEN)])
        return Naamfout(
            f"Het veld '{pad}' bestaat niet.",
            "Kies een veld uit de lijst met velden, of haal de tag weg.",
            suggestie,
        )


def _no_such_part(pad: str, stuk: str, delen: Iterable[str]) -> Naamfout:
    namen = list(delen)
    voor = pad.rsplit(".", 1)[0].strip()
    if not namen:
        return Naamfout(
            f"Het veld '{pad}' bestaat niet: '{voor}' heeft geen onderdelen.", f"Schrijf alleen '{voor}'."
        )
    suggestie = suggest(stuk, namen)
    return Naamfout(
        f"Het veld '{pad}' bestaat niet.",
        f"Kies uit: {', '.join(f'{voor}.{naam}' for naam in namen)}.",
        f"{voor}.{suggestie}" if suggestie else "",
    )


def _geen_veld(tekst: str) -> Naamfout:
    return Naamfout(
        f"'{tekst[:80]}' is geen veld. Begrenzen voert geen opdrachten uit die in een sjabloon staan.",
        "Haal de tag weg, of zet er alleen de naam van een veld in.",
    )


def suggest(naam: str, bekend: Iterable[str]) -> str:
    """Give the known name that comes nearest, or ""."""
    klein = naam.lower()
    if klein in _BEDOELD:
        return _BEDOELD[klein]
    gevonden = difflib.get_close_matches(klein, list(bekend), n=1, cutoff=0.6)
    return gevonden[0] if gevonden else ""


def check_invulling(tekst: str, bereik: Bereik) -> None:
    """Check what stands between {{ and }}. Raises Naamfout."""
    if _NAAM.fullmatch(tekst) is None:
        raise _geen_veld(tekst)
    vorm = bereik.find(tekst)
    if vorm is Vorm.TEKST:
        return
    if vorm is Vorm.VLAG:
        raise Naamfout(
            f"'{tekst}' is ja of nee, en geen tekst.", f"Gebruik het in een voorwaarde: {{%p if {tekst} %}}."
        )
    veld = find_veld(tekst)
    raad = "Schrijf {{ deel.kop }} of {{ blok.tekst }}."
    if veld is not None:
        lus = write_tag(veld).replace("\n", " ")
        raad = f"Zet er deze lus voor in de plaats, elke tag in een eigen alinea: {lus}."
    raise Naamfout(f"'{tekst}' is een lijst, en geen tekst.", raad)


def check_lus(tekst: str, bereik: Bereik) -> tuple[str, Vorm, str]:
    """Check "naam in lijst"; give the name, what it stands for, and the list. Raises Naamfout."""
    match = _LUS.fullmatch(tekst)
    if match is None or _NAAM.fullmatch(match[2]) is None:
        raise Naamfout(
            f"De lus '{tekst[:60]}' klopt niet.", "Schrijf bijvoorbeeld {%p for regel in adresregels %}."
        )
    naam, lijst = match[1], match[2]
    vorm = PER_STUK.get(bereik.find(lijst))
    if vorm is None:
        raise Naamfout(
            f"'{lijst}' is geen lijst.",
            "Een lus kan over adresregels, afzenderregels, delen en deel.blokken.",
        )
    if (
        naam.startswith("_")
        or naam.lower() in _WOORDEN
        or find_veld(naam) is not None
        or bereik.is_name(naam)
    ):
        raise Naamfout(
            f"De naam '{naam}' kan niet voor een lus: die is al bezet.",
            "Kies een andere naam, zoals regel, deel of blok.",
        )
    if bereik.is_running(lijst):
        raise Naamfout(f"De lus over '{lijst}' staat in zichzelf.", "Haal een van de twee weg.")
    return naam, vorm, lijst


def check_voorwaarde(tekst: str, bereik: Bereik) -> None:
    """Check a condition: names with not, and, or, == and != to a text between quotes. Raises Naamfout."""
    stukken = _split(tekst)
    waarde_verwacht = True
    vergeleken = False
    for stuk in stukken:
        if waarde_verwacht and stuk == "not" and not vergeleken:
            continue
        if waarde_verwacht:
            if stuk in _WOORDEN or stuk in ("==", "!="):
                raise _slechte_voorwaarde(tekst)
            if stuk[0] not in "'\"":
                bereik.find(stuk)
            elif not vergeleken:
                raise _slechte_voorwaarde(tekst)
            waarde_verwacht = False
        elif stuk in ("and", "or"):
            waarde_verwacht, vergeleken = True, False
        elif stuk in ("==", "!=") and not vergeleken:
            waarde_verwacht = vergeleken = True
        else:
            raise _slechte_voorwaarde(tekst)
    if waarde_verwacht:
        raise _slechte_voorwaarde(tekst)


def _split(tekst: str) -> list[str]:
    stukken, plek = [], 0
    while plek < len(tekst.rstrip()):
        match = _DEEL.match(tekst, plek)
        if match is None:
            raise _slechte_voorwaarde(tekst)
        stukken.append(match[0].strip())
        plek = match.end()
    return stukken


def _slechte_voorwaarde(tekst: str) -> Naamfout:
    return Naamfout(
        f"De voorwaarde '{tekst[:80]}' kan Begrenzen niet lezen, en wordt niet uitgevoerd.",
        "Schrijf bijvoorbeeld {%p if bijlagen %}, {%p if not deel.kop %} of {%p if soort == 'maatregel' %}.",
    )
