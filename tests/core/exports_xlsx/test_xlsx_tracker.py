"""What the office sees when it opens the tracker, read back with openpyxl."""

import zipfile
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from kehoach_desktop.domain.groups import quarter_groups
from kehoach_desktop.domain.labels import STATE_LABELS
from kehoach_desktop.domain.periods import Period, month_span
from kehoach_desktop.domain.plan import Plan, Role, State, Task, TaskUnit
from kehoach_desktop.domain.schedule import is_unreadable, task_period
from kehoach_desktop.domain.tracker import TRACKER_COLUMNS, tracker_rows
from kehoach_desktop.exports.xlsx import write_tracker
from kehoach_desktop.exports.xlsx.text import CELL_LIMIT, CUT_MARK
from kehoach_desktop.exports.xlsx.timeline import FILLS, FIRST_MONTH, MONTHS
from kehoach_desktop.gantt import Look, look_of
from tests.support.invented import TODAY, invented_plan
from tests.support.ruler.plans import REAL_PLANS, real_plan

TITLES = [column.title for column in TRACKER_COLUMNS]


def written(plan: Plan, folder: Path, today: date = TODAY):
    out = folder / "theo-doi.xlsx"
    problems = write_tracker(plan, out, today=today)
    return load_workbook(out), problems


def head_row(sheet) -> int:
    return next(row[0].row for row in sheet.iter_rows() if row[0].value == "STT")


def table(sheet) -> list[dict]:
    head = head_row(sheet)
    keys = [*(column.key for column in TRACKER_COLUMNS), "id"]
    rows = sheet.iter_rows(min_row=head + 1, values_only=True)
    return [dict(zip(keys, row, strict=False)) for row in rows if row[1]]


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return written(invented_plan(), tmp_path_factory.mktemp("xlsx"))[0]


@pytest.mark.parametrize("name", REAL_PLANS)
def test_a_real_plan_comes_back_with_every_task_unit_and_time(name, tmp_path):
    plan = real_plan(name)
    rows = table(written(plan, tmp_path, date(plan.year, 5, 20))[0]["Theo dõi"])
    assert [row["content"] for row in rows] == [task.content for task in plan.tasks]
    for row, task in zip(rows, plan.tasks, strict=True):
        units = set((row["lead"] or "").split("\n")) | set((row["coordinating"] or "").split("\n"))
        assert units - {""} == {unit.name for unit in task.units}
        period = task_period(task, plan.year)
        assert (row["starts_on"].date(), row["due_on"].date()) == (period.starts_on, period.due_on)
        assert row["period"] == task.period_text or row["period"].startswith("Quý")


def test_heading_names_agency_plan_number_and_day(book):
    sheet = book["Theo dõi"]
    head = " ".join(str(cell.value) for row in sheet.iter_rows(max_row=head_row(sheet)) for cell in row if cell.value)
    for words in (
        "ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG",
        "Công tác thi đua, khen thưởng năm 2026",
        "(Kế hoạch số 09/KH-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân xã An Bình Trung)",
        "năm 2026",
        "Số liệu đến ngày",
        "2026-05-20 00:00:00",
        *TITLES,
    ):
        assert words in head


def test_a_plan_not_issued_leaves_room_for_the_pen(tmp_path):
    plan = replace(invented_plan(3), number=None, issued_on=None)
    sheet = written(plan, tmp_path)[0]["Theo dõi"]
    assert "số …/KH-UBND ngày … tháng … năm 2026" in " ".join(str(row[0].value) for row in sheet.iter_rows())


def test_dates_are_dates_and_shares_are_numbers(book):
    sheet = book["Theo dõi"]
    head = head_row(sheet)
    kinds = {column.key: sheet.cell(head + 4, index) for index, column in enumerate(TRACKER_COLUMNS, 1)}
    assert kinds["starts_on"].is_date
    assert kinds["due_on"].number_format == "dd/mm/yyyy"
    assert (kinds["progress"].value, kinds["progress"].number_format) == (1, "0%")
    assert kinds["number"].value == 4
    late = next(row for row in table(sheet) if row["state"] == "Hoàn thành")
    assert isinstance(late["done_on"], datetime)


def test_print_setup_fits_a4_and_numbers_the_pages(book):
    for name in ("Theo dõi", "Tiến độ"):
        sheet = book[name]
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.center.text == "Trang &P/&N"
        head = head_row(sheet)
        first, last = sheet.print_title_rows.replace("$", "").split(":")
        assert int(first) <= head <= int(last)
        assert sheet.freeze_panes.startswith("C")


def test_the_table_can_be_filtered_and_only_its_head_is_frozen(book):
    sheet = book["Theo dõi"]
    head = head_row(sheet)
    assert sheet.auto_filter.ref == f"A{head}:O{head + 24}"
    assert sheet.freeze_panes == f"C{head + 1}"


def test_states_are_offered_in_a_list(book):
    sheet = book["Theo dõi"]
    column = "ABCDEFGHIJKLMNO"[[c.key for c in TRACKER_COLUMNS].index("state")]
    [choice] = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert choice.formula1.strip('"').split(",") == list(STATE_LABELS.values())
    assert f"{column}{head_row(sheet) + 1}" in choice.sqref


def test_ids_are_hidden_and_stable(book):
    sheet = book["Theo dõi"]
    assert sheet.column_dimensions["O"].hidden
    assert [row["id"] for row in table(sheet)] == [str(task.id) for task in invented_plan().tasks]
    marks = dict(book["Mã"].iter_rows(values_only=True))
    assert book["Mã"].sheet_state == "veryHidden"
    assert (marks["schema"], marks["plan"], marks["head_row"]) == (1, 7, head_row(sheet))


def test_an_unreadable_time_keeps_its_wording_and_says_why_the_dates_are_empty(book):
    sheet = book["Theo dõi"]
    column = [c.key for c in TRACKER_COLUMNS].index("period") + 1
    plan = invented_plan()
    for offset, task in enumerate(plan.tasks, 1):
        cell = sheet.cell(head_row(sheet) + offset, column)
        assert bool(cell.comment) is is_unreadable(task, plan.year)
        if cell.comment:
            assert cell.value == "lúc nông nhàn"
            assert sheet.cell(cell.row, column + 2).value is None


NASTY = ["=1+1", "+84 123", "-5", "@SUM(A1)", '=HYPERLINK("http://x")', "#N/A", "'x", "1/2", "TRUE", "_x0041_B"]


@pytest.mark.parametrize("text", NASTY)
def test_text_never_becomes_a_formula(text, tmp_path):
    task = Task(content=text, product=text, note=text, group=(1,))
    book, _ = written(replace(invented_plan(0), subject=text, tasks=(task,)), tmp_path)
    again = BytesIO()
    book.save(again)
    for kept in (book, load_workbook(again)):
        cells = [c for s in kept for row in s.iter_rows() for c in row if c.value and text.lstrip("_") in str(c.value)]
        assert len(cells) >= 4
        for cell in cells:
            assert cell.data_type == "s"
            assert cell.quotePrefix


def test_control_characters_go_and_letters_stay(tmp_path):
    task = Task(content="Họp\x00 bàn\x0b\x1f giao\ud800 ước 😀\r\nlần 2", group=(1,))
    [row] = table(written(replace(invented_plan(0), tasks=(task,)), tmp_path)[0]["Theo dõi"])
    assert row["content"] == "Họp bàn giao ước 😀\nlần 2"


@pytest.mark.parametrize("letter", ["à", "😀"])
def test_a_text_longer_than_a_cell_is_cut_visibly_and_reported(letter, tmp_path):
    plan = replace(
        invented_plan(0), tasks=(Task(content=letter * 40_000, group=(1,)), Task(content="Ngắn", group=(1,)))
    )
    book, problems = written(plan, tmp_path)
    kept = table(book["Theo dõi"])[0]["content"]
    assert kept.endswith(CUT_MARK)
    assert CELL_LIMIT - 2 <= len(kept.encode("utf-16-le")) // 2 <= CELL_LIMIT
    assert {problem.where for problem in problems} == {"Việc 1"}
    assert any("32.767" in problem.sentence for problem in problems)


def test_the_same_plan_and_day_give_the_same_bytes(tmp_path):
    files = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]
    for file in files:
        write_tracker(invented_plan(), file, today=TODAY)
    assert files[0].read_bytes() == files[1].read_bytes()
    write_tracker(invented_plan(), files[1], today=date(2026, 5, 21))
    assert files[0].read_bytes() != files[1].read_bytes()


def test_a_plan_without_tasks_is_an_empty_table(tmp_path):
    book, problems = written(invented_plan(0), tmp_path)
    assert table(book["Theo dõi"]) == []
    assert problems == ()


def bars(sheet) -> list[tuple[str, list[str | None]]]:
    """Each task of the chart, in its order, with what stands in its months."""
    rows = sheet.iter_rows(min_row=head_row(sheet) + 2, values_only=True)
    return [(row[1], list(row[FIRST_MONTH - 1 : FIRST_MONTH - 1 + MONTHS])) for row in rows if row[1]]


def months_of(period: Period | None, year: int) -> list[int]:
    if period is None:
        return []
    due = period.due_on or date.max
    return [m for m in range(1, 13) if period.starts_on <= month_span(year, m)[1] and month_span(year, m)[0] <= due]


@pytest.mark.parametrize("name", [None, *REAL_PLANS])
def test_bars_fill_exactly_the_months_of_the_span(name, tmp_path):
    plan = real_plan(name) if name else invented_plan(40)
    today = date(plan.year, 5, 20)
    rows = tracker_rows(plan, today)
    order = [rows[at] for group in quarter_groups(plan) for at in group.rows]
    shown = bars(written(plan, tmp_path, today)[0]["Tiến độ"])
    assert [content for content, _ in shown] == [row.task.content for row in order]
    for row, (_, letters) in zip(order, shown, strict=True):
        assert [month for month, letter in enumerate(letters, 1) if letter] == months_of(row.period, plan.year)
        letter = FILLS[look_of(row.task.state, late=row.late)].letter
        assert all(letter in each for each in letters if each)


def test_bars_are_filled_cells_that_differ_by_hatch_and_letter(book):
    assert len({(fill.pattern, fill.letter) for fill in FILLS.values()}) == len({f.letter for f in FILLS.values()}) == 6
    sheet = book["Tiến độ"]
    cells = [
        cell for row in sheet.iter_rows(min_row=head_row(sheet) + 2) for cell in row[FIRST_MONTH - 1 :] if cell.value
    ]
    patterns = {cell.value.strip("←→"): cell.fill.patternType for cell in cells}
    assert len(patterns) >= 5
    assert len(set(patterns.values())) == len(patterns)


def test_group_rows_count_what_is_done(book):
    groups = [
        row[0] for row in book["Tiến độ"].iter_rows(values_only=True) if str(row[0]).startswith(("Quý", "Chưa rõ"))
    ]
    assert groups[0].startswith("Quý I: hoàn thành ")
    assert groups[-1].startswith("Chưa rõ thời gian")


def test_a_span_over_the_years_end_and_one_without_end_carry_arrows(tmp_path):
    tasks = (
        Task(content="Sang năm", period_text="từ ngày 15/12/2026 đến ngày 20/01/2027"),
        Task(content="Mãi", period_text="thường xuyên"),
        Task(content="Từ năm trước", period_text="từ ngày 15/12/2025 đến ngày 20/01/2026"),
        Task(content="Năm sau", period_text="tháng 3/2027"),
    )
    shown = dict(bars(written(replace(invented_plan(0), tasks=tasks), tmp_path)[0]["Tiến độ"]))
    assert shown["Sang năm"][10:] == [None, "○→"]
    assert shown["Mãi"] == ["○"] * 11 + ["○→"]
    assert shown["Từ năm trước"][0].startswith("←")
    assert shown["Năm sau"] == [None] * 12


def test_the_legend_and_todays_mark_stand_in_the_repeated_rows(book):
    sheet = book["Tiến độ"]
    first, last = map(int, sheet.print_title_rows.replace("$", "").split(":"))
    words = {str(cell.value) for row in sheet.iter_rows(min_row=first, max_row=last) for cell in row}
    assert {*STATE_LABELS.values(), "Quá hạn", "▼", "Số liệu đến ngày 20/05/2026"} <= words
    mark = next(cell for row in sheet.iter_rows(max_row=last) for cell in row if cell.value == "▼")
    assert sheet.cell(last, mark.column).value == "Th 5"


def test_late_is_coloured_by_a_rule_that_follows_the_day_of_the_figures(book):
    sheet = book["Theo dõi"]
    formulas = [f for area in sheet.conditional_formatting for rule in area.rules for f in rule.formula or ()]
    late = [f for f in formulas if "Hoàn thành" in f and "<$L$" in f]
    assert len(late) == 2
    assert sheet["L5"].value.date() == TODAY
    assert all(f'"{label}"' in " ".join(formulas) for label in STATE_LABELS.values())


def test_the_share_beside_the_done_is_that_of_the_totals(tmp_path):
    out = tmp_path / "theo-doi.xlsx"
    write_tracker(invented_plan(24), out, today=TODAY)
    book = load_workbook(out, data_only=True)
    totals = dict(zip(TITLES, [cell.value for cell in book["Theo dõi"][head_row(book["Theo dõi"]) - 1]], strict=False))
    rows = list(book["Tổng hợp"].iter_rows(values_only=True))
    head = next(row for row in rows if row[0] == "Quý")
    summed = dict(zip(head, next(row for row in rows if row[0] == "Tổng cộng"), strict=True))
    assert (totals["Tình trạng"], totals["%"]) == (summed["Hoàn thành"], summed["Tỷ lệ hoàn thành"])
    assert 0 < totals["%"] < 1


def test_the_workbook_names_the_program_that_made_it(tmp_path):
    write_tracker(invented_plan(1), tmp_path / "a.xlsx", today=TODAY)
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        application = ET.fromstring(archive.read("docProps/app.xml")).findtext("{*}Application")
    assert application == "Kế hoạch thi đua"


def test_no_state_is_crossed_out(book):
    rules = [rule for area in book["Theo dõi"].conditional_formatting for rule in area.rules if rule.dxf]
    assert rules
    assert not any(rule.dxf.font and rule.dxf.font.strike for rule in rules)


def test_every_state_is_shown_by_its_word(tmp_path):
    tasks = tuple(Task(content=state.value, state=state, group=(3,)) for state in State)
    book, _ = written(replace(invented_plan(0), tasks=tasks), tmp_path)
    assert [row["state"] for row in table(book["Theo dõi"])] == list(STATE_LABELS.values())
    assert {look.value for look in Look} == {state.value for state in State} | {"late"}


def test_themes_and_the_plans_own_columns_come_along(tmp_path):
    tasks = (
        Task(content="Họp", group=(1,), theme="Công tác tuyên truyền", other=(("Kinh phí", "5 triệu đồng"),)),
        Task(content="Báo cáo", group=(1,), other=(("Kinh phí", "=1"),)),
    )
    sheet = written(replace(invented_plan(0), tasks=tasks), tmp_path)[0]["Theo dõi"]
    head = [cell.value for cell in sheet[head_row(sheet)]]
    assert head[:3] == ["STT", "Nhóm việc", "Nội dung công việc"]
    assert head[-2:] == ["Kinh phí", "Mã việc"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=head_row(sheet) + 1)]
    assert rows[0][1:3] == ["Công tác tuyên truyền", "Họp"]
    assert [row[-2] for row in rows] == ["5 triệu đồng", "=1"]
    assert sheet.cell(head_row(sheet) + 2, len(head) - 1).data_type == "s"
    assert sheet.column_dimensions["Q"].hidden


def test_a_units_cell_in_which_no_unit_was_recognised_is_kept(tmp_path):
    tasks = (Task(content="Họp", group=(1,), units_text="như trên"),)
    [row] = table(written(replace(invented_plan(0), tasks=tasks), tmp_path)[0]["Theo dõi"])
    assert row["lead"] == "như trên"


# ECMA-376 Part 1, 18.3.1.99: a program that finds the parts of a sheet otherwise offers to repair the file.
PARTS = """
sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection protectedRanges autoFilter mergeCells
conditionalFormatting dataValidations printOptions pageMargins pageSetup headerFooter legacyDrawing
"""


def test_the_parts_of_a_sheet_stand_in_the_order_of_the_standard(tmp_path):
    out = tmp_path / "theo-doi.xlsx"
    write_tracker(invented_plan(), out, today=TODAY)
    with zipfile.ZipFile(out) as archive:
        for number in (1, 2, 3):
            root = ET.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
            places = [PARTS.split().index(element.tag.partition("}")[2]) for element in root]
            assert places == sorted(places)
            assert root.find("{*}dimension").get("ref").startswith("A1:")


def test_the_time_for_a_task_does_not_grow_with_their_number(tmp_path):
    def seconds(tasks: int) -> float:
        plan = invented_plan(tasks)
        started = process_time()
        write_tracker(plan, tmp_path / "nhieu.xlsx", today=TODAY)
        return process_time() - started

    seconds(50)
    assert seconds(4000) / 4000 < 2 * seconds(400) / 400


ANY_TEXT = st.text(st.characters(), max_size=30)


@settings(max_examples=40, deadline=None)
@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_any_text_anywhere_makes_a_workbook_that_opens(content, name, subject):
    unit = TaskUnit(role=Role.LEAD, name=name)
    task = Task(content=content, group=(2,), units=(unit,), theme=name, note=content, other=((subject, name),))
    plan = replace(invented_plan(0), subject=subject, agency=(name, content), superior=subject, tasks=(task,))
    with TemporaryDirectory() as folder:
        book, _ = written(plan, Path(folder))
        assert book.sheetnames == ["Theo dõi", "Tiến độ", "Tổng hợp", "Mã"]
