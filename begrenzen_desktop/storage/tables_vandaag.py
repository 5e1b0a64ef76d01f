"""Rows of the working day: tasks that were put aside, and the entries that a calendar was told of."""

import datetime as dt

from sqlmodel import Field, SQLModel

from begrenzen_desktop.storage.columns import UtcMoment


class WegzettingRow(SQLModel, table=True):
    """A task out of the way until a day; ``sleutel`` names it within the dossier, ``stand`` tells how it stood then."""

    __tablename__ = "wegzetting"

    dossier_id: str = Field(primary_key=True, foreign_key="dossier.id", ondelete="CASCADE")
    sleutel: str = Field(primary_key=True)
    tot: dt.date
    reden: str
    stand: str


class AgendapuntRow(SQLModel, table=True):
    """What a calendar was last told of a term. It outlives its dossier, without the dossier's id, so that it can be cancelled."""

    __tablename__ = "agendapunt"

    uid: str = Field(primary_key=True)
    dossier_id: str = Field(index=True)
    soort: str
    datum: dt.date
    vervallen: bool
    reeks: int
    vingerafdruk: str
    gewijzigd_op: dt.datetime = Field(sa_type=UtcMoment)
