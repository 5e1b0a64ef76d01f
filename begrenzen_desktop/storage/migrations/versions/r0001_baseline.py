"""The first schema: the frozen statements of 0001_baseline.sql, whatever tables.py says later."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None

_SQL = Path(__file__).parents[1] / "0001_baseline.sql"


def upgrade() -> None:
    """Run each statement; a blank line stands between two."""
    for statement in _SQL.read_text(encoding="utf-8").split("\n\n"):
        if statement.strip():
            op.get_bind().exec_driver_sql(statement)
