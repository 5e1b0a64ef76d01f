"""Signing and posting a letter: the form stays, with everything typed in it, until the store has taken it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from begrenzen_desktop.domain.postregister import Uitkomst, Vervolg
from begrenzen_desktop.services.scans import read_scan
from begrenzen_desktop.ui.brief.acts import ActDialog, SendDialog, SignDialog, confirm
from begrenzen_desktop.ui.brief.post import BEWIJS, RETOUR, PostDialog

if TYPE_CHECKING:
    from begrenzen_desktop.domain.errors import BegrenzenError
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.certifying import Certificeerwerk
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.services.lettering import Briefblad, Lettering
    from begrenzen_desktop.services.postregister import Postregister
    from begrenzen_desktop.ui.tasks import Tasks

Saved = Callable[["Changes", str], None]


def sign_letter(
    tasks: Tasks,
    services: Services,
    blad: Briefblad,
    today: Callable[[], dt.date],
    parent: QWidget,
    saved: Saved,
) -> None:
    """Ask how the letter is signed and keep it; ``saved`` gets the changes and a sentence for the user."""
    lettering, certifying = services.lettering, services.certifying
    wie = blad.brief.ondertekenaar_id
    signer = next((persoon for persoon in blad.ondertekenaars if persoon.id == wie), None)
    dialog = SignDialog(signer, today, parent, has_image=wie in blad.met_handtekening)
    sha256 = blad.brief.vastgesteld.sha256 if blad.brief.vastgesteld else ""

    def again(error: BegrenzenError) -> None:
        _ask_again(dialog, error, store)

    def certify() -> None:
        """The letter comes out of the vault, is signed and checked in the jobs lane, and goes back."""
        path, password = dialog.certificaat.path, dialog.take_password()
        assert path is not None  # the dialog asked for it

        def keep(werk: Certificeerwerk, getekend: bytes) -> None:
            tasks.run("store", lambda: certifying.finish(werk, getekend), done, again)

        def make(werk: Certificeerwerk) -> None:
            signed = partial(keep, werk)
            tasks.run("jobs", lambda: certifying.make(werk, path, password), signed, again)

        tasks.run("store", lambda: certifying.take(blad.brief.id), make, again)

    def done(changes: Changes) -> None:
        saved(changes, "De brief is digitaal ondertekend, en de handtekening is gecontroleerd.")

    def store() -> None:
        if dialog.by_certificate():
            certify()
            return
        value, akkoord = dialog.value(), dialog.akkoord(sha256)
        path = dialog.scan.path if akkoord is None else None

        def keep() -> Changes:
            scan = read_scan(path) if path is not None else None
            return lettering.sign(blad.brief.id, value, scan, akkoord)

        tasks.run(
            "store",
            keep,
            lambda changes: saved(changes, "De ondertekening is vastgelegd."),
            again,
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


def track_post(
    tasks: Tasks,
    post: Postregister,
    blad: Briefblad,
    today: Callable[[], dt.date],
    parent: QWidget,
    saved: Saved,
) -> None:
    """Ask what became of a letter that was posted, and keep it."""
    dialog = PostDialog(blad.brief, today, parent)

    def store() -> None:
        brief_id, nr, what = blad.brief.id, dialog.nr, dialog.what.value()
        path, uitkomst, vervolg = dialog.scan.path, dialog.uitkomst.value(), dialog.vervolg.value()
        day = None if what == BEWIJS else dialog.day()

        def keep() -> Changes:
            if day is None:
                assert path is not None  # the dialog asked for it
                return post.add_bewijs(brief_id, nr, read_scan(path))
            if what == RETOUR:
                return post.note_retour(brief_id, nr, day, Vervolg(vervolg))
            return post.note_uitkomst(brief_id, nr, day, Uitkomst(uitkomst))

        tasks.run(
            "store",
            keep,
            lambda changes: saved(changes, "Het postregister is bijgewerkt."),
            lambda error: _ask_again(dialog, error, store),
        )

    _ask(dialog, store)


def _ask(dialog: ActDialog, store: Callable[[], None]) -> None:
    if dialog.exec() == QDialog.DialogCode.Accepted:
        store()


def _ask_again(dialog: ActDialog, error: BegrenzenError, store: Callable[[], None]) -> None:
    dialog.bar.show_error(str(error))
    _ask(dialog, store)
