"""The signing folder: which letters wait for a signature, and the index that tells the signatory what each one is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.betrokkene import Betrokkene
from begrenzen_desktop.domain.briefinhoud import STOP_KLACHT, Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import format_datum, make_zin
from begrenzen_desktop.domain.checkpunt import Checkpunt
from begrenzen_desktop.domain.maatregel import Maatregel

WAT = ("maatregel", "afbakening", "doen", "verwacht", "afspraken_burger", "uitkomst", "besluit")
"""The parts of a letter that say what is decided; the first that stands in the letter is shown."""
WAAROM = ("reden", "grond", "gedrag", "vooraf")
MOST_TEKENS = 900
_MIN_NAAM = 3  # letters: a shorter name is also a piece of other words


@dataclass(frozen=True, slots=True, kw_only=True)
class Wachtend:
    """A letter that was vastgesteld and waits for a signature; ``in_map_op``: when it last went along in a folder.

    ``ondertekenaar``: the name of who signs, which is the handler of the dossier for a letter that decides nothing.
    """

    brief_id: str
    dossier_id: str
    kenmerk: str
    soort: str
    datum: dt.date | None
    ondertekenaar_id: str
    sinds: dt.datetime
    in_map_op: dt.datetime | None
    regeling_id: str
    regeling_datum: dt.date
    titel: str = ""
    ondertekenaar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekenmap:
    """A signing folder that was made: for whom, by whom, when (UTC), and per letter the SHA-256 of its file."""

    id: str
    op: dt.datetime
    ondertekenaar: str
    gemaakt_door: str
    inhoud_sha256: str
    brieven: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekenstuk:
    """One letter in the folder with what the index says of it. Holds no name of the person it is about."""

    brief_id: str
    bestandsnaam: str
    inhoud: bytes
    sha256: str
    kenmerk: str
    titel: str
    datum: dt.date | None
    ondertekenaar: str
    functie: str
    besluit: str
    wat: tuple[str, ...]
    periode: str
    waarom: tuple[str, ...]
    open_punten: tuple[str, ...]
    oefening: bool = False


class Regelsoort(StrEnum):
    """How a line of the index looks."""

    TITEL = "titel"
    KOP = "kop"
    TUSSENKOP = "tussenkop"
    TEKST = "tekst"
    PUNT = "punt"


@dataclass(frozen=True, slots=True)
class Indexregel:
    """One line of the index."""

    soort: Regelsoort
    tekst: str


def make_stuk(
    bron: Briefbron,
    titel: str,
    delen: Sequence[Briefdeel],
    alineas: Sequence[str],
    punten: Sequence[Checkpunt],
    bestand: tuple[str, bytes, str],
) -> Tekenstuk:
    """Tell of a letter what its signatory has to know. ``alineas`` are the frozen words, ``bestand`` its name, bytes and
    SHA-256; the words come from the frozen letter, so that the index says what is signed and nothing newer."""
    assert bron.ondertekenaar is not None  # nobody can sign a letter without a signatory
    betrokkene = bron.dossier.betrokkene
    naam, inhoud, sha256 = bestand
    return Tekenstuk(
        brief_id=bron.brief.id,
        bestandsnaam=naam,
        inhoud=inhoud,
        sha256=sha256,
        kenmerk=bron.dossier.kenmerk,
        titel=titel,
        datum=bron.brief.datum,
        ondertekenaar=bron.ondertekenaar.naam,
        functie=bron.ondertekenaar.functie,
        besluit=_describe_besluit(bron),
        wat=without_names(find_part(WAT, delen, alineas), betrokkene),
        periode=_describe_periode(bron),
        waarom=without_names(find_part(WAAROM, delen, alineas), betrokkene),
        open_punten=without_names(tuple(punt.zin for punt in punten if not punt.in_orde), betrokkene),
        oefening=bron.dossier.oefening,
    )


def find_part(gezocht: Sequence[str], delen: Sequence[Briefdeel], alineas: Sequence[str]) -> tuple[str, ...]:
    """Give the paragraphs under the heading of the first of these parts that stands in the letter; () without any."""
    koppen = {deel.kop for deel in delen if deel.kop}
    for naam in gezocht:
        kop = next((deel.kop for deel in delen if deel.id == naam), "")
        if not kop or kop not in alineas:
            continue
        gevonden: list[str] = []
        for alinea in alineas[alineas.index(kop) + 1 :]:
            if alinea in koppen:
                break
            if sum(map(len, gevonden)) + len(alinea) > MOST_TEKENS:
                gevonden.append("(De rest staat in de brief.)")
                break
            gevonden.append(alinea)
        return tuple(gevonden)
    return ()


def without_names(zinnen: Sequence[str], betrokkene: Betrokkene) -> tuple[str, ...]:
    """Put "de betrokkene" in the place of the names of the person."""
    namen = [betrokkene.weergave]
    for naam in filter(None, (betrokkene.naam, betrokkene.tweede)):
        namen += [naam.met_aanspreekvorm, naam.volledig]
        namen += [naam.achternaam] if len(naam.achternaam) >= _MIN_NAAM else []
    patroon = "|".join(
        rf"(?<!\w){re.escape(n)}(?!\w)" for n in sorted(set(namen), key=len, reverse=True) if n
    )
    return tuple(
        re.sub(patroon, "de betrokkene", zin, flags=re.IGNORECASE) if patroon else zin for zin in zinnen
    )


def make_index(
    stukken: Sequence[Tekenstuk], vandaag: dt.date, gemaakt_door: str, terug_naar: str
) -> tuple[Indexregel, ...]:
    """Give the lines of the index: for whom, how to sign and return, and per letter what it is."""
    return tuple(_make_index(stukken, vandaag, gemaakt_door, terug_naar))


def _make_index(
    stukken: Sequence[Tekenstuk], vandaag: dt.date, gemaakt_door: str, terug_naar: str
) -> Iterator[Indexregel]:
    eerste = stukken[0]
    aantal = "1 brief" if len(stukken) == 1 else f"{len(stukken)} brieven"
    yield Indexregel(Regelsoort.TITEL, f"Tekenmap van {format_datum(vandaag)}")
    yield Indexregel(Regelsoort.TEKST, f"Voor: {eerste.ondertekenaar}, {eerste.functie}")
    door = f" Samengesteld door {gemaakt_door}." if gemaakt_door else ""
    yield Indexregel(Regelsoort.TEKST, f"In deze map: {aantal} om te ondertekenen.{door}")
    if any(stuk.oefening for stuk in stukken):
        yield Indexregel(Regelsoort.TEKST, "OEFENING: dit zijn geen echte brieven.")
    yield Indexregel(Regelsoort.KOP, "Zo onderteken je en zo komen de brieven terug")
    waar = f" aan {terug_naar}" if terug_naar else ""
    for zin in (
        "Lees de brief helemaal. Hieronder staat per brief wat er is besloten en wat nog aandacht vraagt.",
        "Teken op papier, zet in Word een plaatje van je handtekening boven je naam, of onderteken digitaal.",
        "Verander verder niets. Een brief met een andere tekst wordt bij het terugbrengen geweigerd.",
        "Ben je het niet eens met een brief? Teken hem niet en zeg waarom. Er komt dan een nieuwe brief.",
        f"Geef de getekende brieven terug{waar}: het Word-bestand, of een scan als PDF of afbeelding. De naam van het"
        " bestand mag anders zijn.",
        "Wis deze map daarna. In de brieven staan persoonsgegevens.",
    ):
        yield Indexregel(Regelsoort.PUNT, zin)
    for nummer, stuk in enumerate(stukken, 1):
        yield from _describe(nummer, stuk)


def _describe(nummer: int, stuk: Tekenstuk) -> Iterator[Indexregel]:
    titel = stuk.titel.removeprefix("Brief: ")
    yield Indexregel(Regelsoort.KOP, f"{nummer}. {titel[:1].upper()}{titel[1:]}")
    yield Indexregel(Regelsoort.TEKST, f"Dossier {stuk.kenmerk}. Bestand: {stuk.bestandsnaam}")
    datum = f"Datum van de brief: {format_datum(stuk.datum)}. " if stuk.datum else ""
    yield Indexregel(Regelsoort.TEKST, f"{datum}{stuk.besluit}".strip())
    if stuk.periode:
        yield Indexregel(Regelsoort.TEKST, stuk.periode)
    for kop, zinnen in (("Wat er is besloten", stuk.wat), ("Waarom", stuk.waarom)):
        if zinnen:
            yield Indexregel(Regelsoort.TUSSENKOP, kop)
            yield from (Indexregel(Regelsoort.TEKST, zin) for zin in zinnen)
    yield Indexregel(Regelsoort.TUSSENKOP, f"Open punten ({len(stuk.open_punten)})")
    if stuk.open_punten:
        yield from (Indexregel(Regelsoort.PUNT, zin) for zin in stuk.open_punten)
    else:
        yield Indexregel(Regelsoort.TEKST, "Op de controlelijst van deze brief staat niets meer open.")
    yield Indexregel(Regelsoort.TEKST, f"Controlegetal (SHA-256) van het bestand: {stuk.sha256}")


def _describe_besluit(bron: Briefbron) -> str:
    beslissing = bron.beslissing
    if beslissing is None:
        return ""
    titel = bron.regeling.beslissingsoort(beslissing.keuze.value).titel
    return (
        f"{make_zin(titel)} Besloten op {format_datum(beslissing.besloten_op)} door de {beslissing.functie}."
    )


def _describe_periode(bron: Briefbron) -> str:
    maatregel = _find_maatregel(bron)
    if maatregel is not None:
        return (
            f"Geldt van {format_datum(maatregel.ingang)} tot en met {format_datum(maatregel.einde)}."
            f" Opnieuw bekijken: uiterlijk {format_datum(maatregel.herbeoordeling)}."
        )
    if bron.brief.soort == STOP_KLACHT:
        return (
            f"Geldt vanaf {format_datum(bron.datum)}, zonder einddatum."
            f" Opnieuw bekijken op {format_datum(bron.herbeoordelingsdatum)}, en eerder bij nieuwe feiten."
        )
    return ""


def _find_maatregel(bron: Briefbron) -> Maatregel | None:
    """The measure as it was frozen with this letter, or with the step it tells of."""
    for stap in bron.dossier.verloop:
        if stap.maatregel is not None and (stap.brief_id == bron.brief.id or stap.id == bron.brief.betreft):
            return stap.maatregel
    return None
