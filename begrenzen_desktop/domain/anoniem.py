"""What is replaced in a copy of a letter without names: people, addresses, references and what was quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam, format_postcode
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.tekstcheck import BSN, E_MAIL, TELEFOON

_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,6}[ ]?[A-Z0-9]{0,4}(?!\w)")
_CITAAT = re.compile(r"“([^”]+)”")
_GENOEG = 2
"""A name of one letter would be found in every word list; it is replaced only together with its title or initials."""


@dataclass(frozen=True, slots=True)
class Vervanging:
    """Words that stand in the letter, and what comes in their place; ``door`` stands in square brackets."""

    woorden: str
    door: str


def find_vervangingen(bron: Briefbron, tekst: str) -> tuple[Vervanging, ...]:
    """Give what stands in the text and says who it is about, longest first. The same person has the same replacement."""
    gezien: dict[str, str] = {}
    for woorden, door in _candidates(bron, tekst):
        schoon = " ".join(woorden.split())
        for vorm in {schoon, schoon.upper()}:
            if len(vorm) >= _GENOEG and vorm not in gezien and _pattern(vorm).search(tekst):
                gezien[vorm] = door
    return tuple(
        Vervanging(woorden, door)
        for woorden, door in sorted(gezien.items(), key=lambda paar: (-len(paar[0]), paar[0]))
    )


def replace_words(tekst: str, vervangingen: Iterable[Vervanging]) -> str:
    """Give the text with each of them replaced, the longest first, so that a whole name goes before a part of it."""
    volgorde = sorted(vervangingen, key=lambda v: -len(v.woorden))
    if not volgorde:
        return tekst
    door = {v.woorden: v.door for v in volgorde}
    samen = re.compile("|".join(_pattern(v.woorden).pattern for v in volgorde))
    return samen.sub(lambda gevonden: door.get(" ".join(gevonden.group().split()), "[weggelaten]"), tekst)


def _candidates(bron: Briefbron, tekst: str) -> Iterator[tuple[str, str]]:
    dossier, profiel = bron.dossier, bron.profiel
    yield from _of_betrokkene(dossier.betrokkene)
    yield dossier.kenmerk, "[kenmerk]"
    for nummer, citaat in enumerate(dict.fromkeys(_CITAAT.findall(tekst)), 1):
        yield citaat, f"[citaat {nummer}]"
    for nummer, naam in enumerate(_find_medewerkers(bron), 1):
        yield naam, f"[medewerker {nummer}]"
    if bron.ondertekenaar is not None:
        yield bron.ondertekenaar.naam, "[ondertekenaar]"
    for verzending in bron.brief.verzendingen:
        yield verzending.barcode, "[barcode]"
    blijft = {profiel.e_mail, profiel.telefoon, profiel.ombudsman.telefoon}
    for patroon, door in (
        (E_MAIL, "[e-mailadres]"),
        (TELEFOON, "[telefoonnummer]"),
        (_IBAN, "[rekening]"),
        (BSN, "[nummer]"),
    ):
        for gevonden in patroon.findall(tekst):
            if not any(gevonden.strip() in vast for vast in blijft):
                yield gevonden.strip(), door


def _of_betrokkene(betrokkene: Betrokkene) -> Iterator[tuple[str, str]]:
    for naam, door in ((betrokkene.naam, "[burger]"), (betrokkene.tweede, "[burger 2]")):
        if naam is not None:
            yield from ((vorm, door) for vorm in _vormen(naam))
    adres = betrokkene.adres
    if adres.straat:
        yield f"{adres.straat} {adres.huisnummer}", "[adres]"
        yield adres.straat, "[straat]"
    if adres.postcode:
        postcode = format_postcode(adres.postcode, adres.land)
        yield f"{postcode} {adres.plaats}", "[postcode en plaats]"
        yield postcode, "[postcode]"
        yield postcode.replace(" ", ""), "[postcode]"
    yield betrokkene.e_mail, "[e-mailadres]"
    yield betrokkene.telefoon, "[telefoonnummer]"
    yield adres.ter_attentie_van, "[burger]"


def _vormen(naam: Naam) -> Iterator[str]:
    """The ways in which a name can stand in a letter."""
    met_kop = naam.voorvoegsel[:1].upper() + naam.voorvoegsel[1:]
    yield from (naam.volledig, naam.met_aanspreekvorm, naam.aanhef)
    for voorvoegsel in (naam.voorvoegsel, met_kop, ""):
        los = " ".join(deel for deel in (voorvoegsel, naam.achternaam) if deel)
        yield from (
            f"De heer {los}",
            f"de heer {los}",
            f"Mevrouw {los}",
            f"meneer {los}",
            f"heer {los}",
            f"mevrouw {los}",
            los,
        )


def _find_medewerkers(bron: Briefbron) -> tuple[str, ...]:
    dossier, profiel = bron.dossier, bron.profiel
    namen = [dossier.behandelaar, profiel.behandelaar]
    namen += [moment.medewerker for moment in dossier.contactmomenten]
    namen += [naam for klacht in dossier.klachten for naam in (klacht.behandelaar, klacht.beklaagde)]
    namen += [overleg.wie for overleg in dossier.beoordeling.overleggen]
    namen += [dossier.beoordeling.tekst("besloten_door"), dossier.beoordeling.tekst("direct_leidinggevende")]
    return tuple(dict.fromkeys(naam.strip() for naam in namen if any(teken.isupper() for teken in naam)))


def _pattern(woorden: str) -> re.Pattern[str]:
    """Whole words only; between two words any white space, as an address has two spaces before the place."""
    return re.compile(r"(?<!\w)" + r"\s+".join(re.escape(woord) for woord in woorden.split()) + r"(?!\w)")
