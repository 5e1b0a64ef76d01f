"""Rows of care for who works here: the steps after a threat, and the own note. Neither is part of a dossier."""

import datetime as dt

from sqlmodel import Field, SQLModel

from begrenzen_desktop.storage.columns import UtcMoment


class NazorgRow(SQLModel, table=True):
    """The aftercare of one event; a dossier is named only so that its kenmerk can be shown."""

    __tablename__ = "nazorg"

    id: str = Field(primary_key=True)
    dossier_id: str | None = Field(default=None, foreign_key="dossier.id", ondelete="SET NULL", index=True)
    begonnen_op: dt.datetime = Field(sa_type=UtcMoment)


class NazorgtaakRow(SQLModel, table=True):
    """One step of it, with the words of the day it began, so that a newer list changes nothing that runs."""

    __tablename__ = "nazorgtaak"

    nazorg_id: str = Field(primary_key=True, foreign_key="nazorg.id", ondelete="CASCADE")
    stap_id: str = Field(primary_key=True)
    volgorde: int
    titel: str
    uitleg: str
    bron: str
    met_kenmerk: bool
    uiterlijk: dt.datetime = Field(sa_type=UtcMoment)
    gedaan_op: dt.date | None = Field(default=None)
    kenmerk: str = ""


class EigenNotitieRow(SQLModel, table=True):
    """What somebody wrote for himself on a day. Keyed by the day alone: it belongs to no dossier, and no copy holds it."""

    __tablename__ = "eigen_notitie"

    dag: dt.date = Field(primary_key=True)
    tekst: str
