"""SQLAlchemy on the open file. Imported when the first aggregate is read: it takes half a second and 60 MB."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import StaticPool

from begrenzen_desktop.storage import driver


def make_engine(file: Any) -> Engine:
    """Put an engine on a driver connection that stands open; the engine never opens a second one."""
    engine = create_engine("sqlite://", creator=lambda: file, module=driver.module, poolclass=StaticPool)
    # The driver is in autocommit mode; every transaction takes the write lock at once, so that reading and
    # then writing can never meet a second writer halfway.
    event.listen(engine, "begin", _begin_immediate)
    event.listen(engine, "handle_error", _explain)
    return engine


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _explain(context: ExceptionContext) -> None:
    """Let the driver's error through as our sentence, before SQLAlchemy wraps it in one of its own."""
    sentence = driver.explain(context.original_exception)
    if sentence is not None:
        raise sentence from context.original_exception
