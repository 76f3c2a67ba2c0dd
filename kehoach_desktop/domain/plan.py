"""The plan as the office knows it: a document with its task list, in frozen records.

What is stored is the wording; dates, quarters, roles and row numbers that follow from the wording are
derived (`schedule`, `units`, `groups`), so that the paper, the chart and the tracker cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class SectionKind(StrEnum):
    """What a part of the document's text is; the values are those of the command line's JSON."""

    BASIS = "basis"
    OPENING = "opening"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TASKS = "tasks"
    NOTE = "note"
    CLOSING = "closing"


class Placement(StrEnum):
    """Where the task list stands in the document."""

    BODY = "body"
    APPENDIX = "appendix"
    NONE = "none"


class ListForm(StrEnum):
    """How the task list is written."""

    TABLE = "table"
    PROSE = "prose"
    NONE = "none"


class Grouping(StrEnum):
    """How the task list tells the time of its tasks."""

    QUARTER_ROWS = "quarter rows"
    TIME_COLUMN = "time column"
    HEADINGS = "headings"
    NONE = "none"


# The forms in which tasks stand under rows or headings of their quarters.
GROUPED = (Grouping.QUARTER_ROWS, Grouping.HEADINGS)


class Numbering(StrEnum):
    """How the rows of the task list are numbered: anew in each group, running on, or not at all."""

    RESTART = "restart"
    CONTINUE = "continue"
    NONE = "none"


class Role(StrEnum):
    """A unit's part in a task: chủ trì, phối hợp, or thực hiện where the cell tells no roles."""

    LEAD = "lead"
    COORDINATING = "coordinating"
    DOING = "doing"


class State(StrEnum):
    """Tình trạng of a task. Late is derived from the date and never stored."""

    TODO = "todo"
    DOING = "doing"
    WAITING = "waiting"
    DONE = "done"
    DROPPED = "dropped"


class PeriodPlace(StrEnum):
    """Where the wording of a task's time stands: inside its sentence, or in a column of its own."""

    CONTENT = "content"
    COLUMN = "column"


class ColumnField(StrEnum):
    """What a column of the task table holds."""

    NUMBER = "number"
    CONTENT = "content"
    LEAD = "lead"
    COORDINATING = "coordinating"
    UNITS = "units"
    PERIOD = "period"
    PRODUCT = "product"
    NOTE = "note"
    OTHER = "other"


class PlanKind(StrEnum):
    """Loại kế hoạch: the year's plan, a campaign's, or the council's."""

    YEAR = "year"
    CAMPAIGN = "campaign"
    COUNCIL = "council"


class PlanState(StrEnum):
    """Dự thảo or đã ban hành; an issued plan keeps its paper as it was signed."""

    DRAFT = "draft"
    ISSUED = "issued"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Phần của văn bản: a paragraph, heading or item.

    `depth` is 0 outside the outline, 1 for `I`, 2 for `1`, 3 below.
    """

    kind: SectionKind
    depth: int = 0
    label: str | None = None
    heading: str | None = None
    text: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskUnit:
    """Đơn vị trong một việc: the name as this plan words it; `unit_id` is the office's unit behind the wording."""

    role: Role
    name: str
    unit_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Nhiệm vụ, nội dung công việc: one row of the plan.

    `group` holds the quarters of the group row or heading above it (empty where the list has none);
    `theme` is a group row above it that is no quarter ("I. Công tác tuyên truyền"), kept as worded;
    `units_text` is the cell as printed where one cell holds all units, a line each with its bullet;
    `other` holds the cells of columns that the program has no field for, by column title.
    `progress` is a percentage, 0 to 100.
    """

    content: str
    group: tuple[int, ...] = ()
    theme: str | None = None
    period_text: str | None = None
    period_place: PeriodPlace | None = None
    units: tuple[TaskUnit, ...] = ()
    units_text: str | None = None
    product: str | None = None
    note: str | None = None
    other: tuple[tuple[str, str], ...] = ()
    state: State = State.TODO
    progress: int = 0
    done_on: date | None = None
    delay_reason: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Cột của bảng nhiệm vụ. `width` is a share of the table's width, None to let the composer choose."""

    title: str
    field: ColumnField
    width: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskList:
    """Cách trình bày các nhiệm vụ trong văn bản.

    `group_numbers`: quarter rows carry a Roman number of their own in the number column ("I | QUÝ I").
    `appendix_title`: the appendix's title in capitals, None where the list stands in the body.
    `bullet`: what stands before a task written as prose ("", "-", "+").
    """

    placement: Placement = Placement.NONE
    form: ListForm = ListForm.NONE
    columns: tuple[Column, ...] = ()
    grouping: Grouping = Grouping.NONE
    numbering: Numbering = Numbering.NONE
    group_numbers: bool = False
    appendix_title: str | None = None
    bullet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Nơi nhận: one line, without its dash and closing mark; `depth` 1 for a line of a sub-list."""

    text: str
    depth: int = 0
    id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Thẩm quyền ký (NĐ 30/2020, Phụ lục I, II.7): `authority` may be empty or hold two lines (TM. …, KT. …)."""

    authority: str = ""
    position: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Kế hoạch: the document, its tasks, and where it stands in its life.

    `kind` is the document's type as printed ("KẾ HOẠCH"); `plan_kind` the program's own sorting.
    `agency` holds the header's lines, `superior` the line above them. `number`, `symbol`, `place` and
    `issued_on` are None while not given: the paper then leaves room for the pen (NĐ 30/2020, Điều 15).
    """

    year: int
    kind: str = "KẾ HOẠCH"
    subject: str = ""
    agency: tuple[str, ...] = ()
    superior: str | None = None
    number: str | None = None
    symbol: str | None = None
    place: str | None = None
    issued_on: date | None = None
    sections: tuple[Section, ...] = ()
    task_list: TaskList = field(default_factory=TaskList)
    tasks: tuple[Task, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    signature: Signature = field(default_factory=Signature)
    plan_kind: PlanKind = PlanKind.YEAR
    state: PlanState = PlanState.DRAFT
    archived: bool = False
    id: int | None = None
