"""From the moment in UTC to the date on the calendar of the user."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

Now = Callable[[], dt.datetime]
_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def local_date(moment: dt.datetime) -> dt.date:
    """Give the Dutch date of an aware moment."""
    return local_moment(moment).date()


def local_moment(moment: dt.datetime) -> dt.datetime:
    """Give the Dutch date and time of an aware moment."""
    if moment.tzinfo is None:
        raise ValueError("the clock of the program gives aware moments only")
    return moment.astimezone(_AMSTERDAM)


def to_utc(dag: dt.date, tijd: dt.time) -> dt.datetime:
    """Give the moment in UTC of a Dutch date and time; of an hour that comes twice it is the first."""
    return dt.datetime.combine(dag, tijd, _AMSTERDAM).astimezone(dt.UTC)


def utc_now() -> dt.datetime:
    """The real clock."""
    return dt.datetime.now(dt.UTC)
