"""The only threading of the program: an ordered store lane and a small pool for jobs."""

from __future__ import annotations

import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from begrenzen_desktop.domain.errors import BegrenzenError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
Lane = Literal["store", "jobs"]
Failed = Callable[[BegrenzenError], None]


class Cancelled(Exception):
    """Raised by Control.check() inside a job that the user has cancelled."""


class Handle:
    """What the screen holds of running work."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Stop at the next check; the result, if it comes, is not delivered."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()


class Control:
    """What a running job may say and ask."""

    def __init__(self, handle: Handle, report: Callable[[int, int], None]) -> None:
        self._handle = handle
        self._report = report

    def report(self, done: int, total: int) -> None:
        self.check()
        self._report(done, total)

    def check(self) -> None:
        if self._handle.cancelled:
            raise Cancelled


class Tasks(QObject):
    """Runs work off the UI thread and brings results back to it, in order per lane."""

    failed = Signal(str)
    busy = Signal(bool)
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None, pool: int = 2) -> None:
        super().__init__(parent)
        self._pool = pool
        self._running: dict[Lane, set[Future[None]]] = {"store": set(), "jobs": set()}
        self._results: deque[Callable[[], None]] = deque()
        self._handles: set[Handle] = set()
        self._held: dict[Handle, tuple[Callable[[], Any], Callable[[Any], object] | None, Failed | None]] = {}
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def _lanes(self) -> dict[Lane, ThreadPoolExecutor]:
        """The threads; made with the first work, after the first window was painted."""
        from concurrent.futures import ThreadPoolExecutor

        return {
            "store": ThreadPoolExecutor(1, thread_name_prefix="store"),
            "jobs": ThreadPoolExecutor(self._pool, thread_name_prefix="jobs"),
        }

    def run(
        self,
        lane: Lane,
        work: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Failed | None = None,
    ) -> Handle:
        """Do the work on a lane; done or failed is called on the UI thread."""
        handle = Handle()
        self._submit(lane, handle, work, done, failed)
        return handle

    def run_job(
        self,
        work: Callable[[Control], T],
        done: Callable[[T], object] | None = None,
        failed: Failed | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Handle:
        """Long work on the jobs lane that reports progress and can be cancelled."""
        handle = Handle()

        def report(ready: int, total: int) -> None:
            if progress is not None:
                self._bring(partial(self._tell, handle, partial(progress, ready, total)))

        self._submit("jobs", handle, partial(work, Control(handle, report)), done, failed)
        return handle

    def flush(self, timeout: float = 5.0) -> bool:
        """Wait until everything given to the store lane is done and delivered."""
        return self._drain(("store",), timeout)

    def drain(self, timeout: float = 10.0) -> bool:
        return self._drain(("store", "jobs"), timeout)

    def close(self, timeout: float = 10.0) -> bool:
        """Finish the store lane, cancel jobs, take no more work. False when something still ran."""
        for handle in tuple(self._handles):
            handle.cancel()
        finished = self.drain(timeout)
        self._closed = True
        for executor in self._lanes.values():
            executor.shutdown(wait=finished, cancel_futures=True)
        return finished

    def _submit(
        self,
        lane: Lane,
        handle: Handle,
        work: Callable[[], T],
        done: Callable[[T], object] | None,
        failed: Failed | None,
    ) -> None:
        if self._closed:
            raise RuntimeError("Tasks is closed")
        if lane == "jobs":
            self._handles.add(handle)
        was_idle = not self._is_busy()
        self._held[handle] = (work, done, failed)
        future = self._lanes[lane].submit(self._work, handle)
        self._running[lane].add(future)
        future.add_done_callback(partial(self._ended, lane, handle))
        if was_idle:
            self.busy.emit(True)

    def _work(self, handle: Handle) -> None:
        """Off the UI thread: keeps nothing of what it was given, else a thread could be the last to let go of a widget."""
        work, done, failed = self._held[handle]
        try:
            if handle.cancelled:
                raise Cancelled
            result = work()
        except Cancelled:
            self._bring(lambda: None)
        except BegrenzenError as error:
            self._bring(partial(self._fail, handle, failed, error))
        except BaseException as error:  # noqa: BLE001  a bug: it belongs to the excepthook, on the UI thread
            self._bring(partial(_raise_hook, error))
        else:
            self._bring(partial(self._tell, handle, partial(done, result) if done else None))

    def _ended(self, lane: Lane, handle: Handle, future: Future[None]) -> None:
        def forget() -> None:
            self._running[lane].discard(future)
            self._held.pop(handle, None)  # on the UI thread, and after the thread that worked let go
            self._handles.discard(handle)
            if not self._is_busy():
                self.busy.emit(False)

        self._bring(forget)

    def _is_busy(self) -> bool:
        return any(self._running.values())

    def _bring(self, call: Callable[[], None]) -> None:
        self._results.append(call)
        self._arrived.emit()

    def _deliver(self) -> None:
        while self._results:
            call = self._results.popleft()
            try:
                call()
            except BegrenzenError as error:  # a screen may refuse a result in words
                self.failed.emit(str(error))
            except BaseException:
                self._arrived.emit()  # one broken screen must not hold up the results of the others
                raise

    def _tell(self, handle: Handle, call: Callable[[], object] | None) -> None:
        if call is not None and not handle.cancelled:
            call()

    def _fail(self, handle: Handle, failed: Failed | None, error: BegrenzenError) -> None:
        if handle.cancelled:
            return
        if failed is not None:
            failed(error)
        else:
            self.failed.emit(str(error))

    def _drain(self, lanes: tuple[Lane, ...], timeout: float) -> bool:
        from concurrent.futures import wait

        end = time.monotonic() + timeout
        while True:
            self._deliver()
            left = [future for lane in lanes for future in self._running[lane]]
            if not left:
                return True
            if time.monotonic() >= end:
                return False
            wait(left, timeout=min(0.05, max(0.0, end - time.monotonic())))


def _raise_hook(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
