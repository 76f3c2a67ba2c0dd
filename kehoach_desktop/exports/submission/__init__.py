"""Bản nộp: the copy of a plan's progress that goes up, in the superior's own form, as a sheet or as PDF."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.submission import Report, ReportPeriod, SubmissionTemplate
from kehoach_desktop.exports.submission.document import compose_submission
from kehoach_desktop.exports.submission.paper import write_submission_pdf
from kehoach_desktop.exports.submission.workbook import write_submission_xlsx

_USUAL_REPORT = Report()


def write_submission(
    plan: Plan,
    out: Path,
    *,
    template: SubmissionTemplate,
    period: ReportPeriod,
    today: date,
    report: Report = _USUAL_REPORT,
    suffix: str = "",
) -> tuple[Problem, ...]:
    """Write the copy that goes up to `out`: a sheet, or PDF where the suffix says ".pdf".

    `suffix` stands for that of `out` where the file is written aside under another name.

    Raises:
        FontsMissingError: for PDF, this machine has no serif family with all Vietnamese letters.
        OSError: `out` cannot be written.
    """
    submission = compose_submission(plan, template=template, period=period, today=today, report=report)
    if (suffix or out.suffix).lower() == ".pdf":
        return write_submission_pdf(submission, out, today=today)
    return write_submission_xlsx(submission, out, today=today)


__all__ = ["compose_submission", "write_submission", "write_submission_pdf", "write_submission_xlsx"]
