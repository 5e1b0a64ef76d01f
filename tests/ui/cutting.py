"""Finds words that are cut off: too narrow or too low for what they say, or outside what they stand in."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from tests.ui.looking import chain, describe

SLACK = 1  # pixels


def cut_off(window: QWidget) -> list[str]:
    """Give every label, button, tab and choice whose words do not all fit. Cells of tables may end in dots."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or any(isinstance(part, QAbstractItemView) for part in chain(widget)):
            continue
        if isinstance(widget, QTabBar) and not isinstance(widget, QHeaderView):
            found += cut_tabs(widget)
        elif isinstance(widget, QLabel | QAbstractButton) and widget.text().strip():
            why = too_small(widget) or outside(widget, window)
            if why:
                found.append(f"{why}: {describe(widget)}")
        elif isinstance(widget, QComboBox):
            words = widget.fontMetrics().horizontalAdvance(widget.currentText())
            if words > widget.width():
                found.append(f"{words} > {widget.width()}: {describe(widget)}")
    return found


def cut_tabs(bar: QTabBar) -> list[str]:
    """Give the tabs that fall outside their bar or are narrower than their words."""
    found = []
    for place in range(bar.count()):
        area, words = bar.tabRect(place), bar.fontMetrics().horizontalAdvance(bar.tabText(place))
        if not bar.rect().contains(area) or area.width() < words:
            found.append(f"tab {bar.tabText(place)!r} {area.getRect()} in {bar.width()}, words {words}")
    return found


def too_small(widget: QLabel | QAbstractButton) -> str:
    """Say how much is missing, or nothing."""
    if isinstance(widget, QLabel):
        room = widget.contentsRect().width() - 2 * widget.margin()
        metrics = widget.fontMetrics()
        if widget.wordWrap():
            longest = max(metrics.horizontalAdvance(word) for word in widget.text().split())
            needed = widget.heightForWidth(widget.width())
            if needed > widget.height() + SLACK:
                return f"{needed} high in {widget.height()}"
        else:
            longest = max(metrics.horizontalAdvance(line) for line in widget.text().splitlines())
        return f"{longest} wide in {room}" if longest > room + SLACK else ""
    if isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton):
        wanted = widget.sizeHint()
        if wanted.width() > widget.width() + SLACK:
            return f"{wanted.width()} wide in {widget.width()}"
        if wanted.height() > widget.height() + SLACK:
            return f"{wanted.height()} high in {widget.height()}"
    return ""


def outside(widget: QWidget, window: QWidget) -> str:
    """Say what it sticks out of; what scrolls may go on downwards, never sideways."""
    scrolls = False
    for part in chain(widget)[1:]:
        area = QRect(widget.mapTo(part, QPoint(0, 0)), widget.size())
        room = part.rect()
        scrolls = scrolls or isinstance(part.parentWidget(), QAbstractScrollArea)  # part is the viewport
        too_wide = area.left() < room.left() - SLACK or area.right() > room.right() + SLACK
        too_high = area.top() < room.top() - SLACK or area.bottom() > room.bottom() + SLACK
        if too_wide or (too_high and not scrolls):
            return f"{area.getRect()} outside {type(part).__name__} {room.getRect()}"
        if part is window:
            break
    return ""
