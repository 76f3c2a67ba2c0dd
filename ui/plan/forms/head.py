"""The form of the document's head."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from kehoach_desktop import operations
from kehoach_desktop.domain.labels import PLAN_KIND_LABELS
from kehoach_desktop.domain.plan import Plan, PlanKind
from kehoach_desktop.papers.blocks import PLAN, Origin
from ui.plan import texts
from ui.plan.fields.grid import FieldGrid
from ui.plan.fields.line_field import LineField
from ui.plan.fields.prose_field import Enter, ProseField
from ui.plan.forms.form import SheetForm

if TYPE_CHECKING:
    from ui.plan.parts import Part
    from ui.plan.writing import Writing

_SHORT = 30


def _day(plan: Plan) -> str:
    return f"{plan.issued_on:%d/%m/%Y}" if plan.issued_on else ""


_TEXTS: dict[str, Callable[[Plan], str]] = {
    "superior": lambda plan: plan.superior or "",
    "agency": lambda plan: "\n".join(plan.agency),
    "number": lambda plan: plan.number or "",
    "symbol": lambda plan: plan.symbol or "",
    "place": lambda plan: plan.place or "",
    "issued_on": _day,
    "kind": lambda plan: plan.kind,
    "subject": lambda plan: plan.subject,
    "year": lambda plan: str(plan.year),
}
_SEVERAL_LINES = {"agency": Enter.LINE, "subject": Enter.NEXT}
_NARROW = ("number", "issued_on", "year")


class HeadForm(SheetForm):
    """Biểu nhập đầu văn bản."""

    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self.name(texts.HEAD, texts.HEAD_ABOUT)
        self.fields = {name: self._field(name) for name in _TEXTS}
        self.kinds = QComboBox(accessibleName=texts.PLAN_KIND)
        for kind, words in PLAN_KIND_LABELS.items():
            self.kinds.addItem(words, kind)
        self.kinds.activated.connect(self._choose_kind)
        self._lay_out()

    def show_part(self, part: Part, plan: Plan) -> None:
        """Show the head of a plan."""
        del part
        for name, field in self.fields.items():
            field.keeper.begin(Origin(PLAN, plan.id, name), _TEXTS[name](plan))
        self._show_kind(plan)

    def refresh(self, plan: Plan) -> None:
        """Take up the plan after a change."""
        for name, field in self.fields.items():
            field.keeper.show(_TEXTS[name](plan))
        self._show_kind(plan)

    def field_of(self, origin: Origin) -> QWidget | None:
        """Return the field of the head that makes a piece of the page."""
        name = origin.field.partition(".")[0]
        return self.fields.get(name) if origin.table == PLAN else None

    def first_focus(self) -> QWidget:
        """Begin with what is most often wanted."""
        return self.fields["subject"]

    def _show_kind(self, plan: Plan) -> None:
        self.kinds.setCurrentIndex(self.kinds.findData(plan.plan_kind))

    def _choose_kind(self, at: int) -> None:
        plan = self.writing.plan
        if plan is not None:
            self.writing.do(operations.edit_plan_kind, plan_id=plan.id, kind=PlanKind(self.kinds.itemData(at)))

    def _field(self, name: str) -> LineField | ProseField:
        label, hint = texts.HEAD_FIELDS[name]
        origin = Origin(PLAN, None, name)
        if name in _SEVERAL_LINES:
            return ProseField(self.writing, origin, label, _SEVERAL_LINES[name], hint)
        field = LineField(self.writing, origin, label, hint)
        if name in _NARROW:
            field.setFixedWidth(_SHORT * self.metrics.unit)
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return field

    def _lay_out(self) -> None:
        fields, label = self.fields, lambda name: texts.HEAD_FIELDS[name][0]
        grid = FieldGrid(self.metrics)
        grid.add(label("superior"), fields["superior"], help_words=texts.SUPERIOR_HELP)
        grid.add(label("agency"), fields["agency"], help_words=texts.AGENCY_HELP)
        grid.add(texts.NUMBER_AND_SYMBOL, fields["number"], fields["symbol"], help_words=texts.NUMBER_HELP)
        grid.add(texts.PLACE_AND_DAY, fields["place"], fields["issued_on"], help_words=texts.DAY_HELP)
        grid.add(label("kind"), fields["kind"])
        grid.add(label("subject"), fields["subject"])
        grid.add(texts.YEAR_AND_KIND, fields["year"], self.kinds)
        self.column.addWidget(grid)
        self.column.addStretch(1)
