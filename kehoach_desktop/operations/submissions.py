"""Bản nộp and its Mẫu nộp: the superior's own forms, kept by the office, and the copies that go up in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.submission import DEFAULT_TEMPLATES, Report, ReportPeriod, SubmissionTemplate
from kehoach_desktop.domain.submission_json import template_from_json, template_to_json
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.exporting import Exported, require_suffix, written_out
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.office_settings import save_settings, settings

_SETTING = "submission_templates"
SUBMISSION_SUFFIXES = (".xlsx", ".pdf")


def submission_templates(office: Office) -> tuple[tuple[SubmissionTemplate, ...], tuple[Problem, ...]]:
    """Return the office's Mẫu nộp, those shipped while it has none of its own; and what was unreadable in them."""
    stored = settings(office).get(_SETTING)
    if not isinstance(stored, list):
        return DEFAULT_TEMPLATES, ()
    read = [template_from_json(data) for data in stored]
    problems = tuple(problem for _, found in read for problem in found)
    return tuple(template for template, _ in read if template is not None), problems


def save_submission_templates(office: Office, *, templates: Sequence[SubmissionTemplate]) -> Changes:
    """Store the office's Mẫu nộp, all of them, as one step."""
    return save_settings(office, values={_SETTING: [template_to_json(template) for template in templates]})


def export_submission(
    office: Office,
    *,
    plan_id: int,
    out: Path,
    template: SubmissionTemplate,
    period: ReportPeriod,
    report: Report | None = None,
    today: date | None = None,
) -> Exported:
    """Write the copy that goes up for a period, as a sheet or as PDF; replaced whole or not at all."""
    from kehoach_desktop.exports.submission import write_submission

    suffix = require_suffix(out, SUBMISSION_SUFFIXES)
    plan = office.plan(plan_id)
    with written_out(office, out) as new:
        problems = write_submission(
            plan,
            new,
            template=template,
            period=period,
            today=today or office.today(),
            report=report or Report(),
            suffix=suffix,
        )
    return Exported(path=out, problems=problems)
