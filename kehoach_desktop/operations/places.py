"""Every text of a plan with its place: what find, replace and search go through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.domain.plan import PeriodPlace, Plan, Task
from kehoach_desktop.domain.text import capitalised
from kehoach_desktop.operations.naming import task_names
from kehoach_desktop.operations.sections import section_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Chỗ trong kế hoạch: table, row and field as origins of the printed page name them, `where` for people."""

    table: str
    row_id: int
    field: str
    where: str


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text and its place."""

    place: Place
    text: str


HEAD_FIELDS = {
    "kind": "Tên loại văn bản",
    "subject": "Trích yếu",
    "superior": "Cơ quan chủ quản",
    "number": "Số",
    "symbol": "Ký hiệu",
    "place": "Địa danh",
}
SIGNATURE_FIELDS = {"authority": "Thẩm quyền ký", "position": "Chức vụ người ký", "name": "Người ký"}
SECTION_FIELDS = ("heading", "text")
_TASK_FIELDS = {
    "content": "nội dung",
    "product": "sản phẩm",
    "note": "ghi chú",
    "delay_reason": "nguyên nhân chậm",
    "theme": "nhóm việc",
}
# Members of a list are named by their place in it: "agency.1".
MEMBER = "."


def _at(table: str, row_id: int | None, field: str, where: str, text: str | None) -> Iterator[PlacedText]:
    if text:
        yield PlacedText(Place(table=table, row_id=row_id or 0, field=field, where=where), text)


def texts(plan: Plan) -> Iterator[PlacedText]:
    """Yield every text of a plan, in the order of the document."""
    yield from _head_texts(plan)
    for section in plan.sections:
        for field in SECTION_FIELDS:
            yield from _at("section", section.id, field, capitalised(section_name(section)), getattr(section, field))
    yield from _list_texts(plan)
    for task, name in zip(plan.tasks, task_names(plan), strict=True):
        for field, what in task_fields(task):
            yield from _at("task", task.id, field, f"{capitalised(name)}: {what}", task_text(task, field))
    for recipient in plan.recipients:
        yield from _at("recipient", recipient.id, "text", "Nơi nhận", recipient.text)
    for field, where in SIGNATURE_FIELDS.items():
        yield from _at("signature", plan.id, field, where, getattr(plan.signature, field))


def _head_texts(plan: Plan) -> Iterator[PlacedText]:
    for n, line in enumerate(plan.agency):
        yield from _at("plan", plan.id, f"agency{MEMBER}{n}", "Cơ quan ban hành", line)
    for field, where in HEAD_FIELDS.items():
        yield from _at("plan", plan.id, field, where, getattr(plan, field))


def _list_texts(plan: Plan) -> Iterator[PlacedText]:
    yield from _at("task_list", plan.id, "appendix_title", "Tên phụ lục", plan.task_list.appendix_title)
    for n, column in enumerate(plan.task_list.columns):
        yield from _at("task_list", plan.id, f"columns{MEMBER}{n}", "Tiêu đề cột", column.title)


def task_fields(task: Task) -> Iterator[tuple[str, str]]:
    """Yield the fields of a task that hold words, with what people call them."""
    yield from _TASK_FIELDS.items()
    if task.period_place is PeriodPlace.COLUMN:
        yield "period_text", "thời gian"
    if task.units_text is not None:
        yield "units_text", "đơn vị thực hiện"
    else:
        yield from ((f"units{MEMBER}{n}", "đơn vị") for n in range(len(task.units)))
    yield from ((f"other{MEMBER}{n}", title) for n, (title, _) in enumerate(task.other))


def task_text(task: Task, field: str) -> str | None:
    """Return the words in a field of a task."""
    name, _, n = field.partition(MEMBER)
    if name == "units" and n:
        return task.units[int(n)].name
    if name == "other":
        return task.other[int(n)][1]
    value: str | None = getattr(task, field)
    return value
