"""The built wheel works in an empty environment: program, regelingen, templates and practice dossiers travel with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LOCK = ROOT / "packaging" / "requirements.txt"


def run(*words: str | Path, folder: Path, **more: str) -> str:
    """Run a command outside the checkout and give what it printed; a failure shows that too."""
    surroundings = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(word) for word in words],
        cwd=folder,
        env={**surroundings, **more},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.timeout(900)
def test_the_practice_dossiers_run_from_the_wheel_in_an_empty_environment(tmp_path: Path) -> None:
    run(
        *(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"),
        *("--wheel-dir", tmp_path / "wiel", ROOT),
        folder=tmp_path,
    )
    (wheel,) = (tmp_path / "wiel").glob("begrenzen-*.whl")
    venv.create(tmp_path / "leeg", with_pip=True)
    binaries = tmp_path / "leeg" / ("Scripts" if os.name == "nt" else "bin")
    python = binaries / "python"
    run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", LOCK, folder=tmp_path)
    run(python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel, folder=tmp_path)
    run(python, "-m", "pip", "check", folder=tmp_path)

    uit = tmp_path / "brieven"
    run(
        *(binaries / "begrenzen", "oefen", "--alles", "--uit", uit),
        folder=tmp_path,
        BEGRENZEN_MAP=str(tmp_path / "gegevens"),
    )

    uitkomst = json.loads((uit / "uitkomst.json").read_text(encoding="utf-8"))
    assert len(uitkomst) == 5
    assert list(uit.rglob("*.docx"))
