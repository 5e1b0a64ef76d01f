"""Bring a kluis to the newest schema, all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from begrenzen_desktop.storage.driver import explained
from begrenzen_desktop.storage.errors import DamagedVault, NewerSchema
from begrenzen_desktop.storage.inspection import read_revision
from begrenzen_desktop.storage.migrations import NEWEST, REVISIONS
from begrenzen_desktop.storage.store import Store

FOLDER = Path(__file__).parent


def ensure_schema(store: Store, make_backup: Callable[[], object]) -> None:
    """Nothing for the newest schema, all of it in a fresh file; an older one is copied and then upgraded."""
    with explained():
        revision = read_revision(store.file)
    if revision == NEWEST:
        return
    if revision is not None:
        if revision not in REVISIONS:
            raise NewerSchema
        make_backup()
    upgrade(store)


def upgrade(store: Store) -> None:
    """Run all missing migrations in one transaction: a kill inside leaves the old schema whole."""
    # Imported here: it costs 0.3 s that a start with an up-to-date kluis should not pay.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with explained(), store.engine.connect() as connection:
        # Rebuilding a table drops the old one; with enforcement on, all rows that refer to it would go.
        store.file.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, NEWEST)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
                    raise DamagedVault
        finally:
            store.file.execute("PRAGMA foreign_keys = ON")
