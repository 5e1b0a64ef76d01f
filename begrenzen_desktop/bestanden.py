"""Finds the data files that travel with the program: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources_dir() -> Path:
    """Give the folder with regelingen, icons, theme, word lists and practice dossiers."""
    return _find("resources")


def templates_dir() -> Path:
    """Give the folder with the letter templates, one folder a regeling."""
    return _find("templates")


def _find(naam: str) -> Path:
    inside = _PACKAGE / naam
    return inside if inside.is_dir() else _PACKAGE.parent / naam
