"""A real window on a data folder of its own, for every test that wants one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

# Before Qt is imported: a screen in memory, and a font that is the same on every machine.
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"
os.environ["KEHOACH_STABLE_FONT"] = "1"

from datetime import date

import pytest
from some_plans import TODAY, year_plan

from kehoach_desktop import operations
from ui.application import make_application, make_window


def pytest_collection_modifyitems(items):
    """Pass over what the offscreen platform says of itself each time that a dialog opens."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def app(qapp):
    return make_application([])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A data folder with a space and a Vietnamese name, as offices have them."""
    place = tmp_path / "Dữ liệu xã"
    place.mkdir()
    monkeypatch.setenv("KEHOACH_DATA", str(place))
    return place


@pytest.fixture
def clock():
    """The day of the tests; a test may change it."""

    class Clock:
        day: date = TODAY

        def __call__(self) -> date:
            return self.day

    return Clock()


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory):
    """An empty data file, made once: its schema takes longer than many a test."""
    path = tmp_path_factory.mktemp("empty") / "ke-hoach.sqlite"
    operations.open_office(path).close()
    return path


@pytest.fixture
def empty_window(app, qtbot, folder, clock, empty_file):
    """The window on an empty data file."""
    shutil.copyfile(empty_file, operations.usual_data_file())
    window = make_window(app, folder, clock)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    # The keyboard comes with an event of its own, which a busy machine delivers late.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.session.open(operations.usual_data_file())
    window.show_page(window.first_page())
    yield window
    window.close()


@pytest.fixture
def window(empty_window):
    """The window on a plan of 24 tasks, at its chart."""
    accepted = empty_window.session.do(operations.accept_draft, draft=year_plan(24))
    empty_window.session.choose(accepted.plan_id)
    empty_window.show_page("progress")
    return empty_window


@pytest.fixture
def page(window):
    return window.page


@pytest.fixture
def table(page):
    return page.table
