"""Tasks told by lines below them: "1. Kiện toàn Hội đồng" / "- Thời gian thực hiện: …" / "- Đơn vị chủ trì: …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kehoach_desktop.domain.plan import Column, ColumnField
from kehoach_desktop.imports.cells import TaskTable, read_rows
from kehoach_desktop.imports.columns import field_of
from kehoach_desktop.imports.labels import LabelKind
from kehoach_desktop.imports.outline import Part, TaskPlace
from kehoach_desktop.imports.paragraphs import TOLD, Paragraph
from kehoach_desktop.imports.source import Row

_FEWEST = 2
_END = " .;"
_TITLES = {ColumnField.NUMBER: "TT", ColumnField.CONTENT: "Nội dung"}


@dataclass
class _Told:
    """A paragraph and what lines below it tell of it; where they tell nothing it names a group of tasks."""

    head: Paragraph
    at: int
    values: dict[ColumnField, str] = field(default_factory=dict)


def take_told(parts: Sequence[Part], year: int) -> tuple[list[Part], TaskTable | None]:
    """Take tasks that lines below them tell out of the body's paragraphs.

    Returns the paragraphs with one place for the task list, and the tasks as the table that tells the same;
    None where there are no two such tasks that follow each other.
    """
    titles = dict(_TITLES)
    run, end = _run(parts, titles)
    if len([told for told in run if told.values]) < _FEWEST:
        return list(parts), None
    columns = tuple(Column(title=title, field=what) for what, title in titles.items())
    rows = [_row(told, columns) for told in run]
    first = run[0].at
    place = TaskPlace(parts[first].first, parts[end - 1].last)
    return [*parts[:first], place, *parts[end:]], read_rows(rows, columns, year)


def _run(parts: Sequence[Part], titles: dict[ColumnField, str]) -> tuple[list[_Told], int]:
    """Return the first run of told tasks with the themes between them, and the position behind it."""
    run: list[_Told] = []
    theme: _Told | None = None
    position = end = 0
    while position < len(parts):
        head = parts[position]
        told = _Told(head, position) if isinstance(head, Paragraph) and not TOLD.match(head.text) else None
        position += 1
        while told and position < len(parts) and _take(told, parts[position], titles):
            position += 1
        if told and told.values:
            run += [theme, told] if theme else [told]
            theme, end = None, position
        elif told and _names_group(told.head) and not (run and theme):
            theme = told
        elif run:
            break
        else:
            theme = None
    return run, end


def _names_group(head: Paragraph) -> bool:
    """A numbered heading between tasks names a group of them; a chapter of the document ends them."""
    return head.label is not None and head.label.kind is LabelKind.NUMBER and not head.ends_sentence


def _take(told: _Told, part: Part, titles: dict[ColumnField, str]) -> bool:
    """Take what a line tells of the task; tell whether it told anything new."""
    if not isinstance(part, Paragraph) or not TOLD.match(part.text):
        return False
    if part.label and part.label.kind is not LabelKind.BULLET:
        return False
    title, value = part.text.split(":", 1)
    what = field_of(title)
    if what in told.values or what in (ColumnField.CONTENT, ColumnField.OTHER):
        return False
    titles.setdefault(what, title.strip())
    told.values[what] = value.strip(_END)
    return True


def _row(told: _Told, columns: Sequence[Column]) -> Row:
    label, text = told.head.label, told.head.text.strip(_END)
    if not told.values:
        return Row((f"{label.text}. {text}" if label else text,), told.head.first, merged=True)
    number = label.text if label and label.kind is not LabelKind.BULLET else ""
    values = told.values | {ColumnField.NUMBER: number, ColumnField.CONTENT: text}
    return Row(tuple(values.get(column.field, "") for column in columns), told.head.first)
