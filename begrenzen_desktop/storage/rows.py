"""Storing and reading rows that mirror a domain value field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import delete, func
from sqlmodel import Session, SQLModel, select

RowT = TypeVar("RowT", bound=SQLModel)


def field_values(value: Any) -> dict[str, Any]:
    """Give the fields of a flat domain value by name; enum members become their text."""
    return {deel.name: _plain(getattr(value, deel.name)) for deel in fields(value)}


def row_values(row: SQLModel, value_class: type[Any]) -> dict[str, Any]:
    """Give the columns of a row that are fields of the domain value."""
    return {deel.name: getattr(row, deel.name) for deel in fields(value_class)}


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, str) else value


def put_ordered(session: Session, row_class: type[RowT], dossier_id: str, values: Mapping[str, Any]) -> bool:
    """Insert a row that belongs to a dossier, or change it where it stands. Tell whether it is new.

    Raises LookupError when the id belongs to another dossier: ids come from the services, so that is a bug.
    """
    row = session.get(row_class, values["id"])
    if row is None:
        kolommen: Any = row_class
        volgorde = session.exec(
            select(func.coalesce(func.max(kolommen.volgorde), 0) + 1).where(kolommen.dossier_id == dossier_id)
        ).one()
        session.add(row_class(dossier_id=dossier_id, volgorde=volgorde, **values))
        session.flush()
        return True
    if getattr(row, "dossier_id") != dossier_id:  # noqa: B009 - the attribute is declared on the subclasses only
        raise LookupError(f"{row_class.__tablename__} {values['id']} belongs to another dossier")
    for naam, waarde in values.items():
        setattr(row, naam, waarde)
    session.flush()
    return False


def load_ordered(session: Session, row_class: type[RowT], dossier_id: str, *order: str) -> Sequence[RowT]:
    """Load the rows of a dossier in an order by column names, ties in order of entry."""
    kolommen: Any = row_class
    volgorde = [getattr(kolommen, naam) for naam in (*order, "volgorde")]
    return session.exec(select(row_class).where(kolommen.dossier_id == dossier_id).order_by(*volgorde)).all()


def drop(session: Session, row_class: type[SQLModel], dossier_id: str, row_id: str) -> bool:
    """Remove one row of a dossier. Tell whether it was there."""
    row = session.get(row_class, row_id)
    if row is None or getattr(row, "dossier_id") != dossier_id:  # noqa: B009
        return False
    session.delete(row)
    session.flush()
    return True


def clear(session: Session, row_class: type[SQLModel], **where: str) -> None:
    """Remove every row with these column values."""
    kolommen: Any = row_class
    session.execute(
        delete(row_class).where(*(getattr(kolommen, naam) == waarde for naam, waarde in where.items()))
    )
