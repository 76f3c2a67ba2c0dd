"""Narrow windows, as 1366 × 768 at 200 %: the frame shows its signs alone, columns are put away, panels alone."""

from __future__ import annotations

import pytest
from hands import type_text
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from task_hands import choose

from ui.progress.columns import PLACE, TIMELINE_COLUMN

SMALL = (683, 384)


@pytest.fixture
def small(window):
    window.resize(*SMALL)
    QApplication.processEvents()
    return window


def shown(table):
    return [key for key, place in PLACE.items() if not table.isColumnHidden(place)]


@pytest.mark.parametrize("page", ["progress", "plans"])
def test_the_window_becomes_as_narrow_as_that(small, page):
    small.show_page(page)
    small.resize(*SMALL)
    QApplication.processEvents()
    assert (small.width(), small.height()) == SMALL


def test_the_frame_shows_signs_alone_and_still_says_its_words(small):
    assert small.rail.width() < 80
    for button in small.rail.findChildren(QAbstractButton):
        assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        assert button.accessibleName()
        assert button.accessibleName() in button.toolTip()
    undo = next(button for button in small.top._tools if button.accessibleName() == "Hoàn tác")
    assert undo.text() == ""
    small.resize(1366, 768)
    QApplication.processEvents()
    assert undo.text() == " Hoàn tác"
    assert small.rail.width() > 150


def test_columns_are_put_away_and_come_back(small, page):
    table = page.table
    assert shown(table) == ["number", "content", "state", "timeline"]
    assert table.columnWidth(TIMELINE_COLUMN) > 150
    small.resize(1366, 768)
    QApplication.processEvents()
    assert shown(table) == ["number", "content", "lead", "period", "state", "timeline"]


def test_what_is_put_away_is_not_forgotten(small, page, app, folder, clock):
    from ui.application import make_window

    small.close()
    again = make_window(app, folder, clock)
    assert "lead" in again.desk.settings.get("progress/columns", [])
    again.close()


def test_the_form_stands_alone_until_it_is_left(small, page, table):
    choose(table, [2])
    small.actions["task_form"].trigger()
    form = page.beside.form
    assert form.isVisible()
    assert not table.isVisible()
    type_text(form.note, "trong màn hình nhỏ")
    form.left.emit()
    assert not form.isVisible()
    assert table.isVisible()
    small.resize(1366, 768)
    QApplication.processEvents()
    assert form.isVisible()
    assert table.isVisible()


def test_find_and_replace_stands_alone_until_a_hit_is_shown(small, page, table):
    small.actions["replace"].trigger()
    panel = small.panel
    assert not small.stack.isVisible()
    type_text(panel.wanted, "Kiện toàn")
    panel.find(afresh=True)
    panel.go(panel.hits.index(0))
    assert small.stack.isVisible()
    assert not panel.isVisible()
    assert table.current_task() == panel.hits.hits[0].place.row_id
    small.actions["replace"].trigger()
    small.resize(1366, 768)
    QApplication.processEvents()
    assert small.stack.isVisible()
    assert panel.isVisible()


def test_results_stay_inside_the_window(small):
    type_text(small.top.search, "kiện toàn")
    small.finding.search()
    box = small.finding.panel.geometry()
    assert box.left() >= 0
    assert box.right() <= small.width()
    assert box.bottom() <= small.height()
