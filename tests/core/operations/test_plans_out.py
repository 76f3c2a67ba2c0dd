"""Plans to files and back, their issue, their check."""

from __future__ import annotations

import json
import re
from datetime import date
from zipfile import ZipFile

import pdfplumber
import pytest

from kehoach_desktop.domain.errors import NoPermission, PathMissing, UnusableInput
from kehoach_desktop.domain.plan import PlanState, State
from kehoach_desktop.operations import (
    AlreadyIssued,
    CannotUndo,
    NoNumber,
    ReasonNeeded,
    TaskField,
    UnservedSuffix,
    accept_draft,
    archive_plan,
    backup,
    check,
    delete_plan,
    edit_task_field,
    edit_task_state,
    export_file,
    export_plan,
    export_tracker,
    issue_plan,
    issued_pages,
    open_office,
    read_backup,
    read_plan_json,
    read_source,
    restore,
    show_plan,
    undo,
)
from kehoach_desktop.operations.copying import copies_of
from tests.support.plans import commune_plan, quarter_task


def test_a_file_that_is_no_plan_is_told_in_a_sentence(tmp_path):
    source = tmp_path / "rong.txt"
    source.write_bytes(b"")
    with pytest.raises(UnusableInput, match="trống"):
        read_source(source)
    with pytest.raises(PathMissing):
        read_source(tmp_path / "khong-co.txt")


def test_what_is_shown_reads_back_as_the_same_plan(office, plan_id):
    shown = read_plan_json(json.loads(json.dumps(show_plan(office, plan_id=plan_id))))
    plan = office.plan(plan_id)
    assert [task.content for task in shown.tasks] == [task.content for task in plan.tasks]
    assert [task.group for task in shown.tasks] == [task.group for task in plan.tasks]
    assert [section.text for section in shown.sections] == [section.text for section in plan.sections]


@pytest.mark.parametrize("suffix", [".pdf", ".xlsx", ".json", ".PDF"])
def test_a_plan_is_written_by_the_suffix(office, plan_id, tmp_path, suffix):
    out = tmp_path / f"ra{suffix}"
    out.write_bytes(b"cu")
    assert export_file(office, plan_id=plan_id, out=out).path == out
    assert out.stat().st_size > 1000
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith((".", "ra"))) == [out.name]


def test_places_of_fields_come_with_the_pdf(office, plan_id, tmp_path):
    assert export_plan(office, plan_id=plan_id, out=tmp_path / "ra.pdf").placed
    assert export_tracker(office, plan_id=plan_id, out=tmp_path / "ra.xlsx").problems == ()


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".xlsx"])
def test_a_file_says_the_day_it_was_made_and_is_the_same_all_that_day(office, plan_id, tmp_path, suffix):
    first, again = (tmp_path / f"{name}{suffix}" for name in ("ra", "lai"))
    for out in (first, again):
        export_file(office, plan_id=plan_id, out=out, today=date(2026, 3, 9))
    assert first.read_bytes() == again.read_bytes()
    assert _made_on(first) == "2026-03-09"


def _made_on(path):
    if path.suffix == ".pdf":
        with pdfplumber.open(path) as document:
            return re.sub(r"D:(\d{4})(\d\d)(\d\d)000000", r"\1-\2-\3", document.metadata["CreationDate"])
    with ZipFile(path) as archive:
        core = archive.read("docProps/core.xml").decode()
    return re.search(r"<dcterms:created[^>]*>([^<T]*)T00:00:00Z<", core)[1]


def test_what_cannot_be_written_leaves_all_as_it_was(office, plan_id, tmp_path):
    with pytest.raises(UnservedSuffix, match="odt"):
        export_file(office, plan_id=plan_id, out=tmp_path / "ra.odt")
    with pytest.raises(PathMissing):
        export_file(office, plan_id=plan_id, out=tmp_path / "mat" / "ra.pdf")
    (tmp_path / "ra.pdf").mkdir()
    with pytest.raises(NoPermission):
        export_file(office, plan_id=plan_id, out=tmp_path / "ra.pdf")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_an_issued_plan_keeps_its_pages_and_asks_for_reasons(office, plan_id, tmp_path):
    with pytest.raises(NoNumber):
        issue_plan(office, plan_id=plan_id, number=" ", issued_on=date(2026, 1, 15))
    issue_plan(office, plan_id=plan_id, number="07", issued_on=date(2026, 1, 15))
    plan = office.plan(plan_id)
    assert (plan.state, plan.number, plan.issued_on) == (PlanState.ISSUED, "07", date(2026, 1, 15))
    pages = issued_pages(office, plan_id=plan_id)
    export_plan(office, plan_id=plan_id, out=tmp_path / "nay.pdf")
    assert pages.read_bytes() == (tmp_path / "nay.pdf").read_bytes()
    with pytest.raises(CannotUndo):
        undo(office)
    with pytest.raises(AlreadyIssued):
        issue_plan(office, plan_id=plan_id, number="08", issued_on=date(2026, 1, 16))
    task_id = plan.tasks[0].id
    with pytest.raises(ReasonNeeded):
        edit_task_field(office, task_id=task_id, field=TaskField.CONTENT, text="Khác")
    assert office.plan(plan_id) == plan
    edit_task_state(office, task_id=task_id, state=State.DOING)
    edit_task_field(office, task_id=task_id, field=TaskField.CONTENT, text="Khác", why="Công văn của tỉnh")
    with pytest.raises(ReasonNeeded):
        undo(office)
    undo(office, why="Ghi nhầm")
    assert office.plan(plan_id).tasks[0].content == plan.tasks[0].content
    with pytest.raises(ReasonNeeded):
        delete_plan(office, plan_id=plan_id)
    assert check(office).integrity == "ok"
    pages.write_bytes(b"sua trom")
    assert {finding.rule for finding in check(office).findings} == {"file-changed"}


def test_archived_and_deleted_plans_come_back(office, plan_id):
    before = office.plan(plan_id)
    archive_plan(office, plan_id=plan_id)
    assert [plan.archived for plan in office.plans()] == [True]
    assert delete_plan(office, plan_id=plan_id).label == "Xóa kế hoạch năm 2026"
    assert office.plans() == ()
    undo(office)
    undo(office)
    assert office.plan(plan_id) == before


def test_a_good_plan_has_no_findings_and_each_fault_is_found(office, plan_id):
    assert check(office).findings == ()
    faulty = commune_plan(
        subject="",
        tasks=(
            quarter_task("Họp hội đồng", 1),
            quarter_task("Họp  hội đồng", 1, ""),
            quarter_task("", 2, state=State.DONE, progress=100),
            quarter_task("Họp", 2, period_text="tuần trăng", period_place="column"),
        ),
        recipients=(),
    )
    accept_draft(office, draft=faulty)
    found = check(office).findings
    assert {(finding.rule, finding.where.split(": ")[1]) for finding in found} == {
        ("no-subject", "Trích yếu"),
        ("empty-task", "Việc 1, Quý II"),
        ("unreadable-period", "Việc 2, Quý II"),
        ("no-units", "Việc 2, Quý I"),
        ("same-task-twice", "Việc 2, Quý I"),
        ("done-without-day", "Việc 1, Quý II"),
        ("recipients", "Nơi nhận"),
    }


def test_the_days_copy_is_made_at_the_first_opening_only(tmp_path):
    path = tmp_path / "thu.sqlite"
    open_office(path).close()
    assert not (tmp_path / "sao-luu").exists()
    open_office(path).close()
    names = sorted(file.name for file in (tmp_path / "sao-luu").iterdir())
    assert len(names) == 2
    open_office(path).close()
    assert sorted(file.name for file in (tmp_path / "sao-luu").iterdir()) == names
    assert [info.path.name for info in copies_of(path)] == [names[0]]


def test_a_copy_that_cannot_be_made_does_not_stop_the_work(tmp_path):
    path = tmp_path / "thu.sqlite"
    open_office(path).close()
    (tmp_path / "sao-luu").write_text("một tệp ở chỗ của thư mục")
    with open_office(path) as office:
        assert office.copy_problem is not None
        assert accept_draft(office, draft=commune_plan()).plan_id == 1


def test_a_backup_goes_to_a_folder_and_comes_back(office, plan_id, tmp_path):
    (tmp_path / "usb").mkdir()
    info = backup(office, to=tmp_path / "usb")
    assert info.path.parent == tmp_path / "usb"
    assert [plan.subject for plan in read_backup(info.path).plans] == ["Công tác thi đua, khen thưởng năm 2026"]
    plan = office.plan(plan_id)
    restore(info.path, to=tmp_path / "khac.sqlite")
    with open_office(tmp_path / "khac.sqlite") as other:
        assert other.plan(plan_id) == plan
        assert other.undo_label() == office.undo_label()


def test_letters_that_no_font_has_are_found_before_printing(office):
    plan_id = accept_draft(office, draft=commune_plan()).plan_id
    task = office.plan(plan_id).tasks[0]
    edit_task_field(office, task_id=task.id, field=TaskField.CONTENT, text="Phát động thi đua 😀")
    found = [finding for finding in check(office).findings if finding.rule == "unprintable"]
    assert any("😀" in finding.sentence for finding in found)
