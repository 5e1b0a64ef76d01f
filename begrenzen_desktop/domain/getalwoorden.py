"""Numbers in Dutch words, as somebody writes them in a letter."""

from __future__ import annotations

GETALWOORDEN = {
    woord: getal
    for getal, woord in enumerate(
        [
            "één",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
            "vijftien",
            "zestien",
            "zeventien",
            "achttien",
            "negentien",
            "twintig",
        ],
        start=1,
    )
} | {"een": 1, "eens": 1, "dertig": 30, "veertig": 40, "vijftig": 50, "honderd": 100}
"""Each word with its number."""


def read_getal(woord: str) -> int | None:
    """Give the number of digits or a word; None for any other word."""
    klein = woord.lower()
    return int(klein) if klein.isdigit() else GETALWOORDEN.get(klein)
