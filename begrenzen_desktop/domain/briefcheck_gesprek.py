"""The checks of the invitation to talk about communication (D3) and of the letter with what was agreed (D6)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag, make_punt
from begrenzen_desktop.domain.contactmoment import Richting
from begrenzen_desktop.domain.grensfeiten import find_grensfeiten

WEEK = 7
_UTRECHT = "Utrecht, stap 3 en 4, gesprek over de communicatie"


def verzoek(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """D3: until when to answer, and enough days to choose from."""
    gesprek = find_grensfeiten(vraag.bron.dossier).uitnodiging
    norm = vraag.bron.regeling.duren.reactie_dagen or WEEK
    dagen = gesprek.mogelijk_op if gesprek is not None else ()
    yield make_punt(
        "reactie",
        4,
        gesprek is not None and gesprek.reactie_tot is not None,
        ja="De brief zegt tot wanneer iemand kan reageren.",
        nee="De brief zegt niet tot wanneer iemand kan reageren. Vul die dag in bij de uitnodiging; "
        f"{norm} dagen is gebruikelijk.",
        bron=_UTRECHT,
        plek="vraag:gesprekken",
    )
    yield make_punt(
        "drie-dagen",
        4,
        len(dagen) >= 3,
        ja=f"Iemand kan kiezen uit {len(dagen)} dagen.",
        nee=f"Er staan {len(dagen)} dagen in de brief. Bied er drie aan, dan is er echt iets te kiezen.",
        bron=_UTRECHT,
        plek="vraag:gesprekken",
        verplicht=False,
    )
    bron = vraag.bron
    if bron.brief.soort in bron.regeling.waarschuwt_met and find_grensfeiten(bron.dossier).gedrag:
        gevolg = vraag.tekst("gevolg").lower()
        yield make_punt(
            "herhaling",
            5,
            "kan niet" in gevolg and "opnieuw" in gevolg,
            ja="De brief zegt dat het gedrag niet kan, en wat er bij herhaling kan volgen.",
            nee="Deze brief telt als waarschuwing, maar zegt niet dat het gedrag niet kan en wat er kan volgen als het opnieuw gebeurt."
            " Zet de tekst van het voorstel terug.",
            bron=_UTRECHT,
            plek="deel:gevolg",
        )


def voorbeelden(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 5 of D3: examples with a day, and nothing that is not in the dossier."""
    yield make_punt(
        "voorbeelden",
        5,
        bool(vraag.tekst("gedrag").strip()),
        ja="De brief noemt voorbeelden, met de datum.",
        nee="De brief noemt geen enkel voorbeeld. Leg ten minste één contact vast, met de datum.",
        bron=_UTRECHT,
        plek="vraag:contacten",
    )


def afspraken(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """D6: the talk was held, both sides promise something, and there is a last day."""
    bron = vraag.bron
    tot = bron.dossier.beoordeling.datum("afspraken_tot")
    for punt_id, goed, ja, nee, plek in (
        (
            "gesprek",
            bool(vraag.tekst("opening").strip()),
            "De brief noemt het gesprek, met de datum.",
            "Er is nog geen gesprek vastgelegd dat is gevoerd. Leg dat eerst vast.",
            "vraag:gesprekken",
        ),
        (
            "burger",
            bool(vraag.tekst("burger").strip()),
            "De brief zegt wat de burger doet.",
            "De brief zegt niet wat de burger doet. Vul dat in bij het gesprek, elke afspraak op een regel.",
            "vraag:gesprekken",
        ),
        (
            "wij",
            bool(vraag.tekst("wij").strip()),
            "De brief zegt wat wij doen.",
            "De brief zegt niet wat jullie zelf doen. Afspraken zijn van twee kanten; vul dat in bij het gesprek.",
            "vraag:gesprekken",
        ),
        (
            "tot",
            tot is not None and tot > bron.datum and bool(vraag.tekst("periode").strip()),
            "De brief zegt tot wanneer de afspraken gelden.",
            "De laatste dag van de afspraken ontbreekt of ligt niet na de brief. Kies een latere dag.",
            "vraag:afspraken_tot",
        ),
    ):
        yield make_punt(punt_id, 4, goed, ja=ja, nee=nee, bron=_UTRECHT, plek=plek)


def na_contact(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Own norm of a regeling: the letter leaves within so many weeks after the last contact (T7); never the law."""
    bron = vraag.bron
    weken = bron.regeling.brief_na_contact_weken
    dagen = [m.op for m in bron.dossier.contactmomenten if m.richting is Richting.VAN_BURGER]
    if not weken or not dagen:
        return
    uiterlijk = max(dagen) + dt.timedelta(weeks=weken)
    yield make_punt(
        "na-contact",
        3,
        bron.datum <= uiterlijk,
        ja=f"De brief gaat binnen {weken} weken na het laatste contact (eigen norm).",
        nee=f"Het laatste contact is meer dan {weken} weken geleden; de eigen norm was {format_datum(uiterlijk)}. Kijk of de brief nog past.",
        bron="Eigen norm van de regeling",
        plek="brief:datum",
        verplicht=False,
    )
