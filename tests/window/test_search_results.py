"""Search over all plans while one types: grouped by plan, accents or not, jumping to the place."""

from __future__ import annotations

import pytest
from hands import compose, press, type_text
from PySide6.QtCore import Qt
from some_plans import year_plan

from kehoach_desktop import operations
from ui.finding.results import FoundLine, PlanLine


@pytest.fixture
def searching(window):
    """The search field over the plans of 2024, 2025 and 2026."""
    for year in (2024, 2025):
        window.session.do(operations.accept_draft, draft=year_plan(12, year))
    window.actions["find"].trigger()
    return window.finding


def look_for(searching, text):
    searching.field.clear()
    type_text(searching.field, text)
    searching.search()


def titles(searching):
    return [line.title for line in searching.results.lines if isinstance(line, PlanLine)]


def test_ctrl_f_gives_the_field_the_keyboard(window, searching):
    assert window.focusWidget() is searching.field
    assert searching.field.placeholderText() == "Tìm mọi kế hoạch (Ctrl+F)"


@pytest.mark.parametrize("page", ["plans", "settings", "help", "plan"])
def test_the_field_is_there_on_every_page(window, page):
    window.show_page(page)
    assert window.top.search.isVisible()


def test_results_come_while_one_types_grouped_by_plan(searching, qtbot):
    type_text(searching.field, "kien toan")
    qtbot.waitUntil(searching.panel.isVisible, timeout=10_000)
    assert titles(searching) == ["Kế hoạch năm 2026", "Kế hoạch năm 2025", "Kế hoạch năm 2024"]
    found = [line.found for line in searching.results.lines if isinstance(line, FoundLine)]
    assert all("Kiện toàn" in one.text for one in found)
    assert found[0].text[slice(*found[0].marks[0])] == "Kiện"


def test_enter_jumps_to_the_place_in_its_plan(window, searching):
    look_for(searching, "kiện toàn")
    while searching.results.lines[searching.list.currentIndex().row()].found.year != 2024:
        press(searching.field, Qt.Key.Key_Down)
    press(searching.field, Qt.Key.Key_Return)
    plan = window.session.plan()
    assert plan.year == 2024
    assert window.page_key() == "progress"
    task = next(task for task in plan.tasks if task.id == window.page.table.current_task())
    assert task.content.startswith("Kiện toàn")
    assert not searching.panel.isVisible()
    assert searching.field.text() == ""
    assert window.focusWidget() is window.page.table


def test_arrows_pass_over_the_titles_of_plans(searching):
    look_for(searching, "kiện toàn")
    rows = [searching.list.currentIndex().row()]
    for _ in range(30):
        press(searching.field, Qt.Key.Key_Down)
        rows.append(searching.list.currentIndex().row())
    assert all(isinstance(searching.results.lines[row], FoundLine) for row in rows)
    for _ in range(30):
        press(searching.field, Qt.Key.Key_Up)
    assert searching.list.currentIndex().row() == 1


def test_esc_closes_and_gives_the_page_its_keyboard_back(window, searching):
    look_for(searching, "kiện toàn")
    press(searching.field, Qt.Key.Key_Escape)
    assert not searching.panel.isVisible()
    assert searching.field.text() == "kiện toàn"
    press(searching.field, Qt.Key.Key_Escape)
    assert searching.field.text() == ""
    assert window.focusWidget() is window.page.table


@pytest.mark.parametrize(
    ("words", "table"), [("Nâng cao chất lượng", "section"), ("Lưu: VT", "recipient"), ("Trích", "")]
)
def test_a_place_of_the_document_opens_the_document(window, searching, words, table):
    look_for(searching, words)
    if not table:
        assert searching.foot.text() == "Không tìm thấy “Trích” trong 3 kế hoạch."
        return
    assert searching.results.lines[1].found.place.table == table
    press(searching.field, Qt.Key.Key_Return)
    assert window.page_key() == "plan"


def test_a_field_without_a_column_opens_the_form(window, searching):
    task = window.session.plan().tasks[2]
    window.session.do(
        operations.edit_task_field,
        task_id=task.id,
        field=operations.TaskField.DELAY_REASON,
        text="Chờ hướng dẫn liên ngành",
    )
    look_for(searching, "lien nganh")
    press(searching.field, Qt.Key.Key_Return)
    form = window.page.beside.form
    assert form.isVisible()
    assert form.task_id == task.id
    assert window.focusWidget() is form.delay


def test_as_much_as_fits_and_how_much_is_left(window, searching):
    look_for(searching, "thi dua")
    shown = sum(isinstance(line, FoundLine) for line in searching.results.lines)
    assert searching.panel.geometry().bottom() <= window.height()
    assert shown < 40
    assert searching.foot.text().startswith("Còn")
    window.resize(900, 500)
    look_for(searching, "thi dua")
    assert sum(isinstance(line, FoundLine) for line in searching.results.lines) < shown
    assert searching.panel.geometry().bottom() <= window.height()
    assert searching.panel.geometry().left() >= 0


def test_letters_still_composed_are_not_searched_twice(searching, qtbot):
    compose(searching.field, "ki")
    type_text(searching.field, "kiện")
    qtbot.waitUntil(searching.panel.isVisible, timeout=10_000)
    assert searching.field.text() == "kiện"


def test_an_archived_plan_is_found_and_said_so(window, searching):
    old = next(plan for plan in window.session.plans() if plan.year == 2024)
    window.session.do(operations.archive_plan, plan_id=old.id)
    look_for(searching, "kiện toàn")
    assert titles(searching)[-1] == "Kế hoạch năm 2024 (trong kho)"


def test_what_is_heard_is_the_chosen_line(searching):
    look_for(searching, "kiện toàn")
    heard = searching.field.accessibleDescription()
    assert "Kiện toàn" in heard
    press(searching.field, Qt.Key.Key_Down)
    assert searching.field.accessibleDescription() != heard


@pytest.mark.parametrize("text", ["%", "_", "'", '"; DROP TABLE', "😀", "x" * 300, "<b>"])
def test_odd_words_find_nothing_and_break_nothing(searching, text):
    look_for(searching, text)
    assert "Không tìm thấy" in searching.foot.text()
    searching.panel.grab()


def test_the_results_can_be_clicked(window, searching):
    look_for(searching, "kiện toàn")
    searching.list.setCurrentIndex(searching.results.index(1))
    searching.list.clicked.emit(searching.results.index(1))
    assert window.page.table.current_task() is not None
    assert not searching.panel.isVisible()
