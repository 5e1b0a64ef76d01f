"""Rows about the organisation and this installation: profile, signatories and settings."""

from sqlmodel import Field, SQLModel


class ProfielRow(SQLModel, table=True):
    """The Organisatieprofiel as JSON: it is read whole, written whole and grows with every regeling."""

    __tablename__ = "profiel"

    nr: int = Field(default=1, primary_key=True)
    inhoud: str


class OndertekenaarRow(SQLModel, table=True):
    """Someone who may sign; the mandates are JSON."""

    __tablename__ = "ondertekenaar"

    id: str = Field(primary_key=True)
    naam: str
    functie: str
    mandaten: str


class HandtekeningRow(SQLModel, table=True):
    """The picture of a signature; it never leaves the vault except in a letter."""

    __tablename__ = "handtekening"

    ondertekenaar_id: str = Field(primary_key=True, foreign_key="ondertekenaar.id", ondelete="CASCADE")
    inhoud: bytes


class InstellingRow(SQLModel, table=True):
    """One setting of the screens, as JSON."""

    __tablename__ = "instelling"

    sleutel: str = Field(primary_key=True)
    waarde: str
