"""Ai sửa gì: the steps of an office in words, what each changed, and a plan as it stood on a day."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kehoach_desktop.domain.errors import OfficeError
from kehoach_desktop.domain.labels import PLAN_STATE_LABELS, STATE_LABELS
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.operations.heads import HEAD_LABELS
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.task_edits import FIELD_LABELS, TaskField
from kehoach_desktop.store import history as store
from kehoach_desktop.store import journal
from kehoach_desktop.store.journal import Entry, Step, StepKind


class TooLongAgo(OfficeError):  # noqa: N818 - named for the situation
    """The rows of that day had other columns; they cannot be told any more."""

    SENTENCE = "Chỉ xem lại được từ ngày {day}, khi tệp dữ liệu được nâng cấp."
    HINT = "Hãy chọn ngày muộn hơn, hoặc mở bản sao lưu của thời gian trước."


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Một dòng lịch sử: what was done, when, by whom, and why."""

    step_id: int
    label: str
    at: datetime
    who: str
    why: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field that a step changed; empty texts stand for nothing."""

    what: str
    before: str
    after: str


_PREFIXES = {StepKind.UNDO: "Hoàn tác: ", StepKind.REDO: "Làm lại: "}
_MOST = 500
_TABLES = {
    "plan": "Kế hoạch",
    "section": "Văn bản",
    "task": "Việc",
    "recipient": "Nơi nhận",
    "signature": "Phần ký",
    "task_list": "Bảng nhiệm vụ",
    "task_column": "Cột của bảng",
    "unit": "Đơn vị",
    "unit_alias": "Tên gọi khác của đơn vị",
    "office": "Cơ quan",
    "superior": "Cấp trên",
    "signer": "Người ký",
    "legal_basis": "Căn cứ",
    "default_recipient": "Nơi nhận thường dùng",
}
# Columns that people know, by table; what is not here (positions, folded texts, links) is not told.
_COLUMNS: dict[str, dict[str, str]] = {
    "task": {
        "content": FIELD_LABELS[TaskField.CONTENT],
        "units_text": FIELD_LABELS[TaskField.UNITS],
        "period_text": FIELD_LABELS[TaskField.PERIOD],
        "quarters": "quý",
        "theme": "nhóm việc",
        "product": FIELD_LABELS[TaskField.PRODUCT],
        "note": FIELD_LABELS[TaskField.NOTE],
        "state": FIELD_LABELS[TaskField.STATE],
        "progress": FIELD_LABELS[TaskField.PROGRESS],
        "done_on": FIELD_LABELS[TaskField.DONE_ON],
        "delay_reason": FIELD_LABELS[TaskField.DELAY_REASON],
    },
    "plan": {
        **{field.value: label for field, label in HEAD_LABELS.items()},
        "year": "năm",
        "issued_on": "ngày ban hành",
        "state": "trạng thái",
    },
    "section": {"label": "số mục", "heading": "tiêu đề", "text": "nội dung"},
    "recipient": {"text": "nội dung"},
    "signature": {"authority": "thẩm quyền ký", "position": "chức vụ", "name": "họ tên"},
    "task_list": {"appendix_title": "tên phụ lục"},
    "task_column": {"title": "tiêu đề"},
    "unit": {"name": "tên", "short_name": "tên ngắn", "starts_on": "từ ngày", "ends_on": "đến ngày"},
    "unit_alias": {"name": "tên"},
    "office": {"lines": "tên", "place": "địa danh", "symbol": "ký hiệu"},
    "superior": {"name": "tên", "body": "cơ quan đầu mối"},
    "signer": {"name": "họ tên", "position": "chức vụ"},
    "legal_basis": {"text": "nội dung"},
    "default_recipient": {"text": "nội dung"},
}
_VALUES: dict[tuple[str, str], Mapping[str, str]] = {
    ("task", "state"): {state.value: label for state, label in STATE_LABELS.items()},
    ("plan", "state"): {state.value: label for state, label in PLAN_STATE_LABELS.items()},
}
_LISTS = frozenset({"agency", "lines", "quarters"})
_DATES = frozenset({"done_on", "issued_on", "starts_on", "ends_on"})


def _done(step: Step) -> Done:
    return Done(
        step_id=step.id or 0,
        label=_PREFIXES.get(step.kind, "") + step.label,
        at=step.at,
        who=step.who,
        why=step.why,
    )


def history(
    office: Office, *, plan_id: int | None = None, task_id: int | None = None, limit: int = _MOST
) -> tuple[Done, ...]:
    """Return what was done, the newest first: everything, or what touched one plan or one task."""
    table = None
    if task_id is not None:
        plan_id, table = office.plan_of_task(task_id).id, "task"
    with office.reading() as conn:
        found = store.steps(conn, plan_id=plan_id, table=table, row_id=task_id, limit=limit)
    return tuple(map(_done, found))


def step_differences(office: Office, *, step_id: int) -> tuple[Difference, ...]:
    """Return what a step changed, field by field in words."""
    with office.reading() as conn:
        entries = journal.step_entries(conn, step_id)
    return tuple(difference for entry in entries for difference in _differences(entry))


def _differences(entry: Entry) -> Iterator[Difference]:
    names = _COLUMNS.get(entry.table, {})
    old, new = entry.old or {}, entry.new or {}
    for column, name in names.items():
        before, after = _words(entry.table, column, old.get(column)), _words(entry.table, column, new.get(column))
        if before != after:
            yield Difference(what=f"{_TABLES[entry.table]}: {name}", before=before, after=after)


def _words(table: str, column: str, value: Any) -> str:  # noqa: ANN401 - a value of any column
    if value is None:
        return ""
    if (table, column) in _VALUES:
        return _VALUES[table, column].get(value, str(value))
    if column in _LISTS:
        return ", ".join(map(str, json.loads(value)))
    if column in _DATES:
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    return f"{value}%" if column == "progress" else str(value)


def plan_on(office: Office, *, plan_id: int, day: date) -> Plan | None:
    """Return a plan as it stood at the end of a day, None where it did not exist then.

    Raises `TooLongAgo` for days before the last migration of the data file.
    """
    with office.reading() as conn:
        migrated = store.last_migration(conn)
        if migrated is not None and day < migrated.at.date():
            raise TooLongAgo(day=f"{migrated.at:%d/%m/%Y}")
        return store.plan_on(conn, plan_id, day)
