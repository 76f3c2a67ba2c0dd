"""The draft, part by part: tasks, header, outline, recipients and signature, spellings of units."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.office.form.flow import FlowRow
from ui.review.field_form import FOOT_FIELDS, HEAD_FIELDS, FieldForm
from ui.review.places import PART_TITLES, Part, Place, place_of
from ui.review.section_table import SectionReview
from ui.review.task_table import TaskReview
from ui.review.unit_merges import UnitMerges

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach_desktop.domain.problems import Problem
    from kehoach_desktop.operations.drafts import Spelling
    from ui.review.drafting import Drafting
    from ui.theme import Theme

_ORDER = (Part.TASKS, Part.HEADER, Part.OUTLINE, Part.FOOT, Part.UNITS)


class DraftView(QWidget):
    """Bản nháp đọc được từ tệp. `chosen` tells the place that has the keyboard."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self.tasks = TaskReview(theme, today)
        self.sections = SectionReview(theme)
        self.head = FieldForm(theme, PART_TITLES[Part.HEADER], HEAD_FIELDS, with_kind=True)
        self.foot = FieldForm(theme, PART_TITLES[Part.FOOT], FOOT_FIELDS)
        self.units = UnitMerges(theme)
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self, exclusive=True)
        self._parts: dict[Part, QWidget] = {
            Part.TASKS: self.tasks,
            Part.HEADER: self.head,
            Part.OUTLINE: self.sections,
            Part.FOOT: self.foot,
            Part.UNITS: self.units,
        }
        self._lay_out()
        self.tasks.chosen.connect(lambda item: self.chosen.emit(Place(Part.TASKS, item)))
        self.sections.chosen.connect(lambda item: self.chosen.emit(Place(Part.OUTLINE, item)))

    def show_draft(self, drafting: Drafting, spellings: Sequence[Spelling], *, begin: bool) -> None:
        """Show the draft as it is now."""
        open_problems = drafting.open_problems()
        self.tasks.show_draft(drafting, task_doubts(open_problems), begin=begin)
        self.sections.show_draft(drafting)
        self.head.show_draft(drafting, begin=begin)
        self.foot.show_draft(drafting, begin=begin)
        self.units.show_draft(drafting, spellings, begin=begin)
        counts = {Part.TASKS: len(drafting.draft.tasks), Part.UNITS: len(spellings)}
        for n, part in enumerate(_ORDER):
            count = counts.get(part)
            doubtful = sum(place_of(problem.where).part is part for problem in open_problems)
            words = f"{PART_TITLES[part]} ({count})" if count else PART_TITLES[part]
            self._tabs.button(n).setText(words + ("  ?" if doubtful else ""))
            self._tabs.button(n).setToolTip(f"Còn {doubtful} chỗ cần xem lại" if doubtful else "")
            self._tabs.button(n).setAccessibleName(words + (f", {doubtful} chỗ cần xem lại" if doubtful else ""))

    def go_to(self, place: Place) -> None:
        """Bring a place to sight."""
        self._tabs.button(_ORDER.index(place.part)).setChecked(True)
        self._stack.setCurrentWidget(self._parts[place.part])
        if place.item is not None and place.part is Part.TASKS:
            self.tasks.go_to(place.item)
        elif place.item is not None and place.part is Part.OUTLINE:
            self.sections.go_to(place.item)

    def open_part(self, part: Part) -> None:
        """Show a part, as its tab does, and tell of it."""
        self.go_to(Place(part))
        item = {Part.TASKS: self.tasks.current, Part.OUTLINE: self.sections.current}.get(part)
        self.chosen.emit(Place(part, item() if item else None))

    def flush(self) -> None:
        """Take what is being typed."""
        self.tasks.close_editor()
        self.sections.close_editor()
        self.head.flush()
        self.foot.flush()

    def first_focus(self) -> QWidget:
        """Return where the keyboard goes in the part shown."""
        return {
            Part.TASKS: self.tasks.table,
            Part.OUTLINE: self.sections.table,
            Part.HEADER: self.head.first(),
            Part.FOOT: self.foot.first(),
            Part.UNITS: self.units.boxes[0] if self.units.boxes else self._tabs.checkedButton(),
        }[self.part]

    def field(self, place: Place) -> QWidget:
        """Return the field that a place names, else where the keyboard goes in its part."""
        named = {**self.head.fields, **self.foot.fields}.get(place.field)
        return named or self.first_focus()

    @property
    def part(self) -> Part:
        """The part shown."""
        return next(part for part, widget in self._parts.items() if widget is self._stack.currentWidget())

    def _lay_out(self) -> None:
        m = self._theme.metrics
        tabs = FlowRow(m.unit)
        strip = QVBoxLayout()
        strip.setContentsMargins(m.gap, m.unit, m.gap, m.unit)
        strip.addWidget(tabs)
        for n, part in enumerate(_ORDER):
            button = QPushButton(PART_TITLES[part], checkable=True)
            button.setProperty("look", "tab")
            button.clicked.connect(lambda _on=False, part=part: self.open_part(part))
            self._tabs.addButton(button, n)
            tabs.addWidget(button)
            self._stack.addWidget(self._parts[part])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(strip)
        column.addWidget(self._stack, 1)


def task_doubts(problems: Iterable[Problem]) -> dict[int, str]:
    """Return why tasks are doubtful, by their numbers."""
    doubts: dict[int, str] = {}
    for problem in problems:
        place = place_of(problem.where)
        if place.part is Part.TASKS and place.item is not None:
            doubts[place.item] = "\n".join(filter(None, (doubts.get(place.item), problem.sentence)))
    return doubts
