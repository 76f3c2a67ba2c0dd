"""The PDF as a file: letters inside it, the same bytes each time, metadata, and where each field stands."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest

from kehoach_desktop.domain.plan import (
    Column,
    ColumnField,
    ListForm,
    Placement,
    Plan,
    Role,
    Section,
    SectionKind,
    Task,
    TaskList,
    TaskUnit,
)
from kehoach_desktop.exports import fonts
from kehoach_desktop.exports.pdf import PdfOptions, write_plan_pdf
from tests.support.ruler import measure
from tests.support.ruler.of_plan import expected_of
from tests.support.ruler.samples import made_plan

PLAN = made_plan(4)
BARE = replace(PLAN, agency=("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH TRUNG"), sections=(), task_list=TaskList(), tasks=())


def _written(plan: Plan, options: PdfOptions | None = None) -> bytes:
    stream = BytesIO()
    write_plan_pdf(plan, stream, options=options or PdfOptions())
    return stream.getvalue()


def test_the_same_plan_gives_the_same_bytes() -> None:
    first = _written(PLAN)
    _written(made_plan(9))
    assert _written(PLAN) == first


def test_every_font_is_one_family_embedded_and_no_other_is_named() -> None:
    with pdfplumber.open(BytesIO(_written(PLAN))) as document:
        used = [
            font.resolve() for page in document.pages for font in page.page_obj.resources["Font"].resolve().values()
        ]
    assert used
    assert all("FontFile2" in font["FontDescriptor"].resolve() for font in used)
    assert not any("Helvetica" in str(font["BaseFont"]) for font in used)


def test_the_text_comes_back_in_reading_order() -> None:
    plan = replace(
        BARE,
        sections=(
            Section(kind=SectionKind.HEADING, depth=1, label="I", heading="MỤC ĐÍCH", id=1),
            Section(kind=SectionKind.PARAGRAPH, depth=2, text="Đẩy mạnh phong trào ở các thôn, xóm.", id=2),
        ),
    )
    text = " ".join(pypdfium2.PdfDocument(_written(plan))[0].get_textpage().get_text_range().split())
    places = [
        text.index(part) for part in ("XÃ AN BÌNH", "Độc lập - Tự do", "KẾ HOẠCH", "I. MỤC ĐÍCH", "Đẩy mạnh phong")
    ]
    assert places == sorted(places)


def test_the_file_says_what_it_is_and_prints_unscaled() -> None:
    document = pypdfium2.PdfDocument(_written(PLAN))
    assert document.get_metadata_value("Title") == f"KẾ HOẠCH {PLAN.subject}"
    assert document.get_metadata_value("Subject") == PLAN.subject
    assert {document.get_metadata_value(key) for key in ("Creator", "Producer")} == {"Kế hoạch thi đua"}
    with pdfplumber.open(BytesIO(_written(PLAN))) as read:
        catalog = read.doc.catalog
        # Older versions know neither the language nor printing unscaled.
        assert _written(PLAN)[:8] >= b"%PDF-1.6"
        assert catalog["Lang"] == b"vi-VN"
        assert catalog["ViewerPreferences"].resolve()["PrintScaling"].name == "None"


def test_bookmarks_are_the_outline() -> None:
    document = pypdfium2.PdfDocument(_written(PLAN))
    titles = [bookmark.get_title() for bookmark in document.get_toc()]
    headings = [f"{s.label}. {s.heading}" for s in PLAN.sections if s.kind is SectionKind.HEADING]
    assert headings
    assert titles[: len(headings)] == headings


def test_a_place_on_the_page_tells_its_field() -> None:
    placed = write_plan_pdf(PLAN, BytesIO())
    assert {(place.origin.table, place.origin.field) for place in placed} >= {
        ("plan", "subject"),
        ("plan", "number"),
        ("plan", "issued_on"),
        ("section", "text"),
        ("section", "heading"),
        ("recipient", "text"),
        ("signature", "name"),
    }
    pages = {place.page for place in placed}
    assert pages == set(range(max(pages) + 1))
    for place in placed:
        left, top, right, bottom = place.box
        assert 0 < left < right < 842
        assert 0 < top < bottom < 842


def test_the_words_under_a_place_are_those_of_its_field() -> None:
    section = Section(kind=SectionKind.PARAGRAPH, depth=2, label="3", text="Một câu riêng của đoạn này.", id=99)
    plan = replace(PLAN, sections=(*PLAN.sections[:3], section, *PLAN.sections[3:]))
    stream = BytesIO()
    place = next(p for p in write_plan_pdf(plan, stream) if p.origin.row == 99)
    with pdfplumber.open(stream) as document:
        page = document.pages[place.page]
        assert page.crop(place.box).extract_text().endswith("Một câu riêng của đoạn này.")


def test_letters_that_the_family_lacks_are_told_and_stay_visible() -> None:
    assert fonts.lacking("Kế hoạch 😀 ✓ năm 2026 😀") == "😀✓"
    plan = replace(BARE, subject="Công tác 😀 năm 2026")
    text = pypdfium2.PdfDocument(_written(plan))[0].get_textpage().get_text_range()
    assert f"Công tác {fonts.SUBSTITUTE} năm 2026" in text


def test_markup_in_a_text_is_only_text(tmp_path: Path) -> None:
    section = Section(
        kind=SectionKind.CLOSING,
        text="Các đơn vị thực hiện. " * 9 + 'Chữ <b>đậm</b> & <img src="file:///etc/hosts"/> (\\) %',
        id=5,
    )
    plan = replace(BARE, sections=(section,))
    write_plan_pdf(plan, tmp_path / "plan.pdf")
    assert [str(broken) for broken in measure(tmp_path / "plan.pdf", expected_of(plan))] == []


def test_decomposed_letters_come_back_composed() -> None:
    plan = replace(BARE, subject="Ca\u0302ng ta\u0301c na\u0306m 2026", sections=())
    assert "Câng tác năm 2026" in pypdfium2.PdfDocument(_written(plan))[0].get_textpage().get_text_range()


def test_a_time_is_not_parted_by_the_end_of_its_line() -> None:
    words = "đến ngày 15 tháng 6 năm 2026 và tháng 02/2026, quý IV, 6 tháng đầu năm, trước ngày 15/12/2026 thì "
    sections = tuple(
        Section(kind=SectionKind.PARAGRAPH, depth=2, text="x" * n + " " + words * 3, id=n) for n in range(1, 60)
    )
    pages = pypdfium2.PdfDocument(_written(replace(BARE, sections=sections)))
    lines = [line.split() for page in pages for line in page.get_textpage().get_text_range().splitlines()]
    assert sum(map(len, lines)) > 59 * 3 * 20
    parted = [(one, other) for one, other in pairwise(lines) if one and other and other[0][0] in "0123456789I"]
    assert not [one[-1] for one, _ in parted if one[-1] in ("ngày", "tháng", "quý")]
    assert not [one for one, other in pairwise(lines) if other[:1] == ["tháng"] and one[-1:] == ["6"]]


def test_a_time_wider_than_its_line_is_parted_between_its_words() -> None:
    columns = (
        Column(title="T", field=ColumnField.PERIOD, width=0.16),
        Column(title="Nội dung", field=ColumnField.CONTENT, width=0.84),
    )
    tasks = (Task(content="Họp", period_text="ngày 10/8/2026", group=(1,)),)
    task_list = TaskList(placement=Placement.BODY, form=ListForm.TABLE, columns=columns)
    page = pypdfium2.PdfDocument(_written(replace(BARE, task_list=task_list, tasks=tasks)))[0]
    lines = page.get_textpage().get_text_range().splitlines()
    assert lines[lines.index("ngày") + 1].split() == ["10/8/2026", "Họp"]


@pytest.mark.parametrize("wording", ["từ ngày 10/8/2026 đến ngày 20/9/2026", "Tháng 02/2026"])
def test_a_column_of_times_is_wide_enough_for_a_whole_date(wording: str) -> None:
    columns = tuple(
        Column(title=title, field=field)
        for title, field in (
            ("STT", ColumnField.NUMBER),
            ("Nội dung công việc", ColumnField.CONTENT),
            ("Đơn vị chủ trì", ColumnField.LEAD),
            ("Đơn vị phối hợp", ColumnField.COORDINATING),
            ("Thời gian thực hiện", ColumnField.PERIOD),
        )
    )
    task = Task(content="Tổng kết công tác thi đua, khen thưởng " * 5, period_text=wording, group=(1,))
    task_list = TaskList(placement=Placement.BODY, form=ListForm.TABLE, columns=columns)
    written = _written(replace(BARE, task_list=task_list, tasks=(task,)))
    lines = pypdfium2.PdfDocument(written)[0].get_textpage().get_text_range().splitlines()
    found = [line for line in lines if "/2026" in line]
    assert found
    assert all("ngày " in line or "Tháng " in line for line in found)


def test_a_centred_cell_has_even_lines_and_breaks_no_word() -> None:
    columns = (
        Column(title="Thời gian thực hiện", field=ColumnField.PERIOD, width=0.17),
        Column(title="Nội dung", field=ColumnField.CONTENT, width=0.83),
    )
    wordings = ("từ ngày 15/5/2026 đến ngày 30/6/2026", "trước ngày 15/12/2026", "thường xuyên, khi có việc")
    tasks = tuple(Task(content="Họp", period_text=text, group=(1,)) for text in wordings)
    task_list = TaskList(placement=Placement.BODY, form=ListForm.TABLE, columns=columns)
    page = pypdfium2.PdfDocument(_written(replace(BARE, task_list=task_list, tasks=tasks)))[0]
    lines = [line.removesuffix(" Họp") for line in page.get_textpage().get_text_range().splitlines()]
    assert [line for line in lines if "ngày" in line or "/2026" in line][-6:] == [
        "từ ngày",
        "15/5/2026",
        "đến ngày",
        "30/6/2026",
        "trước ngày",
        "15/12/2026",
    ]
    assert {"thường", "xuyên,", "khi", "có", "việc"} <= {word for line in lines for word in line.split()}


def test_seven_columns_on_upright_paper_break_no_word() -> None:
    titles = (
        "STT",
        "Nội dung công việc",
        "Đơn vị chủ trì",
        "Đơn vị phối hợp",
        "Thời gian thực hiện",
        "Sản phẩm",
        "Ghi chú",
    )
    fields = (
        ColumnField.NUMBER,
        ColumnField.CONTENT,
        ColumnField.LEAD,
        ColumnField.COORDINATING,
        ColumnField.PERIOD,
        ColumnField.PRODUCT,
        ColumnField.NOTE,
    )
    columns = tuple(Column(title=title, field=field) for title, field in zip(titles, fields, strict=True))
    task = Task(
        content="Tổng kết công tác thi đua, khen thưởng " * 4,
        period_text="từ ngày 10/8/2026 đến ngày 20/9/2026",
        units=(
            TaskUnit(role=Role.LEAD, name="Phòng Văn hóa - Xã hội"),
            TaskUnit(role=Role.COORDINATING, name="Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể, các thôn"),
        ),
        product="Kế hoạch; Báo cáo",
        note="Theo hướng dẫn của Sở Nội vụ",
        group=(1,),
    )
    task_list = TaskList(placement=Placement.BODY, form=ListForm.TABLE, columns=columns)
    written = _written(replace(BARE, task_list=task_list, tasks=(task,)))
    words = set(pypdfium2.PdfDocument(written)[0].get_textpage().get_text_range().split())
    cells = (*titles, task.content, task.period_text, *(u.name for u in task.units), task.product, task.note)
    assert {word for text in cells for word in text.split()} <= words


def test_the_draft_mark_moves_nothing() -> None:
    with_mark, without = (
        write_plan_pdf(PLAN, BytesIO(), options=PdfOptions(draft_mark=mark)) for mark in (True, False)
    )
    assert with_mark == without
