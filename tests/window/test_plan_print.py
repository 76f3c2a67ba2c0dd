"""Printing: a point stays a point, what deserves a look is shown in the page first, the PDF opens."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from plan_hands import open_text, rewrite, settle, show_plan_page
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import SurroundingsError
from kehoach_desktop.domain.plan import Column, ColumnField
from kehoach_desktop.papers.options import PaperOptions
from ui.preview import printing
from ui.preview.printing import new_printer, pdf_name, print_pages, write_to_look_at

_DPI = 100


@pytest.fixture
def page(window, qtbot):
    return show_plan_page(window, qtbot)


@pytest.fixture
def plan(page):
    return page.writing.plan


def printer_to(path: Path, dots: int = 300) -> QPrinter:
    printer = new_printer("thử")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(dots)
    return printer


def pictures(pdf) -> list[QImage]:
    document = pypdfium2.PdfDocument(pdf)
    made = []
    for page in document:
        bitmap = page.render(scale=_DPI / 72, grayscale=True)
        made.append(
            QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8
            ).copy()
        )
    return made


def ink_box(image: QImage) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is dark on a page."""
    dark = [
        (x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y).lightness() < 128
    ]
    xs, ys = [x for x, _ in dark], [y for _, y in dark]
    return min(xs), min(ys), max(xs), max(ys)


def test_printed_pages_lie_on_the_paper_as_the_pdf_has_them(plan, tmp_path):
    made = operations.preview_plan(plan)
    pages = operations.open_pages(made.pdf)
    out = tmp_path / "in.pdf"
    count = print_pages(printer_to(out), pages)
    pages.close()
    wanted, printed = pictures(made.pdf), pictures(out.read_bytes())
    assert count == len(wanted) == len(printed)
    for one, other in zip(wanted[:2], printed[:2], strict=True):
        assert (one.width(), one.height()) == pytest.approx((other.width(), other.height()), abs=1)
        assert ink_box(other) == pytest.approx(ink_box(one), abs=2)


def test_a_printer_of_twice_the_dots_draws_the_same_page(plan, tmp_path):
    pages = operations.open_pages(operations.preview_plan(plan).pdf)
    boxes = []
    for dots in (150, 1200):
        out = tmp_path / f"{dots}.pdf"
        printer = printer_to(out, dots)
        printer.setFromTo(1, 1)
        assert print_pages(printer, pages) == 1
        boxes.append(ink_box(pictures(out.read_bytes())[0]))
    pages.close()
    assert boxes[0] == pytest.approx(boxes[1], abs=2)


def test_only_the_chosen_pages_are_printed(plan, tmp_path):
    pages = operations.open_pages(operations.preview_plan(plan).pdf)
    out = tmp_path / "in.pdf"
    printer = printer_to(out, 72)
    printer.setFromTo(2, 3)
    assert print_pages(printer, pages) == 2
    assert len(pypdfium2.PdfDocument(out.read_bytes())) == 2
    pages.close()


def test_an_appendix_on_its_side_is_printed_on_its_side(page, tmp_path):
    plan_id = page.writing.plan.id
    page.writing.do(operations.choose_list_preset, plan_id=plan_id, key="appendix")
    wide = page.writing.plan.task_list
    more = tuple(Column(title=title, field=ColumnField.OTHER) for title in ("Kinh phí", "Nơi làm", "Ghi thêm"))
    wide = replace(wide, columns=(*wide.columns, *more))
    page.writing.do(operations.edit_task_list, plan_id=plan_id, task_list=wide)
    made = operations.preview_plan(page.writing.plan)
    pages = operations.open_pages(made.pdf)
    assert {width > height for width, height in pages.sizes} == {True, False}
    out = tmp_path / "in.pdf"
    print_pages(printer_to(out, 72), pages)
    printed = pypdfium2.PdfDocument(out.read_bytes())
    turned = [printed.get_page_size(n)[0] > printed.get_page_size(n)[1] for n in range(len(printed))]
    assert turned == [width > height for width, height in pages.sizes]
    pages.close()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(plan, tmp_path):
    pages = operations.open_pages(operations.preview_plan(plan).pdf)
    with pytest.raises(SurroundingsError) as caught:
        print_pages(printer_to(tmp_path / "không có" / "in.pdf", 72), pages)
    assert "máy in" in caught.value.sentence
    pages.close()


def test_without_a_printer_the_way_round_is_told(window, page):
    window.actions["print_plan"].trigger()
    if page.remarks.isVisible():
        page.remarks.go_on.click()
    assert "Mở PDF" in window.messages.text


def test_printing_in_the_background_says_when_it_is_done(window, page, plan, tmp_path, qtbot):
    page.printing.send(printer_to(tmp_path / "in.pdf", 72), plan, PaperOptions())
    qtbot.waitUntil(lambda: "Đã gửi" in window.messages.text, timeout=10_000)
    assert f"{page.preview.page_count} trang" in window.messages.text


def test_the_system_dialog_is_asked(window, page, monkeypatch, qtbot):
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Máy in"]))
    page._found = ()
    window.actions["print_plan"].trigger()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, printing.QPrintDialog))
    assert dialog.maxPage() == page.preview.page_count
    printer = dialog.printer()
    assert printer.fullPage()
    dialog.done(QDialog.DialogCode.Rejected)
    qtbot.wait(1)


# Before printing ------------------------------------------------------------------------------------------


def test_what_deserves_a_look_is_shown_in_the_page_first(window, page, qtbot):
    field = open_text(page, "Nâng cao")
    rewrite(field, "Thi đua 😀 yêu nước")
    page.leave()
    settle(page, qtbot)
    qtbot.waitUntil(lambda: "😀" in "".join(r.sentence for r in page._found))
    assert page.tools.remarks.isVisible()
    page.tree.setFocus()
    window.actions["print_plan"].trigger()
    assert page.remarks.isVisible()
    assert page.remarks.list.count() == len(page._found)
    assert page.remarks.go_on.text() == f"In {page.preview.page_count} trang…"
    page.remarks.list.itemActivated.emit(page.remarks.list.item(0))
    assert field.hasFocus()


def test_what_is_mended_leaves_the_list(page, qtbot):
    field = open_text(page, "Nâng cao")
    rewrite(field, "Thi đua 😀")
    page.leave()
    settle(page, qtbot)
    qtbot.waitUntil(lambda: any("😀" in r.sentence for r in page._found))
    page.show_remarks()
    before = page.remarks.list.count()
    rewrite(field, "Thi đua")
    settle(page, qtbot)
    qtbot.waitUntil(lambda: page.remarks.list.count() == before - 1)


def test_every_remark_leads_to_its_field(page, plan, qtbot):
    session = page.desk.session
    for field in (operations.HeadField.SUBJECT, operations.HeadField.PLACE):
        session.do(operations.edit_head, plan_id=plan.id, field=field, text="☐" if field == "place" else "")
    for n, task in enumerate(plan.tasks[:4]):
        session.do(
            operations.edit_task_field,
            task_id=task.id,
            field=operations.TaskField.CONTENT,
            text="☐ việc" if n % 2 else "",
        )
    session.do(operations.edit_signature, plan_id=plan.id, name="☐")
    session.do(operations.delete_recipients, recipient_ids=[line.id for line in plan.recipients])
    settle(page, qtbot)
    qtbot.waitUntil(lambda: len(page._found) >= 8)
    for remark in page._found:
        if remark.origin is not None:
            assert page.forms.go_to(remark.origin), remark


# The PDF --------------------------------------------------------------------------------------------------


def test_the_pdf_is_written_and_opened(window, page, plan, monkeypatch, qtbot):
    opened = []
    monkeypatch.setattr("ui.files.open_file", opened.append)
    page.set_draft_mark(on=True)
    window.actions["open_pdf"].trigger()
    qtbot.waitUntil(lambda: bool(opened), timeout=10_000)
    assert opened[0].name == "Kế hoạch năm 2026 (dự thảo).pdf"
    words = pypdfium2.PdfDocument(opened[0].read_bytes())[0].get_textpage().get_text_range()
    assert "DỰ THẢO" in words
    assert opened[0].name in window.messages.text


def test_a_pdf_that_another_program_holds_gets_another_name(window, plan, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    name = pdf_name(plan, PaperOptions(today=date(2026, 4, 15)))
    held = tmp_path / "KeHoachThiDua" / name
    held.mkdir(parents=True)
    out = write_to_look_at(window.session.office, plan.id, name, PaperOptions())
    assert out.name == "Kế hoạch năm 2026 (2).pdf"
    assert out.read_bytes().startswith(b"%PDF")
