"""Units offered while a cell is written: found without accents, taken by choice only, never in the way of typing."""

from __future__ import annotations

import pytest
from hands import compose, open_cell, press, type_text
from plan_hands import show_plan_page
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from ui.plan.parts import Part, PartKind
from ui.progress.cell_edit import PAUSE_MS
from ui.progress.columns import PLACE
from ui.progress.unit_list import parts_typed

DOWN, UP, ENTER, TAB, ESC = (getattr(Qt.Key, f"Key_{key}") for key in ("Down", "Up", "Return", "Tab", "Escape"))


def leads(window, n=0):
    return [unit.name for unit in window.session.plan().tasks[n].units if unit.role.value == "lead"]


def offered(table):
    found = table.cells.unit_list
    return [] if found.isHidden() else [found.item(row).text() for row in range(found.count())]


def begin(table, text, column="lead"):
    editor = open_cell(table, 0, column)
    editor.selectAll()
    type_text(editor, text)
    return editor


@pytest.mark.parametrize("key", [ENTER, TAB])
def test_a_unit_is_found_without_accents_and_taken_with_the_arrows(window, table, key):
    editor = begin(table, "cong an")
    assert offered(table) == ["Công an xã"]
    assert editor.hasFocus()
    press(editor, DOWN)
    press(editor, key)
    assert editor.text() == "Công an xã"
    assert editor.isVisible()
    assert offered(table) == []
    press(editor, ENTER)
    assert leads(window) == ["Công an xã"]


@pytest.mark.parametrize("key", [ENTER, TAB])
def test_what_was_not_chosen_is_not_taken(window, table, key):
    editor = begin(table, "cong an")
    press(editor, DOWN)
    press(editor, UP)
    press(editor, key)
    assert leads(window) == ["cong an"]
    assert not editor.isVisible()


@pytest.mark.parametrize("before", ["Trạm Y tế xã\n- ", "Trạm Y tế xã; ", "Trạm Y tế xã, ", "Chủ trì: "])
def test_only_the_part_being_typed_is_replaced(table, before):
    editor = begin(table, "x")
    editor.setPlainText(before)
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    type_text(editor, "cong a")
    press(editor, DOWN)
    press(editor, ENTER)
    assert editor.text() == before + "Công an xã"


def test_what_stands_after_the_cursor_stays(table):
    editor = begin(table, "x")
    editor.setPlainText("công xx\nTrạm Y tế xã")
    editor.moveCursor(editor.textCursor().MoveOperation.Start)
    for _ in range(3):
        press(editor, Qt.Key.Key_Right)
    type_text(editor, "n")
    press(editor, Qt.Key.Key_Backspace)
    press(editor, DOWN)
    press(editor, ENTER)
    assert editor.text().endswith(" xx\nTrạm Y tế xã")
    assert "Công an xã" in editor.text()


def test_a_name_that_holds_a_comma_is_found_whole():
    assert list(parts_typed("Trạm Y tế; - Phòng Văn hóa, xã")) == ["Phòng Văn hóa, xã", "xã"]


def test_esc_takes_the_suggestions_away_first(window, table):
    before = leads(window)
    editor = begin(table, "cong")
    assert offered(table)
    press(editor, ESC)
    assert offered(table) == []
    assert editor.text() == "cong"
    press(editor, ESC)
    assert not editor.isVisible()
    assert leads(window) == before


def test_a_click_takes_a_name(window, table):
    editor = begin(table, "cong a")
    names = table.cells.unit_list
    at = names.visualItemRect(names.item(0)).center()
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at))
    assert editor.text() == "Công an xã"
    assert editor.hasFocus()


def test_an_input_method_composes_in_peace(window, table, qtbot):
    before = leads(window)
    editor = open_cell(table, 0, "lead")
    editor.selectAll()
    compose(editor, "công")
    assert "Công an xã" in offered(table)
    assert editor.composing
    with qtbot.waitSignal(editor.paused, timeout=PAUSE_MS * 2, raising=False) as paused:
        pass
    assert not paused.signal_triggered
    assert leads(window) == before
    assert not table.cells.unit_list.takes_key(QKeyEvent(QEvent.Type.KeyPress, DOWN, Qt.KeyboardModifier.NoModifier))
    type_text(editor, "công")
    assert "Công an xã" in offered(table)
    assert editor.text() == "công"


def test_leaving_the_cell_leaves_no_suggestions_behind(window, table):
    begin(table, "cong")
    shown = table.cells.unit_list
    window.top.search.setFocus()
    assert shown.isHidden()
    open_cell(table, 0, "content")
    assert table.cells.unit_list is None


def test_those_who_coordinate_are_offered_too(window, table):
    table.setColumnHidden(PLACE["coordinating"], False)
    begin(table, "cong a", "coordinating")
    assert offered(table) == ["Công an xã"]


def test_the_table_of_the_plan_offers_them_too(window, qtbot):
    page = show_plan_page(window, qtbot)
    page.show_part(Part(PartKind.TASKS))
    table = page.forms.form.tasks.table
    editor = begin(table, "cong a")
    assert offered(table) == ["Công an xã"]
    press(editor, DOWN)
    press(editor, ENTER)
    press(editor, ENTER)
    assert leads(window) == ["Công an xã"]
