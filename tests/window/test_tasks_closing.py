"""Closing in the middle of typing loses nothing, not even a syllable that an input method still holds."""

from __future__ import annotations

import pytest
from hands import compose, open_cell, type_text
from task_hands import choose

from kehoach_desktop import operations


@pytest.fixture
def stored():
    """Return the notes, contents and units of the first tasks as a later start finds them."""

    def first_task():
        with operations.open_office(operations.usual_data_file()) as office:
            return office.plan(office.latest_plan_id()).tasks[0]

    return first_task


@pytest.mark.parametrize("held", ["", "tiế"], ids=["typed", "composing"])
def test_in_a_cell(window, table, stored, held):
    editor = open_cell(table, 0, "content")
    editor.selectAll()
    type_text(editor, "Viết dở ")
    compose(editor, held)
    window.close()
    assert stored().content == f"Viết dở {held}".strip()


@pytest.mark.parametrize("held", ["", "tiế"], ids=["typed", "composing"])
@pytest.mark.parametrize("field", ["content", "note"])
def test_in_the_form(window, table, stored, field, held):
    choose(table, [0])
    window.actions["task_form"].trigger()
    writing = getattr(window.page.beside.form, field)
    writing.setFocus()
    writing.selectAll()
    type_text(writing, "Viết dở ")
    compose(writing, held)
    window.close()
    assert getattr(stored(), field) == f"Viết dở {held}".strip()


def test_in_a_unit_of_the_form(window, table, stored):
    choose(table, [0])
    window.actions["task_form"].trigger()
    form = window.page.beside.form
    form.units.add.click()
    type_text(form.units.rows[-1].name, "Trạm Y ")
    compose(form.units.rows[-1].name, "tế")
    window.close()
    assert stored().units[-1].name == "Trạm Y tế"


def test_in_the_middle_of_a_percentage(window, table, stored):
    choose(table, [0])
    window.actions["task_form"].trigger()
    progress = window.page.beside.form.progress
    progress.setFocus()
    progress.lineEdit().setText("35")
    window.close()
    assert stored().progress == 35


def test_going_to_another_page_stores_too(window, table, stored):
    editor = open_cell(table, 0, "content")
    editor.selectAll()
    type_text(editor, "Sang trang khác ")
    compose(editor, "rồi")
    window.show_page("plans")
    assert window.session.plan().tasks[0].content == "Sang trang khác rồi"
