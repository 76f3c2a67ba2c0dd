"""Find and replace: every hit is shown and ticked before anything changes; all chosen ones change as one step."""

from __future__ import annotations

import pytest
from hands import press, silent_parts, type_text
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from some_plans import year_plan
from test_vietnamese import found_english

from kehoach_desktop import operations
from ui.finding.marked_text import is_cut, laid_out
from ui.finding.snippet import around


@pytest.fixture
def panel(window):
    window.actions["replace"].trigger()
    return window.panel


def look_for(panel, text, new=""):
    for field, words in ((panel.wanted, text), (panel.replacement, new)):
        field.setFocus()
        field.clear()
        if words:
            type_text(field, words)
    panel.find(afresh=True)


def test_ctrl_h_opens_beside_the_page_and_esc_closes(window, panel, table):
    assert panel.isVisible()
    assert window.focusWidget() is panel.wanted
    press(panel.wanted, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert window.focusWidget() is table


def test_every_hit_is_shown_with_its_place_and_counted(window, panel):
    look_for(panel, "2026", "2027")
    plan = window.session.plan()
    assert len(panel.hits.hits) > 10
    first = panel.hits.hits[0]
    assert (first.place.where, first.found, first.replacement) == ("Trích yếu", "2026", "2027")
    assert panel.replace.text() == f"Thay {len(panel.hits.hits)} chỗ"
    assert panel.all.text() == f"Chọn {len(panel.hits.hits)}/{len(panel.hits.hits)} chỗ"
    assert plan == window.session.plan()


def test_chosen_hits_are_replaced_as_one_step(window, panel):
    before = window.session.plan()
    look_for(panel, "2026", "2027")
    count = len(panel.hits.hits)
    panel.hits.tick(0, on=False)
    assert panel.replace.text() == f"Thay {count - 1} chỗ"
    panel.replace.click()
    after = window.session.plan()
    assert after.subject == before.subject
    assert "tháng 02/2027" in [task.period_text for task in after.tasks]
    assert f"Đã thay {count - 1} chỗ." in window.messages.text
    assert [hit.place.where for hit in panel.hits.hits] == ["Trích yếu"]
    window.session.undo()
    assert window.session.plan() == before
    assert len(panel.hits.hits) == count
    window.session.redo()
    assert window.session.plan() == after


def test_a_year_replaced_offers_to_move_the_plan(window, panel):
    look_for(panel, "2026", "2027")
    panel.replace.click()
    assert "Năm của kế hoạch vẫn là 2026." in window.messages.text
    words, slot = window.messages.message.actions[1]
    assert words == "Đổi thành năm 2027"
    slot()
    assert window.session.plan().year == 2027


def test_accents_whole_words_and_capitals(panel):
    look_for(panel, "thôn")
    exact = len(panel.hits.hits)
    panel.accents.setChecked(False)
    look_for(panel, "thon")
    assert len(panel.hits.hits) == exact > 0
    panel.accents.setChecked(True)
    look_for(panel, "thon")
    assert panel.hits.hits == ()
    assert panel.count.text() == "Không có “thon” trong kế hoạch này."
    look_for(panel, "th")
    parts = len(panel.hits.hits)
    panel.whole.setChecked(True)
    assert len(panel.hits.hits) < parts
    panel.whole.setChecked(False)
    look_for(panel, "các thôn")
    any_case = len(panel.hits.hits)
    panel.case.setChecked(True)
    assert len(panel.hits.hits) < any_case


def test_capitals_follow_what_they_replace(window, panel):
    look_for(panel, "xã", "phường")
    news = {hit.found: hit.replacement for hit in panel.hits.hits}
    assert news["XÃ"] == "PHƯỜNG"
    assert news["xã"] == "phường"


def test_ticks_by_keyboard_and_all_at_once(panel):
    look_for(panel, "2026", "2027")
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.hits.index(1))
    press(panel.list, Qt.Key.Key_Space)
    assert not panel.hits.is_ticked(1)
    assert panel.all.checkState() is Qt.CheckState.PartiallyChecked
    panel.all.click()
    assert panel.hits.is_ticked(1)
    panel.all.click()
    assert panel.hits.chosen() == []
    assert not panel.replace.isEnabled()


def test_without_new_words_the_found_ones_are_taken_out(window, panel):
    look_for(panel, " (đợt 2)")
    count = len(panel.hits.hits)
    assert count > 0
    assert panel.replace.text() == f"Xóa chữ ở {count} chỗ"
    panel.replace.click()
    assert not any("(đợt 2)" in task.content for task in window.session.plan().tasks)


def test_enter_on_a_hit_shows_its_place(window, panel, table):
    look_for(panel, "Kiện toàn")
    panel.list.setFocus()
    press(panel.list, Qt.Key.Key_Return)
    assert table.current_task() == panel.hits.hits[0].place.row_id


def test_the_list_follows_what_changes_meanwhile(window, panel):
    look_for(panel, "Kiện toàn", "Củng cố")
    count = len(panel.hits.hits)
    hit = panel.hits.hits[0]
    window.session.do(
        operations.edit_task_field, task_id=hit.place.row_id, field=operations.TaskField.CONTENT, text="Việc khác"
    )
    assert len(panel.hits.hits) == count - 1


def test_words_that_stand_already_are_not_replaced_by_themselves(panel):
    look_for(panel, "2026", "2026")
    assert not panel.replace.isEnabled()


def test_two_thousand_tasks(window, panel, qtbot):
    window.session.choose(window.session.do(operations.accept_draft, draft=year_plan(2000)).plan_id)
    look_for(panel, "thi đua", "phong trào")
    assert len(panel.hits.hits) > 1000
    panel.grab()
    panel.replace.click()
    assert len(panel.hits.hits) == 0


def test_odd_words_do_no_harm(window, panel):
    window.session.do(
        operations.edit_task_field,
        task_id=window.session.plan().tasks[0].id,
        field=operations.TaskField.CONTENT,
        text="😀 <b>đậm</b> & 😀 thường",
    )
    look_for(panel, "😀", "<i>")
    assert len(panel.hits.hits) == 2
    panel.grab()
    panel.replace.click()
    assert window.session.plan().tasks[0].content == "<i> <b>đậm</b> & <i> thường"


@pytest.mark.parametrize(
    ("text", "mark", "shown"),
    [
        ("ngắn gọn", (0, 4), "ngắn gọn"),
        ("một hai ba bốn năm sáu bảy tám chín mười", (15, 18), "…ba bốn năm sáu bảy…"),
        ("một\nhai", (4, 7), "một hai"),
    ],
)
def test_a_snippet_is_cut_between_words(text, mark, shown):
    snippet = around(text, [mark], 10, 10)
    start, end = snippet.marks[0]
    assert snippet.text == shown
    assert snippet.text[start:end] == text[mark[0] : mark[1]]


def test_the_panel_speaks_vietnamese_and_everything_has_a_name(window, panel, folder):
    look_for(panel, "2026", "2027")
    assert found_english(panel, folder) == set()
    assert silent_parts(panel) == []


def test_nothing_opens_without_a_plan(empty_window):
    empty_window.actions["replace"].trigger()
    assert empty_window.panel is None


def test_words_that_are_cut_leave_room_for_the_sign_that_says_so(app):
    font, width = app.font(), 180.0
    layout = laid_out("Ủy ban nhân dân xã ban hành Kế hoạch công tác thi đua " * 3, [], font, width, 2)
    last = layout.lineAt(1)
    assert is_cut(layout)
    assert last.naturalTextWidth() + QFontMetricsF(font).horizontalAdvance("…") <= width
    whole = laid_out("Ủy ban", [], font, width, 2)
    assert not is_cut(whole)
