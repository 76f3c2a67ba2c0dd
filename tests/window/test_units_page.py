"""Units: renamed, ended, merged and taken back; found without accents; a use is a click away."""

from __future__ import annotations

import pytest
from hands import press, type_text
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTreeWidgetItem
from some_plans import year_plan

from kehoach_desktop import operations
from kehoach_desktop.domain.text import collation_key
from kehoach_desktop.domain.units import Unit, UnitKind


@pytest.fixture
def page(window):
    window.show_page("units")
    return window.page


def names(page):
    return [item.text(0).strip() for item in page.tree._items()]


def unit(window, name):
    return next(unit for unit in operations.units(window.session.office) if unit.name == name)


def choose(page, window, name):
    assert page.tree.choose(unit(window, name).id)


def wordings(window):
    return [tuple(one.name for one in task.units) for task in window.session.plan().tasks]


def fill(field, text):
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    field.keeper.flush()


def test_units_stand_by_kind_in_vietnamese_order(window, page):
    window.session.do(operations.add_unit, unit=Unit(name="Ấp Đông"))
    window.session.do(operations.add_unit, unit=Unit(name="Công chức văn hóa", kind=UnitKind.POSITION))
    groups = [page.tree.topLevelItem(n) for n in range(page.tree.topLevelItemCount())]
    assert [group.text(0) for group in groups] == ["Đơn vị (7)", "Nhóm (1)", "Chức danh (1)"]
    first = [groups[0].child(n).text(0).strip() for n in range(groups[0].childCount())]
    assert first == sorted(first, key=collation_key)
    assert first[0] == "Ấp Đông"


def test_a_unit_is_renamed_and_its_printed_words_stay(window, page):
    before = wordings(window)
    choose(page, window, "Công an xã")
    fill(page.form.fields["name"], "Công an xã An Bình Trung")
    renamed = unit(window, "Công an xã An Bình Trung")
    assert renamed.aliases == ("Công an xã",)
    assert wordings(window) == before
    assert page.form.fields["aliases"].toPlainText() == "Công an xã"
    window.actions["undo"].trigger()
    assert "Công an xã" in names(page)
    assert page.form.fields["name"].text() == "Công an xã"


def test_two_are_merged_after_their_uses_are_shown_and_taken_back(window, page):
    before = wordings(window)
    uses = operations.unit_uses(window.session.office)
    loser, winner = unit(window, "Công an xã"), unit(window, "Văn phòng HĐND và UBND")
    choose(page, window, loser.name)
    window.actions["merge_unit"].trigger()
    assert page.merging.isVisible()
    assert len(page.merging.uses.uses) == uses[loser.id]
    page.merging.winner.setCurrentIndex(page.merging.winner.findData(winner.id))
    page.merging.winner.activated.emit(page.merging.winner.currentIndex())
    assert "«Văn phòng HĐND và UBND»" in page.merging.means.text()
    page.merging.merge.click()
    assert loser.name not in names(page)
    assert page.unit().id == winner.id
    assert operations.unit_uses(window.session.office)[winner.id] == uses[loser.id] + uses[winner.id]
    assert wordings(window) == before
    window.actions["undo"].trigger()
    assert loser.name in names(page)
    assert operations.unit_uses(window.session.office) == uses


def test_esc_leaves_the_merge(window, page):
    choose(page, window, "Công an xã")
    window.actions["merge_unit"].trigger()
    press(page.merging, Qt.Key.Key_Escape)
    assert not page.merging.isVisible()
    assert "Công an xã" in names(page)


def test_the_other_way_round(window, page):
    choose(page, window, "Công an xã")
    window.actions["merge_unit"].trigger()
    other = page.merging.winner.currentText()
    page.merging.swap.click()
    assert other in page.merging.title.text()
    assert page.merging.winner.currentText() == "Công an xã"


def test_names_that_may_be_one_are_proposed(window, page):
    window.session.do(operations.add_unit, unit=Unit(name="Công an xã An Bình Trung"))
    assert page.proposal.isVisible()
    assert "Công an xã" in page.proposal.text()
    page.take_proposal.click()
    assert page.merging.isVisible()
    assert page.merging.winner.currentText() == "Công an xã"


def test_a_use_leads_to_its_task(window, page):
    choose(page, window, "Công an xã")
    use = page.uses.uses[1]
    page.uses.table.choose(1)
    press(page.uses.table, Qt.Key.Key_Return)
    assert type(window.page).__name__ == "ProgressPage"
    assert window.page.table.current_task() == use.task_id


def test_a_use_in_another_plan(window, page):
    other = window.session.do(operations.accept_draft, draft=year_plan(4, 2025)).plan_id
    choose(page, window, "Công an xã")
    row = next(n for n, use in enumerate(page.uses.uses) if use.plan_id == other)
    page.uses.table.choose(row)
    press(page.uses.table, Qt.Key.Key_Return)
    assert window.session.plan_id == other


@pytest.mark.parametrize("words", ["cong an", "CÔNG AN", "công an"])
def test_found_without_accents(page, words):
    page.find.setText(words)
    assert names(page) == ["Công an xã"]


def test_found_by_another_spelling(window, page):
    known = unit(window, "Công an xã")
    window.session.do(
        operations.edit_unit, unit=Unit(id=known.id, name=known.name, short_name="CAX", aliases=("Ban Công an",))
    )
    page.find.setText("ban cong")
    assert names(page) == ["Công an xã"]
    page.find.setText("cax")
    assert names(page) == ["Công an xã"]
    page.find.setText("không có")
    assert names(page) == []
    assert not page.form.isVisible()


def test_a_unit_is_added_once_it_has_a_name(window, page):
    count = len(names(page))
    window.actions["add_unit"].trigger()
    assert page.form.fields["name"].hasFocus() or page.form.isVisible()
    assert len(names(page)) == count
    fill(page.form.fields["name"], "Trạm Y tế xã")
    assert unit(window, "Trạm Y tế xã").kind is UnitKind.ORGANISATION
    assert page.unit().name == "Trạm Y tế xã"
    fill(page.form.fields["short_name"], "TYT")
    assert unit(window, "Trạm Y tế xã").short_name == "TYT"


def test_a_unit_ends_and_is_there_again(window, page):
    choose(page, window, "Công an xã")
    window.actions["end_unit"].trigger()
    assert unit(window, "Công an xã").ends_on == window.desk.today()
    assert page.form.fields["ends_on"].text() == "15/04/2026"
    assert window.actions["end_unit"].text() == "Còn &hiệu lực"
    window.actions["end_unit"].trigger()
    assert unit(window, "Công an xã").ends_on is None


def test_a_unit_goes_and_comes_back(window, page):
    before = wordings(window)
    choose(page, window, "Công an xã")
    window.actions["delete_unit"].trigger()
    assert "Công an xã" not in names(page)
    assert wordings(window) == before
    assert "việc vẫn ghi như cũ" in window.messages.text
    window.messages.message.actions[0][1]()
    assert "Công an xã" in names(page)


def test_an_empty_name_is_not_taken(window, page):
    choose(page, window, "Công an xã")
    name = page.form.fields["name"]
    name.setFocus()
    name.selectAll()
    press(name, Qt.Key.Key_Delete)
    page.leave()
    assert "Công an xã" in names(page)
    assert "phải có tên" in window.messages.text


def test_taking_back_what_was_done_to_units_keeps_the_plan_in_hand(window, page):
    other = window.session.do(operations.accept_draft, draft=year_plan(3, 2027)).plan_id
    task = window.session.office.plan(other).tasks[0]
    window.session.do(
        operations.edit_task_field, task_id=task.id, field=operations.TaskField.UNITS, text="Hội Phụ nữ xã"
    )
    in_hand = window.session.plan_id
    window.actions["undo"].trigger()
    assert window.session.plan_id == in_hand != other


def test_enter_goes_to_the_form(window, page, qtbot):
    page.tree.setFocus()
    press(page.tree, Qt.Key.Key_Return)
    qtbot.waitUntil(page.form.fields["name"].hasFocus)


def test_no_units_yet(empty_window):
    empty_window.show_page("units")
    page = empty_window.page
    assert page._empty.isVisible()
    empty_window.actions["add_unit"].trigger()
    assert page.form.isVisible()
    fill(page.form.fields["name"], "Văn phòng")
    assert names(page) == ["Văn phòng"]


def test_a_new_unit_without_a_name_is_kept_and_told(window, page, qtbot):
    before = names(page)
    window.actions["add_unit"].trigger()
    fill(page.form.fields["short_name"], "TYT")
    choose(page, window, "Công an xã")
    name = page.form.fields["name"]
    qtbot.waitUntil(name.hasFocus)
    assert "chưa có tên nên chưa lưu" in window.messages.text
    assert page.form.fields["short_name"].text() == "TYT"
    assert page.unit() is None
    window.show_page("progress")
    window.show_page("units")
    qtbot.waitUntil(name.hasFocus)
    assert "chưa có tên nên chưa lưu" in window.messages.text
    window.actions["add_unit"].trigger()
    assert page.form.fields["short_name"].text() == "TYT"
    fill(name, "Trạm Y tế thị tứ")
    assert unit(window, "Trạm Y tế thị tứ").short_name == "TYT"
    assert len(names(page)) == len(before) + 1


def test_a_new_unit_without_a_name_can_be_given_up(window, page, qtbot):
    before = names(page)
    window.actions["add_unit"].trigger()
    fill(page.form.fields["short_name"], "TYT")
    choose(page, window, "Công an xã")
    qtbot.waitUntil(page.form.fields["name"].hasFocus)
    (give_up,) = [one for one in window.messages.findChildren(QPushButton) if one.text() == "Bỏ đơn vị mới"]
    give_up.click()
    assert page.unit().name == "Công an xã"
    assert page.form.fields["name"].text() == "Công an xã"
    assert names(page) == before


def test_an_empty_new_unit_is_left_without_a_word(window, page):
    window.actions["add_unit"].trigger()
    choose(page, window, "Công an xã")
    assert page.unit().name == "Công an xã"
    assert window.messages.text == ""


def test_many_units_stay_fluent(window, page):
    for n in range(30):
        window.session.do(operations.add_unit, unit=Unit(name=f"Thôn số {n} " + "rất dài " * 30))
    page.tree.grab()
    assert len(names(page)) > 30
    assert isinstance(page.tree.currentItem(), QTreeWidgetItem)
