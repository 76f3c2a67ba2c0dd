"""The plan's table, the chart and the tracker cannot disagree: each is read back and holds the same tasks."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pdfplumber
import pytest

from kehoach_desktop.domain.groups import row_numbers
from kehoach_desktop.domain.schedule import task_period
from kehoach_desktop.domain.text import clean
from kehoach_desktop.exports.docx import write_plan_docx
from kehoach_desktop.exports.pdf import write_plan_pdf
from kehoach_desktop.exports.xlsx import write_tracker
from kehoach_desktop.gantt.facts import row_facts
from kehoach_desktop.gantt.marks import row_marks
from kehoach_desktop.gantt.scale import Scale
from kehoach_desktop.imports import read_plan
from kehoach_desktop.operations import sample_plan

SHARED = Path(__file__).resolve().parents[4] / "shared" / "plans"
REAL = ("hung-dao-2023", "minh-tien-2024", "can-tho-2023")
TODAY = date(2026, 4, 15)
TOP_MARGIN = 20 / 25.4 * 72 - 2


@pytest.fixture(params=[*REAL, "sample"])
def plan(request):
    if request.param == "sample":
        return sample_plan(TODAY)
    if not SHARED.is_dir():
        pytest.skip("the real plans beside the project are not here")
    return read_plan(SHARED / f"{request.param}.txt").draft


def words(text):
    """Words without the spaces and hyphens at which a line may be broken."""
    return re.sub(r"[\s\u00a0-]+", "", clean(text))


def pdf_text(path):
    with pdfplumber.open(path) as pdf:
        # The page's number stands in the top margin, between the halves of a sentence.
        bodies = [page.crop((0, TOP_MARGIN, page.width, page.height)) for page in pdf.pages]
        return words(" ".join(body.extract_text(x_tolerance=1.5) or "" for body in bodies))


def docx_text(path):
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return words(" ".join([*(p.text for p in document.paragraphs), *cells]))


def tracker(path):
    sheet = openpyxl.load_workbook(path)["Theo dõi"]
    head = next(n for n, row in enumerate(sheet.iter_rows(values_only=True), 1) if "Nội dung công việc" in row)
    titles = [cell.value for cell in sheet[head]]
    return [dict(zip(titles, row, strict=True)) for row in sheet.iter_rows(min_row=head + 1, values_only=True)]


def test_the_paper_holds_every_word_of_the_plan(plan, tmp_path):
    write_plan_pdf(plan, tmp_path / "a.pdf")
    write_plan_docx(plan, tmp_path / "a.docx")
    texts = {"pdf": pdf_text(tmp_path / "a.pdf"), "docx": docx_text(tmp_path / "a.docx")}
    parts = [s.text or s.heading for s in plan.sections if s.text or s.heading]
    parts += [line.text for line in plan.recipients]
    parts += [plan.subject, *plan.signature.authority.split("\n"), plan.signature.position, plan.signature.name]
    for kind, text in texts.items():
        missing = [part for part in parts if words(part) not in text]
        assert not missing, kind


def test_every_task_stands_on_paper_and_in_the_tracker_with_the_same_units_and_times(plan, tmp_path):
    write_plan_docx(plan, tmp_path / "a.docx")
    write_tracker(plan, tmp_path / "a.xlsx", today=TODAY)
    paper = docx_text(tmp_path / "a.docx")
    rows = [row for row in tracker(tmp_path / "a.xlsx") if row.get("Nội dung công việc")]
    rows = [row for row in rows if words(str(row["Nội dung công việc"])) in {words(t.content) for t in plan.tasks}]
    assert [words(row["Nội dung công việc"]) for row in rows] == [words(task.content) for task in plan.tasks]
    for task, number, row in zip(plan.tasks, row_numbers(plan), rows, strict=True):
        period = task_period(task, plan.year)
        assert words(task.content) in paper
        assert all(words(unit.name) in paper for unit in task.units)
        assert str(row["STT"] or "") == (number or "")
        named = words(f"{row['Đơn vị chủ trì'] or ''} {row['Đơn vị phối hợp'] or ''}")
        assert all(words(unit.name) in named for unit in task.units)
        assert (row["Bắt đầu"] and row["Bắt đầu"].date()) == (period and period.starts_on)
        assert (row["Hạn"] and row["Hạn"].date()) == (period and period.due_on)
        assert task.period_text is None or words(task.period_text) == words(row["Thời gian"])


def test_the_bars_of_the_chart_stand_at_the_trackers_dates(plan, tmp_path):
    write_tracker(plan, tmp_path / "a.xlsx", today=TODAY)
    contents = {words(task.content) for task in plan.tasks}
    rows = [row for row in tracker(tmp_path / "a.xlsx") if words(str(row.get("Nội dung công việc") or "")) in contents]
    scale = Scale(plan.year, 3660)
    for task, row in zip(plan.tasks, rows, strict=True):
        bar = row_marks(row_facts(task, plan.year, TODAY), scale, lambda text, _: 6.0 * len(text)).bar
        assert bar is not None
        assert scale.day_at(bar.left + 1) == row["Bắt đầu"].date()
        assert bar.open_ended == (row["Hạn"] is None)
        assert bar.open_ended or scale.day_at(bar.right - 1) == row["Hạn"].date()
