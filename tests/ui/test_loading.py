"""What opening a kluis loads, seen in a process of its own: the lists first, the aggregates at the first touch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
OPENED = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.program import Program

app = QApplication(["begrenzen"])
program = Program(app)
program.open_fully(Path(sys.argv[1]))
place = program.workplace
program.window.show_screen("dossiers")
program.until(lambda: place.dossiers.row_count() == 1)
program.until(lambda: not any(timer.isActive() for timer in place.findChildren(QTimer)))
program.settle()
print(*(name for name in ("sqlmodel", "sqlalchemy", "pydantic", "alembic", "docxtpl") if name in sys.modules), "|")
QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_Tab)
program.until(lambda: "begrenzen_desktop.services.lettering" in sys.modules)
program.settle()
print(*(name for name in ("sqlmodel", "docxtpl") if name in sys.modules))
program.close()
"""


def test_the_lists_need_no_sqlalchemy_and_the_first_touch_loads_it(kluis: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENED, str(kluis)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    before, _, after = done.stdout.partition("|")
    assert before.split() == []
    assert "sqlmodel" in after.split()
