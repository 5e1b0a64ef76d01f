"""Every table of the vault in one place: import this module before touching SQLModel.metadata."""

from __future__ import annotations

from begrenzen_desktop.storage.tables_beoordeling import (
    AfwijkingRow,
    AntwoordRow,
    AntwoordversieRow,
    BeoordelingRow,
    BeslissingRow,
    NormbevestigingRow,
    OverlegRow,
)
from begrenzen_desktop.storage.tables_brief import (
    BestandRow,
    BriefRow,
    EerdereBriefRow,
    VerzendingRow,
)
from begrenzen_desktop.storage.tables_dossier import (
    BetrokkeneRow,
    ContactmomentRow,
    DossierRow,
    GebeurtenisRow,
    GesprekRow,
    KlachtRow,
    VerloopstapRow,
    VerzamelmomentRow,
)
from begrenzen_desktop.storage.tables_profiel import (
    HandtekeningRow,
    InstellingRow,
    OndertekenaarRow,
    ProfielRow,
)
from begrenzen_desktop.storage.tables_sjabloon import BriefsjabloonRow, SjabloonRow
from begrenzen_desktop.storage.tables_tekenmap import ArchiefRow, TekenmapBriefRow, TekenmapRow
from begrenzen_desktop.storage.tables_termijn import TermijnRow, TermijnwijzigingRow
from begrenzen_desktop.storage.tables_vandaag import AgendapuntRow, WegzettingRow
from begrenzen_desktop.storage.tables_zorg import EigenNotitieRow, NazorgRow, NazorgtaakRow

__all__ = [
    "AfwijkingRow",
    "AgendapuntRow",
    "AntwoordRow",
    "AntwoordversieRow",
    "ArchiefRow",
    "BeoordelingRow",
    "BeslissingRow",
    "BestandRow",
    "BetrokkeneRow",
    "BriefRow",
    "BriefsjabloonRow",
    "ContactmomentRow",
    "DossierRow",
    "EerdereBriefRow",
    "EigenNotitieRow",
    "GebeurtenisRow",
    "GesprekRow",
    "HandtekeningRow",
    "InstellingRow",
    "KlachtRow",
    "NazorgRow",
    "NazorgtaakRow",
    "NormbevestigingRow",
    "OndertekenaarRow",
    "OverlegRow",
    "ProfielRow",
    "SjabloonRow",
    "TekenmapBriefRow",
    "TekenmapRow",
    "TermijnRow",
    "TermijnwijzigingRow",
    "VerloopstapRow",
    "VerzamelmomentRow",
    "VerzendingRow",
    "WegzettingRow",
]
