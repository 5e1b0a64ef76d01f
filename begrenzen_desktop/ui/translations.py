"""Loads Qt's own Dutch texts (Annuleren, Kopiëren, ...)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


def load_qt_dutch(app: QCoreApplication) -> QTranslator | None:
    """Install qtbase_nl and Dutch number and date names; None when the file is not there."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load("qtbase_nl", folder):
        return None
    app.installTranslator(translator)
    return translator
