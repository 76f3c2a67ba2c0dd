"""What in a plan deserves a look: a table of rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kehoach_desktop.domain.periods import read_period
from kehoach_desktop.domain.plan import Plan, Role, State
from kehoach_desktop.domain.schedule import is_unreadable, task_period
from kehoach_desktop.domain.text import capitalised, fold
from kehoach_desktop.operations.naming import task_names
from kehoach_desktop.papers.blocks import PLAN, RECIPIENT, TASK, Origin

_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Điều cần xem lại. `rule` is its stable key, `clause` the rule's source, empty where it is plain sense.

    `origin` is the field to go to, None where no single one is meant.
    """

    rule: str
    where: str
    sentence: str
    clause: str = ""
    origin: Origin | None = None


# Where: the row of a task, or the name of another part; and the sentence about it.
Found = Iterator[tuple[int | str, str]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule over a plan: finds each place that breaks it. `origin` is the field of a place that is no task."""

    key: str
    clause: str
    find: Callable[[Plan], Found]
    origin: Origin | None = None


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"


def _no_subject(plan: Plan) -> Found:
    if not plan.subject.strip():
        yield "Trích yếu", "Kế hoạch chưa có trích yếu."


def _empty_tasks(plan: Plan) -> Found:
    for row, task in enumerate(plan.tasks):
        if not task.content.strip():
            yield row, "Việc này chưa có nội dung."


def _unreadable_periods(plan: Plan) -> Found:
    for row, task in enumerate(plan.tasks):
        if is_unreadable(task, plan.year):
            yield row, f"Chưa hiểu thời gian «{_short(task.period_text or '')}»."


def _no_period(plan: Plan) -> Found:
    for row, task in enumerate(plan.tasks):
        if not task.period_text and task_period(task, plan.year) is None:
            yield row, "Việc này chưa có thời gian thực hiện."


def _other_years(plan: Plan) -> Found:
    for row, task in enumerate(plan.tasks):
        period = read_period(task.period_text, plan.year, task.group) if task.period_text else None
        if period and period.starts_on.year != plan.year:
            yield row, f"Thời gian «{_short(task.period_text or '')}» không thuộc năm {plan.year}."


def _no_units(plan: Plan) -> Found:
    for row, task in enumerate(plan.tasks):
        if not any(unit.role in (Role.LEAD, Role.DOING) for unit in task.units):
            yield row, "Việc này chưa có đơn vị chủ trì hoặc thực hiện."


def _twice(plan: Plan) -> Found:
    """The same words in the same group: a recurring task stands in another group each time."""
    keys = [(task.group, task.period_text, fold(task.content)) for task in plan.tasks]
    counted = Counter(keys)
    first: dict[object, int] = {}
    for row, key in enumerate(keys):
        if counted[key] > 1 and key[2] and key in first:
            yield row, f"Nội dung trùng với việc ở dòng {first[key] + 1} của bảng."
        first.setdefault(key, row)


def _done_without_day(plan: Plan) -> Found:
    for row, task in enumerate(plan.tasks):
        if task.state is State.DONE and task.done_on is None:
            yield row, "Việc đã hoàn thành nhưng chưa ghi ngày hoàn thành."


def _no_recipients(plan: Plan) -> Found:
    if not plan.recipients:
        yield "Nơi nhận", "Kế hoạch chưa có nơi nhận."
    elif not any(fold(line.text).startswith("luu") for line in plan.recipients):
        yield "Nơi nhận", "Nơi nhận chưa có dòng «Lưu: VT, …»."


_NAMES = "NĐ 30/2020/NĐ-CP, Phụ lục I, mục II"
RULES: tuple[Rule, ...] = (
    Rule("no-subject", f"{_NAMES}.5", _no_subject, Origin(PLAN, None, "subject")),
    Rule("empty-task", "", _empty_tasks),
    Rule("unreadable-period", "", _unreadable_periods),
    Rule("no-period", "", _no_period),
    Rule("other-year", "", _other_years),
    Rule("no-units", "", _no_units),
    Rule("same-task-twice", "", _twice),
    Rule("done-without-day", "", _done_without_day),
    Rule("recipients", f"{_NAMES}.9", _no_recipients, Origin(RECIPIENT, None, "text")),
)


def plan_findings(plan: Plan) -> tuple[Finding, ...]:
    """Return what in a plan deserves a look, rule by rule."""
    names = task_names(plan)

    def finding(rule: Rule, where: int | str, sentence: str) -> Finding:
        if isinstance(where, int):
            origin: Origin | None = Origin(TASK, plan.tasks[where].id, "content")
            where = capitalised(names[where])
        else:
            # A plan's own fields are those of its row; a list that is empty has no row to name.
            origin = replace(rule.origin, row=plan.id) if rule.origin and rule.origin.table == PLAN else rule.origin
        return Finding(rule=rule.key, clause=rule.clause, where=where, sentence=sentence, origin=origin)

    return tuple(finding(rule, where, sentence) for rule in RULES for where, sentence in rule.find(plan))
