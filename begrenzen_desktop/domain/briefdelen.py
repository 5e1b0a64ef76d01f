"""The parts of each kind of letter, with the user's own words and the counted figures filled in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from begrenzen_desktop.domain.briefdelen_antwoord import kort_antwoord
from begrenzen_desktop.domain.briefdelen_gesprek import gespreksverslag
from begrenzen_desktop.domain.briefdelen_intern import balie_instructie, intern_bericht, intrekking
from begrenzen_desktop.domain.briefdelen_klacht import (
    afdoening,
    niet_behandelen,
    ontvangstbevestiging,
    verdaging,
)
from begrenzen_desktop.domain.briefdelen_maatregel import maatregel
from begrenzen_desktop.domain.briefdelen_notitie import besluitnotitie
from begrenzen_desktop.domain.briefdelen_overzicht import contactoverzicht
from begrenzen_desktop.domain.briefdelen_spoed import spoedmaatregel
from begrenzen_desktop.domain.briefdelen_stop import stop_klacht
from begrenzen_desktop.domain.briefdelen_toegang import toegangsontzegging
from begrenzen_desktop.domain.briefdelen_uitnodiging import afsprakenbrief, uitnodiging
from begrenzen_desktop.domain.briefdelen_verloop import (
    aanvulling,
    einde_maatregel,
    herbeoordeling,
    heroverweging,
)
from begrenzen_desktop.domain.briefdelen_voortzetting import voortzetting
from begrenzen_desktop.domain.briefdelen_waarschuwing import waarschuwing
from begrenzen_desktop.domain.briefinhoud import (
    AANVULLING,
    AFDOENING,
    AFSPRAKEN,
    BALIE_INSTRUCTIE,
    BESLUITNOTITIE,
    BEVESTIGING,
    CONTACTOVERZICHT,
    EINDE_MAATREGEL,
    GESPREKSVERSLAG,
    HERBEOORDELING,
    HEROVERWEGING,
    INTERN_BERICHT,
    INTREKKING,
    KORT_ANTWOORD,
    MAATREGEL,
    NIET_BEHANDELEN,
    SPOEDMAATREGEL,
    STOP_KLACHT,
    TOEGANG,
    UITNODIGING,
    VERDAGING,
    VOORTZETTING,
    WAARSCHUWING,
    Briefbron,
    Briefdeel,
)
from begrenzen_desktop.domain.brieftoon import apply_toon
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.feiten import fill_feiten
from begrenzen_desktop.domain.waarden import normalise_tekst

_MAKERS: dict[str, Callable[[Briefbron], tuple[Briefdeel, ...]]] = {
    STOP_KLACHT: stop_klacht,
    UITNODIGING: uitnodiging,
    AFSPRAKEN: afsprakenbrief,
    INTERN_BERICHT: intern_bericht,
    BALIE_INSTRUCTIE: balie_instructie,
    BESLUITNOTITIE: besluitnotitie,
    CONTACTOVERZICHT: contactoverzicht,
    VOORTZETTING: voortzetting,
    WAARSCHUWING: waarschuwing,
    GESPREKSVERSLAG: gespreksverslag,
    SPOEDMAATREGEL: spoedmaatregel,
    MAATREGEL: maatregel,
    BEVESTIGING: ontvangstbevestiging,
    AFDOENING: afdoening,
    KORT_ANTWOORD: kort_antwoord,
    TOEGANG: toegangsontzegging,
    VERDAGING: verdaging,
    NIET_BEHANDELEN: niet_behandelen,
    AANVULLING: aanvulling,
    HERBEOORDELING: herbeoordeling,
    EINDE_MAATREGEL: einde_maatregel,
    HEROVERWEGING: heroverweging,
    INTREKKING: intrekking,
}


def is_known(soort: str) -> bool:
    """Whether this version can make that kind of letter."""
    return soort in _MAKERS


def make_delen(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the parts of the letter in order; a part without any text is left out.

    Raises BegrenzenError when this version cannot make that kind of letter.
    """
    try:
        maker = _MAKERS[bron.brief.soort]
    except KeyError:
        raise BegrenzenError(
            f"Een brief van de soort '{bron.brief.soort}' kan deze versie nog niet maken. Kies een andere"
            " brief uit de lijst."
        ) from None
    gevuld = (_fill(bron, deel) for deel in apply_toon(bron, maker(bron)))
    return tuple(deel for deel in gevuld if deel.tekst.strip())


def _fill(bron: Briefbron, deel: Briefdeel) -> Briefdeel:
    eigen = normalise_tekst(bron.brief.velden.get(deel.id, ""))
    gekozen = eigen if eigen.strip() else normalise_tekst(deel.voorstel)
    return replace(deel, eigen=eigen, tekst=fill_feiten(gekozen, dict(bron.figuren)))
