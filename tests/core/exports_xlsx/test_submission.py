"""The copy that goes up, read back from its sheet and from its pages."""

from dataclasses import replace
from datetime import date

import pdfplumber
import pytest
from openpyxl import load_workbook

from kehoach_desktop.domain.plan import Plan, State, Task
from kehoach_desktop.domain.submission import (
    DEFAULT_TEMPLATES,
    Report,
    ReportPeriod,
    SubmissionColumn,
    SubmissionField,
    SubmissionTemplate,
)
from kehoach_desktop.domain.tracker import tracker_rows
from kehoach_desktop.exports.submission import write_submission
from tests.support.invented import TODAY, YEAR, invented_plan
from tests.support.office import convert
from tests.support.ruler.plans import REAL_PLANS, real_plan

FULL, SHORT = DEFAULT_TEMPLATES
WHOLE_YEAR = ReportPeriod(YEAR)


def written(plan: Plan, folder, template: SubmissionTemplate, period: ReportPeriod = WHOLE_YEAR, **more):
    out = folder / f"nop.{more.pop('kind', 'xlsx')}"
    problems = write_submission(plan, out, template=template, period=period, today=TODAY, **more)
    return out, problems


def rows(out) -> list[tuple]:
    return [row for row in load_workbook(out).worksheets[0].iter_rows(values_only=True) if any(row)]


def contents(out) -> list[str]:
    return [row[1] for row in rows(out) if isinstance(row[0], int)]


@pytest.mark.parametrize("quarters", [(1,), (4,), (1, 2), (1, 2, 3, 4)])
def test_the_period_decides_which_tasks_go_up(quarters, tmp_path):
    plan = invented_plan(40)
    out, _ = written(plan, tmp_path, FULL, ReportPeriod(YEAR, quarters))
    asked = {
        row.task.content
        for row in tracker_rows(plan, TODAY)
        if set(row.quarters) & set(quarters) or (not row.quarters and len(quarters) == 4)
    }
    assert set(contents(out)) == asked
    assert len(contents(out)) == len(asked)


def test_what_has_no_time_is_left_out_of_a_quarter_and_told(tmp_path):
    _, problems = written(invented_plan(16), tmp_path, FULL, ReportPeriod(YEAR, (2,)))
    assert "2 việc chưa rõ thời gian" in problems[0].sentence
    _, problems = written(invented_plan(16), tmp_path, FULL)
    assert problems == ()


def test_heads_name_form_report_period_and_agency(tmp_path):
    report = Report(number="7", symbol="BC-UBND", issued_on=date(YEAR, 6, 25))
    out, _ = written(
        invented_plan(8), tmp_path, replace(FULL, recipient="Sở Nội vụ"), ReportPeriod(YEAR, (1, 2)), report=report
    )
    text = " ".join(str(cell) for row in rows(out) for cell in row if cell)
    for words in (
        "Biểu số 01",
        "XÃ AN BÌNH TRUNG",
        "BIỂU TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH",
        "6 tháng đầu năm 2026",
        "(Kèm theo Báo cáo số 07/BC-UBND ngày 25 tháng 6 năm 2026 của Ủy ban nhân dân xã An Bình Trung)",
        "Đơn vị nhận: Sở Nội vụ",
        "An Bình Trung, ngày 25 tháng 6 năm 2026",
        "Người lập biểu",
        "Thủ trưởng đơn vị",
        "(Ký, họ tên, đóng dấu)",
        "I. Quý I",
    ):
        assert words in text


def test_a_report_without_number_leaves_room_for_the_pen(tmp_path):
    out, _ = written(invented_plan(2), tmp_path, FULL, report=Report(symbol="BC-UBND"))
    assert any("số ……/BC-UBND ngày …… tháng …… năm 2026" in str(row[0]) for row in rows(out))


def test_columns_are_the_superiors_in_their_words_and_order(tmp_path):
    template = SubmissionTemplate(
        name="Mẫu tỉnh",
        grouped=False,
        columns=(
            SubmissionColumn(title="Kết quả", field=SubmissionField.STATE),
            SubmissionColumn(title="Tên việc", field=SubmissionField.CONTENT, width=40),
            SubmissionColumn(title="Kinh phí", field=SubmissionField.BLANK),
            SubmissionColumn(title="Hạn", field=SubmissionField.DUE_ON),
        ),
    )
    out, _ = written(invented_plan(3), tmp_path, template)
    table = rows(out)
    head = next(index for index, row in enumerate(table) if row[0] == "Kết quả")
    assert table[head] == ("Kết quả", "Tên việc", "Kinh phí", "Hạn")
    first = table[head + 1]
    assert first[0] == "Quá hạn"
    assert first[2] is None
    assert first[3].date() == date(YEAR, 3, 31)


def test_nothing_is_hidden_and_no_id_goes_up(tmp_path):
    plan = invented_plan(12)
    out, _ = written(plan, tmp_path, FULL)
    book = load_workbook(out)
    assert [sheet.sheet_state for sheet in book] == ["visible"]
    assert not any(dimension.hidden for dimension in book.worksheets[0].column_dimensions.values())
    ids = {task.id for task in plan.tasks}
    assert not ids & {value for row in rows(out) for value in row if isinstance(value, int)}
    assert not any(cell.data_type == "f" for row in book.worksheets[0].iter_rows() for cell in row)


def test_what_is_still_owed_from_before_can_come_first(tmp_path):
    plan = replace(
        invented_plan(0),
        tasks=(
            Task(content="Xong quý I", group=(1,), state=State.DONE),
            Task(content="Nợ quý I", group=(1,)),
            Task(content="Việc quý II", group=(2,)),
        ),
    )
    period = ReportPeriod(YEAR, (2,))
    assert contents(written(plan, tmp_path, FULL, period)[0]) == ["Việc quý II"]
    out, _ = written(plan, tmp_path, replace(FULL, carried=True), period)
    assert contents(out) == ["Nợ quý I", "Việc quý II"]
    assert any(row[0] == "I. Việc kỳ trước chưa xong" for row in rows(out))


def test_a_form_without_columns_still_has_head_and_foot(tmp_path):
    for kind in ("xlsx", "pdf"):
        out, _ = written(invented_plan(2), tmp_path, SubmissionTemplate(name="Trống"), kind=kind)
        assert out.stat().st_size > 500


def test_text_never_becomes_a_formula(tmp_path):
    plan = replace(invented_plan(0), tasks=(Task(content="=1+1", group=(1,)),))
    sheet = load_workbook(written(plan, tmp_path, replace(FULL, title="=A1", form="+1"))[0]).worksheets[0]
    found = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith(("=", "+"))]
    assert len(found) == 3
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in found)


@pytest.mark.parametrize("name", REAL_PLANS)
@pytest.mark.parametrize("template", DEFAULT_TEMPLATES, ids=lambda t: t.name)
def test_every_word_of_a_real_plans_tasks_stands_on_sheet_and_paper(name, template, tmp_path):
    plan = real_plan(name)
    sheet, _ = written(plan, tmp_path, template, ReportPeriod(plan.year))
    assert sorted(contents(sheet)) == sorted(task.content for task in plan.tasks)
    paper, _ = written(plan, tmp_path, template, ReportPeriod(plan.year), kind="pdf")
    with pdfplumber.open(paper) as pdf:
        words = [word for page in pdf.pages for word in (page.extract_text() or "").split()]
    missing = [w for task in plan.tasks for w in task.content.split() if not any(w in word for word in words)]
    assert missing == []


def test_pages_repeat_the_head_number_themselves_and_end_with_both_signatures(tmp_path):
    out, _ = written(invented_plan(60), tmp_path, FULL, kind="pdf")
    with pdfplumber.open(out) as pdf:
        texts = [page.extract_text() for page in pdf.pages]
        assert all((round(page.width), round(page.height)) == (842, 595) for page in pdf.pages)
    assert len(texts) > 2
    assert all("Nội dung công việc" in text for text in texts[:-1])
    assert texts[1].splitlines()[0] == "2"
    assert "Người lập biểu" in texts[-1]
    assert "Thủ trưởng đơn vị" in texts[-1]


@pytest.mark.parametrize("template", DEFAULT_TEMPLATES, ids=lambda t: t.name)
def test_date_and_signatures_are_one_row_that_no_page_break_cuts(template, tmp_path):
    out, _ = written(invented_plan(12), tmp_path, template)
    sheet = load_workbook(out).worksheets[0]
    [left, right] = [cell for cell in sheet[sheet.max_row] if cell.value]
    assert left.value.split("\n")[-2:] == ["Người lập biểu", "(Ký, họ tên)"]
    assert right.value.strip().split("\n") == [
        "An Bình Trung, ngày …… tháng …… năm 2026",
        "Thủ trưởng đơn vị",
        "(Ký, họ tên, đóng dấu)",
    ]
    # Four lines of words and the height of a plan's signature, which no program measures anew.
    height = sheet.row_dimensions[sheet.max_row]
    assert height.height > 4 * 12 + 25 / 25.4 * 72
    assert height.customHeight


@pytest.mark.parametrize("template", DEFAULT_TEMPLATES, ids=lambda t: t.name)
def test_dates_with_room_for_the_pen_stay_on_their_lines(template, tmp_path):
    out, _ = written(invented_plan(2), tmp_path, template, kind="pdf", report=Report(symbol="BC-UBND"))
    with pdfplumber.open(out) as pdf:
        lines = pdf.pages[0].extract_text().splitlines()
    assert sum("ngày …… tháng …… năm 2026" in line for line in lines) == 2
    assert "An Bình Trung, ngày …… tháng …… năm 2026" in lines


def test_a_long_place_leaves_the_date_on_a_line_of_its_own(tmp_path):
    plan = replace(invented_plan(2), place="Đặc khu An Bình Trung Đông Thượng Hạ Thôn")
    out, _ = written(plan, tmp_path, SHORT, kind="pdf")
    with pdfplumber.open(out) as pdf:
        lines = pdf.pages[0].extract_text().splitlines()
    at = lines.index("Đặc khu An Bình Trung Đông Thượng Hạ Thôn,")
    assert lines[at + 1] == "ngày …… tháng …… năm 2026"


@pytest.mark.parametrize("kind", ["xlsx", "pdf"])
def test_the_same_form_and_day_give_the_same_bytes(kind, tmp_path):
    first, _ = written(invented_plan(9), tmp_path, SHORT, kind=kind)
    before = first.read_bytes()
    again, _ = written(invented_plan(9), tmp_path, SHORT, kind=kind)
    assert again.read_bytes() == before


@pytest.mark.office
def test_a_real_program_opens_the_sheet_and_prints_it_on_a4(tmp_path):
    out, _ = written(invented_plan(30), tmp_path, FULL)
    with pdfplumber.open(convert(out, tmp_path, "pdf")) as pdf:
        texts = [page.extract_text() for page in pdf.pages]
    assert not any("##" in text for text in texts)
    assert 2 <= len(texts) <= 4
    assert f"Trang {len(texts)}/{len(texts)}" in texts[-1]
