"""Checks of what is entered beside the main values: consultation, earlier letters, deviations, signatories."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.beoordeling import Afwijking, Normbevestiging, Overleg
from begrenzen_desktop.domain.brief import EerdereBrief
from begrenzen_desktop.domain.contactmoment import VROEGST
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.profiel import Ondertekenaar


def check_overleg(overleg: Overleg, vandaag: dt.date) -> None:
    """Refuse a consultation without a name or on an impossible date."""
    if not overleg.wie.strip():
        raise OngeldigAntwoord("De naam ontbreekt. Vul in met wie je hebt overlegd.")
    _check_datum(overleg.op, vandaag, "Het overleg")


def check_eerdere_brief(brief: EerdereBrief, vandaag: dt.date) -> None:
    """Refuse an earlier letter without a kind or on an impossible date."""
    if not brief.soort.strip():
        raise OngeldigAntwoord("De soort brief ontbreekt. Kies welke brief het was.")
    _check_datum(brief.datum, vandaag, "De brief")


def check_afwijking(afwijking: Afwijking) -> None:
    """Refuse a deviation without a reason or a name."""
    if not afwijking.reden.strip():
        raise OngeldigAntwoord("De reden ontbreekt. Schrijf op waarom je van dit punt afwijkt.")
    if not afwijking.door.strip():
        raise OngeldigAntwoord("De naam ontbreekt. Vul in wie besluit om van dit punt af te wijken.")


def check_norm(norm: Normbevestiging) -> None:
    """Refuse a confirmed norm without a sentence."""
    if norm.bevestigd and not norm.zin.strip():
        raise OngeldigAntwoord(
            "De zin ontbreekt. Schrijf in één concrete zin hoe jullie aan deze norm hebben voldaan."
        )


def check_ondertekenaar(ondertekenaar: Ondertekenaar) -> None:
    """Refuse someone without a name or function, or with a mandate that ends before it starts."""
    if not ondertekenaar.naam.strip() or not ondertekenaar.functie.strip():
        raise OngeldigAntwoord("Naam of functie ontbreekt. Vul beide in, want ze staan onder de brief.")
    for mandaat in ondertekenaar.mandaten:
        if mandaat.vanaf and mandaat.tot_en_met and mandaat.tot_en_met < mandaat.vanaf:
            raise OngeldigAntwoord("Het mandaat eindigt vóór het begint. Wissel de twee datums om.")


def _check_datum(datum: dt.date, vandaag: dt.date, wat: str) -> None:
    if datum > vandaag:
        raise OngeldigAntwoord(f"{wat} ligt in de toekomst. Vul een datum in tot en met vandaag.")
    if datum < VROEGST:
        raise OngeldigAntwoord(f"{wat} ligt vóór 1990. Controleer het jaartal.")
