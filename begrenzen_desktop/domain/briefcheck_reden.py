"""The check of element 6: a reason in enough own words."""

from __future__ import annotations

from collections.abc import Iterable

from begrenzen_desktop.domain.briefcheck_elementen import OLDAMBT
from begrenzen_desktop.domain.briefdelen_maatregel import MAATREGELREDEN_INLEIDING, MAATREGELREDEN_SLOT
from begrenzen_desktop.domain.briefdelen_stop import REDEN_INLEIDING, REDEN_SLOT
from begrenzen_desktop.domain.briefinhoud import MAATREGEL, TOEGANG, Briefbron
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag, make_punt
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.poorten_stop import REDEN, find_redenvraag
from begrenzen_desktop.domain.tekstcheck import strip_sjabloonzinnen
from begrenzen_desktop.domain.waarden import count_woorden


def reden(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 6: a reason of enough own words."""
    minimum = vraag.bron.regeling.min_woorden_reden
    aantal = count_woorden(strip_sjabloonzinnen(vraag.tekst("reden"), _sjabloonzinnen(vraag.bron)))
    telling = f"De reden telt {aantal} eigen woorden."
    yield make_punt(
        "reden",
        6,
        aantal >= minimum,
        ja=telling,
        nee=(
            f"{telling} Schrijf in ten minste {minimum} woorden waarom verder reageren niets meer oplevert."
        ),
        bron=OLDAMBT,
        plek=f"vraag:{_redenvraag(vraag.bron)}",
    )


def _redenvraag(bron: Briefbron) -> str:
    return find_redenvraag(bron.dossier.beoordeling) if bron.brief.soort in (MAATREGEL, TOEGANG) else REDEN


def _sjabloonzinnen(bron: Briefbron) -> tuple[str, ...]:
    zinnen = [REDEN_INLEIDING, REDEN_SLOT, MAATREGELREDEN_INLEIDING, MAATREGELREDEN_SLOT]
    try:
        zinnen.append(bron.regeling.vraag(_redenvraag(bron)).voorbeeld)
    except BegrenzenError:
        return tuple(zinnen)
    return tuple(zin for zin in zinnen if zin)
