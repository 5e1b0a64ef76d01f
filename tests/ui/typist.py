"""Runs in a process of its own: opens a kluis in the real window and types without pause, until it is killed."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import begrenzen_desktop.ui  # noqa: F401  guards the interpreter before Qt is used

# isort: split
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from tests.ui.program import Program

EVERY_MS = 100
LETTERS = "abcdefghij"


def text_up_to(count: int) -> str:
    """Give what stands in the field after so many keys: it never repeats within a line of thought."""
    return "".join(LETTERS[number % len(LETTERS)] for number in range(count))


def find_input(program: Program, vraag_id: str) -> QWidget:
    """Give the text edit of a question, with the cursor in it."""
    program.workplace.dossier.beoordeling.jump(vraag_id)
    program.until(lambda: isinstance(program.window.focusWidget(), QPlainTextEdit | QTextEdit))
    return program.window.focusWidget()


def main(path: Path, dossier_id: str, vraag_id: str) -> int:
    """Type ten keys a second; each key is reported after it was sent."""
    app = QApplication([])
    program = Program(app)
    program.open_fully(path)
    program.workplace.open_dossier(dossier_id)
    program.settle()
    field = find_input(program, vraag_id)
    count = 0

    def press() -> None:
        nonlocal count
        QTest.keyClicks(field, LETTERS[count % len(LETTERS)])
        count += 1
        print(f"{time.time()} {count}", flush=True)

    timer = QTimer(interval=EVERY_MS)
    timer.timeout.connect(press)
    timer.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
