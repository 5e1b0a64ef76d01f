"""Asks for a file or a folder with the dialog of the system, in Dutch where Qt has to draw it itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

SIGNED_KINDS = "Getekende brieven (*.docx *.pdf *.png *.jpg *.jpeg *.tif *.tiff)"


def ask_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask for a file that exists, e.g. of the kinds "Kluis (*.kluis)"; None when the user thinks better of it."""
    return _ask(_make(parent, title, kinds))


def ask_files(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Ask for one or more files that exist; none when the user thinks better of it."""
    dialog = _make(parent, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _ask_all(dialog)


def ask_new_file(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask where to keep a new file; the system asks before an old one is replaced."""
    dialog = _make(parent, title, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.selectFile(name)
    return _ask(dialog)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder."""
    dialog = _make(parent, title, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _ask(dialog)


def _make(parent: QWidget, title: str, kinds: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    # These two are missing from Qt's own Dutch texts.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, "Zoek in:")
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, "Soort:")
    return dialog


def _ask(dialog: QFileDialog) -> Path | None:
    return next(iter(_ask_all(dialog)), None)


def _ask_all(dialog: QFileDialog) -> list[Path]:
    chosen = dialog.selectedFiles() if dialog.exec() == QFileDialog.DialogCode.Accepted else []
    dialog.deleteLater()
    return [Path(name) for name in chosen]
