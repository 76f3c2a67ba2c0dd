"""The copy that goes up as it stands on paper and sheet alike: heads, rows under headings of quarters, foot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kehoach_desktop.domain.groups import quarters_label
from kehoach_desktop.domain.labels import CLOSED_STATES
from kehoach_desktop.domain.periods import roman
from kehoach_desktop.domain.plan import Numbering, Plan, State
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.submission import Report, ReportPeriod, SubmissionField, SubmissionTemplate
from kehoach_desktop.domain.tracker import TRACKER_COLUMNS, TrackerRow, Value, shown_state, tracker_rows
from kehoach_desktop.papers.wording import agency_name, date_text, number_text

_CARRIED = "Việc kỳ trước chưa xong"
_NO_TIME = "Việc chưa rõ thời gian"
_PEN = "……"
_TRACKED = {column.key: column.value for column in TRACKER_COLUMNS}


@dataclass(frozen=True, slots=True)
class SubmissionGroup:
    """Rows under one heading, empty where the form has none. Each row: its place in the plan, its cells."""

    label: str
    rows: tuple[tuple[int, tuple[Value, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """Bản nộp, ready to be drawn."""

    template: SubmissionTemplate
    agency: tuple[str, ...]
    superior: str
    title: str
    period: str
    attached: str
    groups: tuple[SubmissionGroup, ...]
    summary: str
    dated: str
    problems: tuple[Problem, ...]


def _units(row: TrackerRow) -> Value:
    return "\n".join(unit.name for unit in row.task.units) or None


# Fields that the superior sees otherwise than the working copy does.
_OWN: dict[SubmissionField, Callable[[TrackerRow], Value]] = {
    SubmissionField.UNITS: _units,
    SubmissionField.STATE: shown_state,
    SubmissionField.BLANK: lambda _: None,
}


def _value(kind: SubmissionField, row: TrackerRow, number: int) -> Value:
    if kind is SubmissionField.NUMBER:
        return number
    own = _OWN.get(kind)
    return own(row) if own else _TRACKED[kind.value](row)


def _is_carried(row: TrackerRow, period: ReportPeriod) -> bool:
    """Tell whether a task of earlier quarters of the year is still owed."""
    return bool(row.quarters) and max(row.quarters) < min(period.quarters) and row.task.state not in CLOSED_STATES


def _order(quarters: tuple[int, ...], period: ReportPeriod) -> tuple[int, int, tuple[int, ...]]:
    """A quarter of the period before the spans that reach into it."""
    return min(set(quarters) & set(period.quarters)), len(quarters), quarters


def _sorted(
    rows: Sequence[TrackerRow], template: SubmissionTemplate, period: ReportPeriod
) -> Iterator[tuple[str, list[TrackerRow]]]:
    """The rows that the period asks for, under their headings."""
    inside = [row for row in rows if set(row.quarters) & set(period.quarters)]
    if template.carried:
        yield _CARRIED, [row for row in rows if _is_carried(row, period)]
    if not template.grouped:
        yield "", inside
    else:
        for quarters in sorted({row.quarters for row in inside}, key=lambda each: _order(each, period)):
            yield quarters_label(quarters), [row for row in inside if row.quarters == quarters]
    if len(period.quarters) == 4:
        yield _NO_TIME, [row for row in rows if not row.quarters]


def _groups(parts: Iterable[tuple[str, list[TrackerRow]]], template: SubmissionTemplate) -> Iterator[SubmissionGroup]:
    number = place = 0
    for label, rows in parts:
        if not rows:
            continue
        if template.numbering is Numbering.RESTART:
            number = 0
        made = []
        for row in rows:
            number += 1
            made.append((row.place, tuple(_value(column.field, row, number) for column in template.columns)))
        place += 1
        yield SubmissionGroup(f"{roman(min(place, 49))}. {label}" if label else "", tuple(made))


def _attached(report: Report, plan: Plan) -> str:
    number = number_text(report.number, report.symbol) if report.number else f"{_PEN}/{report.symbol or _PEN}"
    dated = _dated(report.issued_on, plan.year)
    agency = f" của {agency_name(plan.agency, plan.place)}" if plan.agency else ""
    return f"(Kèm theo {report.kind} số {number} {dated}{agency})"


def _dated(day: date | None, year: int) -> str:
    return date_text(day) if day else f"ngày {_PEN} tháng {_PEN} năm {year}"


def _summary(rows: Sequence[TrackerRow]) -> str:
    done = sum(row.task.state is State.DONE for row in rows)
    owed = len(rows) - sum(row.task.state is State.DROPPED for row in rows)
    late = sum(row.late for row in rows)
    share = f", đạt {round(done * 100 / owed)}%" if owed else ""
    return f"Tổng cộng {len(rows)} việc; hoàn thành {done}{share}; quá hạn {late}."


def compose_submission(
    plan: Plan,
    *,
    template: SubmissionTemplate,
    period: ReportPeriod,
    today: date,
    report: Report,
) -> Submission:
    """Return the copy of a plan that goes up for a period, late as of `today`.

    Tasks without a time belong to the year only; for a shorter period they are left out and told as a problem.
    """
    rows = tracker_rows(plan, today)
    parts = list(_sorted(rows, template, period))
    shown = [row for _, part in parts for row in part]
    timeless = sum(not row.quarters for row in rows) if len(period.quarters) < 4 else 0
    problems = [Problem("Bản nộp", f"{timeless} việc chưa rõ thời gian nên chưa có trong bản nộp kỳ này.")] * bool(
        timeless
    )
    return Submission(
        template=template,
        agency=plan.agency,
        superior=plan.superior or "",
        title=template.title,
        period=period.label(),
        attached=_attached(report, plan),
        groups=tuple(_groups(parts, template)),
        summary=_summary(shown),
        dated=", ".join(part for part in (plan.place, _dated(report.issued_on, plan.year)) if part),
        problems=tuple(problems),
    )
