"""Rows of letters: our own, the ones sent before, and the frozen files that stand in the vault."""

import datetime as dt

from sqlmodel import Field, SQLModel

from begrenzen_desktop.storage.columns import UtcMoment


class BriefRow(SQLModel, table=True):
    """One letter or note; the user's own words per part are JSON in ``velden``."""

    __tablename__ = "brief"

    id: str = Field(primary_key=True)
    dossier_id: str = Field(foreign_key="dossier.id", ondelete="CASCADE", index=True)
    soort: str
    status: str = Field(index=True)
    datum: dt.date | None = None
    ondertekenaar_id: str
    velden: str
    gemaakt_op: dt.datetime = Field(sa_type=UtcMoment)
    vervangt: str
    betreft: str
    vastgesteld_bestand_id: str | None = None
    vastgesteld_sha256: str | None = None
    vastgesteld_op: dt.datetime | None = Field(default=None, sa_type=UtcMoment)
    akkoord_sha256: str | None = None
    akkoord_op: dt.date | None = None
    akkoord_hoe: str | None = None
    ondertekend_bestand_id: str | None = None
    ondertekend_sha256: str | None = None
    ondertekend_gemaakt_op: dt.datetime | None = Field(default=None, sa_type=UtcMoment)
    ondertekend_door: str | None = None
    ondertekend_functie: str | None = None
    ondertekend_op: dt.date | None = None
    ondertekend_wijze: str | None = None
    ondertekend_scan_id: str | None = None


class VerzendingRow(SQLModel, table=True):
    """One way in which a letter was posted, in order of entry."""

    __tablename__ = "verzending"

    brief_id: str = Field(primary_key=True, foreign_key="brief.id", ondelete="CASCADE")
    nr: int = Field(primary_key=True)
    wijze: str
    op: dt.date
    barcode: str
    reden_zonder_barcode: str
    gepost_door: str
    bewijs_bestand_id: str
    bekeken_op: dt.date | None = None
    uitkomst: str
    retour_op: dt.date | None = None
    vervolg: str


class EerdereBriefRow(SQLModel, table=True):
    """A letter that was sent before the program was used."""

    __tablename__ = "eerdere_brief"

    id: str = Field(primary_key=True)
    dossier_id: str = Field(foreign_key="dossier.id", ondelete="CASCADE", index=True)
    volgorde: int
    soort: str
    datum: dt.date
    toelichting: str
    scan_bestand_id: str


class BestandRow(SQLModel, table=True):
    """Bytes that never change, with their SHA-256."""

    __tablename__ = "bestand"

    id: str = Field(primary_key=True)
    dossier_id: str = Field(foreign_key="dossier.id", ondelete="CASCADE", index=True)
    naam: str
    sha256: str
    op: dt.datetime = Field(sa_type=UtcMoment)
    inhoud: bytes


class DoorgifteRow(SQLModel, table=True):
    """That a colleague or a team was told a notice on a day."""

    __tablename__ = "doorgifte"

    id: str = Field(primary_key=True)
    brief_id: str = Field(foreign_key="brief.id", ondelete="CASCADE", index=True)
    wie: str
    op: dt.date
