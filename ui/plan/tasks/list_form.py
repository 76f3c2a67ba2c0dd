"""How the task list stands in the document: its place, form, grouping, numbers and columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import ListForm, Placement, Plan, TaskList
from kehoach_desktop.papers.blocks import TASK_LIST, Origin
from ui.plan import texts
from ui.plan.fields.grid import FieldGrid
from ui.plan.fields.line_field import LineField
from ui.plan.forms.form import SheetForm
from ui.plan.tasks.columns import ColumnRows
from ui.widgets import words

if TYPE_CHECKING:
    from ui.plan.parts import Part
    from ui.plan.writing import Writing


class ListFormSheet(SheetForm):
    """Biểu nhập cách trình bày bảng nhiệm vụ."""

    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self.name(texts.TAB_FORM, texts.FORM_ABOUT)
        self.title.hide()
        self.presets = {key: self._preset(key, preset.title) for key, preset in operations.PRESETS.items()}
        self.choices = {name: self._choice(name) for name in texts.LIST_CHOICES}
        self.group_numbers = QCheckBox(texts.GROUP_NUMBERS)
        self.group_numbers.clicked.connect(lambda on: self.change(group_numbers=on))
        self.fields = {
            name: LineField(writing, Origin(TASK_LIST, None, name), label, hint)
            for name, (label, hint) in texts.LIST_FIELDS.items()
        }
        self.columns = ColumnRows(writing, self.change)
        self.columns.before = self.group_numbers
        self._lay_out()

    def show_part(self, part: Part, plan: Plan) -> None:
        """Show the form of a plan's task list."""
        del part
        for name, field in self.fields.items():
            field.keeper.begin(Origin(TASK_LIST, plan.id, name), getattr(plan.task_list, name) or "")
        self.columns.begin(plan)
        self._show(plan.task_list)

    def refresh(self, plan: Plan) -> None:
        """Take up the plan after a change."""
        for name, field in self.fields.items():
            field.keeper.show(getattr(plan.task_list, name) or "")
        self.columns.refresh(plan)
        self._show(plan.task_list)

    def field_of(self, origin: Origin) -> QWidget | None:
        """Return the field that makes a piece of the page."""
        if origin.table != TASK_LIST:
            return None
        return self.fields.get(origin.field) or self.columns.field_of(origin.field)

    def first_focus(self) -> QWidget:
        """Begin with the usual forms."""
        return next(iter(self.presets.values()))

    def change(self, **values: Any) -> None:  # noqa: ANN401
        """Store a choice of the form."""
        plan = self.writing.plan
        if plan is not None:
            self.writing.flush()
            task_list = replace(self.writing.plan.task_list, **values) if self.writing.plan else plan.task_list
            self.writing.do(operations.edit_task_list, plan_id=plan.id, task_list=task_list)

    def _show(self, now: TaskList) -> None:
        for key, button in self.presets.items():
            button.setChecked(_is_preset(now, operations.PRESETS[key].task_list))
        for name, box in self.choices.items():
            box.setCurrentIndex(box.findData(getattr(now, name).value))
        self.group_numbers.setChecked(now.group_numbers)
        shown = now.placement is not Placement.NONE
        for name in ("form", "grouping", "numbering"):
            self.choices[name].setEnabled(shown)
        self.fields["appendix_title"].setEnabled(now.placement is Placement.APPENDIX)
        self.fields["bullet"].setEnabled(now.form is ListForm.PROSE)
        table = now.form is ListForm.TABLE
        self.columns.setVisible(table)
        self._columns_title.setVisible(table)

    def _choose_preset(self, key: str) -> None:
        plan = self.writing.plan
        if plan is not None:
            self.writing.flush()
            self.writing.do(operations.choose_list_preset, plan_id=plan.id, key=key)
            self._show(self.writing.plan.task_list if self.writing.plan else plan.task_list)

    def _preset(self, key: str, title: str) -> QPushButton:
        button = QPushButton(title, checkable=True)
        button.setProperty("look", "choice")
        button.clicked.connect(lambda: self._choose_preset(key))
        return button

    def _choice(self, name: str) -> QComboBox:
        label, options = texts.LIST_CHOICES[name]
        box = QComboBox(accessibleName=label)
        for value, shown in options.items():
            box.addItem(shown, value.value)
        kind = type(next(iter(options)))
        box.activated.connect(lambda at: self.change(**{name: kind(box.itemData(at))}))
        return box

    def _lay_out(self) -> None:
        m = self.metrics
        presets = QVBoxLayout()
        presets.setSpacing(m.unit)
        for button in self.presets.values():
            presets.addWidget(button)
        grid = FieldGrid(m)
        for name, box in self.choices.items():
            grid.add(texts.LIST_CHOICES[name][0], box)
            if name == "placement":
                grid.add(texts.LIST_FIELDS["appendix_title"][0], self.fields["appendix_title"])
        grid.add(texts.LIST_FIELDS["bullet"][0], self.fields["bullet"])
        grid.add_wide(self.group_numbers)
        self._columns_title = words(texts.COLUMNS, "heading")
        self.column.addWidget(words(texts.USUAL_FORMS, "heading"))
        self.column.addLayout(presets)
        self.column.addWidget(words(texts.OWN_FORM, "heading"))
        self.column.addWidget(grid)
        self.column.addWidget(self._columns_title)
        self.column.addWidget(self.columns)
        row = QHBoxLayout()
        row.addWidget(self.columns.add)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)


def _is_preset(now: TaskList, preset: TaskList) -> bool:
    """Tell whether a list stands in a usual form, whatever its titles are called."""
    fields = ("placement", "form", "grouping")
    same = all(getattr(now, name) is getattr(preset, name) for name in fields)
    return same and {c.field for c in now.columns} == {c.field for c in preset.columns}
