"""The checks of the letters about one complaint (D1, D18), of the short answer (D11) and of refused entry (D16)."""

from __future__ import annotations

from collections.abc import Iterable

from begrenzen_desktop.domain.briefdelen_antwoord import find_bericht, find_grensbrief
from begrenzen_desktop.domain.briefdelen_klacht import behandelt, find_klacht
from begrenzen_desktop.domain.briefdelen_toegang import find_panden
from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag, make_punt
from begrenzen_desktop.domain.grensfeiten import find_maatregelbrief
from begrenzen_desktop.domain.klacht import Oordeel
from begrenzen_desktop.domain.klachttermijn import compute_afdoening
from begrenzen_desktop.domain.profiel import same_person
from begrenzen_desktop.domain.waarden import count_woorden

_LEIDRAAD = "Leidraad Zorgvuldig begrenzen, stap 5"
_TOEGANG = "Wetboek van Strafrecht, artikel 138 en 139; Utrecht, maatregelen"


def behandelaar(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 2 of a letter that decides nothing: the handler signs, with name and function."""
    persoon = vraag.bron.ondertekenaar
    yield make_punt(
        "behandelaar",
        2,
        persoon is not None and bool(persoon.naam.strip() and persoon.functie.strip()),
        ja="De behandelaar ondertekent, met naam en functie.",
        nee="De naam of functie van de behandelaar ontbreekt. Vul die in bij Instellingen, Organisatie.",
        bron="Awb 9:6; leidraad stap 4",
        plek="profiel:behandelaar",
    )


def bevestiging(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """D1: who handles it and stands apart from the matter, the procedure, being heard, and until when."""
    klacht = find_klacht(vraag.bron)
    delen = [("behandelaar", "wie de klacht behandelt"), ("termijn", "wanneer de burger antwoord krijgt")]
    if klacht is None or behandelt(klacht):
        delen[1:1] = [
            ("gang", "hoe de behandeling gaat"),
            ("gehoord", "dat de burger zijn verhaal kan vertellen"),
        ]
    for deel_id, wat in delen:
        yield make_punt(
            deel_id,
            5,
            bool(vraag.tekst(deel_id).strip()),
            ja=f"De brief zegt {wat}.",
            nee=f"De brief zegt niet {wat}. Vul dat aan bij de klacht of zet het deel terug.",
            bron="Awb 9:6, 9:7, 9:10 en 9:11",
            plek=f"deel:{deel_id}",
        )
    yield from onafhankelijk(vraag)


def onafhankelijk(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Who handles the complaint is not whom it is about, and was not involved (Awb 9:7 lid 1; lid 2 knows exceptions)."""
    klacht = find_klacht(vraag.bron)
    if klacht is None:
        return
    wie = klacht.behandelaar.strip() or vraag.bron.behandelaar
    zelf = same_person(wie, klacht.beklaagde)
    yield make_punt(
        "onafhankelijk",
        5,
        not zelf and klacht.op_afstand is not False,
        ja="Wie de klacht behandelt, is niet degene over wie die gaat.",
        nee=(
            "De klacht gaat over degene die haar behandelt. Laat iemand anders de klacht behandelen."
            if zelf
            else "De behandelaar stond niet los van de zaak. Laat iemand anders de klacht behandelen, tenzij artikel 9:7 lid 2 Awb geldt."
        ),
        bron="Awb 9:7; rapportbrief Nationale ombudsman 2016.33232",
        plek="vraag:klachten",
        verplicht=zelf,
    )


def beklaagde(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """The notice to whom the complaint is about: who, what, being heard, until when; and not the person who handles it."""
    klacht = find_klacht(vraag.bron)
    yield make_punt(
        "beklaagde",
        5,
        klacht is not None and bool(klacht.beklaagde.strip()),
        ja="Er staat voor wie het bericht is.",
        nee="Er staat niet over wie de klacht gaat. Vul dat in bij de klacht.",
        bron="Awb 9:9 en 9:11 lid 2",
        plek="vraag:klachten",
    )
    for deel_id, wat in (
        ("klacht", "waar de klacht over gaat"),
        ("verhaal", "dat iemand zijn kant kan vertellen"),
        ("termijn", "wanneer er een antwoord komt"),
        ("contact", "wie je vragen stelt"),
    ):
        yield make_punt(
            deel_id,
            5,
            bool(vraag.tekst(deel_id).strip()),
            ja=f"Er staat in {wat}.",
            nee=f"Er staat niet in {wat}. Vul dat aan bij de klacht of zet het deel terug.",
            bron="Awb 9:9, 9:10 en 9:11",
            plek=f"deel:{deel_id}",
        )
    yield from onafhankelijk(vraag)


def oordeel(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """D18: an oordeel was chosen; when the accounts contradict each other, no oordeel lies nearer than "unfounded" (T14)."""
    klacht = find_klacht(vraag.bron)
    gekozen = klacht.oordeel if klacht is not None else None
    yield make_punt(
        "oordeel",
        5,
        gekozen is not None
        and gekozen is not Oordeel.NIET_IN_BEHANDELING
        and bool(vraag.tekst("oordeel").strip()),
        ja="De brief zegt wat jullie van de klacht vinden.",
        nee="De brief geeft geen oordeel. Kies bij de klacht hoe het afliep: gegrond, ongegrond of geen oordeel.",
        bron="Awb 9:12 lid 1",
        plek="vraag:klachten",
    )
    if klacht is not None and klacht.verklaringen_strijdig:
        yield make_punt(
            "strijdig",
            5,
            gekozen is not Oordeel.ONGEGROND,
            ja="Bij tegenstrijdige verklaringen kiest de brief geen partij zonder bewijs.",
            nee="De verklaringen spreken elkaar tegen en toch is de klacht ongegrond. Kies ‘geen oordeel’, of leg uit wat de ene verklaring bevestigt.",
            bron="Rapportbrief Nationale ombudsman 2016.33232",
            plek="vraag:klachten",
            verplicht=False,
        )


def bevindingen(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 6 of D18: the findings in enough own words; and whether it is in time."""
    minimum = vraag.bron.regeling.min_woorden_reden
    aantal = count_woorden(vraag.tekst("reden"))
    yield make_punt(
        "reden",
        6,
        aantal >= minimum,
        ja=f"De bevindingen tellen {aantal} woorden.",
        nee=f"De bevindingen tellen {aantal} woorden. Schrijf in ten minste {minimum} woorden op wat jullie onderzochten en vonden.",
        bron="Awb 9:12 lid 1",
        plek="deel:reden" if aantal else "vraag:klachten",
    )
    klacht = find_klacht(vraag.bron)
    termijn = compute_afdoening(klacht, vraag.bron.kalender) if klacht is not None else None
    if termijn is not None:
        yield make_punt(
            "op-tijd",
            4,
            vraag.bron.datum <= termijn.datum,
            ja="Het antwoord is op tijd.",
            nee=f"De termijn eindigde op {format_datum(termijn.datum)}. Zeg in de brief dat het antwoord te laat is, en dat het jullie spijt.",
            bron="Awb 9:11",
            plek="deel:opening",
            verplicht=False,
        )


def verwijzing(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """D11: the message that is answered, the answer, and the earlier letter with its day."""
    eerdere = find_grensbrief(vraag.bron.dossier)
    op = eerdere.op if eerdere is not None else None
    yield make_punt(
        "bericht",
        5,
        find_bericht(vraag.bron) is not None,
        ja="De brief noemt het bericht waarop jullie antwoorden.",
        nee="Er is geen bericht van de burger vastgelegd. Leg het vast, met de datum.",
        bron=_LEIDRAAD,
        plek="vraag:contacten",
    )
    yield make_punt(
        "verwijzing",
        5,
        op is not None and format_datum(op) in vraag.tekst("verwijzing"),
        ja="De brief verwijst naar de eerdere brief, met de datum.",
        nee="De brief verwijst niet naar een eerdere brief met de datum. Zonder die brief beantwoord je het hele bericht.",
        bron=_LEIDRAAD,
        plek="deel:verwijzing",
    )
    yield make_punt(
        "antwoord",
        6,
        count_woorden(vraag.tekst("antwoord")) >= 3,
        ja="De brief geeft antwoord op het nieuwe deel.",
        nee="Er staat geen antwoord op het nieuwe deel. Schrijf dat in een paar zinnen.",
        bron=_LEIDRAAD,
        plek="deel:antwoord",
    )


def toegang(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """D16: which buildings, until when, how to make an appointment, and what the law says."""
    bron = vraag.bron
    for punt_id, goed, ja, nee, plek in (
        (
            "panden",
            bool(find_panden(bron.dossier.beoordeling)),
            "De brief noemt de gebouwen.",
            "De brief noemt geen gebouw. Schrijf bij de beslissing om welke gebouwen het gaat.",
            "vraag:toegang_panden",
        ),
        (
            "afspraak",
            bool(vraag.tekst("afspraak").strip()),
            "De brief zegt hoe iemand toch een afspraak maakt.",
            "De brief zegt niet hoe iemand toch een afspraak maakt. Vul dat in bij de beslissing.",
            "vraag:toegang_afspraak",
        ),
        (
            "bepaling",
            "Wetboek van Strafrecht" in vraag.tekst("bepaling"),
            "De brief noemt het artikel dat geldt.",
            "De brief noemt niet welk artikel geldt als iemand toch binnenkomt. Zet dat deel terug.",
            "deel:bepaling",
        ),
    ):
        yield make_punt(punt_id, 4, goed, ja=ja, nee=nee, bron=_TOEGANG, plek=plek)


def maatregelbrief(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """D16 is an act of its own beside the measure: the citizen hears of the measure first, or by the same post."""
    yield make_punt(
        "maatregelbrief",
        0,
        find_maatregelbrief(vraag.bron.dossier) is not None,
        ja="De brief over de maatregel is vastgesteld.",
        nee="De brief over de maatregel is er nog niet. Stel die eerst vast; deze brief verwijst ernaar.",
        bron="Leidraad Zorgvuldig begrenzen, stap 4, grensoverschrijdend",
        plek="vraag:brieven",
    )


def toegangsperiode(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Elements 3 and 4 of D16: the first and the last day stand in the letter, and it does not begin before the letter."""
    beoordeling = vraag.bron.dossier.beoordeling
    ingang, einde = beoordeling.datum("ingangsdatum"), beoordeling.datum("einddatum")
    zin = ""
    if ingang is None or einde is None or not vraag.tekst("periode").strip():
        zin = "De eerste of de laatste dag ontbreekt. Vul die in bij de beslissing."
    elif ingang < vraag.bron.datum:
        zin = "De ontzegging begint vóór de datum van de brief. Kies een latere dag."
    elif einde <= ingang:
        zin = "De ontzegging eindigt voordat zij begint. Kies een latere einddatum."
    yield make_punt(
        "periode",
        4,
        not zin,
        ja="De brief zegt van wanneer tot wanneer.",
        nee=zin,
        bron="Eigen norm: een grens is nooit zonder einde",
        plek="vraag:einddatum",
    )
