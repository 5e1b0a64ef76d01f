"""What happens to a measure or a stop after it was set: reviewed, breached, reconsidered, ended; each with its day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.contactmoment import VROEGST
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.maatregel import Maatregel


class Verloopsoort(StrEnum):
    """The steps in the life of a measure."""

    INGESTELD = "ingesteld"
    HERBEOORDELING = "herbeoordeling"
    SCHENDING = "schending"
    HEROVERWEGING = "heroverweging"
    EINDE = "einde"
    STOP_BEKEKEN = "stop-bekeken"

    @property
    def label(self) -> str:
        """The Dutch words on screen."""
        return {
            "ingesteld": "Maatregel ingesteld",
            "herbeoordeling": "Opnieuw bekeken",
            "schending": "Afspraken niet nagekomen",
            "heroverweging": "Heroverwogen op verzoek",
            "einde": "Eerder gestopt",
            "stop-bekeken": "Stop opnieuw bekeken",
        }[self.value]


class Verloopuitkomst(StrEnum):
    """What came out of looking again, by ourselves or at the request of the citizen."""

    DOORGAAN = "doorgaan"
    VERSOEPELEN = "versoepelen"
    VERLENGEN = "verlengen"
    STOPPEN = "stoppen"

    @property
    def label(self) -> str:
        """The Dutch words on screen."""
        return {
            "doorgaan": "Het blijft zoals het is",
            "versoepelen": "Er mag meer",
            "verlengen": "Het duurt langer",
            "stoppen": "Het stopt",
        }[self.value]


MET_UITKOMST = frozenset({Verloopsoort.HERBEOORDELING, Verloopsoort.HEROVERWEGING, Verloopsoort.STOP_BEKEKEN})
"""The steps that look again, and so come to something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verloopstap:
    """One step. ``op`` is the day of the decision, ``maatregel`` what holds from its ``ingang`` (None: nothing any more).

    ``contact_ids`` are the recent facts it rests on, ``door`` and ``functie`` who decided, ``brief_id`` the letter that
    set the measure ("": it was set before the program was used), ``gevraagd_op`` the day of a request to reconsider.
    ``opnieuw_op``: when a stop about one subject that stays is looked at again.
    """

    id: str
    soort: Verloopsoort
    op: dt.date
    maatregel: Maatregel | None = None
    uitkomst: Verloopuitkomst | None = None
    reden: str = ""
    door: str = ""
    functie: str = ""
    contact_ids: tuple[str, ...] = ()
    gevraagd_op: dt.date | None = None
    opnieuw_op: dt.date | None = None
    brief_id: str = ""

    @property
    def is_strenger(self) -> bool:
        """Whether it asks more of the citizen than before: then it holds only once the letter was sent."""
        return self.soort is Verloopsoort.SCHENDING or self.uitkomst is Verloopuitkomst.VERLENGEN

    @property
    def stopt(self) -> bool:
        """Whether the measure ends with it."""
        return self.soort is Verloopsoort.EINDE or self.uitkomst is Verloopuitkomst.STOPPEN


def check_verloopstap(stap: Verloopstap, vandaag: dt.date) -> None:
    """Refuse days that cannot be right and steps without a name. Raises OngeldigAntwoord with the remedy."""
    if stap.op > vandaag:
        raise OngeldigAntwoord("De dag van deze stap ligt in de toekomst. Vul een dag in tot en met vandaag.")
    if stap.op < VROEGST:
        raise OngeldigAntwoord("De dag van deze stap ligt vóór 1990. Controleer het jaartal.")
    if stap.soort is Verloopsoort.INGESTELD:
        if stap.maatregel is None:
            raise OngeldigAntwoord(
                "Er staat niet wat de maatregel is. Vul in wat er geldt, en van wanneer tot wanneer."
            )
        _check_periode(stap.maatregel)
        return
    if not stap.door.strip() or not stap.functie.strip():
        raise OngeldigAntwoord("Vul in wie dit heeft besloten, met naam en functie.")
    if stap.soort in MET_UITKOMST and stap.uitkomst is None:
        raise OngeldigAntwoord(
            "De uitkomst ontbreekt. Kies of het blijft, soepeler wordt, langer duurt of stopt."
        )
    if not stap.reden.strip():
        raise OngeldigAntwoord(
            "De reden ontbreekt. Schrijf op waarom jullie dit besluiten; de burger leest dat."
        )
    if stap.soort is Verloopsoort.STOP_BEKEKEN:
        _check_stop(stap)
        return
    if stap.soort is Verloopsoort.HEROVERWEGING:
        if stap.gevraagd_op is None or stap.gevraagd_op > stap.op:
            raise OngeldigAntwoord(
                "De dag van het verzoek ontbreekt of ligt na de uitkomst. Vul in wanneer de burger om heroverweging vroeg."
            )
        if stap.uitkomst is Verloopuitkomst.VERLENGEN:
            raise OngeldigAntwoord(
                "Wie om heroverweging vraagt, wordt daar niet slechter van. Kies een andere uitkomst."
            )
    if stap.maatregel is None and not stap.stopt:
        raise OngeldigAntwoord("Er staat niet wat er nu geldt. Vul de afspraken en de datums in.")
    if stap.maatregel is not None:
        _check_periode(stap.maatregel)


def _check_stop(stap: Verloopstap) -> None:
    if stap.uitkomst not in (Verloopuitkomst.DOORGAAN, Verloopuitkomst.STOPPEN):
        raise OngeldigAntwoord("Een stop over één onderwerp blijft of eindigt. Kies een van die twee.")
    if stap.uitkomst is Verloopuitkomst.DOORGAAN and (stap.opnieuw_op is None or stap.opnieuw_op <= stap.op):
        raise OngeldigAntwoord(
            "Er staat niet wanneer jullie weer kijken. Kies een dag na vandaag; een stop loopt nooit ongemerkt door."
        )


def _check_periode(maatregel: Maatregel) -> None:
    if maatregel.einde <= maatregel.ingang:
        raise OngeldigAntwoord("De maatregel eindigt voordat hij begint. Kies een latere einddatum.")
    if not maatregel.ingang <= maatregel.herbeoordeling <= maatregel.einde:
        raise OngeldigAntwoord(
            "De dag om opnieuw te kijken ligt niet tussen het begin en het einde. Kies een dag daartussen."
        )
