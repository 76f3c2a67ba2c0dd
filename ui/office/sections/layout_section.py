"""The section "Cỡ chữ và khoảng cách": the numbers that the decree leaves to the office, each inside its range."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from kehoach_desktop import operations
from kehoach_desktop.papers.nd30 import NUMBERS
from ui.office.form import FormRows, LineField
from ui.office.lists.kinds import shown
from ui.office.sections.section import Section
from ui.widgets import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kehoach_desktop.papers.profile import Number
    from ui.desk import Desk

# Which numbers stand together: heading, and how their keys begin.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Lề và số trang", ("margin.", "page_number.")),
    ("Đầu văn bản", ("state.", "motto.", "superior.", "agency.", "date.", "kind.", "subject.", "about.", "mark.")),
    ("Nội dung", ("body.", "table.")),
    ("Nơi nhận, chữ ký", ("addressee.", "authority.", "signer.", "signing.")),
    ("Phụ lục", ("appendix.",)),
)
_UNITS = {"mm": " mm", "pt": " pt", "": " lần"}
# The size of letters is told without a unit, as every program does.
_SIZE = "Cỡ chữ"
_DECREE = "NĐ 30/2020, "
_FIELD = 20


def adjustable() -> dict[str, Number]:
    """Return the numbers that an office may choose: those with a name and room in their range."""
    return {key: number for key, number in NUMBERS.items() if number.name and number.low < number.high}


def _range(number: Number) -> str:
    unit = "" if number.name.startswith(_SIZE) else _UNITS[number.unit]
    span = f"từ {shown(float(number.low))} đến {shown(float(number.high))}{unit}"
    return f"{span}, thường dùng {shown(float(number.value))} ({number.clause.removeprefix(_DECREE)})"


class LayoutSection(Section):
    """Mục Cỡ chữ và khoảng cách."""

    def __init__(self, desk: Desk, title: str, about: str) -> None:
        super().__init__(desk, title, about)
        self.fields: dict[str, LineField] = {}
        self.rows = FormRows(desk.theme.metrics, label_width=56, field_width=210)
        numbers = adjustable()
        for heading, starts in GROUPS:
            self.rows.heading(heading)
            for key in (key for key in numbers if key.startswith(starts)):
                self._add(key, numbers[key])
        self.column.addWidget(self.rows)
        self.usual = QPushButton("Về thông số thường dùng")
        self.usual.clicked.connect(lambda _on=False: self._reset())
        line = QHBoxLayout()
        line.addWidget(self.usual)
        line.addStretch(1)
        self.column.addSpacing(desk.theme.metrics.gap)
        self.column.addLayout(line)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the numbers in use."""
        office = self.desk.session.office
        if office is None:
            return
        own = operations.paper_values(office)
        for key, field in self.fields.items():
            field.keeper.show(shown(float(own.get(key, NUMBERS[key].value))))
        self.usual.setEnabled(bool(own))

    def flush(self) -> None:
        """Store what is being typed."""
        for field in self.fields.values():
            field.keeper.flush()

    def first_focus(self) -> QWidget:
        """Give the keyboard to the first number."""
        return next(iter(self.fields.values()))

    def _add(self, key: str, number: Number) -> None:
        field = LineField(number.name, partial(self._store, key))
        self.fields[key] = field
        self.rows.add(number.name, field, words(_range(number), "muted", wrap=True), widths=(_FIELD,))

    def _store(self, key: str, text: str) -> str:
        """Store one number; return a sentence where it is none, or outside what the decree allows."""
        number, office = NUMBERS[key], self.desk.session.office
        try:
            value = float(text.strip().replace(",", "."))
        except ValueError:
            return f"“{text.strip()}” không phải một số. Xin ghi số {_range(number)}."
        if not number.low <= value <= number.high:
            return f"{shown(value)} nằm ngoài mức cho phép nên chưa ghi. Xin ghi số {_range(number)}."
        if office is not None:
            values = operations.paper_values(office) | {key: value}
            self.desk.session.do(operations.save_paper_values, values=values)
        return ""

    def _reset(self) -> None:
        if self.desk.session.do(operations.save_paper_values, values={}):
            messages = self.desk.messages
            messages.say(messages.DONE, "Đã về thông số thường dùng.", ("Hoàn tác", self.desk.session.undo))
