"""Starts the window: the first picture at once, the data file right after it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.faults import Faults, close_log, open_log
from ui.frame.window import PROGRAM, Window
from ui.places import window_folder
from ui.settings import Settings
from ui.theme import Scheme, Theme
from ui.words import VietnameseTranslator

SETTINGS_NAME = "cua-so.ini"
# Python's collector walks through all objects now and then: with thousands of tasks in memory that is felt while
# typing. Records are frozen and form no circles, so that the young ones are looked at as ever, the old ones seldom.
COLLECTED = (2_000, 20, 1_000)


def today() -> date:
    """Return the computer's own day."""
    return datetime.now().astimezone().date()


def make_application(arguments: list[str]) -> QApplication:
    """Return Qt's application, speaking Vietnamese."""
    gc.set_threshold(*COLLECTED)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([sys.argv[0], *arguments])
    app.setApplicationName(PROGRAM)
    if app.findChild(VietnameseTranslator) is None:
        app.installTranslator(VietnameseTranslator(app))
    return app


def make_window(app: QApplication, folder: Path, clock: Callable[[], date] = today) -> Window:
    """Return the window, not shown yet and without a data file."""
    settings = Settings(folder / SETTINGS_NAME)
    wanted = settings.get("theme/scheme", Scheme.SYSTEM.value)
    scheme = Scheme(wanted) if wanted in set(Scheme) else Scheme.SYSTEM
    window = Window(Theme(app, scheme), settings, clock)
    window.session.who = settings.get("user/name", "")
    return window


def start(arguments: list[str]) -> int:
    """Open the window on the data file that is named, or on the usual one; return the exit status."""
    app = make_application(arguments)
    faults = Faults(app)
    faults.install()
    # Qt has taken its own options out.
    named = next((Path(word).absolute() for word in app.arguments()[1:]), None)
    folder = window_folder()
    window = make_window(app, folder)
    faults.happened.connect(window.tell_fault)
    window.painted.connect(lambda: _begin(window, folder, named))
    window.show()
    try:
        return app.exec()
    finally:
        faults.remove()
        close_log()
        if app.platformName() == "offscreen":
            # This platform outlives Python and would take apart what a copy left on its clipboard.
            app.clipboard().clear()


def _begin(window: Window, folder: Path, named: Path | None) -> None:
    """Open the data once the window stands on the screen."""
    from ui.beginning import begin

    open_log(folder)
    begin(window, named)
