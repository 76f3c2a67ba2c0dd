"""Which rows the table shows: groups by time with their tasks, filtered and folded."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach_desktop.domain.groups import TaskGroup, quarter_groups, row_numbers
from kehoach_desktop.domain.text import collation_key, fold
from kehoach_desktop.domain.tracker import TrackerRow, period_wording, tracker_row, tracker_rows
from kehoach_desktop.domain.units import unit_key

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan, State

# Few spellings stand in many rows.
_unit_key = lru_cache(maxsize=4096)(unit_key)
NO_TIME = "Chưa rõ thời gian"
Key = tuple[str, object]


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Bộ lọc: what a task must be to be shown; None and empty let all pass. `text` is folded."""

    state: State | None = None
    unit: str | None = None
    quarter: int | None = None
    late_only: bool = False
    text: str = ""

    @property
    def is_on(self) -> bool:
        """Whether anything is filtered."""
        return self != TaskFilter()

    def keeps(self, row: TrackerRow, words: str) -> bool:
        """Tell whether a row passes; `words` is its folded text."""
        return (
            (self.state is None or row.task.state is self.state)
            and (not self.late_only or row.late)
            and (self.quarter is None or self.quarter in row.quarters)
            and (self.unit is None or any(_unit_key(unit.name) == self.unit for unit in row.task.units))
            and self.text in words
        )


@dataclass(frozen=True, slots=True)
class GroupLine:
    """Dòng nhóm: a quarter or a span of quarters, with how many of its tasks are done."""

    quarters: tuple[int, ...]
    label: str
    done: int
    owed: int
    shown: int
    folded: bool

    @property
    def key(self) -> Key:
        """What the line stands for, the same before and after a change."""
        return ("group", self.quarters)


@dataclass(frozen=True, slots=True)
class TaskLine:
    """Dòng việc: one task, `position` in the document."""

    row: TrackerRow
    position: int

    @property
    def key(self) -> Key:
        """What the line stands for, the same before and after a change."""
        return ("task", self.row.task.id)


RowLine = GroupLine | TaskLine


def task_words(row: TrackerRow) -> str:
    """Return a row's text as search looks through it, without accents."""
    task = row.task
    parts = (task.content, *(unit.name for unit in task.units), period_wording(row), task.product, task.note)
    return fold(" ".join(part for part in parts if part))


def _group_line(plan: Plan, group: TaskGroup, shown: int, *, folded: bool) -> GroupLine:
    done, owed = group.progress(plan.tasks)
    return GroupLine(group.quarters, group.label() or NO_TIME, done, owed, shown, folded)


class PlanRows:
    """Các dòng của một kế hoạch: derives what the table shows, and only what changed."""

    def __init__(self, plan: Plan, today: date) -> None:
        self.plan = plan
        self.today = today
        self.rows: tuple[TrackerRow, ...] = tracker_rows(plan, today)
        self._words: dict[int, tuple[TrackerRow, str]] = {}

    def update(self, plan: Plan, changed: Collection[int]) -> None:
        """Take up the plan after a change of the tasks with these ids; the rows of the others stay as they are."""
        kept = {row.task.id: row for row in self.rows}
        rows = []
        for place, (number, task) in enumerate(zip(row_numbers(plan), plan.tasks, strict=True), 1):
            row = kept.get(task.id)
            if row is None or task.id in changed or (row.number, row.place) != (number, place):
                row = tracker_row(task, plan.year, self.today, number=number, place=place)
            rows.append(row)
        self.plan, self.rows = plan, tuple(rows)

    def lines(self, wanted: TaskFilter, folded: Collection[tuple[int, ...]]) -> list[RowLine]:
        """Return the lines to show; a filter hides groups without a hit and opens the others."""
        lines: list[RowLine] = []
        is_on = wanted.is_on
        for group in quarter_groups(self.plan):
            hits = [p for p in group.rows if self._passes(p, wanted)] if is_on else list(group.rows)
            if not hits:
                continue
            is_folded = group.quarters in folded and not is_on
            lines.append(_group_line(self.plan, group, len(hits), folded=is_folded))
            if not is_folded:
                lines.extend(TaskLine(self.rows[p], p) for p in hits)
        return lines

    def units(self) -> list[tuple[str, str]]:
        """Return the units that tasks name, as (key, name), in the Vietnamese order, each spelling's unit once."""
        spelled = dict.fromkeys(unit.name for task in self.plan.tasks for unit in task.units)
        names: dict[str, str] = {}
        for name in spelled:
            names.setdefault(_unit_key(name), name)
        return sorted(names.items(), key=lambda pair: collation_key(pair[1]))

    def _passes(self, position: int, wanted: TaskFilter) -> bool:
        row = self.rows[position]
        return wanted.keeps(row, self._words_of(position, row) if wanted.text else "")

    def _words_of(self, position: int, row: TrackerRow) -> str:
        kept = self._words.get(position)
        if kept is None or kept[0] is not row:
            kept = (row, task_words(row))
            self._words[position] = kept
        return kept[1]
