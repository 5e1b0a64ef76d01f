"""The checks of the letters in the life of a measure, and of the two letters about one complaint (D2, D9)."""

from __future__ import annotations

from collections.abc import Iterable

from begrenzen_desktop.domain.briefdelen_klacht import GROND_INLEIDING, find_klacht
from begrenzen_desktop.domain.briefdelen_verloop import VERLOOPREDEN, find_stap
from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag, make_punt
from begrenzen_desktop.domain.klachttermijn import compute_afdoening, compute_niet_behandelen
from begrenzen_desktop.domain.maatregelstand import compute_stand
from begrenzen_desktop.domain.verloop import Verloopsoort
from begrenzen_desktop.domain.waarden import count_woorden
from begrenzen_desktop.domain.weigeringsgrond import explain_grond

_GRONINGEN = "Ombudsman Groningen, 23.1.041"
_STAP_VIJF = "Leidraad Zorgvuldig begrenzen, stap 5"
_AWB = "Awb 9:8 en 9:11"


def stap(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """The letter tells of a step that was recorded."""
    yield make_punt(
        "stap",
        5,
        find_stap(vraag.bron) is not None,
        ja="De brief hoort bij een stap in het verloop van de maatregel.",
        nee="De stap waar deze brief over gaat, is niet vastgelegd. Leg die vast bij Maatregel en termijnen.",
        bron=_STAP_VIJF,
        plek="maatregel",
    )


def schending(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 5 of D12: the breach with its day."""
    yield make_punt(
        "schending",
        5,
        bool(vraag.tekst("gedrag").strip()),
        ja="De brief noemt wat er gebeurde, met de datum.",
        nee="De brief noemt niet wat er gebeurde. Kies het contact bij de stap, met de letterlijke woorden.",
        bron=_STAP_VIJF,
        plek="maatregel",
    )


def periode(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Elements 3 and 4: the last day, or that it has ended; what asks more begins after the letter."""
    gezet, bron = find_stap(vraag.bron), vraag.bron
    zin = ""
    if gezet is None or not vraag.tekst("maatregel").strip():
        zin = "De brief zegt niet wat er nu geldt. Vul dat in bij de stap."
    elif gezet.is_strenger and gezet.maatregel is not None and gezet.maatregel.ingang < bron.datum:
        zin = "De aangepaste afspraken beginnen vóór de datum van de brief. Kies een latere dag bij de stap."
    elif gezet.maatregel is not None and gezet.maatregel.einde <= bron.datum:
        zin = f"De laatste dag ({format_datum(gezet.maatregel.einde)}) ligt niet na de brief. Kies een latere dag of stop de maatregel."
    yield make_punt(
        "periode",
        4,
        not zin,
        ja="De brief zegt wat er geldt en tot wanneer.",
        nee=zin,
        bron="Eigen norm: een grens is nooit zonder einde",
        plek="maatregel",
    )


def reden(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 6: the reason in enough own words."""
    minimum = vraag.bron.regeling.min_woorden_reden
    tekst = vraag.tekst("reden").replace(VERLOOPREDEN, "").replace(GROND_INLEIDING, "")
    yield make_punt(
        "reden",
        6,
        count_woorden(tekst) >= minimum,
        ja=f"De reden telt {count_woorden(tekst)} eigen woorden.",
        nee=f"De reden telt {count_woorden(tekst)} eigen woorden. Leg in ten minste {minimum} woorden uit waarom.",
        bron="Nationale ombudsman, rapport 2017/126",
        plek="deel:reden",
    )


def bekeken(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 5 of D14: which time was looked at."""
    yield make_punt(
        "periode-bekeken",
        5,
        bool(vraag.tekst("periode_bekeken").strip()),
        ja="De brief noemt de tijd waar jullie naar keken.",
        nee="De brief noemt niet naar welke tijd jullie keken. Zet dat deel terug.",
        bron=_GRONINGEN,
        plek="deel:periode_bekeken",
    )


def onafhankelijk(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """D17: who looked again is named."""
    gezet = find_stap(vraag.bron)
    goed = (
        gezet is not None and gezet.soort is Verloopsoort.HEROVERWEGING and gezet.door in vraag.tekst("wie")
    )
    yield make_punt(
        "wie",
        6,
        goed,
        ja="De brief zegt wie er opnieuw keek.",
        nee="De brief zegt niet wie er opnieuw keek. Noem naam en functie.",
        bron="Eigen norm: heroverweging door iemand die er niet bij betrokken was",
        plek="deel:wie",
    )


def einde(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """D15: there was a measure, and it is said until when."""
    bron = vraag.bron
    stand = compute_stand(bron.dossier.verloop, bron.dossier.brieven, bron.vandaag)
    yield make_punt(
        "einde",
        4,
        stand is not None and bool(vraag.tekst("opening").strip()),
        ja="De brief zegt tot en met welke dag de afspraken gelden.",
        nee="Er is geen maatregel vastgelegd. Leg die eerst vast bij Maatregel en termijnen.",
        bron=_STAP_VIJF,
        plek="maatregel",
    )


def einde_intern(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """The recall says from when contact is ordinary again, and whom to ask."""
    for deel_id, wat in (
        ("wie", "om wie het gaat"),
        ("einde", "tot en met welke dag het geldt"),
        ("contact", "wie je vragen stelt"),
    ):
        yield make_punt(
            deel_id,
            0,
            bool(vraag.tekst(deel_id).strip()),
            ja=f"Er staat in {wat}.",
            nee=f"Er staat niet in {wat}. Vul dat aan.",
            bron=_STAP_VIJF,
            plek=f"deel:{deel_id}",
        )


def klacht(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """The complaint is known, with its day of receipt."""
    over = find_klacht(vraag.bron)
    yield make_punt(
        "klacht",
        5,
        over is not None and over.ontvangen_op is not None,
        ja="De brief noemt de klacht en de dag van ontvangst.",
        nee="De klacht of de dag van ontvangst ontbreekt. Vul die aan bij de klacht.",
        bron=_AWB,
        plek="vraag:klachten",
    )


def uitstel(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """D2: a reason, and in time."""
    over, bron = find_klacht(vraag.bron), vraag.bron
    termijn = compute_afdoening(over, bron.kalender) if over else None
    zin = ""
    if over is not None and over.verdaagd_op is not None:
        zin = "Deze klacht is al een keer verdaagd. Verder uitstel kan alleen met instemming op papier."
    elif termijn is not None and bron.datum > termijn.datum:
        zin = (
            f"De termijn eindigde op {format_datum(termijn.datum)}; verdagen kan niet meer. Beantwoord de klacht nu, of vraag"
            " instemming op papier."
        )
    yield make_punt(
        "op-tijd",
        4,
        not zin,
        ja="De verdaging is op tijd.",
        nee=zin,
        bron="Awb 9:11 lid 2",
        plek="brief:datum",
    )
    yield make_punt(
        "reden",
        6,
        count_woorden(vraag.tekst("reden")) >= 5,
        ja="De brief zegt waarom het langer duurt.",
        nee="De brief zegt niet waarom het langer duurt. Schrijf dat op in een of twee zinnen.",
        bron="Awb 9:11 lid 2",
        plek="deel:reden",
    )


def grond(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """D9: a ground that fits the facts, in time."""
    over, bron = find_klacht(vraag.bron), vraag.bron
    andere = tuple(klacht for klacht in bron.dossier.klachten if over is None or klacht.id != over.id)
    zin = (
        explain_grond(over, andere)
        if over is not None
        else "De klacht ontbreekt. Kies over welke klacht de brief gaat."
    )
    yield make_punt(
        "grond",
        6,
        not zin,
        ja="De brief noemt de grond uit de wet.",
        nee=zin,
        bron="Awb 9:8",
        plek="vraag:klachten",
    )
    termijn = compute_niet_behandelen(over, bron.kalender) if over is not None else None
    te_laat = termijn is not None and bron.datum > termijn.datum
    yield make_punt(
        "vier-weken",
        4,
        not te_laat,
        ja="De brief gaat binnen vier weken na de ontvangst.",
        nee=(
            f"De vier weken eindigden op {format_datum(termijn.datum)}. Zeg in de brief dat dit bericht te laat komt, en kijk of"
            " behandelen niet beter is."
            if termijn is not None
            else ""
        ),
        bron="Awb 9:8 lid 3",
        plek="brief:datum",
        verplicht=False,
    )
