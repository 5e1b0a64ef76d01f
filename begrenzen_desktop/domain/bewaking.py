"""Which terms of a dossier are guarded: those of the law for each complaint, and those of the limit itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from begrenzen_desktop.domain.brieftaal import format_dag
from begrenzen_desktop.domain.dossier import Dossier, Dossierstatus
from begrenzen_desktop.domain.feestdagen import Kalender
from begrenzen_desktop.domain.klacht import Klacht, Klachtkeuze, Oordeel
from begrenzen_desktop.domain.klachttermijn import (
    compute_afdoening,
    compute_niet_behandelen,
    compute_ombudsman,
)
from begrenzen_desktop.domain.maatregelstand import Maatregelstand
from begrenzen_desktop.domain.stopstand import compute_stopstand, find_stopdagen
from begrenzen_desktop.domain.termijn import (
    REGELS,
    Termijn,
    Termijnsoort,
    Termijnstap,
    choose_termijn,
    compute_termijn,
)
from begrenzen_desktop.domain.triage import Triageadvies
from begrenzen_desktop.domain.verloop import Verloopsoort

VERSCHUIFBAAR = frozenset(
    {
        Termijnsoort.ONTVANGSTBEVESTIGING,
        Termijnsoort.REACTIE_UITNODIGING,
        Termijnsoort.TOEZEGGING,
        Termijnsoort.NIEUWE_FEITEN,
    }
)
"""Own norms that may be paused or extended with a reason. Terms of the law, and the days of a limit, never are."""
AFVINKBAAR = frozenset({Termijnsoort.TOEZEGGING})
"""Terms of which no fact in the dossier says that they were done: somebody says so, with the day."""
TAKEN = {
    Termijnsoort.ONTVANGSTBEVESTIGING: "Ontvangst van de klacht bevestigen",
    Termijnsoort.NIET_BEHANDELEN: "Laten weten dat de klacht niet wordt behandeld",
    Termijnsoort.AFDOENING: "Klacht beantwoorden",
    Termijnsoort.AFDOENING_COMMISSIE: "Klacht beantwoorden",
    Termijnsoort.VERDAGING: "Klacht beantwoorden",
    Termijnsoort.VERDAGING_COMMISSIE: "Klacht beantwoorden",
    Termijnsoort.UITSTEL: "Klacht beantwoorden",
    Termijnsoort.HERBEOORDELING: "Beslissing opnieuw bekijken",
    Termijnsoort.TOEZEGGING: "Toezegging bij voortzetten nakomen",
    Termijnsoort.HOREN: "De burger horen over de dringende afspraken, en daarna beslissen",
    Termijnsoort.REACTIE_UITNODIGING: "Reactie op de uitnodiging voor een gesprek",
    Termijnsoort.MAATREGEL_HERBEOORDELING: "Maatregel opnieuw bekijken",
    Termijnsoort.NIEUWE_FEITEN: "Nieuwe feiten bekijken",
    Termijnsoort.BERICHT: "Bericht verder beoordelen, nu er geen gevaar meer is",
    Termijnsoort.MAATREGEL: "Maatregel loopt af: intern bericht intrekken",
}
"""What to do by the day of a term, as Vandaag says it; a term without words here is only shown in its dossier."""


_KIJKT_OPNIEUW = frozenset(
    {Verloopsoort.STOP_BEKEKEN, Verloopsoort.HERBEOORDELING, Verloopsoort.HEROVERWEGING, Verloopsoort.EINDE}
)
"""Steps in which new facts were looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewaking:
    """One guarded term. ``id`` stays the same while its day may change; ``over`` names the complaint or subject.

    ``klaar``: what had to be done was done, or the term runs for somebody else. ``gedaan_op`` is the day on which it was
    done; ``vervallen_op`` the day from which nobody had to do it any more (None: not known, or not so).
    """

    id: str
    over: str
    termijn: Termijn
    klaar: bool = False
    gedaan_op: dt.date | None = None
    vervallen_op: dt.date | None = None

    @property
    def soort(self) -> Termijnsoort:
        """Which kind of term."""
        return self.termijn.regel.soort

    @property
    def taak(self) -> str:
        """What to do by then; "" when nobody here has to."""
        return TAKEN.get(self.soort, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschuiving:
    """By how many days an own norm was moved, and since when it stands still (None: it runs)."""

    dagen: int = 0
    stil_sinds: dt.date | None = None


def find_bewakingen(
    dossier: Dossier, stand: Maatregelstand | None, kalender: Kalender, vandaag: dt.date
) -> tuple[Bewaking, ...]:
    """Give every term of a dossier, by day. A closed dossier guards only what the law says to others."""
    gevonden = [
        *(bewaking for klacht in dossier.klachten for bewaking in _of_klacht(klacht, kalender)),
        *_of_beslissing(dossier),
        *_of_gesprekken(dossier),
        *_bekeken(dossier),
        *_of_berichten(dossier, kalender),
        *(_of_maatregel(stand, vandaag) if stand is not None else ()),
    ]
    if dossier.status is Dossierstatus.GESLOTEN:
        gevonden = [replace(bewaking, klaar=True) for bewaking in gevonden]
    return tuple(sorted(gevonden, key=lambda bewaking: (bewaking.termijn.datum, bewaking.id)))


def shift(bewaking: Bewaking, verschuiving: Verschuiving, vandaag: dt.date) -> Bewaking:
    """Give the term moved by the real number of days that it stood still or was extended, with a step that says so."""
    dagen = verschuiving.dagen
    if verschuiving.stil_sinds is not None:
        tot = min(vandaag, bewaking.gedaan_op or vandaag)  # what was done moves no more
        dagen += max((tot - verschuiving.stil_sinds).days, 0)
    if not dagen or bewaking.soort not in VERSCHUIFBAAR:
        return bewaking
    termijn = bewaking.termijn
    datum = termijn.datum + dt.timedelta(days=dagen)
    stap = Termijnstap(
        datum, f"Met een reden {dagen} {'dag' if dagen == 1 else 'dagen'} opgeschoven: {format_dag(datum)}."
    )
    return replace(bewaking, termijn=replace(termijn, datum=datum, stappen=(*termijn.stappen, stap)))


def tick(bewaking: Bewaking, gedaan_op: dt.date | None) -> Bewaking:
    """Give the term as done on a day that somebody gave, where no fact can tell."""
    if gedaan_op is None or bewaking.soort not in AFVINKBAAR:
        return bewaking
    return replace(bewaking, klaar=True, gedaan_op=gedaan_op)


def _of_klacht(klacht: Klacht, kalender: Kalender) -> Iterator[Bewaking]:
    over, klaar = klacht.omschrijving, klacht.is_beantwoord
    afgedaan = klacht.afgedaan_op if klaar else None
    geweigerd = klaar and klacht.oordeel is Oordeel.NIET_IN_BEHANDELING
    yield from _bevestiging(klacht, kalender, afgedaan)
    afdoening = compute_afdoening(klacht, kalender)
    if afdoening is not None and not geweigerd:
        yield Bewaking(
            id=f"afdoening:{klacht.id}", over=over, termijn=afdoening, klaar=klaar, gedaan_op=afgedaan
        )
    vier = compute_niet_behandelen(klacht, kalender)
    blijft_liggen = not klaar and (klacht.grond or klacht.tijdens_stop is Klachtkeuze.NIET_BEHANDELEN)
    if vier is not None and (geweigerd or blijft_liggen):
        yield Bewaking(
            id=f"niet-behandelen:{klacht.id}", over=over, termijn=vier, klaar=klaar, gedaan_op=afgedaan
        )
    ombudsman = compute_ombudsman(klacht, kalender)
    if ombudsman is not None:
        yield Bewaking(id=f"ombudsman:{klacht.id}", over=over, termijn=ombudsman, klaar=True)


def _bevestiging(klacht: Klacht, kalender: Kalender, afgedaan: dt.date | None) -> Iterator[Bewaking]:
    """An answer within the week confirms the receipt too; of a later one nobody can tell, so nothing is said."""
    if klacht.ontvangen_op is None:
        return
    termijn = compute_termijn(REGELS[Termijnsoort.ONTVANGSTBEVESTIGING], klacht.ontvangen_op, kalender)
    gedaan = klacht.bevestigd_op
    if gedaan is None and afgedaan is not None:
        if afgedaan > termijn.datum:
            return
        gedaan = afgedaan
    yield Bewaking(
        id=f"bevestiging:{klacht.id}",
        over=klacht.omschrijving,
        termijn=termijn,
        klaar=gedaan is not None,
        gedaan_op=gedaan,
    )


def _of_beslissing(dossier: Dossier) -> Iterator[Bewaking]:
    beoordeling, genomen = dossier.beoordeling, dossier.beoordeling.beslissing
    horen = beoordeling.datum("direct_horen_op")
    if horen is not None and beoordeling.tekst("acuut_gevaar") == "ja":
        yield Bewaking(
            id="horen",
            over=dossier.onderwerp,
            termijn=choose_termijn(
                Termijnsoort.HOREN,
                "de burger horen",
                horen,
                "Deze dag staat in de brief met de dringende afspraken.",
            ),
            klaar=genomen is not None,
            gedaan_op=_gehoord_op(dossier) if genomen is not None else None,
        )
    if genomen is None:
        return
    stop = compute_stopstand(dossier)
    if stop is not None:
        yield Bewaking(
            id="herbeoordeling",
            over=dossier.onderwerp,
            termijn=choose_termijn(
                Termijnsoort.HERBEOORDELING,
                "opnieuw kijken of de stop nog nodig is",
                stop.herbeoordeling,
                stop.uitleg,
            ),
            klaar=not stop.geldt,
            vervallen_op=stop.gestopt_op,
        )
    voortzetten = beoordeling.datum("voortzetten_op")
    if not genomen.keuze.begrenst and voortzetten is not None:
        zin = "Deze dag is de burger toegezegd bij het voortzetten."
        termijn = choose_termijn(Termijnsoort.TOEZEGGING, "verdergaan met de klacht", voortzetten, zin)
        yield Bewaking(id="toezegging", over=dossier.onderwerp, termijn=termijn)


def _of_gesprekken(dossier: Dossier) -> Iterator[Bewaking]:
    for gesprek in dossier.gesprekken:
        if gesprek.reactie_tot is not None:
            zin = "Tot en met deze dag kan de burger op de uitnodiging reageren."
            yield Bewaking(
                id=f"reactie:{gesprek.id}",
                over=dossier.onderwerp,
                termijn=choose_termijn(
                    Termijnsoort.REACTIE_UITNODIGING, "reactie op de uitnodiging", gesprek.reactie_tot, zin
                ),
                klaar=gesprek.is_afgerond,
            )


def _gehoord_op(dossier: Dossier) -> dt.date | None:
    """The last talk before the decision, else the decision itself."""
    genomen = dossier.beoordeling.beslissing
    if genomen is None:
        return None
    dagen = [
        g.gehouden_op for g in dossier.gesprekken if g.gehouden_op and g.gehouden_op <= genomen.besloten_op
    ]
    return max(dagen, default=genomen.besloten_op)


def _bekeken(dossier: Dossier) -> Iterator[Bewaking]:
    """Days to look again that were met or missed: a later step has put another day in their place."""
    gepland: dt.date | None = None
    zin = "Deze dag was afgesproken; er is daarna een nieuwe dag gekozen."
    for stap in dossier.verloop:
        if stap.soort is Verloopsoort.HERBEOORDELING and gepland is not None:
            yield Bewaking(
                id=f"{Termijnsoort.MAATREGEL_HERBEOORDELING}:{stap.id}",
                over="",
                termijn=choose_termijn(
                    Termijnsoort.MAATREGEL_HERBEOORDELING,
                    "opnieuw kijken of de maatregel nog nodig is",
                    gepland,
                    zin,
                ),
                klaar=True,
                gedaan_op=stap.op,
            )
        if stap.maatregel is not None:
            gepland = stap.maatregel.herbeoordeling
    for stap_id, gepland_op, gedaan_op in find_stopdagen(dossier):
        yield Bewaking(
            id=f"{Termijnsoort.HERBEOORDELING}:{stap_id}",
            over=dossier.onderwerp,
            termijn=choose_termijn(
                Termijnsoort.HERBEOORDELING, "opnieuw kijken of de stop nog nodig is", gepland_op, zin
            ),
            klaar=True,
            gedaan_op=gedaan_op,
        )


def _of_berichten(dossier: Dossier, kalender: Kalender) -> Iterator[Bewaking]:
    """What a message asks after it was judged: to look at new facts, or to judge it further once nobody is in danger."""
    bekeken = [stap.op for stap in dossier.verloop if stap.soort in _KIJKT_OPNIEUW]
    for moment in dossier.contactmomenten:
        if moment.beoordeeld_als == Triageadvies.NIEUWE_FEITEN:
            yield Bewaking(
                id=f"nieuws:{moment.id}",
                over=f"het bericht van {format_dag(moment.op)}",
                termijn=compute_termijn(REGELS[Termijnsoort.NIEUWE_FEITEN], moment.op, kalender),
                klaar=any(op >= moment.op for op in bekeken),
                gedaan_op=min((op for op in bekeken if op >= moment.op), default=None),
            )
        elif moment.beoordeeld_als == Triageadvies.SPOED:
            zin = "Eerst ging de veiligheid voor. Het bericht zelf is nog niet beoordeeld."
            termijn = choose_termijn(Termijnsoort.BERICHT, "een bericht verder beoordelen", moment.op, zin)
            yield Bewaking(
                id=f"spoedbericht:{moment.id}",
                over=f"het bericht van {format_dag(moment.op)}",
                termijn=termijn,
            )


def _of_maatregel(stand: Maatregelstand, vandaag: dt.date) -> Iterator[Bewaking]:
    maatregel = stand.maatregel
    voorbij = not stand.brief_verzonden or vandaag > stand.alert_tot
    dagen = (
        (
            Termijnsoort.MAATREGEL_HERBEOORDELING,
            "opnieuw kijken of de maatregel nog nodig is",
            maatregel.herbeoordeling,
            "Deze dag staat in de laatste brief over de maatregel.",
            not stand.status.geldt and vandaag >= stand.tot_en_met,
        ),
        (
            Termijnsoort.MAATREGEL,
            "laatste dag van de maatregel",
            stand.tot_en_met,
            "De maatregel stopt op deze dag vanzelf, ook als niemand het programma opent.",
            voorbij or vandaag > stand.tot_en_met,
        ),
        (
            Termijnsoort.HERHALING,
            "alert blijven na de maatregel",
            stand.alert_tot,
            "Gebeurt het tot deze dag opnieuw, dan telt dat mee bij een nieuwe beslissing.",
            True,
        ),
    )
    for soort, naam, datum, zin, klaar in dagen:
        yield Bewaking(
            id=str(soort),
            over="",
            termijn=choose_termijn(soort, naam, datum, zin),
            klaar=klaar or voorbij,
            vervallen_op=stand.tot_en_met if klaar and stand.brief_verzonden else None,
        )
