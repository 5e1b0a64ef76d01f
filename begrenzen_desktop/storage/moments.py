"""UTC moments as whole microseconds, for plain statements and for the ORM alike."""

from __future__ import annotations

import datetime as dt

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICRO = dt.timedelta(microseconds=1)


def to_micros(moment: dt.datetime) -> int:
    """Give the microseconds since 1970 in UTC; whole numbers, so that sorting and equality are exact."""
    if moment.tzinfo is None:
        raise ValueError("a naive datetime never goes into the vault")
    return (moment - _EPOCH) // _MICRO


def from_micros(micros: int) -> dt.datetime:
    """Give the aware UTC moment back."""
    return _EPOCH + micros * _MICRO
