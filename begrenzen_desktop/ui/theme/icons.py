"""Line icons drawn from SVG files and tinted with a colour of the palette."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from begrenzen_desktop.bestanden import resources_dir
from begrenzen_desktop.ui.theme.palette import color

ICONS = (
    "vandaag", "dossiers", "instellingen", "vergrendel", "kluis", "sleutel", "plus", "telefoon", "brief", "e-mail",
    "gesprek", "balie", "klok", "vinkje", "open-punt", "waarschuwing", "informatie", "terug", "verder", "zoek",
    "bewaard", "pijl", "map", "persoon", "weegschaal", "omlaag", "kopieer", "printer", "vraagteken", "sluiten",
    "prullenbak", "kalender", "spoed", "toetsenbord", "min", "overzichten", "zorg",
)  # fmt: skip


def icon_path(name: str) -> Path:
    return resources_dir() / "icons" / f"{name}.svg"


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return icon_path(name).read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _draw(name: str, tint: str, size: int, ratio: int) -> QPixmap:
    svg = _source(name).replace("currentColor", tint)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    picture = QPixmap(size * ratio, size * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def pixmap(name: str, token: str = "text", size: int = 20, ratio: int = 2) -> QPixmap:
    """The icon in a colour of the palette; drawn once per colour and size."""
    return _draw(name, color(token).name(), size, ratio)


def icon(name: str, token: str = "text", size: int = 24) -> QIcon:
    """A QIcon of the palette in force. Ask again after a change of palette."""
    return QIcon(pixmap(name, token, size))
