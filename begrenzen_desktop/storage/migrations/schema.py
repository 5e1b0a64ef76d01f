"""Bring a kluis to the newest schema, all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from begrenzen_desktop.storage.driver import explained
from begrenzen_desktop.storage.errors import DamagedVault, NewerSchema
from begrenzen_desktop.storage.inspection import read_revision
from begrenzen_desktop.storage.migrations import NEWEST, REVISIONS

FOLDER = Path(__file__).parent


def ensure_schema(engine: Engine, make_backup: Callable[[], object]) -> None:
    """Nothing for the newest schema, all of it in a fresh file; an older one is copied and then upgraded."""
    with explained(), engine.connect() as connection:
        revision = read_revision(connection.connection.driver_connection)
    if revision == NEWEST:
        return
    if revision is not None:
        if revision not in REVISIONS:
            raise NewerSchema
        make_backup()
    upgrade(engine)


def upgrade(engine: Engine) -> None:
    """Run all missing migrations in one transaction: a kill inside leaves the old schema whole."""
    # Imported here: it costs 0.3 s that a start with an up-to-date kluis should not pay.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with explained(), engine.connect() as connection:
        driver_connection: Any = connection.connection.driver_connection
        # Rebuilding a table drops the old one; with enforcement on, all rows that refer to it would go.
        driver_connection.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, NEWEST)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
                    raise DamagedVault
        finally:
            driver_connection.execute("PRAGMA foreign_keys = ON")
