"""Pages break only where they may: the signature is whole and in company, rows whole, headings and lines not alone."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random

import pypdfium2
import pytest

from kehoach_desktop.domain.plan import (
    Column,
    ColumnField,
    Grouping,
    ListForm,
    Numbering,
    Placement,
    Plan,
    Section,
    SectionKind,
    Signature,
    Task,
    TaskList,
)
from kehoach_desktop.exports.pdf import write_plan_pdf
from kehoach_desktop.papers.wording import RECIPIENTS_HEAD
from tests.support.ruler import measure
from tests.support.ruler.of_plan import expected_of
from tests.support.ruler.samples import Maker

MADE = Maker(Random(1))
PLAN = replace(
    Maker(Random(4)).plan(),
    task_list=TaskList(),
    tasks=(),
    sections=(),
    recipients=Maker(Random(5)).recipients()[-6:],
    signature=Signature(authority="TM. ỦY BAN NHÂN DÂN", position="CHỦ TỊCH", name="(Họ và tên)"),
)
_LINE = "Dòng này vừa một dòng."
_LONG_LINE = "Các cơ quan, đơn vị và các thôn trên địa bàn xã tổ chức thực hiện kịp thời, "
LONGEST = 400


def _single(lines: int) -> tuple[Section, ...]:
    return tuple(Section(kind=SectionKind.PARAGRAPH, text=_LINE, id=n) for n in range(lines))


def _running(lines: int) -> tuple[Section, ...]:
    """Paragraphs of seven lines, and one of what is left."""
    sizes = [7] * (lines // 7) + ([lines % 7] if lines % 7 else [])
    return tuple(
        Section(kind=SectionKind.CLOSING, text=(_LONG_LINE * size)[: size * len(_LONG_LINE) - 15], id=n)
        for n, size in enumerate(sizes)
    )


def _last_page(plan: Plan) -> list[tuple[float, str]]:
    """The lines of the page that holds the signature: height above the foot, and text."""
    stream = BytesIO()
    placed = write_plan_pdf(plan, stream)
    pages = {place.page for place in placed if place.origin.table in ("signature", "recipient")}
    assert len(pages) == 1
    page = pypdfium2.PdfDocument(stream.getvalue())[pages.pop()].get_textpage()
    lines: dict[int, str] = {}
    for number in range(page.count_rects()):
        left, bottom, right, top = page.get_rect(number)
        lines[round(bottom)] = lines.get(round(bottom), "") + page.get_text_bounded(left, bottom, right, top)
    return sorted(lines.items(), reverse=True)


@pytest.mark.parametrize("body", [_single, _running])
def test_the_signature_has_two_lines_above_it_for_every_length(body: object) -> None:
    for length in range(1, LONGEST + 1):
        lines = [text for _, text in _last_page(replace(PLAN, sections=body(length)))]
        authority = next(n for n, text in enumerate(lines) if "TM. ỦY BAN" in text)
        above = [text for text in lines[:authority] if not text.strip().isdigit()]
        assert len(above) >= 2, length
        assert "(Họ và tên)" in "".join(lines[authority:]), length


@pytest.mark.parametrize("length", [1, 2, 3, 31, 32, 33, 34, 35, 36, 37, 66, 67, 68, 69, 70, 71, 150, 399])
def test_the_ruler_agrees_on_running_text(length: int, tmp_path: Path) -> None:
    plan = replace(PLAN, sections=_running(length))
    write_plan_pdf(plan, tmp_path / "plan.pdf")
    assert [str(broken) for broken in measure(tmp_path / "plan.pdf", expected_of(plan))] == []


TABLE = TaskList(
    placement=Placement.BODY,
    form=ListForm.TABLE,
    columns=(Column(title="TT", field=ColumnField.NUMBER), Column(title="Nội dung", field=ColumnField.CONTENT)),
    grouping=Grouping.QUARTER_ROWS,
    numbering=Numbering.CONTINUE,
)
_TASKS_HERE = Section(kind=SectionKind.TASKS, depth=2)
_HEADING = Section(kind=SectionKind.HEADING, depth=1, label="I", heading="NỘI DUNG")


@pytest.mark.parametrize("above", range(20, 36))
def test_headings_and_quarter_rows_stay_with_what_follows(above: int, tmp_path: Path) -> None:
    tasks = tuple(Task(content=MADE.words(5, 40), group=(1 + n // 3,), id=n) for n in range(12))
    plan = replace(PLAN, sections=(*_single(above), _HEADING, _TASKS_HERE, *_running(5)), task_list=TABLE, tasks=tasks)
    write_plan_pdf(plan, tmp_path / "plan.pdf")
    assert [str(broken) for broken in measure(tmp_path / "plan.pdf", expected_of(plan))] == []


def _pages_of_words(plan: Plan, words: str) -> list[int]:
    stream = BytesIO()
    write_plan_pdf(plan, stream)
    document = pypdfium2.PdfDocument(stream.getvalue())
    return [n for n in range(len(document)) if words in document[n].get_textpage().get_text_range()]


def test_a_row_taller_than_a_page_is_cut_and_loses_no_word() -> None:
    words = [f"từ{number}" for number in range(2000)]
    task = Task(content=" ".join(words), group=(1,), id=1)
    plan = replace(PLAN, sections=(_HEADING, _TASKS_HERE), task_list=TABLE, tasks=(task,))
    stream = BytesIO()
    write_plan_pdf(plan, stream)
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(stream.getvalue())]
    found = [word for page in pages for word in page.split() if word.startswith("từ")]
    assert found == words
    # The header stands once on each page that the row runs over, and never in mid-page.
    assert [page.count("Nội dung") for page in pages if "từ" in page] == [1] * sum("từ" in page for page in pages)


def test_a_row_that_fits_a_page_is_moved_whole() -> None:
    tasks = tuple(Task(content=MADE.words(250, 250), group=(1,), id=n) for n in range(4))
    plan = replace(PLAN, sections=(_HEADING, _TASKS_HERE), task_list=TABLE, tasks=tasks)
    placed = write_plan_pdf(plan, BytesIO())
    rows = [place for place in placed if place.origin.table == "task"]
    pages = {row: {place.page for place in rows if place.origin.row == row} for row in range(4)}
    assert [len(pages[row]) for row in range(4)] == [1, 1, 1, 1]


_MANY = tuple(
    replace(
        PLAN.recipients[0], text=f"Các cơ quan, đơn vị {n} thuộc Ủy ban nhân dân xã {'và các thôn ' * (n % 3)}", id=n
    )
    for n in range(35)
)


@pytest.mark.parametrize("body", [_single, _running])
@pytest.mark.parametrize("subject", ["Công tác thi đua", "Công tác thi đua, khen thưởng " * 12])
def test_a_long_list_of_recipients_never_leaves_the_signature_without_text(body: object, subject: str) -> None:
    for length in range(1, 45):
        pages = _pages(replace(PLAN, subject=subject, sections=body(length), recipients=_MANY))
        [signed] = [page for page in pages if "TM. ỦY BAN" in page]
        above, head, names = signed.partition(RECIPIENTS_HEAD)
        assert head, length
        assert "(Họ và tên)" in names, length
        assert len([line for line in above.splitlines() if line.strip()]) >= 2, length
        names = " ".join((names + " ".join(pages[pages.index(signed) + 1 :])).split())
        assert [f"đơn vị {n} thuộc" in names for n in range(35)] == [True] * 35, length


def _pages(plan: Plan) -> list[str]:
    stream = BytesIO()
    write_plan_pdf(plan, stream)
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(stream.getvalue())]


def test_recipients_longer_than_a_page_are_all_there() -> None:
    names = tuple(replace(PLAN.recipients[0], text=f"Đơn vị số{number}", id=number) for number in range(120))
    plan = replace(PLAN, sections=_running(10), recipients=names)
    assert all(_pages_of_words(plan, f"số{number}") for number in (0, 59, 119))


def test_a_plan_without_any_part_still_prints(tmp_path: Path) -> None:
    plan = Plan(year=2026)
    write_plan_pdf(plan, tmp_path / "plan.pdf")
    assert "KẾ HOẠCH" in pypdfium2.PdfDocument(tmp_path / "plan.pdf")[0].get_textpage().get_text_range()


@pytest.mark.parametrize("field", ["subject", "superior", "symbol", "place"])
def test_a_text_of_three_hundred_letters_without_a_space_stays_on_paper(field: str) -> None:
    plan = replace(PLAN, sections=_running(3), **{field: "Ư" * 300})
    stream = BytesIO()
    write_plan_pdf(plan, stream)
    page = pypdfium2.PdfDocument(stream.getvalue())[0]
    text = page.get_textpage()
    boxes = [text.get_charbox(n) for n in range(text.count_chars())]
    assert max(box[2] for box in boxes) < page.get_width() - 40
