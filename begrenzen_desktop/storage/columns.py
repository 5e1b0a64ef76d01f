"""Column types of our own: UTC moments that refuse to be naive."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import BigInteger, Dialect
from sqlalchemy.types import TypeDecorator

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


class UtcMoment(TypeDecorator[dt.datetime]):
    """An aware UTC datetime, stored as whole microseconds."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """Turn a moment into microseconds on its way to the file."""
        return None if value is None else to_micros(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:
        """Turn microseconds into a moment on the way back."""
        return None if value is None else from_micros(value)
