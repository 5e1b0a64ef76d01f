"""The joint between a question and the widget that asks it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from begrenzen_desktop.domain.regeling import Waarde
from begrenzen_desktop.ui.widgets import Field
from begrenzen_desktop.ui.wizard.beeld import Beeld

Heard = Callable[[Waarde], None]


def _nobody(_hear: Heard) -> None:
    """A list is edited by its own forms, not by an answer."""


@dataclass(frozen=True, slots=True)
class Veld:
    """A widget, how it is filled, and how it tells an answer.

    ``live``: shows lists of the dossier, so it is refilled even while it has the focus.
    """

    widget: Field
    fill: Callable[[Beeld], None]
    listen: Callable[[Heard], None] = _nobody
    live: bool = False
