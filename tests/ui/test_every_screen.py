"""Every screen at 1024 pixels: it fits, has a name for everything, the Tab key goes round, and it can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPushButton, QWidget

from begrenzen_desktop.domain.nazorg import Nazorg, make_taken
from begrenzen_desktop.domain.tekstverschil import Verschil
from begrenzen_desktop.domain.teruggekomen import Teruggekomen, Terugkomst, Terugoordeel
from begrenzen_desktop.services.nazorg import get_nazorgstappen
from begrenzen_desktop.services.practising import fill_practice
from begrenzen_desktop.ui.brief.acts import SendDialog, SignDialog
from begrenzen_desktop.ui.forms.new_dossier import NewDossierDialog
from begrenzen_desktop.ui.maatregelen.venster import BegrenzingDialog
from begrenzen_desktop.ui.maatregelen.vormen import DoorgeefDialog
from begrenzen_desktop.ui.nazorg.dialog import NazorgDialog
from begrenzen_desktop.ui.nazorg.notitie import NotitieDialog
from begrenzen_desktop.ui.theme.style import Look
from tests.ui import looking
from tests.ui.program import Program, make_kluis, now
from tests.unit.domain.test_begrenzing import make_begrenzing

WIDTH = 1024
ENGLISH = re.compile(r"^&?(Cancel|Close|Save|Open|Yes|No|Apply|Discard|Help|Reset|Ok|Retry|Ignore|Abort)$")
Step = Callable[[Program], None]


@pytest.fixture(scope="module", params=["light", "dark"])
def look(request: pytest.FixtureRequest) -> Look:
    """The colours of this walk; changing them takes long, so each walk keeps its own."""
    return "light" if request.param == "light" else "dark"


@pytest.fixture(scope="module")
def practice(qapp: QApplication, look: Look, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A window on a kluis with the practice dossiers."""
    folder = tmp_path_factory.mktemp("kluizen")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BEGRENZEN_MAP", str(folder))
        kluis = make_kluis(folder)
        fill_practice(kluis.services_on)
        kluis.close()
        program = Program(qapp)
        program.open_fully(kluis.path)
        program.theme.force(look)
        yield program
        program.close()


@pytest.fixture(scope="module")
def at_start(qapp: QApplication, look: Look, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A window on the start page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BEGRENZEN_MAP", str(tmp_path_factory.mktemp("leeg")))
        program = Program(qapp)
        program.theme.force(look)
        yield program
        program.close()


def at(screen: str) -> Step:
    return lambda program: program.window.show_screen(screen)


def at_tab(number: int) -> Step:
    def go(program: Program) -> None:
        open_dossier(program)
        program.workplace.dossier.page.tabs.setCurrentIndex(number)

    return go


def open_dossier(program: Program) -> None:
    """Open the dossier with the most letters, once."""
    program.workplace.dossier.contact.close_panel()
    program.window.show_screen("dossiers")
    program.settle()
    regel = max(program.workplace.dossiers.regels(), key=lambda regel: regel.open_brieven)
    program.workplace.open_dossier(regel.id)
    program.settle()


def at_figures(program: Program) -> None:
    program.window.show_screen("overzichten")
    page = program.workplace.overzichten.page
    program.settle()
    program.until(lambda: bool(page.cards()) and not page.is_filling())
    page.cards()["beslissing"].more.button.click()


def at_limits(program: Program) -> None:
    program.window.show_screen("maatregelen")
    page = program.workplace.maatregelen.page
    program.until(lambda: bool(page.rows()) and not page.column.is_filling())


def at_letter(program: Program) -> None:
    open_dossier(program)
    screen = program.workplace.dossier
    dossier = program.entrance.workplace and screen._services.dossiers.get(screen.dossier_id)
    assert dossier
    screen._show_brief(dossier.brieven[0].id)


def at_contact(program: Program) -> None:
    open_dossier(program)
    program.workplace.dossier.ask_contact()


def at_folder(program: Program) -> None:
    """The signing folder with a file that belongs to no letter, and one that has to be looked at."""
    program.workplace.tekenmap.show()
    program.settle()
    page = program.workplace.tekenmap.screen.page
    page.clear()
    for row in odd_returns():
        page.add(row)


def odd_returns() -> list[Terugkomst]:
    """What comes back wrong: changed, and a scan without words."""
    foto = Teruggekomen(naam="scan.png", sha256="", inhoud=b"")
    verschil = Verschil("brief", "U mag ons bellen.", "U mag ons niet bellen.", "", "niet")
    return [
        Terugkomst(
            stuk=replace(foto, naam="brief.docx", gelezen="x"),
            uitkomst=Terugoordeel.GEWIJZIGD,
            zin="De brief is veranderd na het vaststellen.",
            verschillen=(verschil,),
        ),
        Terugkomst(stuk=foto, uitkomst=Terugoordeel.ONBEKEND, zin="Kies bij welke brief hij hoort."),
        Terugkomst(stuk=foto, uitkomst=Terugoordeel.NAKIJKEN, zin="Leg de scan naast de brief."),
    ]


def at_recovery(program: Program) -> None:
    program.entrance.page.show_recovery("Balie", "ABCD-EFGH-JKLM-NPQR")


def make_aftercare(parent: QWidget) -> QDialog:
    dialog = NazorgDialog(now, parent)
    dialog.fill((Nazorg(id="n", begonnen_op=now(), taken=make_taken(get_nazorgstappen(), now())),))
    return dialog


START: dict[str, Step] = {
    "choices": lambda program: None,
    "create": lambda program: program.entrance.page._choose("maak"),
    "open": lambda program: program.entrance.page._choose("open"),
    "recovery": at_recovery,
}
SCREENS: dict[str, Step] = {
    "vandaag": at("vandaag"),
    "dossiers": at("dossiers"),
    "maatregelen": at_limits,
    "overzichten": at_figures,
    "instellingen": at("instellingen"),
    **{f"tab {number}": at_tab(number) for number in range(6)},
    "letter": at_letter,
    "contact": at_contact,
    "tekenmap": at_folder,
}
PARTS = (
    "vooraf",
    "signaleer",
    "interactie",
    "proces",
    "tijd-uitkomst",
    "conclusie",
    "beslis",
    "informeer",
    "blijf-alert",
)
DIALOGS: dict[str, Callable[[QWidget], QDialog]] = {
    "new dossier": NewDossierDialog,
    "sign": lambda parent: SignDialog(None, lambda: now().date(), parent),
    "note": lambda parent: NotitieDialog(now().date(), parent),
    "aftercare": make_aftercare,
    "limit": lambda parent: BegrenzingDialog(make_begrenzing(), now().date(), parent),
    "told": lambda parent: DoorgeefDialog("Intern bericht doorgegeven", (), lambda: now().date(), parent),
    "send": lambda parent: SendDialog(lambda: now().date(), parent),
}


def complaints(program: Program) -> list[str]:
    """Give everything that is wrong with what is on the screen now."""
    window = program.window
    found = [f"no name: {words}" for words in looking.nameless(window)]
    if window.minimumSizeHint().width() > WIDTH:
        found.append(f"does not fit: {window.minimumSizeHint().width()} pixels, {widest(window)}")
    passed, stuck = looking.tab_round(window)
    if stuck:
        found.append(f"Tab sticks: {stuck}")
    found += [f"Tab never comes here: {words}" for words in looking.unreached(window, passed)]
    found += english(window)
    found += [f"pale words: {words}" for words in looking.pale_words(window, set())]
    found += [f"pale edge: {words}" for words in looking.pale_borders(window, set())]
    return found


def widest(window: QWidget) -> str:
    """Give the deepest widgets that ask for the most room."""
    wide = [part for part in window.findChildren(QWidget) if part.minimumSizeHint().width() > WIDTH - 120]
    return "; ".join(f"{part.minimumSizeHint().width()} {looking.describe(part)}" for part in wide[-3:])


def english(window: QWidget) -> list[str]:
    """Give the buttons that Qt left untranslated."""
    boxes = window.findChildren(QDialogButtonBox)
    buttons = [*window.findChildren(QPushButton), *(b for box in boxes for b in box.buttons())]
    return [f"English: {b.text()}" for b in buttons if ENGLISH.match(b.text().replace("&", "").strip())]


def check(program: Program) -> None:
    program.settle()
    program.window.resize(WIDTH, 768)
    QApplication.processEvents()
    found = complaints(program)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("screen", START)
def test_a_page_of_the_start_can_be_read_and_worked_with(at_start: Program, screen: str) -> None:
    START[screen](at_start)
    check(at_start)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_can_be_read_and_worked_with(practice: Program, screen: str) -> None:
    SCREENS[screen](practice)
    check(practice)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_the_assessment_can_be_read_and_worked_with(practice: Program, part: str) -> None:
    open_dossier(practice)
    practice.workplace.dossier.page.tabs.setCurrentIndex(1)
    practice.workplace.dossier.beoordeling.show_part(part)
    check(practice)


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_is_dutch_and_has_a_name_for_everything(practice: Program, name: str) -> None:
    dialog = DIALOGS[name](practice.window)
    dialog.show()
    QApplication.processEvents()
    passed, stuck = looking.tab_round(dialog)
    found = [*looking.nameless(dialog), *english(dialog), *([f"Tab sticks: {stuck}"] if stuck else [])]
    found += [f"Tab never comes here: {words}" for words in looking.unreached(dialog, passed)]
    found += looking.pale_words(dialog, set()) + looking.pale_borders(dialog, set())
    dialog.reject()
    dialog.deleteLater()
    assert not found, "\n".join(found)


def test_every_part_of_the_regeling_is_walked(practice: Program) -> None:
    open_dossier(practice)
    assert tuple(practice.workplace.dossier.beoordeling.pages) == PARTS


def test_nothing_is_left_in_the_folder_but_the_kluis(practice: Program) -> None:
    vault = practice.entrance._vault
    assert vault is not None
    assert not [path for path in Path(vault.path).parent.iterdir() if path.suffix in (".docx", ".tmp")]


def test_the_panel_for_a_contact_stands_beside_the_tabs_and_gives_the_cursor_back(practice: Program) -> None:
    open_dossier(practice)
    page, panel = practice.workplace.dossier.page, practice.workplace.dossier.contact
    practice.window.resize(WIDTH, 768)
    page.tabs.setCurrentIndex(1)
    practice.workplace.dossier.beoordeling.show_part("signaleer")
    practice.workplace.dossier.beoordeling.jump("feiten")
    before = practice.window.focusWidget()
    practice.workplace.dossier.ask_contact()
    practice.settle()
    assert practice.window.width() == WIDTH
    assert panel.isVisible() and page.tabs.isVisible() and page.tabs.tabBar().isVisible()
    assert page.tabs.mapTo(page, page.tabs.rect().topRight()).x() < panel.x()
    panel.close_panel()
    assert practice.window.focusWidget() is before and not panel.isVisible()


@pytest.mark.parametrize("part", PARTS)
def test_tab_goes_round_a_part_with_the_panel_for_a_contact_beside_it(practice: Program, part: str) -> None:
    open_dossier(practice)
    practice.workplace.dossier.page.tabs.setCurrentIndex(1)
    practice.workplace.dossier.beoordeling.show_part(part)
    practice.workplace.dossier.ask_contact()
    practice.settle()
    passed, stuck = looking.tab_round(practice.window)
    missed = looking.unreached(practice.window, passed)
    practice.workplace.dossier.contact.close_panel()
    assert (stuck, missed) == ("", [])
