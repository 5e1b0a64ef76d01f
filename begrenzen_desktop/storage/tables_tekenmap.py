"""Rows of signing folders with the letters that went along, and of the copies of letters for the archive."""

import datetime as dt

from sqlmodel import Field, SQLModel

from begrenzen_desktop.storage.columns import UtcMoment


class TekenmapRow(SQLModel, table=True):
    """One signing folder: for whom, by whom, when, and the SHA-256 of its list of letters."""

    __tablename__ = "tekenmap"

    id: str = Field(primary_key=True)
    op: dt.datetime = Field(sa_type=UtcMoment)
    ondertekenaar: str
    gemaakt_door: str
    inhoud_sha256: str


class TekenmapBriefRow(SQLModel, table=True):
    """One letter of a signing folder, by the SHA-256 of the file that went along."""

    __tablename__ = "tekenmap_brief"

    tekenmap_id: str = Field(primary_key=True, foreign_key="tekenmap.id", ondelete="CASCADE")
    brief_id: str = Field(primary_key=True, foreign_key="brief.id", ondelete="CASCADE", index=True)
    sha256: str


class ArchiefRow(SQLModel, table=True):
    """The PDF/A-2b of one frozen file of a letter; ``bron_sha256`` says of which."""

    __tablename__ = "archief"

    bron_sha256: str = Field(primary_key=True)
    brief_id: str = Field(primary_key=True, foreign_key="brief.id", ondelete="CASCADE", index=True)
    bestand_id: str
    sha256: str
    op: dt.datetime = Field(sa_type=UtcMoment)
