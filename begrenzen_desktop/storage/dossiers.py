"""The Dossier as a whole: insert, load, change its own columns, remove."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import update
from sqlmodel import SQLModel, col, select

from begrenzen_desktop.domain.dossier import Dossier, Dossierstatus
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan
from begrenzen_desktop.domain.leerpunt import Leergebied, Leerpunt
from begrenzen_desktop.storage.agenda import detach_agenda
from begrenzen_desktop.storage.beoordelingen import find_beoordeling_id, insert_beoordeling, load_beoordeling
from begrenzen_desktop.storage.betrokkenen import load_betrokkene, save_betrokkene
from begrenzen_desktop.storage.brieven import load_brieven, save_brief
from begrenzen_desktop.storage.contacten import (
    load_contactmomenten,
    load_verzamelmomenten,
    save_contactmoment,
    save_verzamelmoment,
)
from begrenzen_desktop.storage.eerdere_brieven import load_eerdere_brieven, save_eerdere_brief
from begrenzen_desktop.storage.gesprekken import load_gesprekken, save_gesprek
from begrenzen_desktop.storage.instellingen import load_instelling, save_instelling
from begrenzen_desktop.storage.klachten import load_klachten, save_klacht
from begrenzen_desktop.storage.rows import clear
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import (
    AfwijkingRow,
    AntwoordRow,
    AntwoordversieRow,
    BeoordelingRow,
    BeslissingRow,
    BestandRow,
    BetrokkeneRow,
    BriefRow,
    ContactmomentRow,
    DossierRow,
    EerdereBriefRow,
    GebeurtenisRow,
    GesprekRow,
    KlachtRow,
    NormbevestigingRow,
    OverlegRow,
    TermijnRow,
    TermijnwijzigingRow,
    VerloopstapRow,
    VerzamelmomentRow,
    VerzendingRow,
    WegzettingRow,
)
from begrenzen_desktop.storage.verlopen import load_verloop, save_verloopstap

_OF_BEOORDELING: tuple[type[SQLModel], ...] = (
    AntwoordRow,
    AntwoordversieRow,
    NormbevestigingRow,
    AfwijkingRow,
    BeslissingRow,
)
_OF_DOSSIER: tuple[type[SQLModel], ...] = (
    BeoordelingRow,
    OverlegRow,
    ContactmomentRow,
    VerzamelmomentRow,
    KlachtRow,
    GesprekRow,
    VerloopstapRow,
    TermijnRow,
    TermijnwijzigingRow,
    WegzettingRow,
    EerdereBriefRow,
    BriefRow,
    BestandRow,
    BetrokkeneRow,
    GebeurtenisRow,
)


def load_dossier(tx: Transaction, dossier_id: str) -> Dossier:
    """Load a dossier with everything in it. Raises BegrenzenError when it does not exist (any more)."""
    row = _require(tx, dossier_id)
    return Dossier(
        id=row.id,
        kenmerk=row.kenmerk,
        betrokkene=load_betrokkene(tx, dossier_id),
        behandelaar=row.behandelaar,
        status=Dossierstatus(row.status),
        aangemaakt_op=row.aangemaakt_op,
        gewijzigd_op=row.gewijzigd_op,
        sluitreden=row.sluitreden,
        leerpunt=Leerpunt(Leergebied(row.leergebied), row.leerpunt),
        oefening=row.oefening,
        beoordeling=load_beoordeling(tx, dossier_id),
        klachten=load_klachten(tx, dossier_id),
        contactmomenten=load_contactmomenten(tx, dossier_id),
        verzamelmomenten=load_verzamelmomenten(tx, dossier_id),
        gesprekken=load_gesprekken(tx, dossier_id),
        eerdere_brieven=load_eerdere_brieven(tx, dossier_id),
        brieven=load_brieven(tx, dossier_id),
        verloop=load_verloop(tx, dossier_id),
    )


def insert_dossier(tx: Transaction, dossier: Dossier) -> None:
    """Write a new dossier with everything in it (files of letters apart)."""
    tx.session.add(
        DossierRow(
            id=dossier.id,
            kenmerk=dossier.kenmerk,
            behandelaar=dossier.behandelaar,
            status=str(dossier.status),
            sluitreden=dossier.sluitreden,
            leergebied=str(dossier.leerpunt.gebied),
            leerpunt=dossier.leerpunt.tekst,
            oefening=dossier.oefening,
            aangemaakt_op=dossier.aangemaakt_op,
            gewijzigd_op=dossier.gewijzigd_op,
        )
    )
    tx.session.flush()
    save_betrokkene(tx, dossier.id, dossier.betrokkene)
    insert_beoordeling(tx, dossier.id, dossier.beoordeling)
    for klacht in dossier.klachten:
        save_klacht(tx, dossier.id, klacht)
    for moment in dossier.contactmomenten:
        save_contactmoment(tx, dossier.id, moment)
    for verzameld in dossier.verzamelmomenten:
        save_verzamelmoment(tx, dossier.id, verzameld)
    for gesprek in dossier.gesprekken:
        save_gesprek(tx, dossier.id, gesprek)
    for eerder in dossier.eerdere_brieven:
        save_eerdere_brief(tx, dossier.id, eerder)
    for brief in dossier.brieven:
        save_brief(tx, brief)
    for stap in dossier.verloop:
        save_verloopstap(tx, dossier.id, stap)


def save_columns(tx: Transaction, dossier: Dossier) -> None:
    """Write the dossier's own columns (handler, status, reason of closing); not what hangs on it."""
    row = _require(tx, dossier.id)
    row.behandelaar = dossier.behandelaar
    row.status = str(dossier.status)
    row.sluitreden = dossier.sluitreden
    row.leergebied = str(dossier.leerpunt.gebied)
    row.leerpunt = dossier.leerpunt.tekst
    tx.session.flush()


def require_open(tx: Transaction, dossier_id: str) -> None:
    """Refuse work on a dossier that is closed or gone, without loading it.

    Raises BegrenzenError when it does not exist, NogNietToegestaan when it is closed.
    """
    require_open_status(
        tx.session.exec(select(DossierRow.status).where(col(DossierRow.id) == dossier_id)).first()
    )


def require_open_status(status: str | None) -> None:
    """Refuse a closed (or missing) status; see ``require_open``."""
    if status is None:
        raise BegrenzenError(_VERDWENEN)
    if status == Dossierstatus.GESLOTEN:
        raise NogNietToegestaan("Dit dossier is gesloten. Heropen het eerst als je iets wilt wijzigen.")


def touch(tx: Transaction, dossier_id: str, op: dt.datetime) -> None:
    """Record when the dossier was last changed."""
    tx.session.execute(update(DossierRow).where(col(DossierRow.id) == dossier_id).values(gewijzigd_op=op))


def next_kenmerk(tx: Transaction, jaar: int) -> str:
    """Give the next reference of a year, such as "2026-0001". A removed dossier's number is not given again."""
    begin = f"{jaar}-"
    gebruikt = tx.session.exec(select(DossierRow.kenmerk).where(col(DossierRow.kenmerk).startswith(begin)))
    hoogste = max((int(kenmerk.removeprefix(begin)) for kenmerk in gebruikt), default=0)
    sleutel = f"laatste-kenmerk-{jaar}"
    nummer = max(hoogste, int(load_instelling(tx, sleutel, 0))) + 1
    save_instelling(tx, sleutel, nummer)
    return f"{begin}{nummer:04d}"


def remove_dossier(tx: Transaction, dossier_id: str) -> None:
    """Remove every row, file and event of a dossier. Raises BegrenzenError when it does not exist.

    ``secure_delete`` of the store overwrites the pages.
    """
    row = _require(tx, dossier_id)
    beoordeling_id = find_beoordeling_id(tx, dossier_id)
    for row_class in _OF_BEOORDELING:
        clear(tx.session, row_class, beoordeling_id=beoordeling_id)
    for brief in load_brieven(tx, dossier_id):
        clear(tx.session, VerzendingRow, brief_id=brief.id)
    for row_class in _OF_DOSSIER:
        clear(tx.session, row_class, dossier_id=dossier_id)
    detach_agenda(tx, dossier_id)
    tx.session.delete(row)
    tx.session.flush()


def _require(tx: Transaction, dossier_id: str) -> DossierRow:
    row = tx.session.get(DossierRow, dossier_id)
    if row is None:
        raise BegrenzenError(_VERDWENEN)
    return row


_VERDWENEN = "Dit dossier bestaat niet meer. Ga terug naar de lijst en kies een ander dossier."
