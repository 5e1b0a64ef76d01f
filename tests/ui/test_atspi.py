"""What a screen reader finds in the running program: every screen by its own buttons, names and roles for all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from tests.ui.atspi import Desktop, Node, running_program

BUTTON, TAB = "push button", "page tab"
NAMED = {BUTTON, TAB, "check box", "radio button", "text", "combo box", "list", "table", "page tab list"}
RAIL = ("Vandaag", "Dossiers", "Instellingen", "Spoedkaart", "Vergrendel")


@pytest.fixture(scope="module")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """The program, as it starts on a real screen."""
    with running_program(tmp_path_factory.mktemp("b")) as desktop:
        yield desktop


def complaints(nodes: list[Node]) -> list[str]:
    """Give what a screen reader could not say, or could not reach."""
    shown = [node for node in nodes if node.shows]
    nameless = [
        f"no name: {node.role} in {node.path[-3:]}" for node in shown if node.role in NAMED and not node.name
    ]
    stuck = [
        f"not to be reached: {node.role} {node.name}"
        for node in shown
        if node.role in (BUTTON, "check box", "text") and not {"focusable", "enabled"} & node.states
    ]
    return nameless + stuck


def check(desktop: Desktop, role: str, name: str) -> list[Node]:
    """Wait for a screen and judge all of it."""
    desktop.until(lambda: desktop.find(role, name), f"{role} {name}")
    nodes = desktop.walk()
    assert complaints(nodes) == []
    return nodes


def names(nodes: list[Node], role: str) -> set[str]:
    """Give the names of what shows with a role."""
    return {node.name for node in nodes if node.shows and node.role == role}


def test_the_whole_program_can_be_heard_and_worked_by_its_names_and_roles(desktop: Desktop) -> None:
    start = check(desktop, BUTTON, "Oefenen")
    assert {"Nieuwe kluis", "Kluis openen", "Oefenen", "Spoedkaart"} <= names(start, BUTTON)
    assert [node.name for node in start if node.role == "frame"] == ["Begrenzen"]

    desktop.press(BUTTON, "Spoedkaart")
    for line in ("112", "Iemand praat over zelfmoord"):  # the card fills itself while it is being read
        desktop.until(partial(desktop.find, "label", line), line)
    card = check(desktop, "label", "113 of 0800-0113")
    assert [node for node in card if node.role == "dialog" and node.name == "Spoedkaart"]
    desktop.press(BUTTON, "Sluiten")

    desktop.press(BUTTON, "Oefenen")
    today = check(desktop, "label", "Vandaag")
    assert set(RAIL) <= names(today, BUTTON)
    assert "Je oefent. Wat je hier doet, gaat naar niemand toe." in names(today, "label")

    desktop.press(BUTTON, "Instellingen")
    settings = check(desktop, "radio button", "Hoog contrast")
    assert [n.name for n in settings if n.role == "radio button" and "checked" in n.states] != []
    desktop.press(BUTTON, "Dossiers")
    check(desktop, "table", "")

    desktop.press(BUTTON, "Vandaag")
    desktop.press(BUTTON, "Analyseren, Meneer A.")
    dossier = check(desktop, TAB, "Beoordeling")
    assert {"Overzicht", "Beoordeling", "Tijdlijn", "Brieven", "Termijnen", "Gegevens"} == names(dossier, TAB)
    assert {"Vorige", "Volgende", "Contact vastleggen"} <= names(dossier, BUTTON)
    for _ in range(3):
        desktop.press(BUTTON, "Volgende")
        assert complaints(desktop.walk()) == []
    # Whatever can be checked does its work when an assistive program checks it.
    assert desktop.find(BUTTON, "Toon ook ") is not None
    desktop.press("check box", "Toon alleen wat nodig is")
    desktop.until(lambda: desktop.find(BUTTON, "Toon ook ") is None, "the folded questions")

    desktop.press(BUTTON, "Contact vastleggen")
    panel = check(desktop, BUTTON, "Vastleggen")
    assert any(node.role == "text" and node.name == "Waar ging het over?" for node in panel)
    desktop.listen()
    desktop.press(BUTTON, "Vastleggen")
    assert "contact" in desktop.hear("").lower()
    desktop.press(BUTTON, "Sluiten (Esc)")
    desktop.press("radio button", "Zijn wij alles nagekomen wat we hebben beloofd? Nee")
    desktop.hear("Bewaard om ")

    desktop.press(BUTTON, "Vergrendel")
    assert not any("Meneer A." in node.name for node in check(desktop, BUTTON, "Kluis openen"))
