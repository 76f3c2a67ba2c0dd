"""On the page "Kế hoạch" the form of a task opens in a window of its own, and follows the table."""

from __future__ import annotations

import pytest
from hands import press, row_of_task, type_text
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from test_vietnamese import found_english

from kehoach_desktop import operations
from ui.plan.parts import TASKS
from ui.progress.columns import PLACE
from ui.tasks.form.window import FormWindow


@pytest.fixture
def table(window):
    window.show_page("plan")
    window.page.show_part(TASKS)
    found = window.page.forms.form.findChild(type(window.page_named("progress").table))
    found.setCurrentIndex(found.plan_model.index(row_of_task(found, 0), PLACE["content"]))
    found.setFocus()
    return found


@pytest.fixture
def form_window(window, table):
    press(table, Qt.Key.Key_F4)
    opened = window.findChild(FormWindow)
    assert opened is not None
    yield opened
    opened.close()


def test_f4_opens_it_at_the_current_task(window, form_window):
    assert form_window.isVisible()
    assert form_window.form.content.toPlainText() == window.session.plan().tasks[0].content


def test_it_follows_the_cursor_of_the_table(window, table, form_window):
    table.setCurrentIndex(table.plan_model.index(row_of_task(table, 3), PLACE["content"]))
    assert form_window.form.content.toPlainText() == window.session.plan().tasks[3].content


def test_what_is_written_is_stored_and_esc_closes(window, table, form_window):
    form_window.form.note.setFocus()
    type_text(form_window.form.note, "ghi từ trang Kế hoạch")
    press(form_window.form.note, Qt.Key.Key_Escape)
    assert not form_window.isVisible()
    assert window.session.plan().tasks[0].note == "ghi từ trang Kế hoạch"


def test_closing_the_program_stores_what_is_being_typed(window, form_window):
    form_window.form.note.setFocus()
    type_text(form_window.form.note, "viết dở")
    window.close()
    QApplication.processEvents()
    with operations.open_office(operations.usual_data_file()) as office:
        assert office.plan(office.latest_plan_id()).tasks[0].note == "viết dở"


def test_it_speaks_vietnamese(form_window, folder):
    assert form_window.windowTitle() == "Chi tiết việc"
    assert found_english(form_window, folder) == set()
