"""A plan that is issued changes only for a reason: asked in one place, for cells, bars, rows and undo alike."""

from __future__ import annotations

from datetime import date

import pytest
from hands import compose, open_cell, press, pull_bar, type_text, write_cell
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from some_plans import year_plan

from kehoach_desktop import operations
from ui.progress.columns import PLACE

REASON = "Công văn số 12/SNV-TĐKT ngày 02/4/2026"


@pytest.fixture
def issued(window):
    session = window.session
    session.do(operations.issue_plan, plan_id=session.plan_id, number="15", issued_on=date(2026, 1, 10))
    return window


def content(window, n=0):
    return window.session.plan().tasks[n].content


def give(window, reason=REASON):
    strip = window.reason
    strip.field.clear()
    type_text(strip.field, reason)
    press(strip.field, Qt.Key.Key_Return)


def last_reason(window):
    return operations.history(window.session.office)[0].why


def test_a_cell_waits_for_its_reason_and_is_stored_with_it(issued, table, qtbot):
    before = content(issued)
    write_cell(table, 0, "content", "Hội nghị phát động thi đua")
    assert issued.reason.isVisible()
    assert content(issued) == before
    qtbot.waitUntil(issued.reason.field.hasFocus)
    give(issued)
    assert content(issued) == "Hội nghị phát động thi đua"
    assert last_reason(issued) == REASON
    assert QApplication.focusWidget() is table


def test_the_reason_serves_bars_rows_and_undo(issued, table):
    write_cell(table, 0, "content", "Việc một")
    give(issued)
    due = issued.session.plan().tasks[1].period_text
    pull_bar(table, 1, days=31)
    assert issued.session.plan().tasks[1].period_text != due
    assert last_reason(issued) == REASON
    count = len(issued.session.plan().tasks)
    table.select_tasks([issued.session.plan().tasks[3].id])
    issued.actions["delete_tasks"].trigger()
    assert len(issued.session.plan().tasks) == count - 1
    for _ in range(3):
        issued.actions["undo"].trigger()
    assert content(issued) != "Việc một"
    assert len(issued.session.plan().tasks) == count
    assert not issued.reason.asking
    assert REASON in issued.reason._text.text()


def test_undo_without_a_reason_asks_too(issued, table, folder):
    write_cell(table, 0, "content", "Việc một")
    give(issued)
    issued.session.reasons.forget_all()
    issued.actions["undo"].trigger()
    assert issued.reason.asking
    assert content(issued) == "Việc một"
    give(issued, "Theo ý kiến của Chủ tịch")
    assert content(issued) != "Việc một"


def test_following_a_plan_needs_no_reason(issued, page):
    page.commands.edit(issued.session.plan().tasks[1].id, "progress", "40")
    page.commands.edit(issued.session.plan().tasks[1].id, "note", "đã nhắc")
    assert issued.session.plan().tasks[1].note == "đã nhắc"
    assert not issued.reason.isVisible()


def test_whoever_goes_on_typing_is_left_alone(issued, table, qtbot):
    editor = open_cell(table, 0, "content")
    editor.selectAll()
    type_text(editor, "Hội nghị")
    editor.paused.emit()
    assert issued.reason.isVisible()
    QApplication.processEvents()
    assert QApplication.focusWidget() is editor
    type_text(editor, " phát động")
    press(editor, Qt.Key.Key_Return)
    assert len(issued.session.reasons.waiting) == 1
    qtbot.waitUntil(issued.reason.field.hasFocus)
    give(issued)
    assert content(issued) == "Hội nghị phát động"


def test_several_changes_wait_together(issued, table):
    write_cell(table, 0, "content", "Việc một")
    write_cell(table, 1, "content", "Việc hai")
    assert "2 thay đổi" in issued.reason._text.text()
    give(issued)
    assert (content(issued, 0), content(issued, 1)) == ("Việc một", "Việc hai")


def test_what_follows_a_change_hears_of_it_later(issued):
    told = []
    plan = issued.session.plan_id
    assert issued.session.do(operations.add_task, plan_id=plan, then=told.append) is None
    assert told == []
    issued.session.give_reason(REASON)
    assert len(told[0].new_ids("task")) == 1


def test_given_up_nothing_is_changed(issued, table):
    before = content(issued)
    write_cell(table, 0, "content", "Việc một")
    press(issued.reason.field, Qt.Key.Key_Escape)
    assert content(issued) == before
    assert not issued.reason.isVisible()
    assert table.plan_model.index(1, PLACE["content"]).data() == before


def test_each_plan_has_its_own_reason(issued, table):
    write_cell(table, 0, "content", "Việc một")
    give(issued)
    session = issued.session
    other = session.do(operations.accept_draft, draft=year_plan(4, 2025)).plan_id
    session.do(operations.issue_plan, plan_id=other, number="3", issued_on=date(2025, 1, 9))
    session.choose(other)
    assert not issued.reason.isVisible()
    write_cell(table, 0, "content", "Việc của năm trước")
    assert issued.reason.asking
    assert issued.reason.field.text() == ""


def test_the_reason_can_be_another_one(issued, table):
    write_cell(table, 0, "content", "Việc một")
    give(issued)
    issued.reason.change.click()
    assert issued.reason.field.text() == REASON
    give(issued, "Thông báo số 5")
    write_cell(table, 0, "content", "Việc hai")
    assert last_reason(issued) == "Thông báo số 5"


def test_closing_asks_before_it_drops_a_change(issued, table):
    write_cell(table, 0, "content", "Việc một")
    assert not issued.close()
    assert issued.reason.field.hasFocus()
    give(issued)
    assert content(issued) == "Việc một"
    assert issued.close()


def test_an_empty_reason_is_none(issued, table):
    write_cell(table, 0, "content", "Việc một")
    give(issued, "  ")
    assert issued.reason.asking
    compose(issued.reason.field, "")
    assert content(issued) != "Việc một"
    issued.session.reasons.give_up()


def test_the_open_file_is_not_opened_again(window, folder, monkeypatch):
    """Its own lock would stand in the way."""
    path = window.session.path
    troubles = []
    window.session.troubled.connect(troubles.append)
    monkeypatch.chdir(folder)
    window.session.open(path.parent / "." / path.name)
    window.session.open(path.relative_to(folder))
    assert window.session.plan() is not None
    assert troubles == []


def test_a_file_that_cannot_be_opened_leaves_the_present_one(window, folder):
    other = folder / "khác.sqlite"
    other.write_bytes(b"khong phai du lieu" * 50)
    with pytest.raises(operations.UnusableInput):
        window.session.open(other)
    assert window.session.plan() is not None
    window.session.do(operations.add_task, plan_id=window.session.plan_id)
