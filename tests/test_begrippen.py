"""The glossary knows every public noun of the domain."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = 5


def rows() -> list[list[str]]:
    """Give the rows of the glossary: term, meaning, article, code name, words not to use."""
    lines = (ROOT / "docs" / "begrippen.md").read_text(encoding="utf-8").splitlines()
    table = [line.strip().strip("|").split("|") for line in lines if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in table[2:]]


def code_names() -> list[str]:
    """Give the code names of all rows."""
    return [name for row in rows() for name in re.findall(r"`([^`]+)`", row[3])]


def public_classes() -> set[str]:
    """Give the names of the public classes of the domain."""
    return {
        node.name
        for path in (ROOT / "begrenzen_desktop" / "domain").glob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    }


def test_every_public_class_of_the_domain_is_explained() -> None:
    assert sorted(public_classes() - set(code_names())) == []


def test_the_glossary_explains_nothing_that_is_not_there() -> None:
    assert sorted(set(code_names()) - public_classes()) == []


def test_every_row_is_whole_and_no_code_name_stands_twice() -> None:
    assert [row for row in rows() if len(row) != COLUMNS or not row[0] or not row[1] or not row[3]] == []
    assert len(code_names()) == len(set(code_names()))
