"""What should not happen and does: wrong words, damaged files, and texts nobody expects. Nothing gets lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.services.vaulting import Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.ui.program import WACHTZIN, Program, now

VRAAG = "feiten"
PAGE = 4096


def refusal(program: Program, path: Path, secret: str = WACHTZIN) -> str:
    """Give the sentence on the start page after an attempt to open."""
    form = program.entrance.page.open_form
    program.entrance.page.show_vaults((path,))
    program.open(path, secret)
    program.until(lambda: form.bar.text() != "")
    assert program.entrance.workplace is None
    assert form.bar.isVisible()
    return form.bar.text()


def test_a_wrong_passphrase_is_refused_in_words_and_the_right_one_still_opens(
    program: Program, kluis: Path
) -> None:
    assert "wachtzin past niet" in refusal(program, kluis, "een heel andere wachtzin")
    program.open_fully(kluis)
    program.window.show_screen("dossiers")
    program.settle()
    assert [regel.onderwerp for regel in program.workplace.dossiers.regels()] == ["De heg"]


@pytest.mark.parametrize("place", ["start", "middle", "end"])
def test_a_damaged_file_is_refused_in_words_and_left_as_it_is(
    program: Program, kluis: Path, place: str
) -> None:
    content = bytearray(kluis.read_bytes())
    at = {"start": 0, "middle": len(content) // 2, "end": len(content) - PAGE}[place]
    content[at : at + PAGE] = bytes(byte ^ 0x5A for byte in content[at : at + PAGE])
    kluis.write_bytes(content)
    sentence = refusal(program, kluis)
    assert "beschadigd" in sentence
    assert "reservekopie" in sentence
    assert kluis.read_bytes() == content


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"SQLite format 3\0" + bytes(PAGE - 16), "niet versleuteld"), (b"", "leeg"), (b"Beste lezer", "")],
    ids=["plain database", "empty", "a few words"],
)
def test_another_file_in_the_place_of_the_kluis_is_refused_and_left_as_it_is(
    program: Program, kluis: Path, content: bytes, word: str
) -> None:
    kluis.write_bytes(content)
    sentence = refusal(program, kluis)
    assert word in sentence
    assert sentence.endswith(".")
    assert kluis.read_bytes() == content


def test_the_copy_opens_after_the_kluis_was_damaged(program: Program, kluis: Path) -> None:
    kluis.write_bytes(kluis.read_bytes()[:PAGE])
    refusal(program, kluis)
    vaulting = Vaulting(kluis.parent, now, FAST_PARAMS)
    copies = sorted(vaulting.backup_folder.glob("*.kluis"))
    restored = vaulting.restore_backup(copies[-1], "Teruggezet")
    program.open_fully(restored)
    program.window.show_screen("dossiers")
    program.settle()
    assert [regel.onderwerp for regel in program.workplace.dossiers.regels()] == ["De heg"]


def test_fifty_kilobytes_pasted_are_saved_whole(program: Program, kluis: Path) -> None:
    text = "".join(
        f"Regel {number}: de burger schreef een lange brief met “aanhalingen”.\n" for number in range(780)
    )
    assert len(text.encode()) > 50_000
    assert write(program, kluis, text.rstrip("\n")) == text.rstrip("\n")


@pytest.mark.parametrize(
    "text",
    [
        "voor\x00na \x07bel \x1b[31mrood",
        "👩‍👩‍👧‍👦 gezin, 🇳🇱 vlag, e\u0301 los accent",
        "<&{{ naam }} {% if %} &amp; <script>alert(1)</script>",
        "'; DROP TABLE dossier; --",
        "rechts \u202eomgekeerd\u202c en \u2028 regel",
        "⟦bestaat.niet⟧ ⟦",
    ],
    ids=["control", "emoji", "markup", "sql", "direction", "tokens"],
)
def test_odd_characters_are_kept_or_cleaned_but_never_lose_the_words(
    program: Program, kluis: Path, text: str
) -> None:
    stored = write(program, kluis, text)
    # The brackets that mark a fact in a stored text cannot be typed: they become ordinary ones.
    expected = normalise_tekst(text).translate(str.maketrans("⟦⟧", "[]"))
    assert words_of(stored) == words_of(expected)


def words_of(text: str) -> str:
    """Give a text without its white space: an edit field may turn one kind into another."""
    return "".join(text.split())


def write(program: Program, path: Path, text: str) -> str:
    """Paste a text in a question, close the kluis, and give what a fresh look finds."""
    program.open_fully(path)
    program.window.show_screen("dossiers")
    program.settle()
    (regel,) = program.workplace.dossiers.regels()
    program.workplace.open_dossier(regel.id)
    program.settle()
    page = program.workplace.dossier.beoordeling
    page.jump(VRAAG)
    field = page.pages[page.current_part()].boxes[VRAAG].linked
    assert field is not None
    editor = field.editor
    QGuiApplication.clipboard().setText(text)
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    program.window.lock_asked.emit()
    program.settle()
    again = Vaulting(path.parent, now, FAST_PARAMS).open(path, WACHTZIN)
    try:
        return again.services.dossiers.get(regel.id).beoordeling.tekst(VRAAG)
    finally:
        again.close()
