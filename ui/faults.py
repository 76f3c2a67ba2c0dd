"""The one place where what nobody expected is caught, written down, and told with what is safe and what to do."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

from kehoach_desktop import __version__

LOG_NAME = "nhat-ky.log"
_LOG_BYTES, _LOG_COPIES = 500_000, 2
_LOGGER = "kehoach"

# The levels of Python's logging, which is loaded with the first line that is written down.
_WARNING, _ERROR = 30, 40
_LEVELS: dict[QtMsgType, int] = {
    QtMsgType.QtDebugMsg: 10,
    QtMsgType.QtInfoMsg: 20,
    QtMsgType.QtWarningMsg: _WARNING,
    QtMsgType.QtCriticalMsg: _ERROR,
    QtMsgType.QtFatalMsg: 50,
}
# Graphics drivers and themes make Qt warn of what no user can mend: such lines are only written down.
_TOLD_FROM = _ERROR


class Faults(QObject):
    """Lỗi ngoài dự kiến. `happened` carries the details, always in the window's thread."""

    happened = Signal(str)
    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._telling = False
        self._hooks: tuple[Callable[..., object], Callable[..., object]] | None = None
        # Queued, so that a fault inside a paint event is not told in the middle of that event.
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch what leaves a slot, a thread, or Qt itself."""
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self.report
        threading.excepthook = lambda args: self.report(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        qInstallMessageHandler(self._hear_qt)

    def remove(self) -> None:
        """Give the hooks back, as a test does."""
        if self._hooks:
            sys.excepthook, threading.excepthook = self._hooks
            qInstallMessageHandler(None)
            self._hooks = None

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write an exception down and tell it."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        from traceback import format_exception

        self._note(_ERROR, "".join(format_exception(kind, error, trace)))

    def _hear_qt(self, level: QtMsgType, context: QMessageLogContext, text: str) -> None:
        where = f" ({context.category})" if context.category else ""
        self._note(_LEVELS.get(level, _WARNING), f"Qt{where}: {text}")

    def _note(self, level: int, details: str) -> None:
        import logging

        log = logging.getLogger(_LOGGER)
        log.log(level, details)
        if not log.handlers:
            print(details, file=sys.stderr)  # noqa: T201
        if level >= _TOLD_FROM:
            self._caught.emit(details)

    def _tell(self, details: str) -> None:
        if self._telling:
            return
        self._telling = True
        try:
            self.happened.emit(f"{_surroundings()}\n\n{details}")
        finally:
            self._telling = False


def _surroundings() -> str:
    import platform

    from PySide6.QtCore import qVersion

    return (
        f"Kế hoạch thi đua {__version__} · Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}"
    )


def open_log(folder: Path) -> None:
    """Write from now on into the log file of the data folder; a folder that cannot be written to has no log."""
    import logging
    from logging.handlers import RotatingFileHandler

    close_log()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / LOG_NAME, maxBytes=_LOG_BYTES, backupCount=_LOG_COPIES, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log = logging.getLogger(_LOGGER)
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False


def close_log() -> None:
    """Let go of the log file."""
    import logging

    log = logging.getLogger(_LOGGER)
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
