"""The terms of one complaint: until when it is answered, until when it may be left, until when the ombudsman can be asked."""

from __future__ import annotations

from begrenzen_desktop.domain.brieftaal import format_dag
from begrenzen_desktop.domain.feestdagen import Kalender
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.termijn import (
    REGELS,
    Eenheid,
    Termijn,
    Termijnregel,
    Termijnsoort,
    Termijnstap,
    compute_termijn,
)

_UITSTEL = Termijnregel(
    soort=Termijnsoort.UITSTEL,
    naam="antwoord op een klacht, later met instemming",
    delen=(),
    eenheid=Eenheid.DAG,
    bron="art. 9:11 lid 3 Awb",
    rolt=False,
)
_AFDOENING = {
    (False, False): Termijnsoort.AFDOENING,
    (False, True): Termijnsoort.VERDAGING,
    (True, False): Termijnsoort.AFDOENING_COMMISSIE,
    (True, True): Termijnsoort.VERDAGING_COMMISSIE,
}


def compute_afdoening(klacht: Klacht, kalender: Kalender) -> Termijn | None:
    """Give the day on which the complaint must be answered (Awb 9:11); None without a day of receipt."""
    if klacht.ontvangen_op is None:
        return None
    met_commissie = klacht.commissie is True
    gewoon = compute_termijn(REGELS[_AFDOENING[met_commissie, False]], klacht.ontvangen_op, kalender)
    termijn = gewoon
    if klacht.verdaagd_op is not None and klacht.verdaagd_op <= gewoon.datum:
        termijn = compute_verdaagd(klacht, kalender) or gewoon
    return _postpone(klacht, termijn) or termijn


def compute_verdaagd(klacht: Klacht, kalender: Kalender) -> Termijn | None:
    """Give the last day with the four weeks that a letter adds (Awb 9:11 lid 2); None without a day of receipt."""
    if klacht.ontvangen_op is None:
        return None
    return compute_termijn(REGELS[_AFDOENING[klacht.commissie is True, True]], klacht.ontvangen_op, kalender)


def is_te_laat_verdaagd(klacht: Klacht, kalender: Kalender) -> bool:
    """Tell whether the letter that postpones came after the term had ended, so that it changes nothing."""
    if klacht.ontvangen_op is None or klacht.verdaagd_op is None:
        return False
    regel = REGELS[_AFDOENING[klacht.commissie is True, False]]
    return klacht.verdaagd_op > compute_termijn(regel, klacht.ontvangen_op, kalender).datum


def compute_niet_behandelen(klacht: Klacht, kalender: Kalender) -> Termijn | None:
    """Give the last day for the letter that leaves a complaint (Awb 9:8 lid 3); None without a day of receipt."""
    if klacht.ontvangen_op is None:
        return None
    return compute_termijn(REGELS[Termijnsoort.NIET_BEHANDELEN], klacht.ontvangen_op, kalender)


def compute_ombudsman(klacht: Klacht, kalender: Kalender) -> Termijn | None:
    """Give the last day to ask the ombudsman (Awb 9:24): a year after our answer; None while there is none."""
    vanaf = klacht.brief_datum or klacht.afgedaan_op
    if not klacht.is_beantwoord or vanaf is None:
        return None
    return compute_termijn(REGELS[Termijnsoort.OMBUDSMAN], vanaf, kalender)


def _postpone(klacht: Klacht, termijn: Termijn) -> Termijn | None:
    """Give the day that the citizen agreed to on paper, when it lies after the term itself."""
    tot, instemming_op = klacht.uitgesteld_tot, klacht.instemming_op
    if tot is None or instemming_op is None or tot <= termijn.datum:
        return None
    return Termijn(
        regel=_UITSTEL,
        vanaf=termijn.vanaf,
        berekend=tot,
        datum=tot,
        stappen=(
            Termijnstap(termijn.datum, f"Zonder uitstel was de laatste dag {format_dag(termijn.datum)}."),
            Termijnstap(
                tot,
                f"De burger stemde op {format_dag(instemming_op)} op papier in met uitstel tot en met {format_dag(tot)}.",
            ),
        ),
        bronnen=(_UITSTEL.bron,),
    )
