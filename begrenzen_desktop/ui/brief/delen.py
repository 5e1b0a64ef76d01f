"""Handing a frozen letter on: the file itself, text to the clipboard, a draft for the mail program, a copy without names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.bestandskeuze import ask_folder
from begrenzen_desktop.ui.brief.anoniem import AnoniemDialog

if TYPE_CHECKING:
    from begrenzen_desktop.domain.anoniem import Vervanging
    from begrenzen_desktop.services.bladen import Bladwerk
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.sharing import Stuk
    from begrenzen_desktop.ui.tasks import Tasks

VERZENDBLAD = "Het verzendblad staat in {}. Vul met de hand aan wat nog ontbreekt."
Tell = Callable[[str], None]
Refuse = Callable[[BegrenzenError], None]
GEKOPIEERD = "De tekst staat op het klembord. Plak hem waar je hem nodig hebt."
GEMAILD = "Het concept voor je mailprogramma staat in {}. Controleer de ontvanger voordat je het verstuurt."
VOORLEZEN = "De tekst om voor te lezen staat in {}."
GROOT = "De kopie in grote letters staat in {}."
ANONIEM = "De kopie zonder namen staat in {}. Lees hem na voordat je hem deelt."


class Doorgeven:
    """The ways; each reads in the store lane, works in the jobs lane, and asks the user in between."""

    def __init__(self, tasks: Tasks, services: Services, parent: QWidget, tell: Tell, refuse: Refuse) -> None:
        self._tasks, self._sharing, self._parent = tasks, services.sharing, parent
        self._lettering, self._papier = services.lettering, services.papier
        self._tell, self._refuse = tell, refuse

    def do(self, act: str, brief_id: str) -> bool:
        """Do an act of the foot of the letter; tells whether it is one of these."""
        acts: dict[str, Callable[[str], None]] = {
            "opslaan": self.export,
            "kopieren": self.copy,
            "mailen": self.mail,
            "anoniem": self.anonymise,
            "voorlezen": self.read_aloud,
            "groot": self.enlarge,
            "verzendblad": self.verzendblad,
        }
        if act in acts:
            acts[act](brief_id)
        return act in acts

    def export(self, brief_id: str) -> None:
        """Save the letter in a folder, and open it in the word processor."""
        folder = ask_folder(self._parent, "In welke map wil je de brief opslaan?")
        if folder is None:
            return

        def done(path: Path) -> None:
            self._tell(f"De brief staat in {path.parent}.")
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        self._tasks.run("store", lambda: self._lettering.export(brief_id, folder), done, self._refuse)

    def copy(self, brief_id: str) -> None:
        """Put the text of the letter on the clipboard."""

        def done(tekst: str) -> None:
            QGuiApplication.clipboard().setText(tekst)
            self._tell(GEKOPIEERD)

        self._take(brief_id, lambda stuk: self._tasks.run("jobs", lambda: stuk.tekst, done, self._refuse))

    def mail(self, brief_id: str) -> None:
        """Write a draft for the mail program, and open it there."""
        folder = ask_folder(self._parent, "In welke map wil je het e-mailconcept opslaan?")
        if folder is None:
            return

        def made(stuk: Stuk, inhoud: bytes) -> None:
            self._write(stuk, inhoud, "e-mail.eml", folder, GEMAILD, show=True)

        def taken(stuk: Stuk) -> None:
            self._tasks.run("jobs", stuk.make_mail, lambda inhoud: made(stuk, inhoud), self._refuse)

        self._take(brief_id, taken)

    def read_aloud(self, brief_id: str) -> None:
        """Write the text for a program that reads aloud."""
        self._copy(brief_id, lambda stuk: stuk.make_voorleestekst(), "voorleestekst.txt", VOORLEZEN)

    def enlarge(self, brief_id: str) -> None:
        """Write the copy in large print."""
        self._copy(brief_id, lambda stuk: stuk.make_groot(), "grote-letters.docx", GROOT)

    def _copy(self, brief_id: str, make: Callable[[Stuk], bytes], soort: str, zin: str) -> None:
        folder = ask_folder(self._parent, "In welke map wil je de kopie opslaan?")
        if folder is None:
            return

        def made(stuk: Stuk, inhoud: bytes) -> None:
            self._write(stuk, inhoud, soort, folder, zin, show=True)

        def taken(stuk: Stuk) -> None:
            self._tasks.run("jobs", lambda: make(stuk), lambda inhoud: made(stuk, inhoud), self._refuse)

        self._take(brief_id, taken)

    def anonymise(self, brief_id: str) -> None:
        """Show what would be replaced, and write the copy."""

        def taken(stuk: Stuk) -> None:
            self._tasks.run(
                "jobs", stuk.find_vervangingen, lambda found: self._ask(stuk, found), self._refuse
            )

        self._take(brief_id, taken)

    def verzendblad(self, brief_id: str) -> None:
        """Write the dispatch sheet as a Word file, and open it: the post room may want to fill it in."""
        folder = ask_folder(self._parent, "In welke map wil je het verzendblad opslaan?")
        if folder is None:
            return

        def done(path: Path) -> None:
            self._tell(VERZENDBLAD.format(path.parent))
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        def make(werk: Bladwerk) -> None:
            self._tasks.run("jobs", lambda: werk.write(folder), done, self._refuse)

        self._tasks.run("store", lambda: self._papier.verzendbestand(brief_id), make, self._refuse)

    def _ask(self, stuk: Stuk, gevonden: tuple[Vervanging, ...]) -> None:
        dialog = AnoniemDialog(gevonden, self._parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        gekozen = dialog.value()
        folder = ask_folder(self._parent, "In welke map wil je de kopie opslaan?")
        if folder is None:
            return
        self._tasks.run(
            "jobs",
            lambda: stuk.anonymise(gekozen),
            lambda inhoud: self._write(stuk, inhoud, "zonder-namen.docx", folder, ANONIEM, show=False),
            self._refuse,
        )

    def _take(self, brief_id: str, taken: Callable[[Stuk], object]) -> None:
        self._tasks.run("store", lambda: self._sharing.take(brief_id), taken, self._refuse)

    def _write(self, stuk: Stuk, inhoud: bytes, soort: str, folder: Path, zin: str, *, show: bool) -> None:
        def done(path: Path) -> None:
            self._tell(zin.format(path.parent))
            if show:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        self._tasks.run("store", lambda: self._sharing.write(stuk, inhoud, soort, folder), done, self._refuse)
