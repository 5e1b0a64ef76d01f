"""Which reservekopieën stay: close together when young, far apart when old."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

KEEP = 10
NEWEST_ALWAYS = 3
# Something erased from the kluis must also disappear from its copies one day.
OLDEST = timedelta(days=365)


def to_remove(times: Sequence[datetime], now: datetime) -> tuple[datetime, ...]:
    """The moments whose copies may go: never the newest three, and of the rest the most crowded first."""
    kept = sorted(times, reverse=True)
    removed = [time for time in kept[NEWEST_ALWAYS:] if now - time > OLDEST]
    kept = [time for time in kept if time not in removed]
    while len(kept) > KEEP:
        # The gap that a removal leaves, measured against the age: a day matters this week, not last year.
        # The oldest has no older neighbour and stays until its year is over.
        index = min(range(NEWEST_ALWAYS, len(kept) - 1), key=lambda place: _crowding(kept, place, now))
        removed.append(kept.pop(index))
    return tuple(removed)


def _crowding(kept: Sequence[datetime], place: int, now: datetime) -> float:
    return (kept[place - 1] - kept[place + 1]) / (now - kept[place] + timedelta(hours=1))
