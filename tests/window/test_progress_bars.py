"""Bars moved and stretched by mouse and by keys: the wording follows, each one step."""

from __future__ import annotations

from datetime import date

import pytest
from hands import NONE, bar_point, grip_bar, mouse, press, pull_bar, row_of_task
from PySide6.QtCore import QEvent, QPoint, Qt

from kehoach_desktop.domain.schedule import task_period
from ui.progress.columns import PLACE, TIMELINE_COLUMN

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def span(window, task_id):
    plan = window.session.plan()
    period = task_period(next(task for task in plan.tasks if task.id == task_id), plan.year)
    return period.starts_on, period.due_on


@pytest.fixture
def march(window):
    """A task that is worded "tháng 02/2026"."""
    task = window.session.plan().tasks[1]
    assert task.period_text == "tháng 02/2026"
    return task.id


def test_pulling_the_middle_moves_by_months_and_rewrites_the_wording(window, table, march):
    pull_bar(table, 1, days=31)
    assert span(window, march) == (date(2026, 3, 1), date(2026, 3, 31))
    moved = next(task for task in window.session.plan().tasks if task.id == march)
    assert moved.period_text == "tháng 3/2026"


def test_one_pull_is_one_step_that_undo_takes_back(window, table, march):
    before = span(window, march)
    pull_bar(table, 1, days=62)
    assert span(window, march) != before
    window.session.undo()
    assert span(window, march) == before


def test_pulling_the_end_stretches_and_alt_goes_by_days(window, table, march):
    pull_bar(table, 1, days=31, part="due")
    assert span(window, march) == (date(2026, 2, 1), date(2026, 3, 31))
    pull_bar(table, [t.id for t in window.session.plan().tasks].index(march), days=-5, part="due", modifiers=ALT)
    assert span(window, march) == (date(2026, 2, 1), date(2026, 3, 26))


def test_pulling_the_start_stretches(window, table, march):
    pull_bar(table, 1, days=-30, part="start")
    assert span(window, march) == (date(2026, 1, 1), date(2026, 2, 28))


def test_the_preview_says_the_new_wording_and_stores_nothing(window, table, march):
    before = span(window, march)
    to = grip_bar(table, bar_point(table, 1), days=31)
    tip = table.bars.tip
    assert tip.isVisible()
    assert "tháng 3" in tip.text()
    assert span(window, march) == before
    table.setFocus()
    press(table, Qt.Key.Key_Escape)
    assert not tip.isVisible()
    mouse(table, QEvent.Type.MouseButtonRelease, to, NONE, Qt.MouseButton.NoButton)
    assert span(window, march) == before


def test_the_mouse_shows_what_it_would_grip(table):
    shapes = {}
    for part in ("start", "whole", "due"):
        mouse(table, QEvent.Type.MouseMove, bar_point(table, 1, part), NONE, Qt.MouseButton.NoButton)
        shapes[part] = table.viewport().cursor().shape()
    assert shapes["start"] == shapes["due"] == Qt.CursorShape.SizeHorCursor
    assert shapes["whole"] == Qt.CursorShape.SizeAllCursor


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (Qt.Key.Key_Right, NONE, (date(2026, 3, 1), date(2026, 3, 31))),
        (Qt.Key.Key_Left, NONE, (date(2026, 1, 1), date(2026, 1, 31))),
        (Qt.Key.Key_Right, SHIFT, (date(2026, 2, 1), date(2026, 3, 31))),
        (Qt.Key.Key_Left, CTRL | SHIFT, (date(2026, 1, 1), date(2026, 2, 28))),
        (Qt.Key.Key_Right, ALT, (date(2026, 2, 2), date(2026, 3, 1))),
        (Qt.Key.Key_Left, ALT | SHIFT, (date(2026, 2, 1), date(2026, 2, 27))),
        (Qt.Key.Key_Right, ALT | CTRL | SHIFT, (date(2026, 2, 2), date(2026, 2, 28))),
    ],
)
def test_keys_move_and_stretch(window, table, march, key, held, expected):
    table.setCurrentIndex(table.plan_model.index(row_of_task(table, 1), TIMELINE_COLUMN))
    table.setFocus()
    press(table, key, held)
    assert span(window, march) == expected
    assert table.current_task() == march
    assert table.currentIndex().column() == TIMELINE_COLUMN


def test_arrows_walk_between_cells_elsewhere(window, table, march):
    before = span(window, march)
    table.setCurrentIndex(table.plan_model.index(row_of_task(table, 1), PLACE["content"]))
    table.setFocus()
    press(table, Qt.Key.Key_Right)
    assert table.currentIndex().column() == PLACE["lead"]
    assert span(window, march) == before


def test_a_bar_is_drawn_where_a_time_could_not_be_read(window, table):
    task = window.session.plan().tasks[1]
    window.page.commands.edit(task.id, "period", "chờ cấp trên thông báo")
    # Its group still tells a quarter; without one there is no bar at all.
    plan = window.session.plan()
    assert span(window, task.id) == (date(2026, 1, 1), date(2026, 3, 31))
    assert plan.tasks[1].period_text == "chờ cấp trên thông báo"


def test_zoom_keeps_its_own_offset_and_shows_its_scroll_bar(window, page, table):
    assert not page.scroll.isVisible()
    window.actions["zoom_in"].trigger()
    assert page.scroll.isVisible()
    assert table.axis.scale.zoom == 1.5
    page.scroll.bar.setValue(page.scroll.bar.maximum())
    assert table.axis.scale.offset == table.axis.scale.max_offset
    window.actions["zoom_year"].trigger()
    assert not page.scroll.isVisible()
    assert table.axis.scale.offset == 0


def test_a_pull_beside_the_bar_only_selects(window, table, march):
    before = window.session.office.undo_label()
    row = row_of_task(table, 1)
    x = table.columnViewportPosition(TIMELINE_COLUMN) + round(table.axis.scale.x(date(2026, 11, 1)))
    at = QPoint(x, table.rowViewportPosition(row) + 10)
    to = grip_bar(table, at, days=20)
    mouse(table, QEvent.Type.MouseButtonRelease, to, NONE, Qt.MouseButton.NoButton)
    assert window.session.office.undo_label() == before
    assert table.current_task() == march
