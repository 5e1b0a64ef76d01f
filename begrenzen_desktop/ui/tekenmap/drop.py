"""Files that are dragged from another program and dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Takes letters and scans that are dropped anywhere on a window; other things are left to who wants them."""

    dropped = Signal(object)

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: something hangs over the window, or was dropped on it."""
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return False
        paths = read_paths(event.mimeData())
        if not paths:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)  # the file stays where it is
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(paths)
        return True


def read_paths(data: QMimeData) -> list[Path]:
    """Give the letters and scans among what is dragged."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if is_welcome(path)]


def is_welcome(path: Path) -> bool:
    """Whether a file that is dropped can be a letter that came back; what it really is shows when it is read."""
    return path.suffix.lower() in (".docx", ".doc", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff")
