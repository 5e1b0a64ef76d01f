"""The small forms of the acts after vaststellen: signing on paper and posting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from begrenzen_desktop.domain.brief import Akkoord, Ondertekening, Verzending, Verzendwijze
from begrenzen_desktop.domain.profiel import Ondertekenaar
from begrenzen_desktop.ui.brief.scan_field import ScanField
from begrenzen_desktop.ui.sneltoetsen import listen
from begrenzen_desktop.ui.widgets import (
    Bar,
    Button,
    Choice,
    Column,
    DateField,
    LineField,
    MultiChoice,
    Option,
    Text,
)

PAPIER, AFBEELDING, CERTIFICAAT = "papier", "afbeelding", "certificaat"
HOE = (
    Option(PAPIER, "Met de pen, op papier"),
    Option(AFBEELDING, "Met de bewaarde handtekening, na akkoord op deze tekst"),
    Option(CERTIFICAAT, "Digitaal, met een certificaat (.p12 of .pfx)"),
)
ADVICE_CERTIFICATE = (
    "De ondertekenaar kiest het eigen certificaat en typt zelf het wachtwoord. Het wachtwoord wordt niet bewaard. De naam in het"
    " certificaat moet die van de ondertekenaar zijn."
)
ADVICE_PAPER = "Laat de brief op papier tekenen. Leg daarna vast wie dat deed en wanneer."
ADVICE_IMAGE = (
    "Laat de ondertekenaar eerst precies deze brief lezen. Na het akkoord zet het programma de bewaarde handtekening in"
    " een tweede bestand; de vastgestelde brief blijft zoals hij is."
)
AANGETEKEND = Verzendwijze.AANGETEKEND
USUAL = (AANGETEKEND, Verzendwijze.GEWONE_POST)
SEND_ADVICE = "Verstuur een brief die grenzen stelt aangetekend én met de gewone post. Wordt de aangetekende brief niet opgehaald, dan ligt de gewone brief er wel."


class ActDialog(QDialog):
    """A form with one act. What is missing is said in the bar; the dialog then stays open."""

    def __init__(self, title: str, act: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 640)
        layout = QVBoxLayout(self)
        self.bar = Bar()
        layout.addWidget(self.bar)
        self.column = Column()
        layout.addWidget(self.column, 1)
        buttons = QDialogButtonBox()
        accept = Button(act, kind="primary")
        buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton("Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._check)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        listen("vastleggen", self, self._check)

    def problem(self) -> str:
        """Say what is missing, or ""."""
        raise NotImplementedError

    def _check(self) -> None:
        problem = self.problem()
        if problem:
            self.bar.show_error(problem)
        else:
            self.accept()


class SignDialog(ActDialog):
    """Who signed on paper and when, with the scan if there is one; or who agreed to this text, and how."""

    def __init__(
        self,
        signer: Ondertekenaar | None,
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
        has_image: bool = False,
    ) -> None:
        super().__init__("Laten ondertekenen", "Ondertekening vastleggen", parent)
        self._advice = Text("")
        ways = [option for option in HOE if has_image or option.id != AFBEELDING]
        self.how = Choice("Hoe wordt er ondertekend?", ways)
        self.how.fill(PAPIER)
        self.hoe = LineField(
            "Hoe gaf de ondertekenaar akkoord op precies deze tekst?",
            "Bijvoorbeeld: per e-mail van 3 november, of mondeling na het lezen van de brief.",
        )
        self.door = LineField("Ondertekend door")
        self.functie = LineField("Functie")
        if signer is not None:
            self.door.fill(signer.naam)
            self.functie.fill(signer.functie)
        self.op = DateField("Datum van ondertekening", today=today)
        self.op.fill(today())
        self.scan = ScanField("Er is geen scan toegevoegd. Zonder scan vastleggen mag ook.")
        self.certificaat = ScanField(
            "Er is nog geen certificaat gekozen.", "Certificaat", "Certificaat (*.p12 *.pfx)"
        )
        self.wachtwoord = LineField("Wachtwoord van het certificaat", password=True)
        fields = (self.hoe, self.door, self.functie, self.op, self.scan, self.certificaat, self.wachtwoord)
        for widget in (self._advice, self.how, *fields):
            self.column.add(widget)
        self.column.body.addStretch(1)
        self.how.edited.connect(lambda _how: self._show_fields())
        self._show_fields()
        self.op.focus_input()  # not the button: a stray Enter would record it

    def value(self) -> Ondertekening:
        """Give what was filled in; call after ``accept``."""
        op = self.op.value()
        assert op is not None
        return Ondertekening(door=self.door.value().strip(), functie=self.functie.value().strip(), op=op)

    def akkoord(self, sha256: str) -> Akkoord | None:
        """Give the agreement to the text with this SHA-256, when the picture has to be placed; after ``accept``."""
        op = self.op.value()
        if not self._by_image() or op is None:
            return None
        return Akkoord(sha256=sha256, op=op, hoe=self.hoe.value().strip())

    def by_certificate(self) -> bool:
        """Whether the letter is to be signed with a certificate."""
        return self.how.value() == CERTIFICAAT

    def take_password(self) -> str:
        """Give the password, and forget it."""
        wachtwoord = self.wachtwoord.line.text()
        self.wachtwoord.line.clear()
        return wachtwoord

    def problem(self) -> str:
        """Say what is missing, or ""."""
        if self.by_certificate():
            return (
                ""
                if self.certificaat.path
                else "Er is nog geen certificaat gekozen. Kies het bestand .p12 of .pfx."
            )
        if not self.door.value().strip():
            return "Vul in wie de brief heeft ondertekend."
        if self._by_image() and not self.hoe.value().strip():
            return "Vul in hoe de ondertekenaar akkoord gaf. Zonder akkoord komt er geen handtekening in de brief."
        if not self.op.is_valid() or self.op.value() is None:
            return "De datum van ondertekening ontbreekt of klopt niet. Vul een datum in, bijvoorbeeld 3-11-2026."
        return ""

    def _by_image(self) -> bool:
        return self.how.value() == AFBEELDING

    def _show_fields(self) -> None:
        how = self.how.value()
        advice = {AFBEELDING: ADVICE_IMAGE, CERTIFICAAT: ADVICE_CERTIFICATE}
        self._advice.setText(advice.get(how, ADVICE_PAPER))
        self.hoe.setVisible(how == AFBEELDING)
        self.scan.setVisible(how == PAPIER)
        by_pen_or_image: tuple[QWidget, ...] = (self.door, self.functie, self.op)
        for field in by_pen_or_image:
            field.setVisible(how != CERTIFICAAT)
        self.certificaat.setVisible(how == CERTIFICAAT)
        self.wachtwoord.setVisible(how == CERTIFICAAT)


class SendDialog(ActDialog):
    """In which ways the letter left the house, when, with which barcode, and who posted it."""

    def __init__(
        self,
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
        already: frozenset[Verzendwijze] = frozenset(),
    ) -> None:
        super().__init__("Verzonden", "Verzending vastleggen", parent)
        self.column.add(Text(SEND_ADVICE))
        self.wijzen = MultiChoice(
            "Hoe ging de brief weg?",
            [Option(wijze.value, wijze.label.capitalize()) for wijze in Verzendwijze],
        )
        self.wijzen.fill(tuple(wijze.value for wijze in USUAL if wijze not in already))
        self.op = DateField("Datum van verzending", today=today)
        self.op.fill(today())
        self.barcode = LineField("Barcode", "Staat op het verzendbewijs van de aangetekende brief.")
        self.reden = LineField("Waarom er geen barcode is", "Alleen nodig bij aangetekend zonder barcode.")
        self.door = LineField("Op de post gedaan door")
        for widget in (self.wijzen, self.op, self.barcode, self.reden, self.door):
            self.column.add(widget)
        self.column.body.addStretch(1)
        self.wijzen.focus_input()
        self.wijzen.edited.connect(lambda _wijzen: self._show_barcode())
        self._show_barcode()

    def value(self) -> tuple[Verzending, ...]:
        """Give what was filled in, one for each way; call after ``accept``."""
        op = self.op.value()
        assert op is not None
        return tuple(
            Verzending(
                wijze=wijze,
                op=op,
                barcode=self.barcode.value().strip() if wijze is AANGETEKEND else "",
                reden_zonder_barcode=self.reden.value().strip() if wijze is AANGETEKEND else "",
                gepost_door=self.door.value().strip(),
            )
            for wijze in self._chosen()
        )

    def problem(self) -> str:
        """Say what is missing, or ""."""
        if not self._chosen():
            return "Kruis aan hoe de brief is weggegaan: aangetekend, met de gewone post, of anders."
        if not self.op.is_valid() or self.op.value() is None:
            return (
                "De datum van verzending ontbreekt of klopt niet. Vul een datum in, bijvoorbeeld 3-11-2026."
            )
        if not self.door.value().strip():
            return "Vul in wie de brief op de post heeft gedaan."
        if AANGETEKEND in self._chosen() and not (self.barcode.value().strip() or self.reden.value().strip()):
            return "De barcode ontbreekt. Vul hem in, of zeg waarom er geen barcode is."
        return ""

    def _chosen(self) -> tuple[Verzendwijze, ...]:
        return tuple(Verzendwijze(wijze) for wijze in self.wijzen.value())

    def _show_barcode(self) -> None:
        registered = AANGETEKEND in self._chosen()
        self.barcode.setVisible(registered)
        self.reden.setVisible(registered)


def confirm(parent: QWidget, title: str, sentences: tuple[str, ...], act: str) -> bool:
    """Ask to go on although something deserves attention."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(480)
    layout = QVBoxLayout(dialog)
    for sentence in sentences:
        layout.addWidget(Text(f"⚠ {sentence}"))
    buttons = QDialogButtonBox()
    buttons.addButton(Button(act, kind="primary"), QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.addButton(QPushButton("Terug"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    layout.addWidget(buttons, 0, Qt.AlignmentFlag.AlignRight)
    return dialog.exec() == QDialog.DialogCode.Accepted
