"""Which lines of the source became which place of the draft."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from kehoach_desktop.domain.plan import Plan, SectionKind
from kehoach_desktop.domain.text import fold
from ui.review.places import Part, Place

if TYPE_CHECKING:
    from kehoach_desktop.domain.problems import Problem

# The row of a quarter among tasks belongs to none of them.
_GROUP = re.compile(r"(?:[ivx\d]{1,4}[.)]?\s*)?quy\s+(?:i{1,3}|iv|[1-4])\b.{0,12}")
# A task read line by line has no more lines than these.
_LONGEST_TASK = 60


class MarkedLines(Protocol):
    """A stretch of lines and the part that it was read as."""

    first: int
    last: int
    part: str
    index: int


class Reading(Protocol):
    """What was read from a file."""

    draft: Plan
    problems: tuple[Problem, ...]
    lines: tuple[str, ...]
    marks: tuple[MarkedLines, ...]


class Links:
    """Chỗ nào trong tệp thành chỗ nào trong bản nháp; numbers of items are those given when the review began."""

    def __init__(self, reading: Reading) -> None:
        self._places: list[Place | None] = [None] * len(reading.lines)
        self._lines: dict[Place, tuple[int, int]] = {}
        marks = [mark for mark in reading.marks if 0 <= mark.first <= mark.last < len(reading.lines)]
        for part, place in (("header", Place(Part.HEADER)), ("foot", Place(Part.FOOT))):
            self._set((mark for mark in marks if mark.part == part), lambda _index, place=place: place)
        sections = [mark for mark in marks if mark.part == "section"]
        self._set(sections, lambda index: _section_place(reading.draft, index))
        self._set_tasks(sorted((mark for mark in marks if mark.part == "task"), key=_first), reading.lines)
        for n, place in enumerate(self._places):
            if place is not None:
                first, _ = self._lines.get(place, (n, n))
                self._lines[place] = (first, n)

    def place_at(self, line: int) -> Place | None:
        """Return what a line became, None for one that became nothing."""
        return self._places[line] if 0 <= line < len(self._places) else None

    def lines_of(self, place: Place) -> tuple[int, int] | None:
        """Return the first and last line of a place; of its part where the place itself has none."""
        return self._lines.get(place) or self._lines.get(Place(place.part))

    def begins(self, line: int) -> bool:
        """Tell whether a line is the first of its place."""
        place = self.place_at(line)
        return place is not None and self.place_at(line - 1) != place

    def _set(self, marks: Iterable[MarkedLines], place_of: object) -> None:
        for mark in marks:
            for line in range(mark.first, mark.last + 1):
                self._places[line] = place_of(mark.index)  # type: ignore[operator]

    def _set_tasks(self, marks: Sequence[MarkedLines], lines: Sequence[str]) -> None:
        """A task goes on to the next one, or to what was read as something else."""
        for n, mark in enumerate(marks):
            end = marks[n + 1].first if n + 1 < len(marks) else mark.first + _LONGEST_TASK
            for line in range(mark.first, min(end, mark.first + _LONGEST_TASK, len(lines))):
                own = self._places[line]
                if line > mark.last and own is not None and own.part is not Part.TASKS:
                    break
                if line > mark.last and own is None and n + 1 == len(marks) and not lines[line].strip():
                    break
                if line > mark.last and _GROUP.fullmatch(fold(lines[line])):
                    continue
                self._places[line] = Place(Part.TASKS, mark.index + 1)


def _first(mark: MarkedLines) -> int:
    return mark.first


def _section_place(draft: Plan, index: int) -> Place:
    if index < len(draft.sections) and draft.sections[index].kind is SectionKind.TASKS:
        return Place(Part.TASKS)
    return Place(Part.OUTLINE, index + 1)
