"""Verbs on whole plans: archive, take back from the archive, delete, issue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.domain.errors import OfficeError, told_of
from kehoach_desktop.domain.plan import Plan, PlanState
from kehoach_desktop.domain.text import clean
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.exporting import render_pdf
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.paper_setup import paper_options
from kehoach_desktop.operations.saving import save
from kehoach_desktop.store import files, issuing, plan_saving
from kehoach_desktop.store.journal import StepKind

if TYPE_CHECKING:
    from kehoach_desktop.papers.options import PaperOptions


class AlreadyIssued(OfficeError):  # noqa: N818 - named for the situation
    """An issued plan keeps its paper; what is wrong with it needs a document of its own."""

    SENTENCE = "Kế hoạch này đã ban hành nên không ban hành lại."
    HINT = "Sai về nội dung: ban hành văn bản thay thế; sai về thể thức: ban hành công văn đính chính."


class NoNumber(OfficeError):  # noqa: N818 - named for the situation
    """A document is issued under a number (NĐ 30/2020, Điều 15)."""

    SENTENCE = "Chưa ghi số của kế hoạch nên chưa ban hành được."
    HINT = "Hãy ghi số do văn thư cấp rồi làm lại."


def plan_name(plan: Plan) -> str:
    """Return how a step's label names a plan."""
    return f"kế hoạch năm {plan.year}"


def archive_plan(office: Office, *, plan_id: int) -> Changes:
    """Put a plan away from the list of those at work."""
    plan = office.plan(plan_id)
    return save(office, f"Cất {plan_name(plan)} vào kho", plan, replace(plan, archived=True))


def unarchive_plan(office: Office, *, plan_id: int) -> Changes:
    """Take a plan back among those at work."""
    plan = office.plan(plan_id)
    return save(office, f"Lấy {plan_name(plan)} ra khỏi kho", plan, replace(plan, archived=False))


def delete_plan(office: Office, *, plan_id: int, why: str | None = None) -> Changes:
    """Delete a plan with all its parts; undo brings it back."""
    plan = office.plan(plan_id)
    with office.step(f"Xóa {plan_name(plan)}", why=why) as step:
        plan_saving.delete_plan(step.conn, plan_id)
    return step.changes


def issue_plan(office: Office, *, plan_id: int, number: str, issued_on: date) -> Changes:
    """Record the number and date given after signature, and keep the printed pages as they are now, by their hash.

    Undo does not cross it: what was signed stays (NĐ 30/2020, Điều 15 and 18).
    """
    old = office.plan(plan_id)
    number = clean(number)
    if old.state is PlanState.ISSUED:
        raise AlreadyIssued
    if not number:
        raise NoNumber
    new = replace(old, number=number, issued_on=issued_on, state=PlanState.ISSUED)
    pages = _printed(new, paper_options(office))
    sha256 = files.keep_bytes(office.folder, pages)
    name = f"Kế hoạch số {number} năm {issued_on.year}.pdf"
    with office.step(f"Ban hành {plan_name(old)}", kind=StepKind.BARRIER) as step:
        file_id = files.note_file(step.conn, sha256, name, len(pages))
        plan_saving.save_plan(step.conn, old, new)
        issuing.note_issue(step.conn, plan_id, file_id, number, issued_on)
    return step.changes


def _printed(plan: Plan, options: PaperOptions) -> bytes:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "ban-hanh.pdf"
        with told_of(pages):
            render_pdf(plan, pages, options)
            return pages.read_bytes()


def issued_pages(office: Office, *, plan_id: int) -> Path | None:
    """Return the pages kept at the issue of a plan, None where it is not issued or they are lost."""
    with office.reading() as conn:
        sha256 = issuing.issued_file(conn, plan_id)
    path = files.kept_path(office.folder, sha256) if sha256 else None
    return path if path is not None and path.exists() else None
