"""The schema revisions of a kluis, oldest first; the last one is what this version of the program writes."""

from __future__ import annotations

REVISIONS: tuple[str, ...] = ("0001",)
NEWEST = REVISIONS[-1]
