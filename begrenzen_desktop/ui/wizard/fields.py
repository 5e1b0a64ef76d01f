"""FIELDS: which widget asks which soort of question. A new soort is one line here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial

from begrenzen_desktop.domain.briefinhoud import SPOEDMAATREGEL
from begrenzen_desktop.domain.regeling import Soort, Vraag, Waarde
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.widgets import Choice, DateField, LineField, LinkedText, Option, YesNo
from begrenzen_desktop.ui.wizard.beeld import Beeld
from begrenzen_desktop.ui.wizard.beslissing_field import BeslissingField
from begrenzen_desktop.ui.wizard.brieven_field import BrievenField
from begrenzen_desktop.ui.wizard.contacten_field import ContactenField
from begrenzen_desktop.ui.wizard.gesprekken_field import GesprekkenField
from begrenzen_desktop.ui.wizard.herbeoordeling_field import HerbeoordelingField
from begrenzen_desktop.ui.wizard.klachten_field import KlachtenField
from begrenzen_desktop.ui.wizard.lopende_klachten_field import LopendeKlachtenField
from begrenzen_desktop.ui.wizard.meerkeuze_field import MeerkeuzeField
from begrenzen_desktop.ui.wizard.overleg_field import OverlegField
from begrenzen_desktop.ui.wizard.reden_field import RedenField
from begrenzen_desktop.ui.wizard.toets_field import ToetsField
from begrenzen_desktop.ui.wizard.veld import Heard, Veld

JA_NEE: Mapping[bool | None, str | None] = {True: "ja", False: "nee", None: None}
NEE_JA: Mapping[Waarde, bool | None] = {"ja": True, "nee": False}


def _text(waarde: Waarde) -> str:
    return waarde if isinstance(waarde, str) else ""


def make_tekst(vraag: Vraag, werk: Werk) -> Veld:
    field = LinkedText(vraag.tekst, vraag.toelichting)
    return Veld(
        field,
        lambda b: field.fill(_text(b.waarde(vraag.id)), b.figuren),
        lambda hear: _connect(field.edited, hear),
    )


def make_regel(vraag: Vraag, werk: Werk) -> Veld:
    field = LineField(vraag.tekst, vraag.toelichting)
    return Veld(
        field, lambda b: field.fill(_text(b.waarde(vraag.id))), lambda hear: _connect(field.edited, hear)
    )


def make_getal(vraag: Vraag, werk: Werk) -> Veld:
    field = LineField(vraag.tekst, vraag.toelichting, placeholder="een heel getal")

    def fill(beeld: Beeld) -> None:
        waarde = beeld.waarde(vraag.id)
        field.fill("" if waarde is None else str(waarde))

    def listen(hear: Heard) -> None:
        # What is no number goes to the service as it is: that refuses it with a sentence.
        field.edited.connect(
            lambda text: hear(int(text) if text.strip().isdecimal() else text.strip() or None)
        )

    return Veld(field, fill, listen)


def make_ja_nee(vraag: Vraag, werk: Werk) -> Veld:
    field = YesNo(vraag.tekst, vraag.toelichting)
    return Veld(
        field,
        lambda b: field.fill(NEE_JA.get(b.waarde(vraag.id))),
        lambda hear: _connect(field.edited, lambda answer: hear(JA_NEE[answer])),
    )


def make_keuze(vraag: Vraag, werk: Werk) -> Veld:
    options = [Option(keuze.id, keuze.label, keuze.toelichting) for keuze in vraag.keuzen]
    field = Choice(vraag.tekst, options, vraag.toelichting)
    return Veld(
        field, lambda b: field.fill(_text(b.waarde(vraag.id))), lambda hear: _connect(field.edited, hear)
    )


def make_meerkeuze(vraag: Vraag, werk: Werk) -> Veld:
    field = MeerkeuzeField(vraag)
    return Veld(field, lambda b: field.fill(b.waarde(vraag.id)), lambda hear: _connect(field.edited, hear))


def make_datum(vraag: Vraag, werk: Werk) -> Veld:
    field = DateField(vraag.tekst, vraag.toelichting, today=werk.today)

    def fill(beeld: Beeld) -> None:
        waarde = beeld.waarde(vraag.id)
        field.fill(waarde if isinstance(waarde, dt.date) else None)

    return Veld(field, fill, lambda hear: _connect(field.edited, hear))


def make_herbeoordeling(vraag: Vraag, werk: Werk) -> Veld:
    field = HerbeoordelingField(vraag, werk)
    return Veld(field, field.fill_from, lambda hear: _connect(field.edited, hear))


def make_reden(vraag: Vraag, werk: Werk) -> Veld:
    field = RedenField(vraag)
    return Veld(field, field.fill_from, lambda hear: _connect(field.edited, hear))


def make_beslissing(vraag: Vraag, werk: Werk) -> Veld:
    field = BeslissingField(vraag)
    return Veld(field, field.fill, lambda hear: _connect(field.edited, hear), live=True)


def _connect(signal: object, hear: Callable[..., None]) -> None:
    signal.connect(hear)  # type: ignore[attr-defined]


Maker = Callable[[Vraag, Werk], Veld]
LiveField = (
    ContactenField
    | KlachtenField
    | LopendeKlachtenField
    | OverlegField
    | GesprekkenField
    | BrievenField
    | ToetsField
)


def make_live(make_field: Callable[[Vraag, Werk], LiveField]) -> Maker:
    """Give the maker of a field that shows a list of the dossier and is edited by its own forms."""

    def make(vraag: Vraag, werk: Werk) -> Veld:
        field = make_field(vraag, werk)
        return Veld(field, field.fill, live=True)

    return make


FIELDS: Mapping[Soort, Maker] = {
    Soort.TEKST: make_tekst,
    Soort.REGEL: make_regel,
    Soort.JA_NEE: make_ja_nee,
    Soort.KEUZE: make_keuze,
    Soort.MEERKEUZE: make_meerkeuze,
    Soort.DATUM: make_datum,
    Soort.GETAL: make_getal,
    Soort.CONTACTEN: make_live(ContactenField),
    Soort.KLACHTEN: make_live(KlachtenField),
    Soort.LOPENDE_KLACHTEN: make_live(LopendeKlachtenField),
    Soort.OVERLEG: make_live(OverlegField),
    Soort.GESPREKKEN: make_live(GesprekkenField),
    Soort.BRIEVEN: make_live(BrievenField),
    Soort.TOETS: make_live(ToetsField),
}

OWN_FIELDS: Mapping[str, Maker] = {
    "beslissing": make_beslissing,
    "herbeoordelingsdatum": make_herbeoordeling,
    "reden": make_reden,
    "reden_maatregel": make_reden,
    "spoedbrief": make_live(partial(BrievenField, only=SPOEDMAATREGEL)),
}
"""Questions whose field says more than its soort can."""


def make_veld(vraag: Vraag, werk: Werk) -> Veld:
    """Give the field of a question."""
    return OWN_FIELDS.get(vraag.id, FIELDS[vraag.soort])(vraag, werk)
