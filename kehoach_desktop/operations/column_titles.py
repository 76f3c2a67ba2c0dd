"""What the columns of a task table hold, as their titles tell it."""

from __future__ import annotations

from kehoach_desktop.domain.plan import ColumnField
from kehoach_desktop.domain.text import fold
from kehoach_desktop.operations.task_edits import TaskField

# A title tells its field by the first of these signs that is found in it.
_SIGNS: tuple[tuple[str, TaskField], ...] = (
    ("phoi hop", TaskField.COORDINATING),
    ("chu tri", TaskField.LEAD),
    ("nguyen nhan", TaskField.DELAY_REASON),
    ("ngay hoan thanh", TaskField.DONE_ON),
    ("san pham", TaskField.PRODUCT),
    ("tinh trang", TaskField.STATE),
    ("ket qua", TaskField.STATE),
    ("%", TaskField.PROGRESS),
    ("tien do", TaskField.PROGRESS),
    ("thoi gian", TaskField.PERIOD),
    ("ghi chu", TaskField.NOTE),
    ("noi dung", TaskField.CONTENT),
    ("nhiem vu", TaskField.CONTENT),
    ("cong viec", TaskField.CONTENT),
    ("don vi", TaskField.UNITS),
    ("ca nhan", TaskField.UNITS),
    ("thuc hien", TaskField.UNITS),
)
_NUMBER_TITLES = ("tt", "stt")
# Longer cells are sentences, not titles.
_LONGEST_TITLE = 40
# The columns of a document's table that take words of a task.
COLUMN_FIELDS: dict[ColumnField, TaskField] = {
    ColumnField.CONTENT: TaskField.CONTENT,
    ColumnField.LEAD: TaskField.LEAD,
    ColumnField.COORDINATING: TaskField.COORDINATING,
    ColumnField.UNITS: TaskField.UNITS,
    ColumnField.PERIOD: TaskField.PERIOD,
    ColumnField.PRODUCT: TaskField.PRODUCT,
    ColumnField.NOTE: TaskField.NOTE,
}
_COLUMN_OF = {field: column for column, field in COLUMN_FIELDS.items()}


def field_of_title(title: str) -> TaskField | None:
    """Return what a column of that title holds of a task, None where the title does not tell."""
    folded = fold(title)
    if len(folded) > _LONGEST_TITLE:
        return None
    return next((field for sign, field in _SIGNS if sign in folded), None)


def column_of_title(title: str) -> ColumnField:
    """Return the field of a document's column of that title."""
    if fold(title) in _NUMBER_TITLES:
        return ColumnField.NUMBER
    field = field_of_title(title)
    return ColumnField.OTHER if field is None else _COLUMN_OF.get(field, ColumnField.OTHER)
