"""What no plan should hold and some will: long names, long texts, many tasks, none at all, odd letters."""

from __future__ import annotations

from dataclasses import replace
from time import thread_time

import pytest
from hands import type_text
from plan_hands import leave, open_text, outline, paper_words, rewrite, settle, show_plan_page
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from some_plans import year_plan

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Plan, Recipient, Section, SectionKind
from ui.plan.blocks.block_list import SHOWN
from ui.plan.parts import BASES, HEAD, RECIPIENTS, SIGNATURE_PART, TASKS, Part, PartKind

LONG_NAME = "Ủy ban nhân dân xã có tên rất dài và không ai viết ngắn lại được " * 5


def take_in(window, draft: Plan) -> None:
    accepted = window.session.do(operations.accept_draft, draft=draft)
    window.session.choose(accepted.plan_id)


def slowest_letter(field, letters: int = 12) -> float:
    """The longest time in seconds that one letter kept the window busy; other programs on the machine do not count."""
    worst = 0.0
    for _ in range(letters):
        begun = thread_time()
        type_text(field, "ạ")
        QApplication.processEvents()
        worst = max(worst, thread_time() - begun)
    return worst


def test_names_of_three_hundred_letters(window, qtbot):
    page = show_plan_page(window, qtbot)
    page.show_part(HEAD)
    for name in ("agency", "subject", "place", "superior"):
        rewrite(page.forms.form.fields[name], LONG_NAME)
        leave(page.forms.form.fields[name])
    page.show_part(SIGNATURE_PART)
    rewrite(page.forms.form.fields["name"], LONG_NAME)
    page.leave()
    page.show_part(RECIPIENTS)
    rewrite(page.forms.form.blocks.blocks[0].text, LONG_NAME)
    page.leave()
    settle(page, qtbot)
    plan = window.session.plan()
    assert plan.subject == plan.signature.name == plan.recipients[0].text == LONG_NAME.strip()
    assert paper_words(page).count("không ai viết ngắn lại được") >= 20
    assert window.minimumSizeHint().width() <= 1366
    assert window.width() == 1366


def test_a_plan_without_any_part(empty_window, qtbot):
    take_in(empty_window, Plan(year=2026, kind=""))
    page = show_plan_page(empty_window, qtbot)
    assert outline(page) == ["Đầu văn bản", "Căn cứ", "Bảng nhiệm vụ", "Nơi nhận", "Chữ ký"]
    for part in (HEAD, BASES, TASKS, RECIPIENTS, SIGNATURE_PART):
        page.tree.setCurrentIndex(page.tree.outline.index_of(part))
        page.forms.take_focus()
        assert page.forms.isAncestorOf(QApplication.focusWidget())
    page.commands.add_heading(below=False)
    type_text(QApplication.focusWidget(), "MỤC ĐẦU TIÊN")
    page.leave()
    settle(page, qtbot)
    assert "I. MỤC ĐẦU TIÊN" in paper_words(page)


def test_without_a_plan_the_page_says_what_to_do(empty_window):
    empty_window.show_page("plan")
    page = empty_window.page
    assert page._empty.isVisible()
    assert "Chưa có kế hoạch" in page._empty.sentence.text()
    for name in ("print_plan", "open_pdf", "fold_preview", "zoom_in"):
        empty_window.actions[name].trigger()


def test_two_thousand_tasks_stay_fluent(empty_window, qtbot):
    take_in(empty_window, year_plan(2000))
    page = show_plan_page(empty_window, qtbot)
    assert page.preview.page_count > 100
    page.show_part(TASKS)
    table = page.forms.form.tasks.table
    assert table.model().rowCount() >= 2000
    begun = thread_time()
    page.forms.form.tasks.commands.edit(page.writing.plan.tasks[1000].id, "content", "Việc giữa bảng")
    QApplication.processEvents()
    assert thread_time() - begun < 0.5
    field = open_text(page, "Nâng cao")
    assert slowest_letter(field) < 0.25
    settle(page, qtbot)
    assert "Việc giữa bảng" in paper_words(page)


def test_a_paragraph_of_fifty_pages_stays_fluent(empty_window, qtbot):
    text = "Các cơ quan, đơn vị tổ chức thực hiện nghiêm túc phong trào thi đua yêu nước. " * 1900
    plan = year_plan(6)
    sections = (*plan.sections[:2], Section(kind=SectionKind.PARAGRAPH, depth=2, text=text), *plan.sections[2:])
    take_in(empty_window, replace(plan, sections=sections))
    page = show_plan_page(empty_window, qtbot)
    assert page.preview.page_count > 45
    field = open_text(page, "Các cơ quan")
    assert field.height() < page.height()
    assert slowest_letter(field) < 0.25
    page.leave()
    assert window_text(page).count("ạ") == text.count("ạ") + 12


def window_text(page) -> str:
    return next(s.text for s in page.desk.session.plan().sections if (s.text or "").count("phong trào") > 100)


def test_hundreds_of_paragraphs_are_paged(empty_window, qtbot):
    plan = year_plan(6)
    many = tuple(Section(kind=SectionKind.ITEM, depth=3, label="-", text=f"Ý thứ {n}.") for n in range(200))
    take_in(empty_window, replace(plan, sections=(*plan.sections[:2], *many, *plan.sections[2:])))
    page = show_plan_page(empty_window, qtbot)
    open_text(page, "Ý thứ 3.")
    blocks = page.forms.form.blocks
    assert len(blocks.blocks) == SHOWN
    assert "sau" in blocks._later.text()
    blocks._later.click()
    assert blocks.blocks[0].text.toPlainText() == f"Ý thứ {SHOWN}."
    field = open_text(page, "Ý thứ 150.")
    assert field.toPlainText() == "Ý thứ 150."
    assert field.hasFocus()


@pytest.mark.parametrize(
    ("odd", "wanted"),
    [
        ("Thi đua 😀 <b>yêu nước</b> & “khen”", "Thi đua 😀 <b>yêu nước</b> & “khen”"),
        ("chữ\x07 điều khiển", "chữ điều khiển"),
        ("tổ hợp e\u0302\u0301", "tổ hợp ế"),
    ],
)
def test_odd_letters_neither_break_nor_vanish(window, qtbot, odd, wanted):
    page = show_plan_page(window, qtbot)
    field = open_text(page, "Nâng cao")
    rewrite(field, odd)
    leave(field)
    settle(page, qtbot)
    stored = next(s.text for s in window.session.plan().sections if s.kind is SectionKind.ITEM)
    assert stored == wanted
    assert page.preview.page_count > 0


def test_a_picture_is_not_pasted(window, qtbot):
    page = show_plan_page(window, qtbot)
    field = open_text(page, "Nâng cao")
    before = window.session.plan()
    picture = QMimeData()
    picture.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    QApplication.clipboard().setMimeData(picture)
    field.paste()
    page.leave()
    assert window.session.plan() == before


def test_a_list_of_recipients_is_pasted(window, qtbot):
    page = show_plan_page(window, qtbot)
    page.show_part(RECIPIENTS)
    field = page.forms.form.blocks.blocks[0].text
    field.setFocus()
    QApplication.clipboard().setText("- Sở Nội vụ;\n- Các thôn;\n")
    field.paste()
    lines = [line.text for line in window.session.plan().recipients]
    assert lines == ["Như trên", "Sở Nội vụ", "Các thôn", "Lưu: VT"]


def test_the_plan_is_changed_while_another_page_is_shown(window, qtbot):
    page = show_plan_page(window, qtbot)
    window.show_page("progress")
    plan_id = window.session.plan_id
    window.session.do(operations.edit_head, plan_id=plan_id, field=operations.HeadField.SUBJECT, text="Đổi ở nơi khác")
    window.show_page("plan")
    settle(page, qtbot)
    page.show_part(HEAD)
    assert page.forms.form.fields["subject"].toPlainText() == "Đổi ở nơi khác"
    assert "Đổi ở nơi khác" in paper_words(page)


def test_another_plan_is_taken_in_hand(window, qtbot):
    page = show_plan_page(window, qtbot)
    open_text(page, "Nâng cao")
    other = replace(year_plan(3, 2025), recipients=(Recipient(text="Nơi khác"),))
    take_in(window, other)
    settle(page, qtbot)
    assert page.writing.plan.year == 2025
    page.show_part(RECIPIENTS)
    assert [block.text.toPlainText() for block in page.forms.form.blocks.blocks] == ["Nơi khác"]
    assert "năm 2025" in paper_words(page)


def test_deleting_the_chosen_part_elsewhere_shows_another(window, qtbot):
    page = show_plan_page(window, qtbot)
    open_text(page, "Nâng cao")
    section = page.forms.part.section
    window.session.do(operations.delete_sections, section_ids=[section])
    assert page.forms.part != Part(PartKind.SECTION, section)
    assert page.tree.part in page.tree.outline.parts()
