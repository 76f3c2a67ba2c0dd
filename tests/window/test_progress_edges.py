"""A bar pulled past the edge of a zoomed year: the year comes after it."""

from __future__ import annotations

from datetime import date

import pytest
from hands import NONE, bar_point, mouse
from PySide6.QtCore import QEvent, QPoint, Qt

from kehoach_desktop.domain.schedule import task_period
from ui.progress.columns import TIMELINE_COLUMN


def span(window, task_id):
    plan = window.session.plan()
    period = task_period(next(task for task in plan.tasks if task.id == task_id), plan.year)
    return period.starts_on, period.due_on


@pytest.fixture
def zoomed(table):
    """The year twice as wide as its column, at its beginning."""
    table.axis.zoom(2, 0.0)
    table.axis.scroll_to(0)
    assert table.axis.scale.max_offset > 100
    return table


def hold(table, n, x, part="whole"):
    """Grip a bar and hold it at x of the year's column."""
    at = bar_point(table, n, part)
    mouse(table, QEvent.Type.MouseButtonPress, at)
    to = QPoint(table.columnViewportPosition(TIMELINE_COLUMN) + round(x), at.y())
    mouse(table, QEvent.Type.MouseMove, to)
    return to


def let_go(table, at):
    mouse(table, QEvent.Type.MouseButtonRelease, at, NONE, Qt.MouseButton.NoButton)


def test_the_year_comes_after_a_bar_pulled_past_its_right_edge(window, zoomed, qtbot):
    task = window.session.plan().tasks[1]
    at = hold(zoomed, 1, zoomed.axis.scale.width + 60)
    assert zoomed.bars.edge.is_on
    qtbot.waitUntil(lambda: zoomed.axis.scale.offset == zoomed.axis.scale.max_offset, timeout=10_000)
    qtbot.waitUntil(lambda: not zoomed.bars.edge.is_on)
    let_go(zoomed, at)
    start, due = span(window, task.id)
    assert start >= date(2026, 10, 1)
    assert due.year in (2026, 2027)


def test_back_inside_it_stands_still(window, zoomed, qtbot):
    at = hold(zoomed, 1, zoomed.axis.scale.width + 60)
    qtbot.waitUntil(lambda: zoomed.axis.scale.offset > 0)
    middle = QPoint(zoomed.columnViewportPosition(TIMELINE_COLUMN) + round(zoomed.axis.scale.width / 2), at.y())
    mouse(zoomed, QEvent.Type.MouseMove, middle)
    assert not zoomed.bars.edge.is_on
    let_go(zoomed, middle)


def test_to_the_left_too(window, zoomed, qtbot):
    zoomed.axis.scroll_to(zoomed.axis.scale.max_offset)
    last = len(window.session.plan().tasks) - 1
    task = window.session.plan().tasks[last]
    at = hold(zoomed, last, -40)
    qtbot.waitUntil(lambda: zoomed.axis.scale.offset == 0, timeout=10_000)
    let_go(zoomed, at)
    assert span(window, task.id)[0] < date(2026, 6, 1)


def test_the_end_alone_is_stretched_past_the_edge(window, zoomed, qtbot):
    task = window.session.plan().tasks[1]
    begun = span(window, task.id)[0]
    at = hold(zoomed, 1, zoomed.axis.scale.width + 80, part="due")
    qtbot.waitUntil(lambda: zoomed.axis.scale.offset == zoomed.axis.scale.max_offset, timeout=10_000)
    let_go(zoomed, at)
    assert span(window, task.id)[0] == begun
    assert span(window, task.id)[1] >= date(2026, 11, 30)


def test_esc_stops_it_and_leaves_the_bar(window, zoomed, qtbot):
    before = window.session.plan()
    hold(zoomed, 1, zoomed.axis.scale.width + 60)
    zoomed.bars.cancel()
    assert not zoomed.bars.edge.is_on
    assert window.session.plan() == before


def test_the_whole_year_does_not_move(window, table):
    at = hold(table, 1, table.axis.scale.width + 60)
    assert not table.bars.edge.is_on
    let_go(table, at)
