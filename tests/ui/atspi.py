"""Reads and works a running program as a screen reader does: over the accessibility bus, from outside."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeVar

from jeepney import DBusAddress, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ROOT = Path(__file__).resolve().parents[2]
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
ACCESSIBLE, ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
PATIENCE = 15.0  # seconds
STATES = {1: "active", 4: "checked", 8: "enabled", 11: "focusable", 12: "focused", 24: "sensitive", 25: "showing", 30: "visible"}  # fmt: skip

T = TypeVar("T")


@dataclass(frozen=True)
class Node:
    """One object as a screen reader hears it; ``path`` are the roles of what it stands in."""

    bus: str
    place: str
    name: str
    role: str
    states: frozenset[str]
    path: tuple[str, ...]

    @property
    def shows(self) -> bool:
        return "showing" in self.states


class Desktop:
    """The accessibility bus with one program on it."""

    def __init__(self, connection: DBusConnection, program: subprocess.Popen[bytes], errors: Path) -> None:
        self._connection, self._program, self._errors = connection, program, errors

    def walk(self) -> list[Node]:
        """Give everything that shows, from the top."""
        found: list[Node] = []
        root = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        for bus, place in self._children(*root):
            self._walk(bus, place, (), found)
        return found

    def find(self, role: str, name: str) -> Node | None:
        """Give the object that shows with this role, and a name that begins like this."""
        return next((n for n in self.walk() if n.shows and n.role == role and n.name.startswith(name)), None)

    def press(self, role: str, name: str) -> None:
        """Do the first action of an object as soon as it shows."""
        node = self.until(lambda: self.find(role, name), f"{role} {name}")
        self._call(node.bus, node.place, ACTION, "DoAction", "i", (0,))

    def listen(self) -> None:
        """Ask to be told what the program says by itself, as a screen reader does."""
        event = "object:announcement"
        registry = DBusAddress(
            "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
        )
        self._connection.send_and_get_reply(
            new_method_call(registry, "RegisterEvent", "s", (event,)), timeout=PATIENCE
        )
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
        self._connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=PATIENCE)
        self._said = self._connection.filter(rule, queue=deque(maxlen=100))

    def hear(self, words: str) -> str:
        """Wait until something is said that holds these words."""
        while True:
            message = self._connection.recv_until_filtered(self._said.queue, timeout=PATIENCE)
            said = str(message.body[3][1])
            if words in said:
                return said

    def until(self, look: Callable[[], T | None], what: str) -> T:
        """Look again until there is something."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self._program.poll() is None, f"the program ended: {self._errors.read_text()}"
            found = look()
            if found:
                return found
        shown = sorted({f"{node.role}: {node.name}" for node in self.walk() if node.name})
        raise AssertionError(f"{what} never came; there is\n" + "\n".join(shown))

    def _walk(self, bus: str, place: str, path: tuple[str, ...], found: list[Node]) -> None:
        role = str(self._call(bus, place, ACCESSIBLE, "GetRoleName")[0])
        low, high = self._call(bus, place, ACCESSIBLE, "GetState")[0]
        bits = low | high << 32
        states = frozenset(word for bit, word in STATES.items() if bits >> bit & 1)
        name = self._property(bus, place, "Name")
        if name is None:
            return
        node = Node(bus, place, str(name), role, states, path)
        found.append(node)
        if path and not node.shows:  # what is hidden holds nothing that shows
            return
        for child in self._children(bus, place):
            self._walk(*child, (*path, role), found)

    def _children(self, bus: str, place: str) -> list[tuple[str, str]]:
        return [(str(one), str(other)) for one, other in self._call(bus, place, ACCESSIBLE, "GetChildren")[0]]

    def _property(self, bus: str, place: str, name: str) -> Any:
        asked = self._call(bus, place, "org.freedesktop.DBus.Properties", "Get", "ss", (ACCESSIBLE, name))
        return asked[0][1]  # None: gone between two looks

    def _call(
        self,
        bus: str,
        place: str,
        interface: str,
        method: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
    ) -> tuple[Any, ...]:
        address = DBusAddress(place, bus_name=bus, interface=interface)
        message = new_method_call(address, method, signature or None, body)
        reply = self._connection.send_and_get_reply(message, timeout=PATIENCE)
        if reply.header.message_type == MessageType.error:  # gone between two looks
            return GONE[method]
        return tuple(reply.body)


GONE: dict[str, tuple[Any, ...]] = {
    "GetRoleName": ("",),
    "GetState": ((0, 0),),
    "Get": (("s", None),),
    "GetChildren": ([],),
}


@contextmanager
def running_program(folder: Path) -> Iterator[Desktop]:
    """Start a screen, a private bus, the accessibility bus and the program on them; end all of them afterwards."""
    started: list[subprocess.Popen[bytes]] = []
    environment = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    environment |= {
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "BEGRENZEN_MAP": str(folder / "kluizen"),
    }
    errors = folder / "errors.txt"
    environment |= {"PYTHONFAULTHANDLER": "1", "LC_ALL": "C.UTF-8", "TZ": "Europe/Amsterdam"}
    folder.chmod(0o700)
    try:
        display = read_line(
            started,
            ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
            environment,
        )
        environment["DISPLAY"] = f":{display}"
        bus = read_line(started, ["dbus-daemon", "--session", "--nofork", "--print-address=1"], environment)
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        launcher = next(path for path in LAUNCHERS if Path(path).is_file())
        start(started, [launcher, "--launch-immediately"], environment)
        with open_dbus_connection(find_accessibility_bus(bus)) as connection:
            program = environment | {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
            command = [sys.executable, "-m", "begrenzen_desktop"]
            with errors.open("wb") as stderr:
                yield Desktop(connection, start(started, command, program, ROOT, stderr), errors)
    finally:
        for process in reversed(started):
            end(process)


def find_accessibility_bus(session: str) -> str:
    """Ask the session bus where the accessibility bus is, until it is there."""
    asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
    with open_dbus_connection(session) as connection:
        reply = connection.send_and_get_reply(asked, timeout=PATIENCE)
    assert reply.header.message_type != MessageType.error, reply.body
    return str(reply.body[0])


def start(
    started: list[subprocess.Popen[bytes]],
    command: list[str],
    environment: dict[str, str],
    cwd: Path | None = None,
    stderr: IO[bytes] | int = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:
    """Start something in a group of its own, so that what it starts itself ends with it."""
    process = subprocess.Popen(
        command,
        env=environment,
        cwd=cwd,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=stderr,
    )
    started.append(process)
    return process


def read_line(started: list[subprocess.Popen[bytes]], command: list[str], environment: dict[str, str]) -> str:
    """Start something that says in one line where it can be reached."""
    output = start(started, command, environment).stdout
    assert output is not None
    line = output.readline().decode().strip()
    assert line, f"{command[0]} did not start"
    return line


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and its group, and wait for it."""
    for way in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, way)
        try:
            process.wait(5)
            break
        except subprocess.TimeoutExpired:
            continue
    if process.stdout is not None:
        process.stdout.close()
