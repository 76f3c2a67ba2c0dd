"""The columns of the task table: what each holds, its title and its width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from kehoach_desktop.domain.plan import Column, ColumnField, Plan
from kehoach_desktop.papers.blocks import TASK_LIST, Origin
from ui.plan import texts
from ui.plan.fields.grid import Complaint
from ui.plan.fields.line_field import LineField
from ui.plan.storing import COLUMN, WIDTH
from ui.plan.tab_order import chain
from ui.widgets import words

if TYPE_CHECKING:
    from ui.plan.writing import Writing

_FIELD_WIDTH, _WIDTH_WIDTH, _TOOL_WIDTH, _WHOLE = 38, 17, 7, 100


def _percent(column: Column) -> str:
    return f"{round(column.width * _WHOLE)}" if column.width else ""


class _Row:
    """The fields of one column."""

    def __init__(self, home: ColumnRows, at: int) -> None:
        writing, m = home.writing, home.writing.desk.theme.metrics
        self.at = at
        self.field = QComboBox(accessibleName=texts.COLUMN_HOLDS.format(n=at + 1))
        for field, label in texts.COLUMN_FIELDS.items():
            self.field.addItem(label, field.value)
        self.field.setFixedWidth(_FIELD_WIDTH * m.unit)
        self.field.activated.connect(lambda n: home.hold(at, ColumnField(self.field.itemData(n))))
        self.title = LineField(writing, Origin(TASK_LIST, None, f"{COLUMN}{at}"), texts.COLUMN_TITLE.format(n=at + 1))
        self.title.setMinimumWidth(0)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.width = LineField(
            writing, Origin(TASK_LIST, None, f"{WIDTH}{at}"), texts.COLUMN_WIDTH.format(n=at + 1), texts.AUTO
        )
        self.width.setFixedWidth(_WIDTH_WIDTH * m.unit)
        self.complaint = Complaint(self.width)
        self.tools = QWidget()
        tools = QHBoxLayout(self.tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(0)
        for words_, name, slot in (
            ("↑", texts.COLUMN_LEFT, lambda: home.move(at, -1)),
            ("↓", texts.COLUMN_RIGHT, lambda: home.move(at, 1)),
            ("×", texts.COLUMN_REMOVE, lambda: home.remove(at)),
        ):
            button = QToolButton(text=words_, accessibleName=name.format(n=at + 1), toolTip=name.format(n=at + 1))
            button.clicked.connect(slot)
            button.setFixedWidth(_TOOL_WIDTH * m.unit)
            tools.addWidget(button)

    def widgets(self) -> tuple[QWidget, ...]:
        """All of them, from left to right."""
        return self.field, self.title, self.width, self.tools, self.complaint

    def begin(self, plan: Plan, column: Column) -> None:
        """Stand for a column of a plan."""
        self.title.keeper.begin(Origin(TASK_LIST, plan.id, f"{COLUMN}{self.at}"), column.title)
        self.width.keeper.begin(Origin(TASK_LIST, plan.id, f"{WIDTH}{self.at}"), _percent(column))
        self._show_field(column)

    def refresh(self, column: Column) -> None:
        """Take up the column after a change."""
        self.title.keeper.show(column.title)
        self.width.keeper.show(_percent(column))
        self._show_field(column)

    def _show_field(self, column: Column) -> None:
        self.field.setCurrentIndex(self.field.findData(column.field.value))


class ColumnRows(QWidget):
    """Các cột, a row of fields each."""

    def __init__(self, writing: Writing, change: Callable[..., None]) -> None:
        super().__init__()
        self.writing = writing
        self._change = change
        self._rows: list[_Row] = []
        # What stands before the columns on the sheet.
        self.before: QWidget | None = None
        self.add = QPushButton(texts.ADD_COLUMN)
        self.add.setProperty("look", "plain")
        self.add.clicked.connect(self.append)
        m = writing.desk.theme.metrics
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(m.gap)
        self._grid.setVerticalSpacing(m.unit)
        self._grid.setColumnStretch(1, 1)
        for at, title in enumerate(texts.COLUMN_HEADS):
            self._grid.addWidget(words(title, "muted"), 0, at)

    def begin(self, plan: Plan) -> None:
        """Show the columns of another plan."""
        self._fit(len(plan.task_list.columns))
        for row, column in zip(self._rows, plan.task_list.columns, strict=True):
            row.begin(plan, column)

    def refresh(self, plan: Plan) -> None:
        """Take up the columns after a change."""
        if len(self._rows) != len(plan.task_list.columns):
            self.begin(plan)
            return
        for row, column in zip(self._rows, plan.task_list.columns, strict=True):
            row.refresh(column)

    def field_of(self, name: str) -> QWidget | None:
        """Return the field of a column's title or width."""
        kind, _, place = name.partition(".")
        if not place.isdecimal() or int(place) >= len(self._rows):
            return None
        row = self._rows[int(place)]
        return row.width if f"{kind}." == WIDTH else row.title

    # Doing ----------------------------------------------------------------------------------------------

    def append(self) -> None:
        """Add a column, of the first kind that the table does not have."""
        columns = self._columns()
        kept = {column.field for column in columns}
        field = next((field for field in texts.COLUMN_FIELDS if field not in kept), ColumnField.OTHER)
        self._change(columns=(*columns, Column(title=texts.COLUMN_FIELDS[field], field=field)))

    def hold(self, at: int, field: ColumnField) -> None:
        """Let a column hold something else; a title that was the usual one follows."""
        columns = list(self._columns())
        old = columns[at]
        title = texts.COLUMN_FIELDS[field] if old.title in ("", texts.COLUMN_FIELDS[old.field]) else old.title
        columns[at] = replace(old, field=field, title=title)
        self._change(columns=tuple(columns))

    def move(self, at: int, by: int) -> None:
        """Move a column one place."""
        columns = list(self._columns())
        if 0 <= at + by < len(columns):
            columns[at], columns[at + by] = columns[at + by], columns[at]
            self._change(columns=tuple(columns))

    def remove(self, at: int) -> None:
        """Remove a column; the tasks keep what it showed."""
        columns = self._columns()
        self._change(columns=(*columns[:at], *columns[at + 1 :]))

    def _columns(self) -> tuple[Column, ...]:
        self.writing.flush()
        return self.writing.plan.task_list.columns if self.writing.plan else ()

    def _fit(self, count: int) -> None:
        while len(self._rows) > count:
            for widget in self._rows.pop().widgets():
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        while len(self._rows) < count:
            row = _Row(self, len(self._rows))
            line = 2 * len(self._rows) + 1
            for at, widget in enumerate(row.widgets()[:4]):
                self._grid.addWidget(widget, line, at)
            self._grid.addWidget(row.complaint, line + 1, 0, 1, 4)
            self._rows.append(row)
        before: QWidget = self.before or self.add
        for row in self._rows:
            before = chain(before, [row.field, row.title, row.width, *row.tools.findChildren(QToolButton)])
        chain(before, [self.add])
