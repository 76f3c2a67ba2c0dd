"""The page "Đơn vị": the list on the left, the chosen unit and where it is named on the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop import operations
from kehoach_desktop.domain.units import Unit
from ui.frame.message_bar import Kind
from ui.frame.pages import Page
from ui.office.lists.record_form import RecordForm
from ui.units.fields import FIELDS
from ui.units.listing import UnitTree
from ui.units.merging import MergePanel
from ui.units.uses import UnitUses, place_of
from ui.widgets import EmptyState, words

if TYPE_CHECKING:
    from kehoach_desktop.operations import UnitUse
    from ui.desk import Desk

_SPLIT_KEY = "units/split"
_LIST_WIDTH, _FORM_WIDTH = 150, 140
_ON_CHOSEN = ("merge_unit", "end_unit", "delete_unit")
_EMPTY = (
    "Chưa có đơn vị nào. Đơn vị có sẵn từ các kế hoạch được nhập hoặc tạo; hoặc thêm từng đơn vị của cơ quan ở đây."
)
_NAMELESS = "Đơn vị phải có tên nên giữ tên cũ. Muốn bỏ hẳn thì bấm Xóa đơn vị."
_UNNAMED = "Đơn vị mới chưa có tên nên chưa lưu. Xin ghi tên đơn vị; những gì đã ghi vẫn còn đó."


class UnitsPage(Page):
    """Trang Đơn vị."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._units: tuple[Unit, ...] = ()
        self._draft: Unit | None = None
        self.find = QLineEdit(accessibleName="Tìm đơn vị", placeholderText="Tìm đơn vị, gõ không dấu cũng được")
        self.tree = UnitTree(desk.theme)
        self.form = RecordForm(desk.theme.metrics, FIELDS, self._store)
        self.uses = UnitUses(desk, "Các việc có đơn vị này")
        self.merging = MergePanel(desk)
        self.proposal = words("", wrap=True)
        self.take_proposal = QPushButton("Xem và gộp")
        self._lay_out()
        self._connect()

    # Coming and going -----------------------------------------------------------------------------------

    def come(self) -> None:
        """Show the units as they are."""
        self.refresh()
        if self._unnamed:
            self._ask_name()

    def leave(self) -> None:
        """Store what is being typed, and remember how the page is divided."""
        self.form.flush()
        self.desk.settings.set(_SPLIT_KEY, self._split.sizes())

    def status(self) -> str:
        """Say how many units there are."""
        return f"{len(self._units)} đơn vị" if self._units else ""

    def first_focus(self) -> QWidget:
        """Give the keyboard to the list, or to the name that a new unit still lacks."""
        if self._unnamed:
            return self.form.first_field()
        return self.tree if self._units else self._add_first

    def refresh(self) -> None:
        """Show the units of the open file."""
        office = self.desk.session.office
        if office is None:
            return
        self._units = operations.units(office)
        self._pages.setCurrentWidget(self._work if self._units or self._draft else self._empty)
        uses, today = operations.unit_uses(office), self.desk.today()
        self.tree.show_units(self._units, uses, self.find.text(), today, choose_first=self._draft is None)
        self._show_proposal()
        self.status_changed.emit()

    def unit(self, unit_id: int | None = None) -> Unit | None:
        """Return a unit, the chosen one where none is named."""
        wanted = self.tree.chosen_id() if unit_id is None else unit_id
        return next((unit for unit in self._units if unit.id == wanted), None)

    @property
    def _unnamed(self) -> bool:
        """Whether something was written of a new unit, but not its name."""
        return self._draft not in (None, Unit(name=""))

    def _ask_name(self, wanted: int | None = None) -> None:
        """Say that a new unit wants a name, and keep what was written of it; `wanted` is where one was going."""
        QTimer.singleShot(0, self, self._back_to_name)
        self.desk.messages.say(Kind.NOTICE, _UNNAMED, ("Bỏ đơn vị mới", lambda: self._drop_draft(wanted)))

    def _back_to_name(self) -> None:
        if self._draft is not None and self.isVisible():
            self.tree.setCurrentItem(None)
            self.form.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_draft(self, wanted: int | None) -> None:
        self._draft = None
        self.refresh()
        self.tree.choose(wanted)
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        unit = self.unit()
        if unit is not None and self._unnamed:
            self._ask_name(unit.id)
            return
        if unit is not None:
            self._draft = None
        shown = unit or self._draft
        self.form.show_record(shown)
        self._sheet.setVisible(shown is not None)
        self.uses.setVisible(unit is not None)
        if unit is not None:
            self.uses.show_unit(unit.id)
        for name in _ON_CHOSEN:
            self.desk.actions[name].setEnabled(unit is not None)
        ended = unit is not None and unit.ends_on is not None
        self.desk.actions["end_unit"].setText("Còn &hiệu lực" if ended else "&Hết hiệu lực")
        self._right.setCurrentWidget(self._sheet)

    # What is done ---------------------------------------------------------------------------------------

    def _store(self, unit: Unit) -> None:
        """Store the unit as edited; a new one once it has a name."""
        if unit.id is None:
            self._draft = unit
            if not unit.name:
                return
            self._draft = None
            changes = self.desk.session.do(operations.add_unit, unit=unit)
            if changes:
                self.refresh()
                self.tree.choose(changes.new_ids("unit")[0])
            return
        if not unit.name:
            self.refresh()
            self.desk.messages.say(Kind.NOTICE, _NAMELESS)
            return
        self.desk.session.do(operations.edit_unit, unit=unit)

    def _add(self) -> None:
        self.form.flush()
        self.find.clear()
        self.tree.setCurrentItem(None)
        if self._unnamed:
            self._ask_name()
            return
        self._draft = Unit(name="")
        self._pages.setCurrentWidget(self._work)
        self._choose()
        self.form.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self) -> None:
        """Let the chosen unit end today, or be there again."""
        unit = self.unit()
        if unit is None:
            return
        ends_on = None if unit.ends_on is not None else self.desk.today()
        if self.desk.session.do(operations.edit_unit, unit=replace(unit, ends_on=ends_on)):
            told = (
                f"«{unit.name}» hết hiệu lực sau ngày {ends_on:%d/%m/%Y}."
                if ends_on
                else f"«{unit.name}» còn hiệu lực."
            )
            self._say(told)

    def _delete(self) -> None:
        unit = self.unit()
        if unit is None or unit.id is None:
            return
        many = len(self.uses.uses)
        if self.desk.session.do(operations.delete_unit, unit_id=unit.id):
            kept = f" {many} việc vẫn ghi như cũ." if many else ""
            self._say(f"Đã xóa «{unit.name}» khỏi danh sách.{kept}")

    def _begin_merge(self, loser: Unit | None = None, winner: Unit | None = None) -> None:
        loser = loser or self.unit()
        if loser is None or len(self._units) < 2:
            return
        office = self.desk.session.office
        if winner is None and office is not None:
            pairs = [pair for pair in operations.merge_proposals(office) if loser.id in (pair[0].id, pair[1].id)]
            winner = next((one if two.id == loser.id else two for one, two in pairs), None)
        self.merging.begin(loser, self._units, winner.id if winner else None)
        self._right.setCurrentWidget(self.merging)
        self.merging.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _merge(self, loser: int, winner: int) -> None:
        names = {unit.id: unit.name for unit in self._units}
        if self.desk.session.do(operations.merge_units, loser=loser, winner=winner):
            self.tree.choose(winner)
            self._say(f"Đã gộp «{names[loser]}» vào «{names[winner]}».")
        self._leave_merge()

    def _leave_merge(self) -> None:
        self._choose()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, use: UnitUse) -> None:
        """Show the task in which the unit is named."""
        from ui.finding.jump import jump

        jump(self.window(), use.plan_id, place_of(use))

    def _say(self, sentence: str) -> None:
        self.desk.messages.say(Kind.INFO, sentence, ("Hoàn tác", self.desk.session.undo))

    # Proposals ------------------------------------------------------------------------------------------

    def _show_proposal(self) -> None:
        """Tell of two names that may be one unit."""
        office = self.desk.session.office
        pairs = operations.merge_proposals(office) if office else ()
        self._strip.setVisible(bool(pairs))
        if pairs:
            loser, winner = pairs[0]
            more = f" (còn {len(pairs) - 1} cặp nữa)" if len(pairs) > 1 else ""
            self.proposal.setText(f"«{loser.name}» và «{winner.name}» có thể là một đơn vị{more}.")

    def _take_proposal(self) -> None:
        office = self.desk.session.office
        pairs = operations.merge_proposals(office) if office else ()
        if pairs:
            self.tree.choose(pairs[0][0].id)
            self._begin_merge(*pairs[0])

    # Making ---------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        session, bind = self.desk.session, self.desk.actions.bind
        session.changed.connect(lambda _changes: self.refresh() if self.isVisible() else None)
        session.opened.connect(lambda: self.refresh() if self.isVisible() else None)
        self.find.textChanged.connect(lambda _text: self.refresh())
        self.tree.chosen.connect(lambda _unit: self._choose())
        self.tree.opened.connect(lambda: self.form.first_field().setFocus(Qt.FocusReason.OtherFocusReason))
        self.uses.wanted.connect(self._go)
        self.merging.uses.wanted.connect(self._go)
        self.merging.merged.connect(self._merge)
        self.merging.given_up.connect(self._leave_merge)
        self.take_proposal.clicked.connect(lambda _on=False: self._take_proposal())
        bind("add_unit", self, self._add)
        bind("merge_unit", self, self._begin_merge)
        bind("end_unit", self, self._end)
        bind("delete_unit", self, self._delete)

    def _lay_out(self) -> None:
        m, actions = self.desk.theme.metrics, self.desk.actions
        self._add_first = actions.button("add_unit", look="primary")
        self._empty = EmptyState(m, _EMPTY, self._add_first)
        self._strip = self._notice_strip()
        self._right = QStackedWidget()
        self._sheet = self._unit_sheet()
        self._right.addWidget(self._sheet)
        self._right.addWidget(self.merging)
        self._split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self._split.addWidget(self._left_side())
        self._split.addWidget(self._right)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 1)
        sizes = self.desk.settings.get(_SPLIT_KEY, [_LIST_WIDTH * m.unit, _FORM_WIDTH * m.unit])
        self._split.setSizes([size for size in sizes if isinstance(size, int)])
        self._work = QWidget()
        work = QVBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        for widget in (self._tool_bar(), self._strip, self._split):
            work.addWidget(widget, 1 if widget is self._split else 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._work)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _tool_bar(self) -> QWidget:
        m = self.desk.theme.metrics
        bar = QWidget(objectName="strip")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(m.gap, m.unit, m.gap, m.unit)
        row.setSpacing(m.unit)
        for name in ("add_unit", *_ON_CHOSEN):
            row.addWidget(self.desk.actions.button(name))
        row.addStretch(1)
        return bar

    def _notice_strip(self) -> QWidget:
        m = self.desk.theme.metrics
        strip = QFrame(objectName="message")
        strip.setProperty("kind", "info")
        row = QHBoxLayout(strip)
        row.setContentsMargins(m.margin, m.unit, m.gap, m.unit)
        row.setSpacing(m.gap)
        row.addWidget(self.proposal, 1)
        row.addWidget(self.take_proposal)
        return strip

    def _left_side(self) -> QWidget:
        m = self.desk.theme.metrics
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(m.gap, m.gap, m.gap, 0)
        column.setSpacing(m.gap)
        column.addWidget(self.find)
        column.addWidget(self.tree, 1)
        return side

    def _unit_sheet(self) -> QWidget:
        m = self.desk.theme.metrics
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.gap)
        column.addWidget(self.form)
        self.uses.setMinimumHeight(60 * m.unit)
        column.addWidget(self.uses, 1)
        scroll = QScrollArea(widgetResizable=True, objectName="page", accessibleName="Đơn vị đang chọn")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        return scroll
