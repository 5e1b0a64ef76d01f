"""Where a dossier stands, from the few facts that decide it: one rule for a dossier and for the list."""

from __future__ import annotations

from begrenzen_desktop.domain.dossier import Dossierstap


def stap_of(
    *, heeft_contacten: bool, heeft_conclusie: bool, is_besloten: bool, is_verzonden: bool
) -> Dossierstap:
    """Give the last of the five steps that was reached."""
    if is_besloten:
        return Dossierstap.GEINFORMEERD if is_verzonden else Dossierstap.BESLOTEN
    if heeft_conclusie:
        return Dossierstap.GEANALYSEERD
    return Dossierstap.GESIGNALEERD if heeft_contacten else Dossierstap.CONCEPT
