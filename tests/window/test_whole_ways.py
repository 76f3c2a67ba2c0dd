"""The whole way of a clerk from an empty PC to the files on the desk, and back to the start and forth again."""

from __future__ import annotations

from file_hands import pdf_words, save_as, sheet_words
from hands import editor_of, press, type_text
from plan_hands import focused_text, paper_words, settle, show_plan_page
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import SectionKind
from kehoach_desktop.domain.text import fold
from ui.plan import parts

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
BASIS = "Căn cứ Hướng dẫn thi đua năm 2026 của Sở Nội vụ"


def focus():
    return QApplication.focusWidget()


def type_fields(*texts):
    """Type into one field after another, Tab between them; None leaves a field as it is."""
    for text in texts:
        if text is not None:
            type_text(focus(), text)
        press(focus(), TAB)


def write_twelve_tasks(table):
    for n in range(1, 13):
        press(table, Qt.Key.Key_N, CTRL)
        type_text(editor_of(table), f"Việc số {n} của văn phòng")
        press(editor_of(table), TAB)
        type_text(editor_of(table), "Công an xã" if n % 2 else "Các thôn")
        press(editor_of(table), TAB)
        type_text(editor_of(table), f"tháng {n}/2026")
        press(editor_of(table), ENTER)


def bases(plan):
    return [section.text for section in plan.sections if section.kind is SectionKind.BASIS]


def undo_all(window):
    steps = 0
    while window.session.office.undo_label():
        window.actions["undo"].trigger()
        steps += 1
        assert steps < 150
    return steps


def test_from_an_empty_pc_to_the_files_by_keyboard(empty_window, qtbot, tmp_path):
    window = empty_window
    # The office, then a plan from the first template.
    type_fields("An Bình Trung", None, None, None, "Ủy ban nhân dân tỉnh Lam Giang", "01/7/2025", "(Họ và tên)", None)
    type_fields("Cô Hạnh")
    press(focus(), ENTER)
    assert window.page_key() == "new_plan"
    press(focus(), ENTER)
    assert window.page_key() == "plan"
    made = window.session.plan()

    # Twelve tasks, a căn cứ, a recipient.
    page = show_plan_page(window, qtbot)
    page.show_part(parts.TASKS)
    page.tree.setFocus()
    press(focus(), ENTER)
    write_twelve_tasks(focus())
    page.show_part(parts.BASES)
    page.tree.setFocus()
    press(focus(), ENTER)
    press(focus(), Qt.Key.Key_End, CTRL)
    press(focus(), ENTER)
    assert focused_text() == ""
    type_text(focus(), BASIS)
    page.show_part(parts.RECIPIENTS)
    page.tree.setFocus()
    press(focus(), ENTER)
    press(focus(), Qt.Key.Key_End, CTRL)
    press(focus(), ENTER)
    type_text(focus(), "Trạm Y tế xã")
    press(focus(), TAB)
    plan = window.session.plan()
    assert len(plan.tasks) == len(made.tasks) + 12
    assert BASIS in bases(plan)
    assert [line.text for line in plan.recipients][:2] == ["Ủy ban nhân dân tỉnh Lam Giang", "Trạm Y tế xã"]

    # The pages beside it, and the files.
    settle(page, qtbot)
    printed = paper_words(page)
    assert all(f"Việc số {n} của văn phòng" in printed for n in (1, 12))
    assert BASIS in printed
    assert "- Trạm Y tế xã;" in printed
    pdf, sheet = tmp_path / "Kế hoạch.pdf", tmp_path / "Theo dõi.xlsx"
    save_as(window, qtbot, "export_pdf", pdf)
    save_as(window, qtbot, "export_excel", sheet)
    assert fold("Trạm Y tế xã") in pdf_words(pdf)
    assert all(fold(f"Việc số {n} của văn phòng") in sheet_words(sheet) for n in range(1, 13))

    # Back to the empty PC, and forth again.
    steps = undo_all(window)
    assert window.session.plans() == ()
    assert operations.office_settings(window.session.office).offices == ()
    for _ in range(steps):
        window.actions["redo"].trigger()
    assert window.session.office.redo_label() is None
    assert window.session.plan() == plan
