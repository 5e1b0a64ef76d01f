"""Write the tables of SQLModel.metadata to the baseline; only before the first release, by hand.

Run as ``python -m tests.storage.freeze_baseline``.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlmodel import SQLModel

import begrenzen_desktop.storage.tables  # noqa: F401
from begrenzen_desktop.storage.migrations.schema import FOLDER

BASELINE = Path(FOLDER) / "0001_baseline.sql"


def schema_of(engine: Engine) -> dict[str, str]:
    """Name and definition of everything in the file, without alembic's own table and SQLite's own indexes."""
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master "
            "WHERE sql IS NOT NULL AND name NOT LIKE 'alembic%' ORDER BY rowid"
        ).all()
    return {name: "\n".join(line.rstrip() for line in sql.splitlines() if line.strip()) for name, sql in rows}


def metadata_schema() -> dict[str, str]:
    engine = create_engine("sqlite://")
    SQLModel.metadata.create_all(engine)
    schema = schema_of(engine)
    engine.dispose()
    return schema


if __name__ == "__main__":
    BASELINE.write_text("\n\n".join(metadata_schema().values()) + "\n", encoding="utf-8")
