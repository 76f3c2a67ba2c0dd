"""Mẫu nộp that the office keeps, and the copy that goes up."""

from __future__ import annotations

from dataclasses import replace

import openpyxl
import pytest

from kehoach_desktop import operations
from kehoach_desktop.domain.submission import ReportPeriod


def test_the_shipped_forms_serve_until_the_office_has_its_own(office):
    shipped, problems = operations.submission_templates(office)
    assert shipped
    assert not problems
    own = replace(shipped[0], name="Mẫu của tỉnh")
    operations.save_submission_templates(office, templates=[own])
    assert [template.name for template in operations.submission_templates(office)[0]] == ["Mẫu của tỉnh"]
    operations.undo(office)
    assert operations.submission_templates(office)[0] == shipped


def test_the_copy_that_goes_up_holds_the_periods_tasks(office, tmp_path):
    plan_id = operations.accept_draft(office, draft=operations.sample_plan(office.today())).plan_id
    template = operations.submission_templates(office)[0][0]
    out = tmp_path / "nop.xlsx"
    operations.export_submission(office, plan_id=plan_id, out=out, template=template, period=ReportPeriod(2026, (1,)))
    text = " ".join(str(c.value) for row in openpyxl.load_workbook(out).worksheets[0] for c in row if c.value)
    plan = office.plan(plan_id)
    assert all(task.content in text for task in plan.tasks if task.group == (1,))
    assert "Người lập biểu" in text


def test_a_kind_of_file_that_is_not_served_is_told(office, tmp_path):
    plan_id = operations.accept_draft(office, draft=operations.sample_plan(office.today())).plan_id
    template = operations.submission_templates(office)[0][0]
    with pytest.raises(operations.UnservedSuffix):
        operations.export_submission(
            office, plan_id=plan_id, out=tmp_path / "nop.doc", template=template, period=ReportPeriod(2026)
        )
    assert not list(tmp_path.glob("nop*"))


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".xlsx", ".csv", ".ics", ".json"])
def test_every_kind_of_file_is_written_whole(office, tmp_path, suffix):
    plan_id = operations.accept_draft(office, draft=operations.sample_plan(office.today())).plan_id
    out = tmp_path / f"kế hoạch{suffix}"
    operations.export_file(office, plan_id=plan_id, out=out)
    assert out.stat().st_size > 100
    assert list(tmp_path.iterdir()) == [out] or len(list(tmp_path.glob("*" + suffix))) == 1


@pytest.mark.parametrize("suffix", [".pdf", ".png"])
def test_the_chart_alone_is_written(office, tmp_path, suffix):
    plan_id = operations.accept_draft(office, draft=operations.sample_plan(office.today())).plan_id
    out = tmp_path / f"bieu-do{suffix}"
    operations.export_chart(office, plan_id=plan_id, out=out)
    assert out.read_bytes()[:4] in (b"%PDF", b"\x89PNG")
