"""The outline by keyboard and mouse: each change is one step, and the form follows."""

from __future__ import annotations

import pytest
from hands import press, type_text
from plan_hands import ALT, focused_text, open_text, outline, put_cursor, section_id, show_plan_page, texts
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Placement, SectionKind
from ui.plan.outline.dropping import dropped_before, pack
from ui.plan.parts import BASES, HEAD, RECIPIENTS, SIGNATURE_PART, TASKS, Part, PartKind

START = [("I", "MỤC ĐÍCH, YÊU CẦU"), ("-", "Nâng cao chất lượng phong trào thi đua."), ("II", "NỘI DUNG")]


@pytest.fixture
def page(window, qtbot):
    return show_plan_page(window, qtbot)


def choose(page, words):
    part = Part(PartKind.SECTION, section_id(page, words))
    page.tree.setFocus()
    page.tree.setCurrentIndex(page.tree.outline.index_of(part))


def steps_since(page, deed):
    """How many steps a deed took, and that taking them back gives the old plan."""
    session = page.desk.session
    before = session.plan()
    deed()
    now, count = session.plan(), 0
    while session.plan() != before and count < 5:
        session.undo()
        count += 1
    assert session.plan() == before
    for _ in range(count):
        session.redo()
    assert session.plan() == now
    return count


def test_the_outline_holds_all_parts_in_their_order(page):
    lines = outline(page)
    assert lines[0] == "Đầu văn bản"
    assert "Căn cứ" in lines[1]
    assert lines.index("I. MỤC ĐÍCH, YÊU CẦU") < lines.index("II. NỘI DUNG")
    assert "  - Nâng cao chất lượng phong trào thi đua." in lines
    assert "  Bảng nhiệm vụ (24)" in lines
    assert lines[-2:] == ["Nơi nhận (2)", "Chữ ký"]


def test_the_list_in_an_appendix_stands_last(page):
    page.writing.do(operations.choose_list_preset, plan_id=page.writing.plan.id, key="appendix")
    assert outline(page)[-1] == "Phụ lục: bảng nhiệm vụ (24)"
    assert page.writing.plan.task_list.placement is Placement.APPENDIX


@pytest.mark.parametrize(
    ("part", "form"),
    [
        (HEAD, "HeadForm"),
        (BASES, "BasesForm"),
        (TASKS, "TasksForm"),
        (RECIPIENTS, "RecipientsForm"),
        (SIGNATURE_PART, "SignatureForm"),
    ],
)
def test_choosing_a_part_shows_its_form(page, part, form):
    page.tree.setCurrentIndex(page.tree.outline.index_of(part))
    assert type(page.forms.form).__name__ == form
    press(page.tree, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert page.forms.isAncestorOf(focus)


def test_arrows_walk_through_the_outline(page):
    page.tree.setFocus()
    page.tree.setCurrentIndex(page.tree.outline.index_of(HEAD))
    for _ in range(3):
        press(page.tree, Qt.Key.Key_Down)
    assert page.forms.part == page.tree.part != HEAD


def test_a_heading_is_renamed_in_place(page):
    choose(page, "NỘI DUNG")

    def rename():
        press(page.tree, Qt.Key.Key_F2)
        editor = next(field for field in page.tree.viewport().findChildren(QLineEdit) if field.isVisible())
        editor.selectAll()
        type_text(editor, "NỘI DUNG VÀ THỜI GIAN")
        press(editor, Qt.Key.Key_Return)
        QApplication.processEvents()

    assert steps_since(page, rename) == 1
    assert "II. NỘI DUNG VÀ THỜI GIAN" in outline(page)


def test_a_part_moves_with_alt_and_arrows(page):
    choose(page, "NỘI DUNG")
    press(page.tree, Qt.Key.Key_Up, ALT)
    assert texts(page)[0] == ("I", "NỘI DUNG")
    assert page.tree.part == Part(PartKind.SECTION, section_id(page, "NỘI DUNG"))
    assert steps_since(page, lambda: press(page.tree, Qt.Key.Key_Down, ALT)) == 1
    assert texts(page) == START


def test_a_part_is_lowered_and_lifted(page):
    choose(page, "NỘI DUNG")
    assert steps_since(page, lambda: press(page.tree, Qt.Key.Key_Right, ALT)) == 1
    assert ("1", "Nội dung") in texts(page)
    assert "  1. Nội dung" in outline(page)
    choose(page, "Nội dung")
    press(page.tree, Qt.Key.Key_Left, ALT)
    assert texts(page)[-1] == ("II", "NỘI DUNG")


def test_insert_adds_a_part_of_the_same_kind_and_writes_in_it(page):
    choose(page, "MỤC ĐÍCH")
    press(page.tree, Qt.Key.Key_Insert)
    type_text(QApplication.focusWidget(), "CHỈ TIÊU")
    page.leave()
    assert texts(page)[2:] == [("II", "CHỈ TIÊU"), ("III", "NỘI DUNG")]


def test_delete_removes_a_part_with_what_stands_under_it(page):
    def delete():
        press(page.tree, Qt.Key.Key_Delete)
        assert "Hoàn tác" in [words for words, _ in page.desk.messages.message.actions]

    choose(page, "MỤC ĐÍCH")
    assert steps_since(page, delete) == 1
    assert texts(page) == [("I", "NỘI DUNG")]
    assert page.tree.part in page.tree.outline.parts()


@pytest.mark.parametrize("part", [HEAD, RECIPIENTS, SIGNATURE_PART])
def test_parts_that_always_are_there_cannot_be_removed(page, part):
    before = page.desk.session.plan()
    page.tree.setCurrentIndex(page.tree.outline.index_of(part))
    for key, how in ((Qt.Key.Key_Delete, None), (Qt.Key.Key_Up, ALT), (Qt.Key.Key_Right, ALT)):
        press(page.tree, key, *((how,) if how else ()))
    assert page.desk.session.plan() == before


def test_what_is_folded_stays_so_through_a_change(page):
    choose(page, "MỤC ĐÍCH")
    index = page.tree.outline.index_of(page.tree.part)
    page.tree.collapse(index)
    press(page.tree, Qt.Key.Key_Down, ALT)
    assert not page.tree.isExpanded(page.tree.outline.index_of(page.tree.part))


# Splitting and joining at the cursor ----------------------------------------------------------------------


def test_enter_cuts_a_paragraph_at_the_cursor(page):
    field = open_text(page, "Nâng cao")
    put_cursor(field, len("Nâng cao chất lượng"))
    assert steps_since(page, lambda: press(field, Qt.Key.Key_Return)) == 1
    assert texts(page)[1:3] == [("-", "Nâng cao chất lượng"), ("-", "phong trào thi đua.")]


def test_the_keyboard_is_in_the_second_half(page):
    field = open_text(page, "Nâng cao")
    put_cursor(field, len("Nâng cao chất lượng"))
    press(field, Qt.Key.Key_Return)
    assert focused_text() == "phong trào thi đua."
    assert QApplication.focusWidget().textCursor().position() == 0


def test_backspace_at_the_start_joins(page):
    field = open_text(page, "Nâng cao")
    put_cursor(field, len("Nâng cao chất lượng"))
    press(field, Qt.Key.Key_Return)
    second = QApplication.focusWidget()
    assert steps_since(page, lambda: press(second, Qt.Key.Key_Backspace)) == 1
    assert texts(page) == START
    assert focused_text() == "Nâng cao chất lượng phong trào thi đua."


def test_delete_at_the_end_joins_with_the_next(page):
    field = open_text(page, "Nâng cao")
    put_cursor(field, len("Nâng cao chất lượng"))
    press(field, Qt.Key.Key_Return)
    first = open_text(page, "Nâng cao")
    put_cursor(first, len("Nâng cao chất lượng"))
    press(first, Qt.Key.Key_Delete)
    assert texts(page) == START


def test_enter_at_the_end_begins_a_new_paragraph_and_backspace_takes_it_away(page):
    field = open_text(page, "Nâng cao")
    put_cursor(field, 1000)
    press(field, Qt.Key.Key_Return)
    assert texts(page)[1:3] == [("-", START[1][1]), ("-", "")]
    press(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert texts(page) == START
    assert focused_text() == START[1][1]


def test_backspace_never_takes_away_what_stands_below(page):
    """An empty paragraph with items under it stays: the items would go with it."""
    heading = section_id(page, "MỤC ĐÍCH")
    plan_id = page.writing.plan.id
    page.writing.do(operations.add_section, plan_id=plan_id, kind=SectionKind.PARAGRAPH, depth=2, after=heading)
    page.writing.do(operations.nudge_section, section_id=section_id(page, "Nâng cao"), down=True)
    before = [s.text for s in page.desk.session.plan().sections]
    empty = next(s.id for s in page.writing.plan.sections if s.kind is SectionKind.PARAGRAPH and not s.text)
    page.show_part(Part(PartKind.SECTION, empty))
    press(page.forms.form.blocks.block_of(empty).text, Qt.Key.Key_Backspace)
    kept = [s.text for s in page.desk.session.plan().sections]
    assert START[1][1] in kept
    assert len(kept) >= len(before) - 1


def test_arrows_leave_a_paragraph_at_its_ends(page):
    field = open_text(page, "Nâng cao")
    put_cursor(field, len("Nâng cao chất lượng"))
    press(field, Qt.Key.Key_Return)
    press(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert focused_text() == "Nâng cao chất lượng"
    press(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert focused_text() == "phong trào thi đua."


def test_paragraphs_move_with_alt_and_arrows(page):
    field = open_text(page, "Nâng cao")
    put_cursor(field, len("Nâng cao chất lượng"))
    press(field, Qt.Key.Key_Return)
    press(QApplication.focusWidget(), Qt.Key.Key_Up, ALT)
    assert [words for _, words in texts(page)[1:3]] == ["phong trào thi đua.", "Nâng cao chất lượng"]
    assert focused_text() == "phong trào thi đua."


def test_several_pasted_lines_become_paragraphs(page, qtbot):
    field = open_text(page, "Nâng cao")
    put_cursor(field, 1000)
    QApplication.clipboard().setText(" thêm vào\nĐoạn hai\n\nĐoạn ba")
    assert steps_since(page, field.paste) == 1
    assert [words for _, words in texts(page)[1:4]] == [START[1][1] + "thêm vào", "Đoạn hai", "Đoạn ba"]


def test_too_many_pasted_lines_are_refused_with_a_sentence(page):
    field = open_text(page, "Nâng cao")
    QApplication.clipboard().setText("dòng\n" * 10_000)
    field.paste()
    assert "10.001 dòng" in page.desk.messages.text or "10001 dòng" in page.desk.messages.text
    assert texts(page) == START


# Dragging -------------------------------------------------------------------------------------------------


def drop(page, words, parent, row):
    plan = page.writing.plan
    data = pack(section_id(page, words))
    index = page.tree.outline.index_of(parent) if parent else QModelIndex()
    page.tree.outline.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, index)
    return plan


def test_a_part_is_dropped_before_another(page):
    lines = [line for line in outline(page) if not line.startswith(" ")]
    drop(page, "NỘI DUNG", None, lines.index("I. MỤC ĐÍCH, YÊU CẦU"))
    assert texts(page)[0][1] == "NỘI DUNG"


def test_an_item_is_dropped_under_another_heading(page):
    heading = Part(PartKind.SECTION, section_id(page, "NỘI DUNG"))
    drop(page, "Nâng cao", heading, -1)
    assert [words for _, words in texts(page)] == ["MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", START[1][1]]


def test_a_part_is_dropped_behind_all(page):
    closing = next(s.id for s in page.writing.plan.sections if s.kind is SectionKind.CLOSING)
    page.writing.do(operations.delete_sections, section_ids=[closing])
    drop(page, "MỤC ĐÍCH", None, -1)
    assert [words for _, words in texts(page)] == ["NỘI DUNG", "MỤC ĐÍCH, YÊU CẦU", START[1][1]]


def test_a_part_dropped_where_it_stands_changes_nothing(page):
    lines = [line for line in outline(page) if not line.startswith(" ")]
    before = page.desk.session.plan()
    drop(page, "MỤC ĐÍCH", None, lines.index("II. NỘI DUNG"))
    assert page.desk.session.plan() == before
    assert page.desk.messages.text == ""


def test_enter_in_the_opening_begins_a_second_paragraph_of_it(page):
    field = open_text(page, "Ủy ban")
    press(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    press(field, Qt.Key.Key_Return)
    type_text(QApplication.focusWidget(), "Đoạn mở đầu thứ hai")
    page.leave()
    sections = page.desk.session.plan().sections
    assert [s.text for s in sections[:2]][1] == "Đoạn mở đầu thứ hai"
    assert sections[1].kind is SectionKind.OPENING


def test_a_heading_is_not_dropped_into_its_own_text(page):
    plan = page.desk.session.plan()
    heading = section_id(page, "MỤC ĐÍCH")
    assert dropped_before(plan, heading, Part(PartKind.SECTION, heading), 0) is None
    drop(page, "MỤC ĐÍCH", Part(PartKind.SECTION, heading), -1)
    assert page.desk.session.plan() == plan


def test_a_first_level_heading_is_not_dropped_between_items(page):
    plan = page.desk.session.plan()
    inside = Part(PartKind.SECTION, section_id(page, "MỤC ĐÍCH"))
    assert dropped_before(plan, section_id(page, "NỘI DUNG"), inside, 0) is None


def test_the_task_list_is_dropped_elsewhere(page):
    heading = Part(PartKind.SECTION, section_id(page, "MỤC ĐÍCH"))
    tasks = next(s.id for s in page.writing.plan.sections if s.kind is SectionKind.TASKS)
    page.tree.outline.dropMimeData(pack(tasks), Qt.DropAction.MoveAction, -1, 0, page.tree.outline.index_of(heading))
    kinds = [s.kind for s in page.writing.plan.sections]
    assert kinds.index(SectionKind.TASKS) < [s.heading for s in page.writing.plan.sections].index("NỘI DUNG")


# Menus ----------------------------------------------------------------------------------------------------


def test_menus_have_no_clashing_letters_and_do_what_they_say(page):
    menu = QMenu()
    choose(page, "NỘI DUNG")
    page.commands.fill_add_menu(menu)
    next(action for action in menu.actions() if action.text() == "Mục &con").trigger()
    assert "  1. Mục chưa đặt tên" in outline(page)


def test_a_new_opening_stands_in_front(page):
    menu = QMenu()
    page.commands.fill_add_menu(menu)
    next(action for action in menu.actions() if action.text() == "&Lời mở đầu").trigger()
    kinds = [s.kind for s in page.writing.plan.sections]
    assert kinds.index(SectionKind.OPENING) < kinds.index(SectionKind.HEADING)


def test_a_label_is_chosen_from_the_paragraphs_menu(page):
    field = open_text(page, "Nâng cao")
    put_cursor(field, len("Nâng cao chất lượng"))
    press(field, Qt.Key.Key_Return)
    for words, label in (("Nâng cao", "a)"), ("phong trào", "b)")):
        menu = QMenu()
        block = page.forms.form.blocks.block_of(section_id(page, words))
        block._fill_menu(menu, block.row.origin)
        labels = next(sub for sub in menu.findChildren(QMenu) if "đầu dòng" in sub.title())
        next(action for action in labels.actions() if action.text().startswith("a)")).trigger()
        assert next(s.label for s in page.writing.plan.sections if (s.text or "").startswith(words)) == label


def test_a_kind_is_changed_from_the_menu(page):
    block_id = section_id(page, "Nâng cao")
    page.show_part(Part(PartKind.SECTION, block_id))
    menu = QMenu()
    block = page.forms.form.blocks.block_of(block_id)
    block._fill_menu(menu, block.row.origin)
    kinds = next(sub for sub in menu.findChildren(QMenu) if "kiểu" in sub.title())
    assert steps_since(page, next(a for a in kinds.actions() if a.text() == "Đoạn văn").trigger) == 1
    assert next(s.kind for s in page.writing.plan.sections if s.id == block_id) is SectionKind.PARAGRAPH
