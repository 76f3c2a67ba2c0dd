"""1366 × 768 at 150 %: nothing is cut that has room elsewhere, nothing stands in anything else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QScrollArea
from task_hands import choose

from kehoach_desktop import operations
from ui.column_fit import shared
from ui.copies.page import CopiesPage
from ui.office.form.flow import FlowRow
from ui.office.lists.table import WordsTable
from ui.theme import Scheme

SMALL = (911, 512)


def settle(window):
    for _ in range(4):
        QApplication.processEvents()
    window.background.finish()
    for _ in range(4):
        QApplication.processEvents()


@pytest.fixture
def small(window):
    window.resize(*SMALL)
    settle(window)
    return window


def cut_titles(table):
    bold = QFont(table.font())
    bold.setBold(True)
    model = table.model()
    for column in range(model.columnCount()):
        title = model.headerData(column, Qt.Orientation.Horizontal)
        if table.columnWidth(column) < QFontMetrics(bold).horizontalAdvance(title) + 8:
            yield title


def test_columns_give_way_to_their_words_then_to_their_titles():
    meant, content, least = {0: 100, 1: 200}, {0: 60, 1: 150}, {0: 40, 1: 50}
    assert shared(meant, content, least, 400) == meant
    assert shared(meant, content, least, 210) == content
    assert shared(meant, content, least, 255) == {0: 80, 1: 175}
    assert shared(meant, content, least, 10) == least


def test_words_wider_than_a_column_is_meant_do_not_widen_it():
    assert shared({0: 100}, {0: 900}, {0: 120}, 300) == {0: 100}


@pytest.mark.parametrize("part", ["office", "superior", "signers", "bases", "templates"])
def test_no_title_is_cut_in_the_settings(small, part):
    small.show_page("settings")
    small.page.open_section(part)
    settle(small)
    for table in small.page.findChildren(WordsTable):
        if table.isVisible():
            assert list(cut_titles(table)) == []


def test_no_title_is_cut_among_the_copies(small):
    operations.copy_of_the_day(small.session.office)
    small.show_page("copies")
    settle(small)
    assert isinstance(small.page, CopiesPage)
    assert small.page.table.isVisible()
    assert list(cut_titles(small.page.table)) == []


@pytest.mark.parametrize("page", ["plan", "progress", "plans", "units"])
def test_every_tool_is_shown_whole(small, page):
    small.show_page(page)
    settle(small)
    for button in small.page.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.property("look") in ("tool", "tab"):
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            assert button.mapTo(small, button.rect().topRight()).x() < SMALL[0], button.text()


@pytest.mark.parametrize("page", ["plan", "progress", "plans", "units", "copies"])
def test_the_foot_says_the_whole_of_what_the_page_says(small, page):
    small.show_page(page)
    settle(small)
    words = small.foot._text
    assert words.width() >= words.sizeHint().width()


def test_the_units_of_a_task_do_not_stand_in_each_other(small):
    small.show_page("progress")
    choose(small.page.table, [2])
    small.actions["task_form"].trigger()
    settle(small)
    rows = small.page.beside.form.units.rows
    assert len(rows) > 1
    for upper, lower in pairwise(rows):
        assert upper.name.geometry().bottom() < lower.name.geometry().top()


def test_the_new_plan_scrolls_only_up_and_down(small):
    small.show_page("new_plan")
    for key in small.page.ways:
        small.page.ways[key].click()
        settle(small)
        for area in small.page.findChildren(QScrollArea):
            assert area.widget().width() <= area.viewport().width()


def test_the_pages_of_the_rail_stay_where_they_are_when_one_has_the_keyboard(window):
    places = {key: button.geometry() for key, button in window.rail._buttons.items()}
    for button in window.rail._buttons.values():
        button.setFocus()
        settle(window)
        assert {key: one.geometry() for key, one in window.rail._buttons.items()} == places


def test_the_glass_of_the_search_field_is_drawn_for_the_look(window):
    def inks():
        picture = window.top.search.actions()[0].icon().pixmap(20, 20).toImage()
        spots = ((x, y) for x in range(20) for y in range(20))
        return {picture.pixelColor(x, y).name() for x, y in spots if picture.pixelColor(x, y).alpha() > 250}

    window.desk.theme.choose(Scheme.LIGHT)
    light = inks()
    window.desk.theme.choose(Scheme.DARK)
    assert light
    assert light.isdisjoint(inks())


def test_nothing_is_offered_to_be_replaced_without_a_plan(empty_window):
    assert not empty_window.actions["replace"].isEnabled()


def test_replacing_is_offered_with_a_plan(window):
    assert window.actions["replace"].isEnabled()


def test_a_row_of_buttons_takes_words_that_came_while_it_was_not_seen(app, qtbot):
    row, button = FlowRow(4), QPushButton("Đơn vị")
    row.addWidget(button)
    row.resize(400, 40)
    qtbot.addWidget(row)
    row.show()
    row.hide()
    button.setText("Đơn vị (12)")
    row.show()
    assert button.width() >= button.sizeHint().width()
