"""The house rules that no linter knows: small files, one job each, no way round the keyboard, no addresses of package indexes."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "begrenzen_desktop"
SOURCES = sorted(
    path for folder in (PACKAGE, ROOT / "tests", ROOT / "packaging") for path in folder.rglob("*.py")
)
JOURNEYS = sorted((ROOT / "tests" / "journeys").glob("*.py"))
NOT_OURS = {".git", ".venv", "dist", "build", "__pycache__", ".hypothesis"}
NOT_OURS |= {".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache"}

# Written in halves, so that this file does not hold what it forbids.
INDEX_HOST = re.compile(
    r"(py" + r"pi\.(org|python)|python" + r"hosted|files\.py" + r"thon|registry\.npm)", re.I
)
INDEX_LINE = re.compile(
    r"^\s*(--(extra-)?index-url|--find-links|--trusted-host|-i\s|-f\s|(extra-)?index-url\s*=|find-links\s*=)"
)
WORKPLACE = re.compile(
    r"/wo"
    + r"rk/(main|notes|shared|\.)|/tmp/ba"
    + r"sh_jobs|\b(cla"
    + r"ude|an"
    + r"thropic|co"
    + r"pilot)\b"
    r"|\b(sub)?ag" + r"ents?\b|\b(chat|working|this) ses" + r"sions?\b|\bai[- ]gene" + r"rated\b",
    re.I,
)
HEAVY = ("sqlmodel", "sqlalchemy", "alembic", "docxtpl", "lxml", "sqlcipher3")
AROUND_THE_KEYBOARD = re.compile(
    r"\.(setText|setPlainText|setFocus|setChecked|setCurrentText)\(|\.click\(|mouseClick"
)


def line_count(path: Path) -> int:
    """Count the lines of a file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def tree(path: Path) -> ast.Module:
    """Parse a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> set[str]:
    """Give the names of the modules that a file imports, wherever in the file."""
    names = {node.module or "" for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom)}
    return names | {
        n.name for node in ast.walk(tree(path)) if isinstance(node, ast.Import) for n in node.names
    }


def show(path: Path) -> str:
    """Name a file as seen from the root."""
    return path.relative_to(ROOT).as_posix()


def text_files() -> list[Path]:
    """Give the files of the project that hold text, whether or not git is there."""
    found = []
    for path in sorted(ROOT.rglob("*")):
        inside = path.relative_to(ROOT)
        if path.is_file() and not NOT_OURS & set(inside.parts) and b"\0" not in path.read_bytes()[:4096]:
            found.append(path)
    return found


def test_no_file_is_longer_than_400_lines() -> None:
    assert {show(path): n for path in SOURCES if (n := line_count(path)) > 400} == {}


def test_no_class_is_longer_than_200_lines() -> None:
    too_long = {
        f"{show(path)}:{node.name}": length
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and (length := (node.end_lineno or 0) - node.lineno + 1) > 200
    }
    assert too_long == {}


def test_half_of_the_files_of_the_program_are_at_most_120_lines() -> None:
    assert statistics.median(line_count(path) for path in PACKAGE.rglob("*.py")) <= 120


def test_every_module_begins_with_its_one_job() -> None:
    assert [show(path) for path in SOURCES if not ast.get_docstring(tree(path))] == []


def test_every_folder_of_the_program_is_a_package() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert [show(folder) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_no_broad_except_hides_a_bug() -> None:
    broad = [
        f"{show(path)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id == "Exception"))
    ]
    assert broad == []


def test_no_file_names_a_package_index() -> None:
    wrong = [
        f"{show(path)}:{number}"
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if INDEX_HOST.search(line) or INDEX_LINE.search(line)
    ]
    assert wrong == []


@pytest.mark.parametrize("naam", ["requirements.txt", "requirements-dev.txt"])
def test_every_locked_package_has_one_version_and_hashes(naam: str) -> None:
    text = (ROOT / "packaging" / naam).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert lines
    assert [line[:60] for line in lines if "==" not in line or "--hash=sha256:" not in line] == []


def test_the_tests_use_the_same_versions_as_the_program() -> None:
    def versions(naam: str) -> dict[str, str]:
        text = (ROOT / "packaging" / naam).read_text(encoding="utf-8")
        return dict(re.findall(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", text, re.M))

    program, tests = versions("requirements.txt"), versions("requirements-dev.txt")
    assert {name: tests.get(name) for name in program} == program


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.name)
def test_a_journey_uses_keys_only(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert AROUND_THE_KEYBOARD.findall(text) == []
    below = tuple(f"begrenzen_desktop.{part}" for part in ("services", "storage", "letters", "regelingen"))
    assert [name for name in sorted(imports(path)) if name.startswith(below)] == []


def test_every_system_package_is_named_once() -> None:
    lines = (ROOT / "packaging" / "systeempakketten.txt").read_text(encoding="utf-8").splitlines()
    names = [line for line in lines if line and not line.startswith("#")]
    assert len(names) == len(set(names))
    assert [name for name in names if not re.fullmatch(r"[a-z0-9][a-z0-9+.-]+", name)] == []


def test_nothing_tells_of_the_place_or_the_way_it_was_made() -> None:
    wrong = [
        f"{show(path)}:{number}"
        for path in text_files()
        # the licence and the list of Dutch words are not ours to change
        if path.name != "LICENSE" and "opentaal" not in path.parts
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if WORKPLACE.search(line)
    ]
    assert wrong == []


def test_screens_and_commands_import_no_database_and_no_template_engine() -> None:
    wrong = [
        f"{show(path)}: {name}"
        for folder in ("ui", "cli")
        for path in sorted((PACKAGE / folder).rglob("*.py"))
        for name in imports(path)
        if name.split(".")[0] in HEAVY
    ]
    assert wrong == []


def test_the_first_painted_window_has_loaded_no_database() -> None:
    code = (
        "import sys\n"
        "from begrenzen_desktop.app import build\n"
        "program = build(['begrenzen'])\n"
        "program.window.show()\n"
        "program.app.processEvents()\n"
        "assert program.window.isVisible()\n"
        "print(' '.join(name for name in sys.argv[1:] if name in sys.modules))\n"
        "assert program.tasks.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *HEAVY],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
