"""What a list of records is made of, as data: columns, fields of the form, verbs that store it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kehoach_desktop.domain.office import in_force
from kehoach_desktop.domain.text import clean, clean_lines

if TYPE_CHECKING:
    from ui.session import Session

T = TypeVar("T")


class FieldKind(Enum):
    """How a value is shown and typed."""

    LINE = "line"
    TEXT = "text"
    BLOCK = "block"
    LINES = "lines"
    NUMBER = "number"
    DAY = "day"
    CHOICE = "choice"
    TICK = "tick"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordField:
    """Ô của mẫu điền: `key` is the record's attribute, `about` the line that explains it."""

    key: str
    label: str
    about: str = ""
    kind: FieldKind = FieldKind.LINE
    hint: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    # What a number may be.
    low: float = 0
    high: float = 100
    # The attribute holds None, not an empty text, where nothing is given.
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordList(Generic[T]):
    """Danh sách: `put` stores a record at its place among the others, `remove` takes one out, `move` by some places.

    `titles` and `cells` make the table; a record is stored once `is_given` tells that there is something to store.
    """

    name: str
    titles: tuple[str, ...]
    cells: Callable[[T, date], tuple[str, ...]]
    fields: tuple[RecordField, ...]
    blank: Callable[[], T]
    load: Callable[[Session], Sequence[T]]
    put: Callable[[Session, Sequence[T], int, T], Any]
    remove: Callable[[Session, Sequence[T], int], Any]
    is_given: Callable[[T], bool]
    add_words: str
    remove_words: str
    move: Callable[[Session, Sequence[T], int, int], Any] | None = None
    widths: tuple[int, ...] = ()
    rows: int = 4
    # The record that is chosen when the list is first shown.
    first: Callable[[Sequence[T], date], int] = lambda _items, _today: 0


def shown(value: object) -> str:
    """Return a value as its field shows it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, tuple):
        return "\n".join(value)
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return str(value)


def _number(text: str, spec: RecordField) -> tuple[float | None, str]:
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        number = None
    if number is None or not spec.low <= number <= spec.high:
        return None, f"Xin ghi một số từ {shown(float(spec.low))} đến {shown(float(spec.high))}."
    return number, ""


def _day(text: str, _spec: RecordField) -> tuple[date | None, str]:
    from kehoach_desktop.operations import read_day

    day = read_day(text)
    if day is None and text.strip():
        return None, f"Chưa hiểu ngày “{text.strip()}” nên giữ như cũ. Xin ghi như 01/7/2025."
    return day, ""


def _line(text: str, spec: RecordField) -> tuple[str | None, str]:
    return clean(text) or (None if spec.optional else ""), ""


_READERS: dict[FieldKind, Callable[[str, RecordField], tuple[object, str]]] = {
    FieldKind.LINE: _line,
    FieldKind.TEXT: _line,
    FieldKind.BLOCK: lambda text, _spec: (clean_lines(text), ""),
    FieldKind.NUMBER: _number,
    FieldKind.CHOICE: lambda text, _spec: (text, ""),
    FieldKind.LINES: lambda text, _spec: (tuple(line for line in clean_lines(text).split("\n") if line), ""),
    FieldKind.DAY: _day,
}


def with_typed(record: T, spec: RecordField, text: str) -> tuple[T, str]:
    """Return a record with a field as typed, or as it was with a sentence that says why not."""
    value, sentence = _READERS[spec.kind](text, spec)
    if sentence:
        return record, sentence
    old = getattr(record, spec.key)
    if isinstance(old, Enum):
        value = type(old)(value)
    new = replace(record, **{spec.key: value})  # type: ignore[type-var]
    return (record, _ENDS_BEFORE) if _ends_before_it_starts(new) else (new, "")


_ENDS_BEFORE = "Ngày hết hiệu lực đứng trước ngày bắt đầu nên chưa ghi. Xin xem lại hai ngày."


def _ends_before_it_starts(record: object) -> bool:
    starts_on, ends_on = getattr(record, "starts_on", None), getattr(record, "ends_on", None)
    return starts_on is not None and ends_on is not None and ends_on < starts_on


def term(record: Any, today: date) -> tuple[str, str, str]:  # noqa: ANN401 - any dated record
    """Return from when, until when, and whether a record is in force today."""
    if record.starts_on is not None and today < record.starts_on:
        state = "Chưa đến ngày"
    elif record.ends_on is not None and record.ends_on < today:
        state = "Đã hết"
    else:
        state = "Đang dùng"
    return shown(record.starts_on) or "từ trước", shown(record.ends_on) or "đến nay", state


def in_force_now(items: Sequence[Any], today: date) -> int:
    """Return the place of the record that a plan made today takes: in force, and begun last."""
    found = in_force(items, today)
    return items.index(found[0]) if found else 0


def listed_verbs(save: Callable[[Session, tuple[T, ...]], Any]) -> dict[str, Callable[..., Any]]:
    """Return how to put, remove and move where the whole list is stored at once."""

    def put(session: Session, items: Sequence[T], at: int, item: T) -> Any:  # noqa: ANN401
        return save(session, (*items[:at], item, *items[at + 1 :]))

    def remove(session: Session, items: Sequence[T], at: int) -> Any:  # noqa: ANN401
        return save(session, (*items[:at], *items[at + 1 :]))

    def move(session: Session, items: Sequence[T], at: int, by: int) -> Any:  # noqa: ANN401
        rest = [*items[:at], *items[at + 1 :]]
        rest.insert(at + by, items[at])
        return save(session, tuple(rest))

    return {"put": put, "remove": remove, "move": move}
