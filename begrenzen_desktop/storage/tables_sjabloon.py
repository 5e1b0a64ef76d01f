"""Rows of templates of the organisation's own, and which one each frozen letter was made with."""

import datetime as dt

from sqlmodel import Field, SQLModel

from begrenzen_desktop.storage.columns import UtcMoment


class SjabloonRow(SQLModel, table=True):
    """One version of a template. Rows are never changed but for ``ingetrokken_op``, and never removed."""

    __tablename__ = "sjabloon"

    id: str = Field(primary_key=True)
    regeling_id: str = Field(index=True)
    soort: str
    nummer: int
    naam: str
    sha256: str
    op: dt.datetime = Field(sa_type=UtcMoment)
    ingetrokken_op: dt.datetime | None = Field(default=None, sa_type=UtcMoment)
    inhoud: bytes


class BriefsjabloonRow(SQLModel, table=True):
    """The template of a letter that was vastgesteld; without ``sjabloon_id`` the one that came with the program."""

    __tablename__ = "briefsjabloon"

    brief_id: str = Field(primary_key=True, foreign_key="brief.id", ondelete="CASCADE")
    sjabloon_id: str | None = Field(default=None, foreign_key="sjabloon.id", index=True)
    sha256: str
