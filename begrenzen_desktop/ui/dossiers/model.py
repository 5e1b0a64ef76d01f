"""The table behind the Dossiers screen: rows as they come from the service, nothing kept beside them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from begrenzen_desktop.domain.dossier import Dossierstap, Dossierstatus
from begrenzen_desktop.ui.taal import format_short, upper_first

if TYPE_CHECKING:
    from begrenzen_desktop.services.overview import Dossierregel

KOLOMMEN = (
    "Betrokkene",
    "Onderwerp",
    "Stap",
    "Contact per week",
    "Laatste contact",
    "Volgende datum",
    "Kenmerk",
)
SPARKLINE = 3
STAPNAMEN = {
    Dossierstap.CONCEPT: "1 Signaleer",
    Dossierstap.GESIGNALEERD: "2 Analyseer",
    Dossierstap.GEANALYSEERD: "3 Beslis",
    Dossierstap.BESLOTEN: "4 Informeer",
    Dossierstap.GEINFORMEERD: "5 Blijf alert",
}
WeekRol = Qt.ItemDataRole.UserRole + 1
IdRol = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex


def show_datum(datum: dt.date | None) -> str:
    """Give a date for a narrow column, or a dash that reads as "none"."""
    return format_short(datum) if datum else "–"


class DossiersModel(QAbstractTableModel):
    """A read-only table of Dossierregels."""

    def __init__(self) -> None:
        super().__init__()
        self._regels: tuple[Dossierregel, ...] = ()

    def show(self, regels: tuple[Dossierregel, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._regels = regels
        self.endResetModel()

    def regel(self, rij: int) -> Dossierregel:
        """Give the row at a position."""
        return self._regels[rij]

    def row_of(self, dossier_id: str) -> int:
        """Give the position of a dossier, or -1."""
        return next((rij for rij, regel in enumerate(self._regels) if regel.id == dossier_id), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Qt: the number of dossiers."""
        return 0 if parent is not None and parent.isValid() else len(self._regels)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Qt: the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(KOLOMMEN)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt: the column titles."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return KOLOMMEN[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: text, weekly counts, id, and words for a screen reader."""
        regel = self._regels[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if index.column() == SPARKLINE else self._tekst(regel, index.column())
        if role == WeekRol:
            return regel.contacten_per_week
        if role == IdRol:
            return regel.id
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{KOLOMMEN[index.column()]}: {self._tekst(regel, index.column())}"
        return None

    def _tekst(self, regel: Dossierregel, kolom: int) -> str:
        stap = STAPNAMEN[regel.stap] if regel.status is Dossierstatus.OPEN else "Gesloten"
        weken = sum(1 for aantal in regel.contacten_per_week if aantal)
        return (
            upper_first(regel.betrokkene),
            upper_first(regel.onderwerp) or "Nog geen onderwerp",
            stap,
            f"{sum(regel.contacten_per_week)} contacten in {weken} van de laatste 26 weken",
            show_datum(regel.laatste_contact),
            show_datum(regel.volgende_termijn),
            regel.kenmerk,
        )[kolom]
