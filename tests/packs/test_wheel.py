"""The wheel works by itself: built from a copy, installed in an empty environment, used from an empty folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PARTS = ("begrenzen_desktop", "resources", "templates", "packaging", "pyproject.toml", "README.md", "LICENSE")
NOT_COPIED = shutil.ignore_patterns("__pycache__")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel in a copy, so that nothing is left behind in the source tree."""
    source = tmp_path_factory.mktemp("bron")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, source / part, ignore=NOT_COPIED)
        else:
            shutil.copy2(ROOT / part, source / part)
    run([sys.executable, "-m", "build", "--wheel", "--no-isolation"], source)
    (built,) = (source / "dist").glob("*.whl")
    return built


def run(command: list[str], folder: Path, **more: str) -> str:
    """Run a command that must succeed, without anything of the source tree in its environment."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        command,
        cwd=folder,
        env=kept | more,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.mark.parametrize("kind", ["storage/migrations", "resources", "templates"])
def test_the_wheel_holds_every_data_file(wheel: Path, kind: str) -> None:
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("begrenzen_desktop/")}
    here = ROOT / kind if (ROOT / kind).is_dir() else ROOT / "begrenzen_desktop" / kind
    wanted = {
        f"begrenzen_desktop/{kind}/{path.relative_to(here).as_posix()}"
        for path in here.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted
    assert wanted - inside == set()


@pytest.mark.timeout(300)
def test_an_installed_wheel_practises_all_dossiers(wheel: Path, tmp_path: Path) -> None:
    environment, empty, out = tmp_path / "omgeving", tmp_path / "leeg", tmp_path / "uit"
    empty.mkdir()
    run([sys.executable, "-m", "venv", str(environment)], tmp_path)
    programs = environment / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [str(programs / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, "--require-hashes", "-r", str(ROOT / "packaging" / "requirements.txt")], tmp_path)
    run([*pip, "--no-deps", "--no-index", str(wheel)], tmp_path)
    run([str(programs / "python"), "-m", "pip", "check"], tmp_path)
    run(
        [str(programs / "begrenzen"), "oefen", "--alles", "--uit", str(out)],
        empty,
        BEGRENZEN_MAP=str(tmp_path / "map"),
    )
    outcome = json.loads((out / "uitkomst.json").read_text(encoding="utf-8"))
    assert [dossier["id"] for dossier in outcome] == ["a", "b", "c", "g", "emmen", "d", "e", "h"]
    assert list(out.rglob("*.docx"))
