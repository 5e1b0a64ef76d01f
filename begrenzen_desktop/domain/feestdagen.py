"""Holidays of the Algemene termijnenwet, and the Kalender that tells on which day a statutory term cannot end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

EEN_DAG = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Feestdag:
    """A day that counts as a holiday: its name, and the article or publication that makes it one.

    ``te_controleren``: entered from practice, not yet compared with the publication.
    """

    datum: dt.date
    naam: str
    bron: str
    te_controleren: bool = False


@dataclass(frozen=True, slots=True)
class Kalender:
    """The holidays of every year (Atw art. 3 lid 1 and 2), and the equated days (lid 3) that change by decree."""

    gelijkgesteld: Mapping[dt.date, Feestdag] = field(default_factory=dict)

    def feestdag(self, dag: dt.date) -> Feestdag | None:
        """Give the holiday or equated day on a date, if it is one."""
        return find_feestdagen(dag.year).get(dag) or self.gelijkgesteld.get(dag)

    def reden(self, dag: dt.date) -> str:
        """Say in Dutch why a statutory term cannot end on this day; "" when it can (Atw art. 1 and 3)."""
        feestdag = self.feestdag(dag)
        weekend = {5: "zaterdag", 6: "zondag"}.get(dag.weekday(), "")
        if feestdag is not None:
            return f"{weekend} en {feestdag.naam}" if weekend else feestdag.naam
        return weekend

    def is_rustdag(self, dag: dt.date) -> bool:
        """Tell whether a statutory term cannot end on this day, without saying why."""
        return dag.weekday() >= 5 or dag in find_feestdagen(dag.year) or dag in self.gelijkgesteld

    def add(self, dagen: Mapping[dt.date, Feestdag]) -> Kalender:
        """Give the same calendar with more equated days; those of the user win over the shipped ones."""
        return Kalender({**self.gelijkgesteld, **dagen})


@cache
def find_feestdagen(jaar: int) -> Mapping[dt.date, Feestdag]:
    """Give the holidays of a year by date (Atw art. 3 lid 1 and 2)."""
    pasen = find_pasen(jaar)
    lid_een, lid_twee = "art. 3 lid 1 Atw", "art. 3 lid 2 Atw"
    dagen = (
        Feestdag(dt.date(jaar, 1, 1), "nieuwjaarsdag", lid_een),
        Feestdag(pasen - 2 * EEN_DAG, "Goede Vrijdag", lid_twee),
        Feestdag(pasen + EEN_DAG, "tweede paasdag", lid_een),
        _koningsdag(jaar),
        Feestdag(dt.date(jaar, 5, 5), "5 mei", lid_een),
        Feestdag(pasen + 39 * EEN_DAG, "Hemelvaartsdag", lid_een),
        Feestdag(pasen + 50 * EEN_DAG, "tweede pinksterdag", lid_een),
        Feestdag(dt.date(jaar, 12, 25), "eerste kerstdag", lid_een),
        Feestdag(dt.date(jaar, 12, 26), "tweede kerstdag", lid_een),
    )
    op_datum: dict[dt.date, Feestdag] = {}
    for dag in dagen:
        # Hemelvaartsdag may fall on 5 May (as in 2016): one day off, two names.
        eerder = op_datum.get(dag.datum)
        op_datum[dag.datum] = replace(dag, naam=f"{eerder.naam} en {dag.naam}") if eerder else dag
    return op_datum


def _koningsdag(jaar: int) -> Feestdag:
    """As celebrated: a day earlier when it falls on a Sunday. Until 2013 it was Koninginnedag, 30 April."""
    dag = dt.date(jaar, 4, 27) if jaar >= 2014 else dt.date(jaar, 4, 30)
    naam = "Koningsdag" if jaar >= 2014 else "Koninginnedag"
    return Feestdag(dag - EEN_DAG if dag.weekday() == 6 else dag, naam, "art. 3 lid 1 Atw")


def find_pasen(jaar: int) -> dt.date:
    """Give Easter Sunday (the anonymous Gregorian algorithm, as in Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = jaar % 19, divmod(jaar, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    maand, dag = divmod(h + m - 7 * n + 114, 31)
    return dt.date(jaar, maand, dag + 1)
