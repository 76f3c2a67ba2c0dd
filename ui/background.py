"""One door for work that takes longer than a blink: a thread, a word of progress, a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class Job(QObject):
    """Việc đang làm. Its signals arrive in the window's thread; a stopped job tells nothing more."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _reported = Signal(object, object)

    def __init__(self, work: Callable[[Job], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.stopped = False
        self._work = work
        self._reported.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Give up the work: what it still returns is dropped."""
        if not self.stopped:
            self.stopped = True
            self.ended.emit()

    def wait(self, seconds: float) -> None:
        """Wait until the thread is over, as the end of the program does for a file being written."""
        self._thread.join(seconds)

    def _run(self) -> None:
        result, error = None, None
        try:
            result = self._work(self)
        except Exception as caught:  # noqa: BLE001
            error = caught
        self._reported.emit(result, error)

    def _tell(self, result: object, error: Exception | None) -> None:
        if self.stopped:
            return
        self.stopped = True
        self.ended.emit()
        if error is None:
            self.finished.emit(result)
        else:
            self.failed.emit(error)


class Background(QObject):
    """Việc chạy nền của cửa sổ: starts jobs and knows which are still under way."""

    started = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []

    def run(
        self,
        what: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        quiet: bool = False,
    ) -> Job:
        """Do `work` in a thread; then call `done` with its result or `failed` with its exception.

        `what` is the Vietnamese sentence shown while it takes long; with `quiet` whoever asked shows the progress,
        and nobody can stop the work.
        """
        job = Job(work, self)
        job.finished.connect(done)
        job.failed.connect(failed)
        self._jobs.append(job)
        job.ended.connect(lambda: self._jobs.remove(job))
        if not quiet:
            self.started.emit(job, what)
        job.start()
        return job

    def finish(self, seconds: float = 10.0) -> None:
        """Wait for what is being written before the program ends."""
        for job in list(self._jobs):
            job.wait(seconds)
