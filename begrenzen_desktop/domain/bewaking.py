"""Which terms of a dossier are guarded: those of the law for each complaint, and those of the limit itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from begrenzen_desktop.domain.brieftaal import format_dag
from begrenzen_desktop.domain.dossier import Dossier, Dossierstatus
from begrenzen_desktop.domain.feestdagen import Kalender
from begrenzen_desktop.domain.klacht import Klacht, Klachtkeuze
from begrenzen_desktop.domain.klachttermijn import (
    compute_afdoening,
    compute_niet_behandelen,
    compute_ombudsman,
)
from begrenzen_desktop.domain.maatregelstand import Maatregelstand
from begrenzen_desktop.domain.stopstand import compute_stopstand
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

    ``klaar``: what had to be done was done, or the term runs for somebody else.
    """

    id: str
    over: str
    termijn: Termijn
    klaar: bool = False

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
        dagen += max((vandaag - verschuiving.stil_sinds).days, 0)
    if not dagen or bewaking.soort not in VERSCHUIFBAAR:
        return bewaking
    termijn = bewaking.termijn
    datum = termijn.datum + dt.timedelta(days=dagen)
    stap = Termijnstap(
        datum, f"Met een reden {dagen} {'dag' if dagen == 1 else 'dagen'} opgeschoven: {format_dag(datum)}."
    )
    return replace(bewaking, termijn=replace(termijn, datum=datum, stappen=(*termijn.stappen, stap)))


def _of_klacht(klacht: Klacht, kalender: Kalender) -> Iterator[Bewaking]:
    over = klacht.omschrijving
    klaar = klacht.is_beantwoord
    if klacht.ontvangen_op is not None and not klaar:
        bevestiging = compute_termijn(
            REGELS[Termijnsoort.ONTVANGSTBEVESTIGING], klacht.ontvangen_op, kalender
        )
        yield Bewaking(
            id=f"bevestiging:{klacht.id}",
            over=over,
            termijn=bevestiging,
            klaar=klacht.bevestigd_op is not None,
        )
    afdoening = compute_afdoening(klacht, kalender)
    if afdoening is not None and not klaar:
        yield Bewaking(id=f"afdoening:{klacht.id}", over=over, termijn=afdoening)
    vier = compute_niet_behandelen(klacht, kalender)
    if (
        vier is not None
        and not klaar
        and (klacht.grond or klacht.tijdens_stop is Klachtkeuze.NIET_BEHANDELEN)
    ):
        yield Bewaking(id=f"niet-behandelen:{klacht.id}", over=over, termijn=vier)
    ombudsman = compute_ombudsman(klacht, kalender)
    if ombudsman is not None:
        yield Bewaking(id=f"ombudsman:{klacht.id}", over=over, termijn=ombudsman, klaar=True)


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
            id=str(soort), over="", termijn=choose_termijn(soort, naam, datum, zin), klaar=klaar or voorbij
        )
