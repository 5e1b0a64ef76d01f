"""The schema: what migrating makes, what is left alone, and what is copied first."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.exc import OperationalError

from begrenzen_desktop.storage.backup import list_backups
from begrenzen_desktop.storage.connecting import open_connection
from begrenzen_desktop.storage.engine import make_engine
from begrenzen_desktop.storage.errors import DamagedVault
from begrenzen_desktop.storage.keyfile import RawKey
from begrenzen_desktop.storage.migrations import NEWEST, REVISIONS, schema
from begrenzen_desktop.storage.opening import open_store
from begrenzen_desktop.storage.store import Store

from .conftest import WACHTZIN, Clock, texts, write
from .freeze_baseline import metadata_schema, schema_of


def test_a_fresh_kluis_has_exactly_the_tables_of_the_code(
    path: Path, key: RawKey, clock: Clock, backups: Path
) -> None:
    store = open_store(path, key, clock, backups, create=True)
    assert schema_of(store.engine) == metadata_schema()
    store.close()


def test_the_constant_names_the_migrations_that_exist() -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.FOLDER))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert [script.revision for script in scripts.walk_revisions()][::-1] == list(REVISIONS)
    assert scripts.get_heads() == [NEWEST]


def test_an_up_to_date_kluis_opens_without_alembic(store: Store, path: Path) -> None:
    store.close()
    code = (
        "import sys; from pathlib import Path; from tests.storage.conftest import WACHTZIN, Clock\n"
        "from begrenzen_desktop.storage.opening import open_store\n"
        "from begrenzen_desktop.storage.vault import unlock\n"
        "path = Path(sys.argv[1]); open_store(path, unlock(path, WACHTZIN), Clock(), path.parent).close()\n"
        "print('alembic' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
    assert done.stderr == ""
    assert WACHTZIN not in done.stdout


def test_an_older_schema_is_copied_and_then_upgraded(
    store: Store, path: Path, key: RawKey, clock: Clock, backups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(store, "oud")
    store.close()
    monkeypatch.setattr(schema, "NEWEST", "0002")
    ran: list[int] = []
    monkeypatch.setattr(schema, "upgrade", lambda engine: ran.append(len(list_backups(backups))))
    again = open_store(path, key, clock, backups)
    assert ran == [1]
    assert texts(again) == ["oud"]
    again.close()


def test_an_upgrade_that_breaks_leaves_the_old_kluis_and_no_lock(
    store: Store, path: Path, key: RawKey, clock: Clock, backups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.transaction() as tx:
        tx.execute("CREATE TABLE kind (ouder INTEGER REFERENCES proef (id))")
    store.run_outside("PRAGMA foreign_keys = OFF")
    store.run_outside("INSERT INTO kind VALUES (999)")
    store.close()
    with monkeypatch.context() as patched:
        patched.setattr(schema, "read_revision", lambda connection: None)
        with pytest.raises(DamagedVault):
            open_store(path, key, clock, backups)
    again = open_store(path, key, clock, backups)
    assert texts(again) == []
    again.close()


def test_a_migration_that_stops_halfway_leaves_nothing_and_can_be_repeated(
    path: Path, key: RawKey, clock: Clock, backups: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Path(shutil.copytree(schema.FOLDER, tmp_path / "kapot"))
    with (broken / "0001_baseline.sql").open("a", encoding="utf-8") as file:
        file.write("\n\nCREATE TABLE kapot (")
    with monkeypatch.context() as patched:
        patched.setattr(schema, "FOLDER", broken)
        with pytest.raises(OperationalError):
            open_store(path, key, clock, backups, create=True)
    engine = make_engine(open_connection(path, key))
    assert schema_of(engine) == {}
    engine.dispose()
    store = open_store(path, key, clock, backups)
    assert schema_of(store.engine) == metadata_schema()
    store.close()
