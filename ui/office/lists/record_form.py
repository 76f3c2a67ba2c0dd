"""The form of one record, made from its fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from ui.office.form import ChoiceField, FormRows, LineField, TextField, TickField
from ui.office.lists.kinds import FieldKind, RecordField, shown, with_typed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme import Metrics

# How wide a day's field is; other fields take the room there is.
_DAY_WIDTH = 30
_TEXT_LINES = 4


class RecordForm(FormRows):
    """Mẫu điền của một mục. `store` takes the record as it is after an edit."""

    def __init__(self, metrics: Metrics, fields: Sequence[RecordField], store: Callable[[Any], object]) -> None:
        super().__init__(metrics)
        self.record: Any = None
        self._store = store
        self._specs = tuple(fields)
        self.fields: dict[str, QWidget] = {spec.key: _MAKERS[spec.kind](self, spec) for spec in fields}
        for spec in fields:
            self._add(spec)

    def show_record(self, record: Any) -> None:  # noqa: ANN401
        """Show a record; another one than before drops what could not be read in it."""
        other = getattr(record, "id", None) != getattr(self.record, "id", None)
        self.record = record
        if record is not None:
            for spec in self._specs:
                _show(self.fields[spec.key], getattr(record, spec.key), other=other)

    def flush(self) -> None:
        """Store what is being typed."""
        if self.record is not None:
            for field in self.fields.values():
                if isinstance(field, LineField | TextField):
                    field.keeper.flush()

    def first_field(self) -> QWidget:
        """Return the first field."""
        return self.fields[self._specs[0].key]

    def take(self, spec: RecordField, text: str) -> str:
        """Store a field as typed; return a sentence where it cannot be used."""
        if self.record is None:
            return ""
        record, sentence = with_typed(self.record, spec, text)
        if not sentence and record != self.record:
            self.record = record
            self._store(record)
        return sentence

    def tick(self, spec: RecordField, on: bool) -> None:
        """Store a tick."""
        if self.record is not None:
            self.record = replace(self.record, **{spec.key: on})
            self._store(self.record)

    def _add(self, spec: RecordField) -> None:
        field = self.fields[spec.key]
        widths = (_DAY_WIDTH,) if spec.kind in (FieldKind.DAY, FieldKind.NUMBER) else ()
        label = "" if spec.kind is FieldKind.TICK else spec.label
        self.add(label, field, about=spec.about, widths=widths)


def _show(field: QWidget, value: object, *, other: bool) -> None:
    if isinstance(field, LineField | TextField):
        if other:
            field.keeper.drop()
        field.keeper.show(shown(value))
    elif isinstance(field, ChoiceField):
        field.choose(str(value))
    elif isinstance(field, TickField):
        field.setChecked(bool(value))


_MAKERS: dict[FieldKind, Callable[[RecordForm, RecordField], QWidget]] = {
    FieldKind.LINE: lambda form, spec: LineField(spec.label, partial(form.take, spec), spec.hint),
    FieldKind.DAY: lambda form, spec: LineField(spec.label, partial(form.take, spec), spec.hint or "ngày/tháng/năm"),
    FieldKind.TEXT: lambda form, spec: TextField(spec.label, partial(form.take, spec), _TEXT_LINES, spec.hint),
    FieldKind.NUMBER: lambda form, spec: LineField(spec.label, partial(form.take, spec), spec.hint),
    FieldKind.BLOCK: lambda form, spec: TextField(spec.label, partial(form.take, spec), 2, spec.hint),
    FieldKind.LINES: lambda form, spec: TextField(spec.label, partial(form.take, spec), 3, spec.hint),
    FieldKind.CHOICE: lambda form, spec: ChoiceField(spec.label, spec.choices, partial(form.take, spec)),
    FieldKind.TICK: lambda form, spec: TickField(spec.label, partial(form.tick, spec)),
}
