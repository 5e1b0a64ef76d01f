"""The surroundings of every test: no screen, an own data folder, one time zone and language whatever the machine has."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator

# Before Qt is imported by any plugin or test: afterwards it is too late.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "Europe/Amsterdam"
if hasattr(time, "tzset"):
    time.tzset()

import pytest
from hypothesis import HealthCheck, settings

# Before any fixture makes a QApplication: the package guards the interpreter against a fault of the Qt binding.
import begrenzen_desktop.ui  # noqa: F401
from begrenzen_desktop.ui.collecting import collect_due

# As in the program: a worker thread of one test must not tear down the widgets of another.
gc.disable()

# No deadline per example: the speed of a shared machine is not what these tests are about.
settings.register_profile(
    "here", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
# In CI the same examples every time: a red run can be repeated.
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def _own_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep every test away from the real data folder of whoever runs it."""
    monkeypatch.setenv("BEGRENZEN_MAP", str(tmp_path_factory.mktemp("begrenzen")))


@pytest.fixture(autouse=True)
def _garbage_on_the_main_thread() -> Iterator[None]:
    yield
    collect_due()
