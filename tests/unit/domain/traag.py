"""A slow count of terms, written apart from the engine: day by day, with Easter from the phases of the moon."""

from __future__ import annotations

import datetime as dt
from functools import cache

DAG = dt.timedelta(days=1)
LENTE = (3, 21)


@cache
def easter(year: int) -> dt.date:
    """The Sunday after the first ecclesiastical full moon on or after 21 March, by the epact of the year (Clavius)."""
    century = year // 100 + 1
    golden = year % 19 + 1
    epact = (11 * golden + 20 + (8 * century + 5) // 25 - 5 - (3 * century // 4 - 12)) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    moon = 44 - epact
    if moon < 21:
        moon += 30
    full = dt.date(year, 3, 1) + (moon - 1) * DAG
    day = full + DAG
    while day.weekday() != 6:
        day += DAG
    return day


def is_rustdag(day: dt.date) -> bool:
    """Whether it is a Saturday, a Sunday, or one of the holidays that everybody knows."""
    if day.strftime("%a") in ("Sat", "Sun") or (day.month, day.day) in ((1, 1), (5, 5), (12, 25), (12, 26)):
        return True
    if (day - easter(day.year)).days in (-2, 1, 39, 50):
        return True
    king = dt.date(day.year, 4, 27) if day.year >= 2014 else dt.date(day.year, 4, 30)
    return day == (king - DAG if king.strftime("%a") == "Sun" else king)


def count_slowly(received: dt.date, weeks: int, equated: set[dt.date]) -> dt.date:
    """Tick off one day after the other; when the days are used up, go on until somebody is at work."""
    left, day = weeks * 7, received
    while left:
        day += DAG
        left -= 1
    while is_rustdag(day) or day in equated:
        day += DAG
    return day
