"""Rows of a Dossier: the dossier itself, its Betrokkene, contacts, klachten and Tijdlijn."""

import datetime as dt

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from begrenzen_desktop.storage.columns import UtcMoment


class DossierRow(SQLModel, table=True):
    """One dossier; everything else of it hangs on ``id``."""

    __tablename__ = "dossier"

    id: str = Field(primary_key=True)
    kenmerk: str = Field(unique=True)
    behandelaar: str = ""
    status: str
    sluitreden: str = ""
    leergebied: str = "niets"
    leerpunt: str = ""
    oefening: bool = False
    aangemaakt_op: dt.datetime = Field(sa_type=UtcMoment)
    gewijzigd_op: dt.datetime = Field(sa_type=UtcMoment)


class BetrokkeneRow(SQLModel, table=True):
    """The Betrokkene of a dossier; the ``tweede_*`` columns hold a partner or a represented person."""

    __tablename__ = "betrokkene"

    dossier_id: str = Field(primary_key=True, foreign_key="dossier.id", ondelete="CASCADE")
    soort: str
    achternaam: str
    voorletters: str = ""
    voorvoegsel: str = ""
    aanspreekvorm: str
    heeft_tweede: bool = False
    tweede_achternaam: str = ""
    tweede_voorletters: str = ""
    tweede_voorvoegsel: str = ""
    tweede_aanspreekvorm: str = ""
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""
    land: str = ""
    ter_attentie_van: str = ""
    e_mail: str = ""
    telefoon: str = ""
    aanpassing: str = ""


class ContactmomentRow(SQLModel, table=True):
    """One contact; ``volgorde`` keeps the order of entry among contacts of the same moment."""

    __tablename__ = "contactmoment"
    # The list of dossiers counts contacts per week from this index alone, without reading the texts.
    __table_args__ = (Index("ix_contactmoment_dossier_op", "dossier_id", "op"),)

    id: str = Field(primary_key=True)
    dossier_id: str = Field(foreign_key="dossier.id", ondelete="CASCADE")
    volgorde: int
    op: dt.date
    tijd: dt.time | None = None
    kanaal: str
    richting: str
    minuten: int
    medewerker: str
    tekst: str
    citaat: str
    nieuwe_informatie: bool
    eigen_steek: str
    strafrechtelijk: bool
    onaanvaardbaar: bool
    klacht_id: str
    beoordeeld_als: str = ""
    buiten_afspraak: bool = False


class VerzamelmomentRow(SQLModel, table=True):
    """Earlier contacts, counted together."""

    __tablename__ = "verzamelmoment"

    id: str = Field(primary_key=True)
    dossier_id: str = Field(foreign_key="dossier.id", ondelete="CASCADE", index=True)
    volgorde: int
    vanaf: dt.date
    tot_en_met: dt.date
    aantal: int
    kanaal: str
    minuten: int
    tekst: str
    herkomst: str


class GesprekRow(SQLModel, table=True):
    """An invitation to talk about behaviour, and how it ended; the offered days are a JSON list."""

    __tablename__ = "gesprek"

    id: str = Field(primary_key=True)
    dossier_id: str = Field(foreign_key="dossier.id", ondelete="CASCADE", index=True)
    volgorde: int
    uitgenodigd_op: dt.date | None = None
    mogelijk_op: str
    plaats: str
    namens_ons: str
    mee: str
    uitkomst: str
    gehouden_op: dt.date | None = None
    verslag: str
    afspraken_burger: str
    afspraken_organisatie: str
    reactie_tot: dt.date | None = None


class KlachtRow(SQLModel, table=True):
    """One complaint of the citizen."""

    __tablename__ = "klacht"

    id: str = Field(primary_key=True)
    dossier_id: str = Field(foreign_key="dossier.id", ondelete="CASCADE", index=True)
    volgorde: int
    omschrijving: str
    ontvangen_op: dt.date | None = None
    afgedaan_op: dt.date | None = None
    oordeel: str | None = None
    uitleg: str
    behandelaar: str
    beklaagde: str
    op_afstand: bool | None = None
    verklaringen_strijdig: bool | None = None
    naar_ombudsman_verwezen: bool | None = None
    ombudsman_uitkomst: str
    brief_datum: dt.date | None = None
    commissie: bool | None = None
    verdaagd_op: dt.date | None = None
    instemming_op: dt.date | None = None
    uitgesteld_tot: dt.date | None = None
    tijdens_stop: str | None = None
    gedraging_op: dt.date | None = None
    bevestigd_op: dt.date | None = None
    uitstelreden: str
    grond: str
    grond_uitleg: str
    ombudsman_sinds: dt.date | None = None
    ombudsman_op: dt.date | None = None
    ombudsman_oordeel: str | None = None


class VerloopstapRow(SQLModel, table=True):
    """A step in the life of a measure; what holds from then on and the contacts it rests on are JSON."""

    __tablename__ = "verloopstap"

    id: str = Field(primary_key=True)
    dossier_id: str = Field(foreign_key="dossier.id", ondelete="CASCADE", index=True)
    volgorde: int
    soort: str
    op: dt.date
    maatregel: str
    uitkomst: str | None = None
    reden: str
    door: str
    functie: str
    contact_ids: str
    gevraagd_op: dt.date | None = None
    opnieuw_op: dt.date | None = None
    brief_id: str


class GebeurtenisRow(SQLModel, table=True):
    """One event. No foreign key: the event that a dossier was removed outlives the dossier."""

    __tablename__ = "gebeurtenis"
    # The year figures count closed dossiers: this index holds just the events of closing.
    __table_args__ = (
        Index(
            "ix_gebeurtenis_gesloten",
            "dossier_id",
            "op",
            sqlite_where=text("soort = 'dossier-gesloten'"),
        ),
    )

    nr: int | None = Field(default=None, primary_key=True)
    soort: str
    op: dt.datetime = Field(sa_type=UtcMoment)
    dossier_id: str = Field(index=True)
    object_id: str = ""
