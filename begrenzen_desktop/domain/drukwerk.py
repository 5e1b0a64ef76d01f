"""Sheets beside the letter, as texts and lines in millimetres: window test, envelope and dispatch sheet (D21)."""

from __future__ import annotations

from dataclasses import dataclass

from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.profiel import Organisatieprofiel, Venster
from begrenzen_desktop.domain.verzendblad import WENKEN, Verzendblad

A4 = (210.0, 297.0)
DL = (220.0, 110.0)
VENSTER_HOOGTE = 30.0
MAX_REGELS = 6
_SMAL, _BREED = frozenset(" .,;:'!|iljtfrI-"), frozenset("mwMW@%")
REGEL_MM = 4.6


@dataclass(frozen=True, slots=True)
class Tekst:
    """A line of text: left and top in mm, size in points."""

    x: float
    y: float
    tekst: str
    punten: float = 10.0
    vet: bool = False


@dataclass(frozen=True, slots=True)
class Kader:
    """A rectangle in mm; without height a line."""

    x: float
    y: float
    breedte: float
    hoogte: float = 0.0


@dataclass(frozen=True, slots=True)
class Blad:
    """One sheet of a size with what stands on it."""

    titel: str
    maat: tuple[float, float]
    teksten: tuple[Tekst, ...]
    kaders: tuple[Kader, ...] = ()


def check_adres(regels: tuple[str, ...], venster: Venster) -> str:
    """Give why this address does not fit the window of the envelope, with its remedy; "" when it fits."""
    if not regels:
        return "Er is geen adres. Vul het postadres aan bij Gegevens."
    if len(regels) > MAX_REGELS:
        return f"Het adres heeft {len(regels)} regels; in het venster passen er {MAX_REGELS}. Maak het adres korter."
    te_lang = max(regels, key=_width)
    if _width(te_lang) > venster.breedte:
        return (
            f"Een regel van het adres ({len(te_lang)} tekens) past niet in een venster van {venster.breedte} mm."
            " Kort de regel in, of gebruik een envelop zonder venster."
        )
    return ""


def make_vensterproef(profiel: Organisatieprofiel) -> Blad:
    """A page with the outline of the window and a made-up address, to hold behind an envelope."""
    venster = profiel.venster
    adres = ("Mevrouw A. Voorbeeld", "Proefstraat 1", "1234 AB  VOORBEELDSTAD")
    uitleg = (
        "Proefpagina voor de vensterenvelop",
        "Druk deze pagina af op ware grootte (100 %, niet passend maken).",
        "Vouw de pagina en schuif haar in de envelop. Het hele adres moet in het venster te zien zijn,",
        "ook als je de envelop schudt. Klopt het niet? Verander de plaats bij Instellingen.",
        f"Nu: {venster.links} mm van links, {venster.boven} mm van boven, {venster.breedte} mm breed.",
    )
    return Blad(
        "Proefpagina venster",
        A4,
        (
            *_lines(adres, venster.links, venster.boven),
            *(Tekst(25, 110 + nr * 8, regel, 11, nr == 0) for nr, regel in enumerate(uitleg)),
        ),
        (
            Kader(venster.links - 2, venster.boven - 4, venster.breedte + 4, VENSTER_HOOGTE),
            Kader(0, 99, 8),
            Kader(0, 198, 8),
        ),
    )


def make_envelop(regels: tuple[str, ...], profiel: Organisatieprofiel, aangetekend: bool = False) -> Blad:
    """An envelope without a window. Raises OngeldigAntwoord without an address."""
    if not regels:
        raise OngeldigAntwoord("Er is geen adres. Vul het postadres aan bij Gegevens.")
    afzender = tuple(deel for deel in (profiel.naam, profiel.afdeling, profiel.postadres) if deel)
    return Blad(
        "Envelop",
        DL,
        (
            *_lines(afzender, 12, 10, 8),
            *((Tekst(12, 40, "AANGETEKEND", 11, True),) if aangetekend else ()),
            *_lines(regels, 95, 55, 12),
        ),
    )


def draw_verzendblad(blad: Verzendblad) -> Blad:
    """The dispatch sheet: what leaves the house, how, and room for who posts it. For the post room and the file."""
    teksten = [Tekst(25, 25, "Verzendblad", 18, True)]
    gegevens = (
        ("Brief", blad.titel),
        ("Ons kenmerk", blad.kenmerk),
        ("Datum van de brief", blad.datum),
        ("Ondertekend door", blad.ondertekend_door),
        ("Blad gemaakt op", blad.gemaakt_op),
        *(("Aan" if nr == 0 else "", regel) for nr, regel in enumerate(blad.aan)),
    )
    hoogte = 42.0
    for naam, waarde in gegevens:
        teksten += [Tekst(25, hoogte, naam, 10, True), Tekst(75, hoogte, waarde)]
        hoogte += 7
    kaders = []
    hoogte += 5
    koppen = ((25, "Manier"), (58, "Datum"), (88, "Barcode"), (135, "Op de post gedaan door"))
    teksten += [Tekst(x, hoogte, kop, 9, True) for x, kop in koppen]
    for regel in blad.regels:
        hoogte += 12
        kaders.append(Kader(25, hoogte - 4, 160))
        waarden = (regel.manier, regel.datum, regel.barcode, regel.door)
        teksten += [Tekst(x, hoogte, waarde, 9) for (x, _), waarde in zip(koppen, waarden, strict=True)]
    kaders.append(Kader(25, hoogte + 8, 160))
    teksten += [Tekst(25, hoogte + 18 + nr * 6, regel, 9) for nr, regel in enumerate(WENKEN)]
    kaders.append(Kader(25, hoogte + 40, 160, 45))
    return Blad("Verzendblad", A4, tuple(teksten), tuple(kaders))


def _width(regel: str) -> float:
    """About how wide a line of 10 pt is in mm, by the proportions of Arial."""
    return sum(
        1.1 if teken in _SMAL else 2.9 if teken in _BREED else 2.5 if teken.isupper() else 1.96
        for teken in regel
    )


def _lines(regels: tuple[str, ...], x: float, y: float, punten: float = 10.0) -> tuple[Tekst, ...]:
    return tuple(Tekst(x, y + nr * REGEL_MM * punten / 10, regel, punten) for nr, regel in enumerate(regels))
