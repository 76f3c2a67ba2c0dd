"""What is wrong with a data file, and what in its plans deserves a look: a table of rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kehoach_desktop.domain.periods import read_period
from kehoach_desktop.domain.plan import Plan, Role, State
from kehoach_desktop.domain.schedule import is_unreadable, task_period
from kehoach_desktop.domain.text import fold
from kehoach_desktop.operations.naming import task_names
from kehoach_desktop.operations.office import Office
from kehoach_desktop.store import copies, files, triggers

_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Điều cần xem lại. `rule` is its stable key, `clause` the rule's source, empty where it is plain sense."""

    rule: str
    where: str
    sentence: str
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """`integrity` is "ok", or what the database finds wrong with itself."""

    integrity: str
    findings: tuple[Finding, ...]


# Where: the row of a task, or the name of another part; and the sentence about it.
Found = Iterator[tuple[int | str, str]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule over a plan: finds each place that breaks it."""

    key: str
    clause: str
    find: Callable[[Plan], Found]


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
    Rule("no-subject", f"{_NAMES}.5", _no_subject),
    Rule("empty-task", "", _empty_tasks),
    Rule("unreadable-period", "", _unreadable_periods),
    Rule("no-period", "", _no_period),
    Rule("other-year", "", _other_years),
    Rule("no-units", "", _no_units),
    Rule("same-task-twice", "", _twice),
    Rule("done-without-day", "", _done_without_day),
    Rule("recipients", f"{_NAMES}.9", _no_recipients),
)


def plan_findings(plan: Plan) -> tuple[Finding, ...]:
    """Return what in a plan deserves a look, rule by rule."""
    names = task_names(plan)
    return tuple(
        Finding(
            rule=rule.key,
            clause=rule.clause,
            where=names[where][0].upper() + names[where][1:] if isinstance(where, int) else where,
            sentence=sentence,
        )
        for rule in RULES
        for where, sentence in rule.find(plan)
    )


def print_findings(plan: Plan) -> tuple[Finding, ...]:
    """Return what in a plan cannot be printed as it was typed; nothing where this machine has no font to print with."""
    from kehoach_desktop.exports.fonts import FontsMissingError
    from kehoach_desktop.exports.letters import unprintable

    try:
        problems = unprintable(plan)
    except FontsMissingError:
        return ()
    return tuple(Finding(rule="unprintable", where=found.where, sentence=found.sentence) for found in problems)


def check(office: Office) -> Checked:
    """Check the data file, the files that it refers to, and every plan that is not archived."""
    with office.reading() as conn:
        integrity = copies.integrity(conn)
        broken = tuple(files.broken_files(conn, office.folder))
        wanted, present = triggers.wanted_triggers(conn), triggers.present_triggers(conn)
    found = [
        Finding(rule="file-lost" if lost else "file-changed", where=name, sentence=_file_sentence(lost=lost))
        for name, lost in broken
    ]
    if wanted != present:
        sentence = "Nhật ký thay đổi của tệp không còn đủ; hãy sao lưu rồi báo người hỗ trợ."
        found.append(Finding(rule="journal-incomplete", where="Tệp dữ liệu", sentence=sentence))
    for summary in office.plans():
        if summary.archived:
            continue
        name = f"Kế hoạch năm {summary.year}"
        plan = office.plan(summary.id)
        found += [
            Finding(rule=f.rule, clause=f.clause, where=f"{name}: {f.where}", sentence=f.sentence)
            for f in (*plan_findings(plan), *print_findings(plan))
        ]
    return Checked(integrity=integrity, findings=tuple(found))


def _file_sentence(*, lost: bool) -> str:
    return "Không còn thấy tệp này trong thư mục dữ liệu." if lost else "Nội dung tệp đã bị thay đổi so với lúc lưu."
