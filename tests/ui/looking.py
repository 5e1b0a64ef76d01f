"""Measures what a window looks like: contrast from its pixels, names, and what the Tab key reaches."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

Pixel = tuple[int, int, int]
INTERACTIVE = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractItemView,
    QAbstractSpinBox,
)
MOST_TABS = 400
TEXT_CONTRAST = 4.5
BORDER_CONTRAST = 3.0


def interactive(root: QWidget) -> list[QWidget]:
    """Give every widget a user can act on that shows and is enabled."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and widget.isVisible()
        and widget.isEnabled()
        and not isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QTabBar | QAbstractItemView)
    ]


def name_of(widget: QWidget) -> str:
    """Give what a screen reader says."""
    words = widget.accessibleName()
    return words or (widget.text() if isinstance(widget, QAbstractButton) else "")


def describe(widget: QWidget) -> str:
    """Give enough of a widget to find it."""
    above = [type(part).__name__ for part in chain(widget)]
    words = widget.text()[:40] if isinstance(widget, QLabel) else name_of(widget)[:40]
    return f"{' < '.join(above[:4])} {words!r}"


def chain(widget: QWidget) -> list[QWidget]:
    """Give a widget and what it stands in."""
    found: list[QWidget] = []
    here: QWidget | None = widget
    while here is not None:
        found.append(here)
        here = here.parentWidget()
    return found


def nameless(root: QWidget) -> list[str]:
    """Give the widgets a screen reader has no word for."""
    return [describe(widget) for widget in interactive(root) if not name_of(widget).strip()]


def tab_round(window: QWidget) -> tuple[set[QWidget], str]:
    """Press Tab until the focus comes round; give what had it, and where it stuck ("" when it did not)."""
    passed: set[QWidget] = set()
    for _ in range(MOST_TABS):
        focus = window.focusWidget()
        if focus is None:
            window.setFocus()
            focus = window
        if focus in passed:
            break
        passed.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        QApplication.processEvents()
        if window.focusWidget() is focus:
            return passed, describe(focus)
    return passed, ""


def unreached(root: QWidget, passed: set[QWidget]) -> list[str]:
    """Give what Tab never came to. Of options that exclude each other one is enough; the arrows do the rest."""
    missing = []
    for widget in interactive(root):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus != Qt.FocusPolicy.TabFocus:
            if isinstance(widget, QTextBrowser | QLineEdit | QTextEdit | QPlainTextEdit):
                missing.append(describe(widget))
            continue
        if widget in passed or any(part in passed for part in widget.findChildren(QWidget)):
            continue
        if isinstance(widget, QAbstractButton) and widget.isCheckable() and exclusive(widget):
            continue
        missing.append(describe(widget))
    return missing


def exclusive(widget: QAbstractButton) -> bool:
    """Whether the arrow keys lead to it from its neighbours."""
    group = widget.group()
    return (
        isinstance(widget, QRadioButton)
        or widget.autoExclusive()
        or (group is not None and group.exclusive())
    )


def luminance(pixel: Pixel) -> float:
    """Give the relative luminance of WCAG."""
    parts = [value / 255 for value in pixel]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Pixel, other: Pixel) -> float:
    """Give the contrast of WCAG."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colours(image: QImage, area: QRect) -> Counter[Pixel]:
    """Count the colours in a part of a picture."""
    inside = area.intersected(image.rect())
    part = image.copy(inside).convertToFormat(QImage.Format.Format_RGB32)
    numbers = Counter(memoryview(part.constBits()).cast("B").cast("I"))
    return Counter(
        {(number >> 16 & 255, number >> 8 & 255, number & 255): count for number, count in numbers.items()}
    )


def best_contrast(found: Counter[Pixel]) -> float:
    """Give the contrast of the ground (the most common colour) with the colour that stands out most."""
    ground = found.most_common(1)[0][0]
    return max(contrast(ground, colour) for colour in found)


def visible_area(widget: QWidget, window: QWidget) -> QRect:
    """Give where a widget can be seen in its window, cut off by what it scrolls in."""
    area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    for part in chain(widget)[1:]:
        if part is window:
            break
        if isinstance(part.parentWidget(), QAbstractScrollArea):
            area = area.intersected(QRect(part.mapTo(window, QPoint(0, 0)), part.size()))
    return area.intersected(window.rect())


def pale_words(window: QWidget, seen: set[str]) -> list[str]:
    """Give the labels and buttons whose words stand out too little; each look is measured once."""
    image = window.grab().toImage()
    pale = []
    for widget in window.findChildren(QWidget):
        if (
            not isinstance(widget, QLabel | QAbstractButton)
            or not widget.isVisible()
            or not widget.isEnabled()
        ):
            continue
        if not widget.text().strip() or widget.visibleRegion().isEmpty():
            continue
        look = f"{type(widget).__name__} {widget.text()}"
        area = visible_area(widget, window)
        if look in seen or area.height() < widget.height() or area.width() < 8:
            continue
        seen.add(look)
        ratio = best_contrast(colours(image, area))
        if ratio < TEXT_CONTRAST:
            pale.append(f"{ratio:.1f} {describe(widget)}")
    return pale


def pale_borders(window: QWidget, seen: set[str]) -> list[str]:
    """Give the input fields whose edge stands out too little from the page."""
    image = window.grab().toImage()
    pale = []
    for widget in window.findChildren(QWidget):
        if (
            not isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit | QComboBox)
            or not widget.isVisible()
        ):
            continue
        if (
            isinstance(widget, QTextBrowser)
            or not widget.isEnabled()
            or isinstance(widget.parent(), QComboBox)
        ):
            continue
        area = visible_area(widget, window)
        if area.size() != widget.size() or name_of(widget) in seen:
            continue
        seen.add(name_of(widget))
        # Across the left edge, halfway down: page, edge, field.
        strip = QRect(area.left() - 3, area.center().y(), 7, 1)
        found = colours(image, strip)
        page = QColor(image.pixel(max(area.left() - 3, 0), area.center().y()))
        ratio = max(contrast((page.red(), page.green(), page.blue()), colour) for colour in found)
        if ratio < BORDER_CONTRAST:
            pale.append(f"{ratio:.1f} {describe(widget)}")
    return pale
