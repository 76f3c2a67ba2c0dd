"""Find and replace in the plan in hand: every hit shown and ticked before anything changes, one step for all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
)

from kehoach_desktop import operations
from kehoach_desktop.operations import Wanted
from ui.finding.hit_lines import HitLines
from ui.finding.hits import Hits
from ui.finding.jump import jump
from ui.office.form.flow import FlowRow
from ui.tasks.words import number_words
from ui.widgets import rule, words

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent

    from kehoach_desktop.operations import Changes
    from ui.frame.window import Window

_WIDTH, _LEAST_WIDTH = 100, 70
# A page narrower than this shows nothing beside the panel, which then has the window to itself.
_LEAST_PAGE = 120
_PAUSE_MS = 150
# Qt's own largest width of a widget.
_ANY = 16_777_215
_YEAR = re.compile(r"\d{4}")


class ReplacePanel(QFrame):
    """Khung Tìm và thay thế, at the right of the page."""

    def __init__(self, window: Window) -> None:
        super().__init__(objectName="replace", accessibleName="Tìm và thay thế")
        self._window = window
        self._told = ""
        self.hits = Hits(self)
        self._make()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.find(afresh=True))
        self._connect()

    # Finding ----------------------------------------------------------------------------------------------

    def come(self) -> None:
        """Be shown, with the keyboard in the first field."""
        self.show()
        self.share_room()
        self.find(afresh=True)
        self.wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        self.wanted.selectAll()

    def find(self, *, afresh: bool = False) -> None:
        """Show every hit of what stands in the fields now."""
        self._pause.stop()
        session = self._window.session
        found = ()
        if session.office is not None and session.plan_id is not None and self.wanted.text().strip():
            found = session.do(
                operations.find_in_plan,
                plan_id=session.plan_id,
                wanted=self._wanted(),
                replacement=self.replacement.text(),
            )
        self.hits.show(found or (), afresh=afresh)
        if self.hits.hits and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.hits.index(0))

    def _wanted(self) -> Wanted:
        return Wanted(
            text=self.wanted.text(),
            accents=self.accents.isChecked(),
            case=self.case.isChecked(),
            whole_words=self.whole.isChecked(),
        )

    def _say(self) -> None:
        """Say how many hits there are and how many are chosen."""
        found, chosen = len(self.hits.hits), len(self.hits.chosen())
        self.all.setEnabled(found > 0)
        state = Qt.CheckState
        self.all.setCheckState(
            state.Unchecked if not chosen else state.Checked if chosen == found else state.PartiallyChecked
        )
        self.all.setText(f"Chọn {number_words(chosen)}/{number_words(found)} chỗ" if found else "Chưa có chỗ nào")
        text = self.wanted.text().strip()
        self.count.setText("" if found or not text else f"Không có “{text}” trong kế hoạch này.")
        self.count.setVisible(bool(self.count.text()))
        verb = "Thay" if self.replacement.text().strip() else "Xóa chữ ở"
        self.replace.setText(f"{verb} {number_words(chosen)} chỗ" if found else "Thay thế")
        self.replace.setEnabled(chosen > 0 and self._changes_something())

    def _changes_something(self) -> bool:
        return any(hit.replacement != hit.found for hit in self.hits.chosen())

    # Replacing --------------------------------------------------------------------------------------------

    def replace_chosen(self) -> None:
        """Replace the ticked hits as one step."""
        session = self._window.session
        chosen = self.hits.chosen()
        if self._window.page:
            self._window.page.leave()
        old, new = self.wanted.text().strip(), self.replacement.text().strip()
        session.do(
            operations.replace_hits,
            plan_id=session.plan_id,
            chosen=chosen,
            then=lambda changes: self._tell(changes, len(chosen), old, new),
        )

    def _tell(self, changes: Changes, count: int, old: str, new: str) -> None:
        session, messages = self._window.session, self._window.messages
        if not changes:
            messages.say(messages.NOTICE, "Chưa thay chỗ nào, vì chữ trong kế hoạch vừa đổi. Xin xem lại danh sách.")
            return
        year = self._other_year(old, new)
        words_said, actions = f"Đã thay {number_words(count)} chỗ.", [("Hoàn tác", session.undo)]
        if year is not None:
            words_said += f" Năm của kế hoạch vẫn là {old}."
            actions.append((f"Đổi thành năm {year}", lambda: self._move_year(year)))
        messages.say(messages.DONE, words_said, *actions)

    def _other_year(self, old: str, new: str) -> int | None:
        """The year that the plan should have, where its old one was just replaced."""
        plan = self._window.session.plan()
        years = _YEAR.fullmatch(old) and _YEAR.fullmatch(new)
        return int(new) if plan and years and int(old) == plan.year != int(new) else None

    def _move_year(self, year: int) -> None:
        session, messages = self._window.session, self._window.messages
        session.do(
            operations.edit_year,
            plan_id=session.plan_id,
            year=year,
            then=lambda _changes: messages.say(
                messages.DONE, f"Kế hoạch nay là của năm {year}.", ("Hoàn tác", session.undo)
            ),
        )

    def go(self, index: QModelIndex) -> None:
        """Show a hit in its page; the keyboard stays here, unless there is room for the page only."""
        plan_id = self._window.session.plan_id
        if index.isValid() and plan_id is not None:
            alone = self._window.stack.isHidden()
            if alone:
                self.leave()
            jump(self._window, plan_id, self.hits.hits[index.row()].place, take_keyboard=alone)

    def share_room(self) -> None:
        """Stand beside the page where both have room, else in its place."""
        unit = self._window.desk.theme.metrics.unit
        room = self._window.width() - self._window.rail.width()
        alone = not self.isHidden() and room < (_WIDTH + _LEAST_PAGE) * unit
        self._window.stack.setVisible(not alone)
        self.setMaximumWidth(_ANY if alone else _WIDTH * unit)

    def leave(self) -> None:
        """Close, with the keyboard back on the page."""
        self.hide()
        self.share_room()
        if self._window.page:
            self._window.page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    # Making -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; Enter in a field goes to the hits, Ctrl+Enter replaces the ticked ones."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.find()
            self.replace.click()
        elif enter and self.focusWidget() in (self.wanted, self.replacement):
            self.find()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _make(self) -> None:
        self.wanted = QLineEdit(clearButtonEnabled=True, accessibleName="Tìm chữ")
        self.replacement = QLineEdit(clearButtonEnabled=True, accessibleName="Thay bằng")
        self.accents = QCheckBox("Đúng dấu", checked=True)
        self.accents.setToolTip("Bỏ đánh dấu thì gõ “huyen” tìm được cả “huyện”, “huyền”")
        self.whole = QCheckBox("Trọn từ")
        self.whole.setToolTip("Không tìm chữ nằm trong một từ dài hơn")
        self.case = QCheckBox("Đúng chữ hoa")
        self.case.setToolTip("Bỏ đánh dấu thì chữ thay vào tự viết hoa theo chữ cũ")
        self.all = QCheckBox(tristate=True)
        self.count = words("", "muted", wrap=True)
        self.list = QListView(accessibleName="Các chỗ tìm thấy")
        self.list.setModel(self.hits)
        self.list.setItemDelegate(HitLines(self._window.desk.theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.replace = QPushButton()
        self.replace.setProperty("look", "primary")
        self.close_button = QPushButton("Đóng")

    def _connect(self) -> None:
        session = self._window.session
        self.wanted.textChanged.connect(lambda _text: self._pause.start())
        self.replacement.textChanged.connect(lambda _text: self._pause.start())
        for box in (self.accents, self.whole, self.case):
            box.toggled.connect(lambda _on: self.find(afresh=True))
        self.all.clicked.connect(lambda _on: self.hits.tick_all(on=self.all.checkState() != Qt.CheckState.Unchecked))
        self.hits.ticked.connect(self._say)
        self.list.activated.connect(self.go)
        self.list.doubleClicked.connect(self.go)
        self.replace.clicked.connect(self.replace_chosen)
        self.close_button.clicked.connect(self.leave)
        session.changed.connect(lambda _changes: self._refresh())
        session.plan_chosen.connect(self._refresh)
        self._window.desk.theme.changed.connect(self._dress)
        self._dress()
        self._say()

    def _dress(self) -> None:
        """Show the box of all as half ticked where some are."""
        accent = self._window.desk.theme.colors.accent
        self.all.setStyleSheet(
            f"QCheckBox::indicator:indeterminate {{ background: {accent}; border-color: {accent}; "
            "image: url(icons:mark-minus.svg); }"
        )

    def _refresh(self) -> None:
        if not self.isHidden():
            self.find()

    def _lay_out(self) -> None:
        m = self._window.desk.theme.metrics
        self.setMinimumWidth(_LEAST_WIDTH * m.unit)
        self.setMaximumWidth(_WIDTH * m.unit)
        form = QFormLayout()
        form.setContentsMargins(m.margin, m.gap, m.margin, 0)
        form.setSpacing(m.gap)
        form.addRow("Tìm", self.wanted)
        form.addRow("Thay bằng", self.replacement)
        flow = FlowRow(m.gap)
        for box in (self.accents, self.whole, self.case):
            flow.addWidget(box)
        options = QVBoxLayout()
        options.setContentsMargins(m.margin, 0, m.margin, 0)
        options.addWidget(flow)
        head = QHBoxLayout()
        head.setContentsMargins(m.margin, m.unit, m.gap, 0)
        head.addWidget(words("Tìm và thay thế", "heading"), 1)
        head.addWidget(self.close_button)
        self.close_button.setProperty("look", "plain")
        ticks = QVBoxLayout()
        ticks.setContentsMargins(m.gap, 0, m.margin, 0)
        ticks.addWidget(self.all)
        ticks.addWidget(self.count)
        foot = QHBoxLayout()
        foot.setContentsMargins(m.margin, m.gap, m.margin, m.gap)
        foot.addWidget(self.replace)
        foot.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.unit)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(rule(upright=True))
        whole.addLayout(column, 1)
        self._window.body.setStretchFactor(self._window.stack, 1)
        for part in (head, form, options, rule(), ticks, self.list, rule(), foot):
            if part is self.list:
                column.addWidget(self.list, 1)
            elif isinstance(part, QFrame):
                column.addWidget(part)
            else:
                column.addLayout(part)
