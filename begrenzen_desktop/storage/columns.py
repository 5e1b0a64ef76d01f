"""Column types of our own: UTC moments that refuse to be naive."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import BigInteger, Dialect
from sqlalchemy.types import TypeDecorator

from begrenzen_desktop.storage.moments import from_micros, to_micros


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
