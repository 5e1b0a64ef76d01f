"""What is replaced in a copy of a letter without names: people, addresses, references and what was quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam, format_postcode
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.persoonsnamen import find_vormen, split_personen
from begrenzen_desktop.domain.profiel import Organisatieprofiel
from begrenzen_desktop.domain.tekstcheck import BSN, E_MAIL, TELEFOON

_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,6}[ ]?[A-Z0-9]{0,4}(?!\w)")
_BARCODE = re.compile(r"(?<!\w)(?:3S[A-Z0-9]{9,15}|[A-Z]{2}\d{9}[A-Z]{2})(?!\w)")
_ZAAKNUMMER = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,5}[-/.]?)?\d{4}[-/.]\d{3,8}(?![\w-])|(?<![\w-])\d{7,}(?![\w-])"
)
_POSTCODE = re.compile(r"(?<!\w)[1-9]\d{3}\s?[A-Z]{2}(?!\w)")
_CITAAT = re.compile(r"[“„]([^”“]+)[”“]|\"([^\"\n]{3,})\"")
_GENOEG = 2
"""A name of one letter would be found in every word list; it is replaced only together with its title or initials."""


@dataclass(frozen=True, slots=True)
class Vervanging:
    """Words that stand in the letter, and what comes in their place; ``door`` stands in square brackets.

    ``aan``: replaced unless the user says otherwise. Off for what says which organisation it is: that is known when the
    organisation itself publishes.
    """

    woorden: str
    door: str
    aan: bool = True


def find_vervangingen(bron: Briefbron, tekst: str) -> tuple[Vervanging, ...]:
    """Give what stands in the text and says who it is about, longest first. The same person has the same replacement."""
    gezien: dict[str, Vervanging] = {}
    for gevonden in _candidates(bron, tekst):
        schoon = " ".join(gevonden.woorden.split())
        sleutel = schoon.casefold()
        if len(schoon) >= _GENOEG and sleutel not in gezien and re.search(_pattern(schoon), tekst):
            gezien[sleutel] = Vervanging(schoon, gevonden.door, gevonden.aan)
    return tuple(sorted(gezien.values(), key=lambda v: (not v.aan, -len(v.woorden), v.woorden)))


def replace_words(tekst: str, vervangingen: Iterable[Vervanging]) -> str:
    """Give the text with each of them replaced, the longest first, so that a whole name goes before a part of it."""
    volgorde = sorted(vervangingen, key=lambda v: -len(v.woorden))
    if not volgorde:
        return tekst
    samen = re.compile("|".join(f"({_pattern(v.woorden)})" for v in volgorde))
    return samen.sub(lambda gevonden: volgorde[(gevonden.lastindex or 1) - 1].door, tekst)


def _candidates(bron: Briefbron, tekst: str) -> Iterator[Vervanging]:
    dossier, profiel = bron.dossier, bron.profiel
    organisatie = tuple(_of_organisatie(profiel))
    yield from _of_betrokkene(dossier.betrokkene, profiel)
    yield Vervanging(dossier.kenmerk, "[kenmerk]")
    yield from _citaten(bron, tekst)
    for nummer, wie in enumerate(_find_medewerkers(bron), 1):
        yield from (Vervanging(vorm, f"[medewerker {nummer}]") for vorm in find_vormen(wie))
    if bron.ondertekenaar is not None:
        yield from (Vervanging(vorm, "[ondertekenaar]") for vorm in find_vormen(bron.ondertekenaar.naam))
    for verzending in bron.brief.verzendingen:
        yield Vervanging(verzending.barcode, "[barcode]")
    blijft = " ".join((*(v.woorden for v in organisatie), *_van_ombudsman(profiel)))
    for patroon, door in (
        (E_MAIL, "[e-mailadres]"),
        (TELEFOON, "[telefoonnummer]"),
        (_IBAN, "[rekening]"),
        (_BARCODE, "[barcode]"),
        (BSN, "[nummer]"),
        (_POSTCODE, "[postcode]"),
        (_ZAAKNUMMER, "[nummer]"),
    ):
        for gevonden in patroon.findall(tekst):
            if gevonden.strip() not in blijft:
                yield Vervanging(gevonden.strip(), door)
    yield from organisatie


def _of_betrokkene(betrokkene: Betrokkene, profiel: Organisatieprofiel) -> Iterator[Vervanging]:
    for naam, door in ((betrokkene.naam, "[burger]"), (betrokkene.tweede, "[burger 2]")):
        if naam is not None:
            yield from (Vervanging(vorm, door) for vorm in _vormen(naam))
    adres = betrokkene.adres
    if adres.straat:
        yield Vervanging(f"{adres.straat} {adres.huisnummer}", "[adres]")
        yield Vervanging(adres.straat, "[straat]")
    if adres.postcode:
        postcode = format_postcode(adres.postcode, adres.land)
        yield Vervanging(f"{postcode} {adres.plaats}", "[postcode en plaats]")
        yield Vervanging(postcode, "[postcode]")
        yield Vervanging(postcode.replace(" ", ""), "[postcode]")
    # The place of the organisation itself says no more than its name does.
    zelfde = adres.plaats.casefold() in f"{profiel.naam} {profiel.orgaan} {profiel.plaats}".casefold()
    yield Vervanging(adres.plaats, "[plaats]", aan=not zelfde)
    yield Vervanging(betrokkene.e_mail, "[e-mailadres]")
    yield Vervanging(betrokkene.telefoon, "[telefoonnummer]")
    yield from (Vervanging(vorm, "[burger]") for vorm in find_vormen(adres.ter_attentie_van))


def _vormen(naam: Naam) -> Iterator[str]:
    """The ways in which the name of a citizen can stand in a letter."""
    yield from (naam.volledig, naam.met_aanspreekvorm, naam.aanhef)
    for voorvoegsel in dict.fromkeys((naam.voorvoegsel, "")):
        los = " ".join(deel for deel in (voorvoegsel, naam.achternaam) if deel)
        yield from (f"De heer {los}", f"meneer {los}", f"heer {los}", f"mevrouw {los}", los)
        if naam.voorletters:
            yield from (f"{titel}{naam.voorletters} {los}" for titel in ("De heer ", "Mevrouw ", ""))


def _citaten(bron: Briefbron, tekst: str) -> Iterator[Vervanging]:
    """What was quoted: between quotation marks, and the recorded words of each contact wherever they stand."""
    gevonden = [een or ander for een, ander in _CITAAT.findall(tekst)]
    gevonden += [" ".join(moment.citaat.split()).strip('“”"') for moment in bron.dossier.contactmomenten]
    for nummer, citaat in enumerate(dict.fromkeys(c for c in gevonden if c.strip()), 1):
        yield Vervanging(citaat, f"[citaat {nummer}]")


def _find_medewerkers(bron: Briefbron) -> tuple[str, ...]:
    """Everybody whose name was typed in somewhere, each once."""
    dossier, profiel = bron.dossier, bron.profiel
    beoordeling = dossier.beoordeling
    namen = [dossier.behandelaar, profiel.behandelaar]
    namen += [moment.medewerker for moment in dossier.contactmomenten]
    namen += [naam for klacht in dossier.klachten for naam in (klacht.behandelaar, klacht.beklaagde)]
    namen += [overleg.wie for overleg in beoordeling.overleggen]
    namen += [afwijking.door for afwijking in beoordeling.afwijkingen]
    namen += [stap.door for stap in dossier.verloop]
    namen += [gesprek.namens_ons for gesprek in dossier.gesprekken]
    namen += [
        beoordeling.tekst(vraag) for vraag in ("besloten_door", "direct_leidinggevende", "voortzetten_door")
    ]
    if beoordeling.beslissing is not None:
        namen.append(beoordeling.beslissing.besloten_door)
    for brief in dossier.brieven:
        namen += [verzending.gepost_door for verzending in brief.verzendingen]
        namen += [brief.ondertekening.door] if brief.ondertekening else []
    zelf = bron.ondertekenaar.naam if bron.ondertekenaar else ""
    personen = (persoon for naam in namen for persoon in split_personen(naam))
    return tuple(dict.fromkeys(persoon for persoon in personen if persoon != zelf))


def _of_organisatie(profiel: Organisatieprofiel) -> Iterator[Vervanging]:
    """What says which organisation it is; off at first."""
    for waarde, door in (
        (profiel.naam, "[organisatie]"),
        (profiel.orgaan, "[bestuursorgaan]"),
        (profiel.afdeling, "[afdeling]"),
        (profiel.e_mail, "[e-mailadres]"),
        (profiel.telefoon, "[telefoonnummer]"),
        (profiel.website, "[website]"),
        (profiel.plaats, "[plaats]"),
        *(
            (deel.strip(), "[adres]")
            for deel in (*profiel.postadres.split(","), *profiel.bezoekadres.split(","))
        ),
    ):
        yield Vervanging(waarde, door, aan=False)


def _van_ombudsman(profiel: Organisatieprofiel) -> tuple[str, ...]:
    ombudsman = profiel.ombudsman
    return (ombudsman.naam, ombudsman.adres, ombudsman.website, ombudsman.telefoon)


def _pattern(woorden: str) -> str:
    """Whole words only, in any capitals, also as a possessive; between two words any white space.

    An abbreviation of two letters keeps its capitals: in small letters it is a word.
    """
    kern = r"\s+".join(re.escape(woord) for woord in woorden.split()) + r"(?:['’]?s)?"
    return rf"(?<!\w){kern if len(woorden) <= _GENOEG else f'(?i:{kern})'}(?!\w)"
