"""Rows of a Beoordeling: answers with their earlier versions, consultation, norms, and the Beslissing."""

import datetime as dt

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from begrenzen_desktop.storage.columns import UtcMoment
from begrenzen_desktop.storage.dossierlijst import LIJSTVRAGEN


class BeoordelingRow(SQLModel, table=True):
    """One round through the steps, pinned to one version of a regeling."""

    __tablename__ = "beoordeling"

    id: str = Field(primary_key=True)
    dossier_id: str = Field(foreign_key="dossier.id", ondelete="CASCADE", unique=True)
    regeling_id: str
    regeling_datum: dt.date


class AntwoordRow(SQLModel, table=True):
    """The answer that holds now, as typed JSON (see ``values.py``)."""

    __tablename__ = "antwoord"
    # The list of dossiers needs a few short answers of every dossier: this index holds just those.
    __table_args__ = (
        Index(
            "ix_antwoord_lijst",
            "vraag_id",
            "beoordeling_id",
            "waarde",
            sqlite_where=text(f"vraag_id IN ({LIJSTVRAGEN})"),
        ),
    )

    beoordeling_id: str = Field(primary_key=True, foreign_key="beoordeling.id", ondelete="CASCADE")
    vraag_id: str = Field(primary_key=True)
    waarde: str


class AntwoordversieRow(SQLModel, table=True):
    """What an answer was at the end of one editing spell."""

    __tablename__ = "antwoord_versie"

    beoordeling_id: str = Field(primary_key=True, foreign_key="beoordeling.id", ondelete="CASCADE")
    vraag_id: str = Field(primary_key=True)
    spell: str = Field(primary_key=True)
    waarde: str
    vanaf: dt.datetime = Field(sa_type=UtcMoment)
    tot: dt.datetime = Field(sa_type=UtcMoment)


class OverlegRow(SQLModel, table=True):
    """A consultation with a colleague or leidinggevende."""

    __tablename__ = "overleg"

    id: str = Field(primary_key=True)
    dossier_id: str = Field(foreign_key="dossier.id", ondelete="CASCADE", index=True)
    volgorde: int
    wie: str
    functie: str
    op: dt.date
    uitkomst: str
    afwijkende_mening: str


class NormbevestigingRow(SQLModel, table=True):
    """A norm of the behoorlijkheidstoets with its sentence."""

    __tablename__ = "normbevestiging"

    beoordeling_id: str = Field(primary_key=True, foreign_key="beoordeling.id", ondelete="CASCADE")
    norm: int = Field(primary_key=True)
    zin: str
    bevestigd: bool


class AfwijkingRow(SQLModel, table=True):
    """An open point that was passed over, with the reason."""

    __tablename__ = "afwijking"

    beoordeling_id: str = Field(primary_key=True, foreign_key="beoordeling.id", ondelete="CASCADE")
    open_punt: str = Field(primary_key=True)
    volgorde: int
    reden: str
    door: str


class BeslissingRow(SQLModel, table=True):
    """The decision that was taken; its deviations are frozen as JSON."""

    __tablename__ = "beslissing"

    id: str = Field(primary_key=True)
    beoordeling_id: str = Field(foreign_key="beoordeling.id", ondelete="CASCADE", unique=True)
    keuze: str
    conclusie: str
    besloten_door: str
    functie: str
    besloten_op: dt.date
    vastgesteld_op: dt.datetime = Field(sa_type=UtcMoment)
    afwijkingen: str
    notitie_brief_id: str
