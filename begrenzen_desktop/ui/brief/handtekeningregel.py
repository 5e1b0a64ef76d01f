"""What the check of a digital signature found, in words above the acts of a letter."""

from __future__ import annotations

from begrenzen_desktop.domain.certificering import Handtekeningcontrole, Handtekeningstatus
from begrenzen_desktop.ui.widgets import Text, set_role


class Handtekeningregel(Text):
    """Hidden for a letter that was not signed with a certificate."""

    def __init__(self) -> None:
        super().__init__("", "muted", wide=True)
        self.hide()

    def show_for(self, controle: Handtekeningcontrole | None) -> None:
        """Say it; what is wrong stands out."""
        self.setVisible(controle is not None)
        if controle is not None:
            set_role(self, "muted" if controle.status is Handtekeningstatus.KLOPT else "problem")
            self.setText(" ".join(controle.zinnen()))
