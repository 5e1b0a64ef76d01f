"""Small accessible building blocks that every screen is made of."""

from __future__ import annotations

from begrenzen_desktop.ui.widgets.announce import announce
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
from begrenzen_desktop.ui.widgets.sparkline import Sparkline
from begrenzen_desktop.ui.widgets.status import EmptyState, SavedLabel
from begrenzen_desktop.ui.widgets.step_circle import Step, StepCircle

__all__ = [
    "Bar", "Button", "Card", "Choice", "Column", "DateField", "EmptyState", "Expander", "Field",
    "GrowingText", "Heading", "HelpText", "IconButton", "IconLabel", "LineField", "LinkedText", "MultiChoice", "OpenPoint",
    "OpenPoints", "Option", "Rail", "SavedLabel", "Sparkline", "Step", "StepCircle", "Text", "YesNo",
    "announce", "set_role",
]  # fmt: skip
