"""Signing and posting a letter: the form stays, with everything typed in it, until the store has taken it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from begrenzen_desktop.ui.brief.acts import ActDialog, SendDialog, SignDialog, confirm

if TYPE_CHECKING:
    from begrenzen_desktop.domain.errors import BegrenzenError
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.services.lettering import Briefblad, Lettering
    from begrenzen_desktop.ui.tasks import Tasks

Saved = Callable[["Changes", str], None]


def sign_letter(
    tasks: Tasks,
    lettering: Lettering,
    blad: Briefblad,
    today: Callable[[], dt.date],
    parent: QWidget,
    saved: Saved,
) -> None:
    """Ask who signed on paper and keep it; ``saved`` gets the changes and a sentence for the user."""
    wie = blad.brief.ondertekenaar_id
    signer = next((persoon for persoon in blad.ondertekenaars if persoon.id == wie), None)
    dialog = SignDialog(signer, today, parent)

    def store() -> None:
        value, scan = dialog.value(), dialog.scan
        tasks.run(
            "store",
            lambda: lettering.sign(blad.brief.id, value, scan),
            lambda changes: saved(changes, "De ondertekening is vastgelegd."),
            lambda error: _ask_again(dialog, error, store),
        )

    _ask(dialog, store)


def send_letter(
    tasks: Tasks,
    lettering: Lettering,
    blad: Briefblad,
    today: Callable[[], dt.date],
    parent: QWidget,
    saved: Saved,
) -> None:
    """Ask how the letter left and keep it. What is odd about it is asked once more before it is kept."""
    dialog = SendDialog(today, parent, frozenset(v.wijze for v in blad.brief.verzendingen))

    def store(confirmed: bool = False) -> None:
        value = dialog.value()

        def done(result: tuple[tuple[str, ...], Changes]) -> None:
            warnings, changes = result
            if not warnings or confirmed:
                saved(changes, "De verzending is vastgelegd.")
            elif confirm(parent, "Klopt dit?", warnings, "Toch vastleggen"):
                store(confirmed=True)
            else:
                _ask(dialog, store)

        tasks.run(
            "store",
            lambda: lettering.send(blad.brief.id, value, confirmed),
            done,
            lambda error: _ask_again(dialog, error, store),
        )

    _ask(dialog, store)


def _ask(dialog: ActDialog, store: Callable[[], None]) -> None:
    if dialog.exec() == QDialog.DialogCode.Accepted:
        store()


def _ask_again(dialog: ActDialog, error: BegrenzenError, store: Callable[[], None]) -> None:
    dialog.bar.show_error(str(error))
    _ask(dialog, store)
