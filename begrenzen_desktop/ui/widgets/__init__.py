"""Small accessible building blocks that every screen is made of."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

# Not put off as the others are: the module of the same name would take its place.
from begrenzen_desktop.ui.widgets.announce import announce

if TYPE_CHECKING:
    from begrenzen_desktop.ui.widgets.bar import Bar
    from begrenzen_desktop.ui.widgets.basis import (
        Button,
        Card,
        Column,
        Heading,
        IconButton,
        IconLabel,
        Text,
        set_role,
        show_here,
    )
    from begrenzen_desktop.ui.widgets.choices import Choice, MultiChoice, Option, YesNo
    from begrenzen_desktop.ui.widgets.date_field import DateField
    from begrenzen_desktop.ui.widgets.field import Field
    from begrenzen_desktop.ui.widgets.folding import Expander, HelpText
    from begrenzen_desktop.ui.widgets.growing_text import GrowingText
    from begrenzen_desktop.ui.widgets.line_field import LineField
    from begrenzen_desktop.ui.widgets.linked_text import LinkedText
    from begrenzen_desktop.ui.widgets.open_points import OpenPoint, OpenPoints
    from begrenzen_desktop.ui.widgets.rail import Rail
    from begrenzen_desktop.ui.widgets.row import Row
    from begrenzen_desktop.ui.widgets.row_button import RowButton
    from begrenzen_desktop.ui.widgets.sparkline import Sparkline
    from begrenzen_desktop.ui.widgets.status import EmptyState, SavedLabel
    from begrenzen_desktop.ui.widgets.step_circle import Step, StepCircle

_MODULES = {
    "bar": ("Bar",),
    "basis": (
        "Button",
        "Card",
        "Column",
        "Heading",
        "IconButton",
        "IconLabel",
        "Text",
        "set_role",
        "show_here",
    ),
    "choices": ("Choice", "MultiChoice", "Option", "YesNo"),
    "date_field": ("DateField",),
    "field": ("Field",),
    "folding": ("Expander", "HelpText"),
    "growing_text": ("GrowingText",),
    "line_field": ("LineField",),
    "linked_text": ("LinkedText",),
    "open_points": ("OpenPoint", "OpenPoints"),
    "rail": ("Rail",),
    "row": ("Row",),
    "row_button": ("RowButton",),
    "sparkline": ("Sparkline",),
    "status": ("EmptyState", "SavedLabel"),
    "step_circle": ("Step", "StepCircle"),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "Bar", "Button", "Card", "Choice", "Column", "DateField", "EmptyState", "Expander", "Field",
    "GrowingText", "Heading", "HelpText", "IconButton", "IconLabel", "LineField", "LinkedText", "MultiChoice", "OpenPoint",
    "OpenPoints", "Option", "Rail", "Row", "RowButton", "SavedLabel", "Sparkline", "Step", "StepCircle", "Text", "YesNo",
    "announce", "set_role", "show_here",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import a block when it is first asked for: the first window needs only a few of them."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = found
    return found
