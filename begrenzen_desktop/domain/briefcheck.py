"""G6: the required elements of each kind of letter, each as a point that is in order or a sentence with its remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from begrenzen_desktop.domain import briefcheck_elementen as e
from begrenzen_desktop.domain import briefcheck_gesprek as c
from begrenzen_desktop.domain import briefcheck_grens as g
from begrenzen_desktop.domain import briefcheck_intern as i
from begrenzen_desktop.domain import briefcheck_klacht as k
from begrenzen_desktop.domain import briefcheck_reden as r
from begrenzen_desktop.domain import briefcheck_tekst as t
from begrenzen_desktop.domain import briefcheck_verloop as v
from begrenzen_desktop.domain import briefcheck_waarschuwing as w
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
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag

__all__ = ["Checkpunt", "blocking", "check_brief"]

Check = Callable[[Checkvraag], Iterable[Checkpunt]]

_KOP: tuple[Check, ...] = (e.organ, e.signatory, e.datum)
_SLOT: tuple[Check, ...] = (t.plekken, t.diagnose, t.anderen, e.adres)
"""What every letter to the outside begins and ends with."""

_LIJSTEN: dict[str, tuple[Check, ...]] = {
    STOP_KLACHT: (
        e.beslissing,
        *_KOP,
        e.onderwerp,
        e.herbeoordeling,
        e.gedrag,
        e.bewezen,
        r.reden,
        e.wel_mogelijk,
        e.nieuwe_feiten,
        e.rechten,
        e.heroverweging,
        e.contact,
        *_SLOT,
    ),
    VOORTZETTING: (
        e.beslissing,
        *_KOP,
        e.onderwerp,
        e.bewezen,
        i.voortzetten,
        e.contact,
        *_SLOT,
    ),
    WAARSCHUWING: (
        *_KOP,
        w.gesprek,
        w.gedrag,
        e.bewezen,
        w.redenen,
        e.wel_mogelijk,
        e.contact,
        *_SLOT,
    ),
    GESPREKSVERSLAG: (
        *_KOP,
        g.verslag,
        e.contact,
        *_SLOT,
    ),
    SPOEDMAATREGEL: (
        *_KOP,
        g.spoed,
        w.gedrag,
        e.bewezen,
        g.spoedreden,
        e.wel_mogelijk,
        g.route,
        e.nieuwe_feiten,
        e.rechten,
        e.heroverweging,
        g.contact,
        *_SLOT,
    ),
    MAATREGEL: (
        e.beslissing,
        *_KOP,
        g.periode,
        c.na_contact,
        w.gedrag,
        g.vooraf,
        e.bewezen,
        r.reden,
        e.wel_mogelijk,
        g.route,
        g.klachten,
        e.nieuwe_feiten,
        e.rechten,
        e.heroverweging,
        g.contact,
        *_SLOT,
    ),
    UITNODIGING: (*_KOP, w.gesprek, c.voorbeelden, c.verzoek, e.bewezen, e.wel_mogelijk, e.contact, *_SLOT),
    AFSPRAKEN: (*_KOP, c.afspraken, e.contact, *_SLOT),
    BEVESTIGING: (e.organ, k.behandelaar, e.datum, v.klacht, k.bevestiging, e.contact, *_SLOT),
    KORT_ANTWOORD: (e.organ, k.behandelaar, e.datum, k.verwijzing, e.contact, *_SLOT),
    AFDOENING: (*_KOP, v.klacht, k.oordeel, k.bevindingen, e.rechten, e.contact, *_SLOT),
    TOEGANG: (
        e.beslissing,
        *_KOP,
        k.toegang,
        k.toegangsperiode,
        w.gedrag,
        e.bewezen,
        r.reden,
        e.wel_mogelijk,
        g.route,
        e.nieuwe_feiten,
        e.rechten,
        e.heroverweging,
        g.contact,
        *_SLOT,
    ),
    VERDAGING: (*_KOP, v.klacht, v.uitstel, e.contact, *_SLOT),
    NIET_BEHANDELEN: (
        *_KOP,
        v.klacht,
        v.grond,
        v.reden,
        e.bewezen,
        e.wel_mogelijk,
        e.nieuwe_feiten,
        e.rechten,
        e.contact,
        *_SLOT,
    ),
    AANVULLING: (
        *_KOP,
        v.stap,
        v.schending,
        v.periode,
        e.bewezen,
        v.reden,
        e.wel_mogelijk,
        g.route,
        e.nieuwe_feiten,
        e.rechten,
        e.heroverweging,
        g.contact,
        *_SLOT,
    ),
    HERBEOORDELING: (
        *_KOP,
        v.stap,
        v.bekeken,
        v.periode,
        e.bewezen,
        v.reden,
        e.nieuwe_feiten,
        e.rechten,
        e.heroverweging,
        g.contact,
        *_SLOT,
    ),
    EINDE_MAATREGEL: (*_KOP, v.einde, e.contact, *_SLOT),
    HEROVERWEGING: (
        *_KOP,
        v.stap,
        v.onafhankelijk,
        v.periode,
        e.bewezen,
        v.reden,
        e.rechten,
        g.contact,
        *_SLOT,
    ),
    INTREKKING: (e.datum, v.einde_intern, t.plekken, t.diagnose),
    INTERN_BERICHT: (e.beslissing, e.datum, i.intern_bericht, t.plekken, t.diagnose),
    BALIE_INSTRUCTIE: (e.beslissing, e.datum, i.balie_instructie, t.plekken, t.diagnose),
    BESLUITNOTITIE: (i.besluitnotitie,),
    CONTACTOVERZICHT: (e.datum, i.contactoverzicht, t.plekken, t.diagnose, t.anderen),
}


def check_brief(
    bron: Briefbron, delen: Iterable[Briefdeel], diagnosewoorden: frozenset[str]
) -> tuple[Checkpunt, ...]:
    """Give the whole check list of the letter, in the order of the element table."""
    vraag = Checkvraag(bron=bron, delen={deel.id: deel for deel in delen}, diagnosewoorden=diagnosewoorden)
    checks = _LIJSTEN.get(bron.brief.soort, (t.plekken, t.diagnose))
    return tuple(punt for check in checks for punt in check(vraag))


def blocking(punten: Iterable[Checkpunt]) -> tuple[Checkpunt, ...]:
    """The points that stop the letter."""
    return tuple(punt for punt in punten if punt.houdt_tegen)
