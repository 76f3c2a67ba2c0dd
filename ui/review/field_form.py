"""The fields of the draft's header and foot, each corrected in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop.domain.labels import PLAN_KIND_LABELS
from kehoach_desktop.domain.plan import Plan, PlanKind, Recipient, Signature
from kehoach_desktop.domain.text import clean, clean_lines
from kehoach_desktop.operations import read_day
from kehoach_desktop.operations.errors import FIRST_YEAR, LAST_YEAR
from ui.keeping import mark_wrong
from ui.tasks.form.fields import KeptLine, KeptText
from ui.widgets import words

if TYPE_CHECKING:
    from ui.review.drafting import Drafting
    from ui.theme import Theme

# Returns the draft with the text in its place, None where the text cannot be used.
Put = Callable[[Plan, str], Plan | None]


@dataclass(frozen=True, slots=True)
class DraftField:
    """Một ô: how it is called, read and put; `wrong` is said of what cannot be used.

    `lines` holds several lines, `long` one that is shown wrapped.
    """

    key: str
    label: str
    get: Callable[[Plan], str]
    put: Put
    lines: bool = False
    long: bool = False
    wrong: str = ""


def _text(name: str, *, required: bool = False) -> tuple[Callable[[Plan], str], Put]:
    def put(draft: Plan, text: str) -> Plan:
        return replace(draft, **{name: clean(text) or ("" if required else None)})  # type: ignore[arg-type]

    return (lambda draft: getattr(draft, name) or ""), put


def _signature(name: str) -> tuple[Callable[[Plan], str], Put]:
    def put(draft: Plan, text: str) -> Plan:
        values = {"authority": draft.signature.authority, "position": draft.signature.position}
        values |= {"name": draft.signature.name} | {name: clean_lines(text)}
        return replace(draft, signature=Signature(**values))

    return (lambda draft: getattr(draft.signature, name)), put


def _put_agency(draft: Plan, text: str) -> Plan:
    return replace(draft, agency=tuple(clean_lines(text).split("\n")) if text.strip() else ())


def _put_year(draft: Plan, text: str) -> Plan | None:
    year = int(text) if text.strip().isdigit() else 0
    return replace(draft, year=year) if FIRST_YEAR <= year <= LAST_YEAR else None


def _put_day(draft: Plan, text: str) -> Plan | None:
    day = read_day(text)
    return replace(draft, issued_on=day) if day or not text.strip() else None


def _put_recipients(draft: Plan, text: str) -> Plan:
    known = {line.text: line for line in draft.recipients}
    texts = [line.lstrip("-–+ ").rstrip(" ;.") for line in clean_lines(text).split("\n")]
    return replace(draft, recipients=tuple(known.get(line) or Recipient(text=line) for line in texts if line))


HEAD_FIELDS: tuple[DraftField, ...] = (
    DraftField("superior", "Cơ quan chủ quản", *_text("superior")),
    DraftField("agency", "Cơ quan ban hành", lambda d: "\n".join(d.agency), _put_agency, lines=True),
    DraftField("number", "Số", *_text("number")),
    DraftField("symbol", "Ký hiệu", *_text("symbol")),
    DraftField("place", "Địa danh", *_text("place")),
    DraftField(
        "issued_on",
        "Ngày ban hành",
        lambda d: f"{d.issued_on:%d/%m/%Y}" if d.issued_on else "",
        _put_day,
        wrong="Chưa hiểu ngày này; xin ghi như 05/4/2026.",
    ),
    DraftField("kind", "Tên loại văn bản", *_text("kind", required=True)),
    DraftField("subject", "Trích yếu", *_text("subject", required=True), long=True),
    DraftField("year", "Năm kế hoạch", lambda d: str(d.year), _put_year, wrong="Xin ghi năm bằng bốn chữ số."),
)
FOOT_FIELDS: tuple[DraftField, ...] = (
    DraftField(
        "recipients", "Nơi nhận", lambda d: "\n".join(r.text for r in d.recipients), _put_recipients, lines=True
    ),
    DraftField("authority", "Thẩm quyền ký", *_signature("authority"), lines=True),
    DraftField("position", "Chức vụ", *_signature("position")),
    DraftField("name", "Người ký", *_signature("name")),
)


class FieldForm(QScrollArea):
    """Các ô của đầu hoặc cuối văn bản."""

    def __init__(self, theme: Theme, name: str, fields: tuple[DraftField, ...], *, with_kind: bool = False) -> None:
        super().__init__(widgetResizable=True, objectName="page", accessibleName=name)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme, self._specs = theme, fields
        self._drafting: Drafting | None = None
        self.fields: dict[str, KeptLine | KeptText] = {}
        self.told: dict[str, QLabel] = {}
        self.kind = QComboBox(accessibleName="Loại kế hoạch")
        self._lay_out(with_kind=with_kind)

    def show_draft(self, drafting: Drafting, *, begin: bool) -> None:
        """Show the draft as it is now; what is being typed stays."""
        self._drafting = drafting
        for spec in self._specs:
            keeper = self.fields[spec.key].keeper
            (keeper.begin if begin else keeper.show)(spec.get(drafting.draft))
        self.kind.setCurrentIndex(self.kind.findData(drafting.draft.plan_kind.value))

    def flush(self) -> None:
        """Take what is being typed."""
        for field in self.fields.values():
            field.keeper.flush()

    def first(self) -> QWidget:
        """Return the first field."""
        return self.fields[self._specs[0].key]

    def _store(self, spec: DraftField, text: str) -> bool:
        if self._drafting is None:
            return False
        changed = spec.put(self._drafting.draft, text)
        mark_wrong(self.fields[spec.key], wrong=changed is None)
        self.told[spec.key].setVisible(changed is None)
        if changed is None:
            return False
        self._drafting.change(f"Sửa {spec.label.lower()}", changed)
        return True

    def _choose_kind(self, _at: int) -> None:
        if self._drafting is not None:
            kind = PlanKind(self.kind.currentData())
            self._drafting.change("Đổi loại kế hoạch", replace(self._drafting.draft, plan_kind=kind))

    def _lay_out(self, *, with_kind: bool) -> None:
        m = self._theme.metrics
        sheet = QWidget()
        form = QFormLayout(sheet)
        form.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        form.setHorizontalSpacing(m.margin)
        form.setVerticalSpacing(m.gap)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for spec in self._specs:
            form.addRow(words(spec.label, "muted"), self._field(spec))
        if with_kind:
            for kind, label in PLAN_KIND_LABELS.items():
                self.kind.addItem(label, kind.value)
            self.kind.activated.connect(self._choose_kind)
            form.addRow(words("Loại kế hoạch", "muted"), self.kind)
        else:
            self.kind.hide()
        self.setWidget(sheet)

    def _field(self, spec: DraftField) -> QWidget:
        def store(text: str) -> bool:
            return self._store(spec, text)

        field: KeptLine | KeptText
        if spec.lines or spec.long:
            field = KeptText(spec.label, store, several_lines=spec.lines)
        else:
            field = KeptLine(spec.label, store, "chưa có")
        self.fields[spec.key] = field
        self.told[spec.key] = words(spec.wrong, "danger", wrap=True)
        self.told[spec.key].hide()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(field)
        column.addWidget(self.told[spec.key])
        return holder
