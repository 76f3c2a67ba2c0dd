"""The draft under review: corrected step by step, each taken back and done again, nothing stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.domain.plan import Plan, Section, Task
from kehoach_desktop.domain.text import capitalised
from kehoach_desktop.operations import SECTION_LABELS
from kehoach_desktop.operations.drafts import numbered
from ui.review.links import Links, Reading
from ui.review.places import Part, Place, place_of

if TYPE_CHECKING:
    from kehoach_desktop.domain.problems import Problem

# What a problem of the header or foot is about: once that is another, the problem is settled.
_ABOUT: dict[str, Callable[[Plan], object]] = {
    "Cơ quan ban hành": lambda draft: (draft.agency, draft.superior),
    "Trích yếu": lambda draft: draft.subject,
    "Số, ngày ban hành": lambda draft: (draft.number, draft.symbol, draft.issued_on),
    "Năm kế hoạch": lambda draft: draft.year,
    "Các mục": lambda draft: draft.sections,
    "Nhiệm vụ": lambda draft: draft.tasks,
    "Nơi nhận": lambda draft: draft.recipients,
    "Chữ ký": lambda draft: draft.signature,
}
_SHORT: dict[Part, str] = {
    Part.HEADER: "Đầu",
    Part.OUTLINE: "Mục",
    Part.TASKS: "Bảng",
    Part.FOOT: "Cuối",
    Part.UNITS: "",
}


@dataclass(frozen=True, slots=True)
class _Step:
    """The draft as it was, and what was done to it then."""

    label: str
    draft: Plan
    meant: tuple[tuple[str, str], ...]


class Drafting(QObject):
    """Bản nháp đang sửa. `meant` holds which other spelling a unit's wording means, as the user agreed."""

    changed = Signal()

    def __init__(self, reading: Reading, further: Iterable[Problem] = (), parent: QObject | None = None) -> None:
        """Begin with what was read; `further` problems are those that only the office's own lists tell."""
        super().__init__(parent)
        self.original = numbered(reading.draft)
        self.draft = self.original
        self.problems: tuple[Problem, ...] = (*reading.problems, *further)
        self.lines = reading.lines
        self.links = Links(reading)
        self.meant: tuple[tuple[str, str], ...] = ()
        self._seen: set[Problem] = set()
        self._origins: dict[int, int] = {}
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    # Steps ------------------------------------------------------------------------------------------------

    def change(self, label: str, draft: Plan) -> bool:
        """Take up the draft as corrected; return whether it is another."""
        if draft == self.draft:
            return False
        self._note_origins(draft)
        self._push(label)
        self.draft = draft
        self.changed.emit()
        return True

    def mean(self, wording: str, other: str, *, on: bool) -> None:
        """Agree that a wording means another unit, or no longer."""
        self._push("Gộp cách viết đơn vị" if on else "Thôi gộp cách viết đơn vị")
        kept = tuple(pair for pair in self.meant if pair[0] != wording)
        self.meant = (*kept, (wording, other)) if on else kept
        self.changed.emit()

    def undo(self) -> bool:
        """Take the last correction back."""
        return self._go(self._done, self._undone)

    def redo(self) -> bool:
        """Do again what was taken back last."""
        return self._go(self._undone, self._done)

    def undo_label(self) -> str | None:
        """Return what undo would take back."""
        return self._done[-1].label if self._done else None

    def redo_label(self) -> str | None:
        """Return what redo would do again."""
        return self._undone[-1].label if self._undone else None

    def _push(self, label: str) -> None:
        self._done.append(_Step(label, self.draft, self.meant))
        self._undone.clear()

    def _go(self, source: list[_Step], target: list[_Step]) -> bool:
        if not source:
            return False
        step = source.pop()
        target.append(_Step(step.label, self.draft, self.meant))
        self.draft, self.meant = step.draft, step.meant
        self.changed.emit()
        return True

    # Places -----------------------------------------------------------------------------------------------

    def _note_origins(self, draft: Plan) -> None:
        """A row that is new comes from the one above it, as when a row is cut in two."""
        known = {task.id for task in self.draft.tasks}
        above: int | None = None
        for task in draft.tasks:
            if task.id is not None and task.id not in known and above is not None:
                self._origins[task.id] = self._origins.get(above, above)
            above = task.id

    def source_place(self, place: Place) -> Place:
        """Return the place as the source knows it: a row that was cut off another stands in that one's lines."""
        if place.part is Part.TASKS and place.item is not None:
            return replace(place, item=self._origins.get(place.item, place.item))
        return place

    def name_of(self, place: Place) -> str:
        """Return what the source's margin calls a place: as the office would, in a word or two."""
        if place.part is Part.TASKS and place.item is not None:
            return f"Việc {place.item}"
        if place.part is Part.OUTLINE and place.item is not None:
            section = next((part for part in self.original.sections if part.id == place.item), None)
            return _section_words(section) if section else ""
        return _SHORT[place.part]

    # Problems ---------------------------------------------------------------------------------------------

    def see(self, problem: Problem, *, on: bool) -> None:
        """Note that the user has looked at a problem and leaves things as they are."""
        self._seen = self._seen | {problem} if on else self._seen - {problem}
        self.changed.emit()

    def is_seen(self, problem: Problem) -> bool:
        """Tell whether the user has looked at a problem."""
        return problem in self._seen

    def is_settled(self, problem: Problem) -> bool:
        """Tell whether what a problem is about has been corrected."""
        place = place_of(problem.where)
        if place.part is Part.UNITS:
            return bool(self.meant)
        if place.part is Part.TASKS and place.item is not None:
            return _task(self.draft, place.item) != _task(self.original, place.item)
        about = next((about for name, about in _ABOUT.items() if problem.where.startswith(name)), None)
        return about is not None and about(self.draft) != about(self.original)

    def open_problems(self) -> tuple[Problem, ...]:
        """Return the problems that still ask for a look, in the order of the document."""
        return tuple(p for p in self.problems if not self.is_seen(p) and not self.is_settled(p))


def _section_words(section: Section) -> str:
    words = capitalised(SECTION_LABELS[section.kind])
    numbered = section.label and any(letter.isalnum() for letter in section.label)
    return f"{words} {section.label.rstrip('.)')}" if numbered and section.label else words


def _task(draft: Plan, item: int) -> Task | None:
    return next((task for task in draft.tasks if task.id == item), None)
