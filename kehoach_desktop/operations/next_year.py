"""Last year's plan made into the next one: years move where the wording is of the plan's own time, and only there.

"Quý I/2024", "năm 2024" and "tổng kết năm 2023" are of the plan's own time. Dates and years of other documents,
of laws, anniversaries and terms are not; they stay, and those that look like the old year are told.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kehoach_desktop.domain.plan import PeriodPlace, Plan, PlanState, Section, SectionKind, Task
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.operations.task_order import fresh_copy

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
# A year after a slash is the plan's own where a quarter or month stands before it; else it is a part of a date
# or of a document's number.
_OWN_SLASHED = re.compile(r"\b(?:quý\s*(?:[IV]+|[1-4])|(?:tháng|t\.?)\s*(?:0?[1-9]|1[0-2]))\s*/\s*$", re.IGNORECASE)
_SLASHED = re.compile(r"/\s*$")
_OWN_WORDS = re.compile(r"\b(?:trong|của|cuối|đầu|giữa|hết)\s+năm\s+$", re.IGNORECASE)
# What stands before a year that is not of the plan's own time: a law of that year, the full date of another
# document, an anniversary, a term, a span of years.
_FOREIGN = re.compile(
    r"(?:luật|pháp lệnh|hiến pháp)[^.;:]{0,90}$"
    r"|ngày\s+\d{1,2}\s+tháng\s+\d{1,2},?\s+(?:năm\s+)?$"
    r"|(?:kỷ niệm|thành lập)[^.;]{0,60}$"
    r"|(?:giai đoạn|nhiệm kỳ)\s+[^.;]{0,12}$"
    r"|\d{4}\s*(?:[-–—]|đến(?:\s+năm)?)\s*$",
    re.IGNORECASE,
)
_SPAN_AFTER = re.compile(r"\s*(?:[-–—]|đến(?:\s+năm)?)\s*\d{4}")
_NEAR = 1


def shift_years(text: str, own: int, by: int) -> str:
    """Return a text of a plan of year `own` with the years of the plan's own time moved by `by`."""

    def moved(match: re.Match[str]) -> str:
        year = int(match[0])
        own_time = (
            abs(year - own) <= _NEAR and _is_own(text[: match.start()]) and not _SPAN_AFTER.match(text, match.end())
        )
        return str(year + by) if own_time else match[0]

    return _YEAR.sub(moved, text)


def _is_own(before: str) -> bool:
    """Tell by the words before a year whether it is of the plan's own time."""
    if _SLASHED.search(before):
        return bool(_OWN_SLASHED.search(before))
    return bool(_OWN_WORDS.search(before)) or not _FOREIGN.search(before)


def _shift_all(text: str, own: int, by: int) -> str:
    """A task's own wording of time moves whole, full dates too."""
    return re.sub(r"\d{4}", lambda m: str(int(m[0]) + by) if abs(int(m[0]) - own) <= _NEAR else m[0], text)


def _task(task: Task, own: int, by: int) -> Task:
    def shift(text: str | None) -> str | None:
        return None if text is None else shift_years(text, own, by)

    task = fresh_copy(task)
    content, wording = task.content, task.period_text
    if wording and task.period_place is PeriodPlace.CONTENT and wording in content:
        at = content.rindex(wording)
        new = _shift_all(wording, own, by)
        before, after = content[:at], content[at + len(wording) :]
        # The years around a wording are judged with it in its place, since it may end what stands before.
        content = shift_years(before, own, by) + new + shift_years(after, own, by)
        wording = new
    else:
        content = shift_years(content, own, by)
        wording = None if wording is None else _shift_all(wording, own, by)
    return replace(
        task,
        content=content,
        period_text=wording,
        theme=shift(task.theme),
        product=shift(task.product),
        note=shift(task.note),
        other=tuple((title, shift_years(text, own, by)) for title, text in task.other),
    )


def _section(section: Section, own: int, by: int) -> Section:
    if section.kind is SectionKind.BASIS:
        return replace(section, id=None)
    heading = None if section.heading is None else shift_years(section.heading, own, by)
    text = None if section.text is None else shift_years(section.text, own, by)
    return replace(section, id=None, heading=heading, text=text)


def next_plan(plan: Plan, year: int) -> Plan:
    """Return a plan for `year` made from an older one: a draft without number and date, nothing done yet."""
    own, by = plan.year, year - plan.year
    title = plan.task_list.appendix_title
    return replace(
        plan,
        id=None,
        year=year,
        subject=shift_years(plan.subject, own, by),
        number=None,
        issued_on=None,
        state=PlanState.DRAFT,
        archived=False,
        sections=tuple(_section(section, own, by) for section in plan.sections),
        task_list=replace(plan.task_list, appendix_title=None if title is None else shift_years(title, own, by)),
        tasks=tuple(_task(task, own, by) for task in plan.tasks),
        recipients=tuple(replace(recipient, id=None) for recipient in plan.recipients),
    )


def left_years(plan: Plan, was: int) -> tuple[Problem, ...]:
    """Return where a plan made from an older one still names a year near the old one, to be looked at."""
    years = {str(year) for year in range(was - _NEAR, was + _NEAR + 1)} - {str(plan.year), str(plan.year - _NEAR)}
    problems = []

    def look(where: str, text: str | None) -> None:
        found = [year for year in re.findall(r"(?<!\d)\d{4}(?!\d)", text or "") if year in years]
        if found:
            problems.append(
                Problem(where, f"Còn nhắc năm {', '.join(dict.fromkeys(found))}; hãy xem có cần sửa không.")
            )

    look("Trích yếu", plan.subject)
    for n, section in enumerate(plan.sections, start=1):
        kind = "Căn cứ" if section.kind is SectionKind.BASIS else "Phần văn bản"
        look(f"{kind} {section.label or n}", " ".join(filter(None, (section.heading, section.text))))
    for n, task in enumerate(plan.tasks, start=1):
        look(f"Việc {n}", " ".join(filter(None, (task.content, task.period_text, task.product, task.note))))
    return tuple(problems)
