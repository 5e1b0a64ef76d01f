"""Rows of guarded terms: the day as last computed, and every change of it."""

import datetime as dt

from sqlmodel import Field, SQLModel

from begrenzen_desktop.storage.columns import UtcMoment


class TermijnRow(SQLModel, table=True):
    """One guarded term of a dossier; ``sleutel`` names it within the dossier. It stays when it is done: the year figures count it."""

    __tablename__ = "termijn"

    dossier_id: str = Field(primary_key=True, foreign_key="dossier.id", ondelete="CASCADE")
    sleutel: str = Field(primary_key=True)
    soort: str
    vanaf: dt.date
    datum: dt.date
    klaar: bool
    dagen: int
    stil_sinds: dt.date | None = None
    gedaan_op: dt.date | None = None
    vervallen_op: dt.date | None = None


class TermijnwijzigingRow(SQLModel, table=True):
    """One change of a day: from, to, why. ``reden`` is what somebody typed, ``oorzaak`` what made it move."""

    __tablename__ = "termijnwijziging"

    nr: int | None = Field(default=None, primary_key=True)
    dossier_id: str = Field(foreign_key="dossier.id", ondelete="CASCADE", index=True)
    sleutel: str
    op: dt.datetime = Field(sa_type=UtcMoment)
    van: dt.date
    naar: dt.date
    oorzaak: str
    reden: str
