"""Cleaning every text of a value that comes from a screen or a file."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from begrenzen_desktop.domain.waarden import normalise_tekst

T = TypeVar("T")


def clean(value: T) -> T:
    """Give the value with each text in it normalised, however deep it stands."""
    cleaned: Any = _clean(value)
    return cleaned  # type: ignore[no-any-return]


def _clean(value: Any) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return normalise_tekst(value)
    if isinstance(value, tuple):
        return tuple(_clean(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{deel.name: _clean(getattr(value, deel.name)) for deel in fields(value)})
    return value
