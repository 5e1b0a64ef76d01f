"""An Organisatieprofiel to and from plain JSON values, forgiving about fields that came later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from begrenzen_desktop.domain.profiel import Ombudsman, Organisatieprofiel, Venster

_NESTED: Mapping[str, type[Any]] = {"ombudsman": Ombudsman, "venster": Venster}


def dump_profiel(profiel: Organisatieprofiel) -> dict[str, Any]:
    """Give the profile as plain values."""
    return asdict(profiel)


def parse_profiel(delen: Mapping[str, Any]) -> Organisatieprofiel:
    """Give the profile back: a field that is missing keeps its default, an unknown one is ignored.

    Raises TypeError when a field has a value of another type than it should.
    """
    profiel: Organisatieprofiel = _parse(Organisatieprofiel, delen)
    return profiel


def _parse(klasse: type[Any], delen: Any) -> Any:
    if not isinstance(delen, Mapping):
        raise TypeError(f"{klasse.__name__} is not a table")
    leeg = klasse()
    values: dict[str, Any] = {}
    for deel in fields(klasse):
        if deel.name not in delen:
            continue
        waarde = delen[deel.name]
        if deel.name in _NESTED:
            values[deel.name] = _parse(_NESTED[deel.name], waarde)
        elif type(waarde) is type(getattr(leeg, deel.name)):
            values[deel.name] = waarde
        else:
            raise TypeError(f"{deel.name} has the wrong type")
    return klasse(**values)
