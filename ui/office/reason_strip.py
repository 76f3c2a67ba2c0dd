"""The strip that asks why a plan that is issued is changed, and afterwards shows the reason that is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from kehoach_desktop.domain.plan import PlanState
from ui.widgets import words

if TYPE_CHECKING:
    from ui.session import Session
    from ui.theme import Theme

_ASKS = "Kế hoạch đã ban hành; ghi lý do, văn bản chỉ đạo để lưu:"
_ASKS_SEVERAL = "Kế hoạch đã ban hành; ghi lý do, văn bản chỉ đạo để lưu {count} thay đổi:"
_HINT = "Ví dụ: Công văn số 12/SNV-TĐKT ngày 02/4/2026"
_USES = "Đang sửa kế hoạch đã ban hành, lý do: {reason}"


class ReasonStrip(QFrame):
    """Dải hỏi lý do: the one place of the window that asks, whatever the change was made with."""

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__(objectName="message", accessibleName="Lý do sửa kế hoạch đã ban hành")
        self.setProperty("kind", "notice")
        # F1 opens this page of the help from here.
        self.setProperty("help", "sua-sau-ban-hanh")
        self._theme, self._session = theme, session
        self._sign = QLabel()
        self._text = words("", wrap=True)
        self.field = QLineEdit(accessibleName="Lý do hoặc văn bản chỉ đạo", placeholderText=_HINT)
        self.store = QPushButton("Ghi lý do, lưu")
        self.drop = QPushButton("Bỏ thay đổi")
        self.change = QPushButton("Đổi lý do")
        self._changing = self._warned = False
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def asking(self) -> bool:
        """Whether the strip asks for a reason."""
        return bool(self._session.reasons.waiting) or self._changing

    def refresh(self) -> None:
        """Ask while something waits; else show the reason of the plan in hand."""
        plan, reasons = self._session.plan(), self._session.reasons
        reason = reasons.of(self._session.plan_id)
        issued = plan is not None and plan.state is PlanState.ISSUED
        was_asking = self.field.isVisibleTo(self)
        self._changing = self._changing and issued
        self._warned = self._warned and bool(reasons.waiting)
        for part in (self.field, self.store, self.drop):
            part.setVisible(self.asking)
        self.change.setVisible(not self.asking)
        waiting = len(reasons.waiting)
        asks = _ASKS_SEVERAL.format(count=waiting) if waiting > 1 else _ASKS
        self._text.setText(asks if self.asking else _USES.format(reason=reason))
        self.drop.setText("Bỏ thay đổi" if waiting else "Thôi, giữ lý do cũ")
        self.setVisible(self.asking or (issued and bool(reason)))
        self._dress()
        if self.asking and not was_asking:
            self._begin(reason)

    def ask_again(self) -> None:
        """Bring the keyboard to the question, as closing the window does while a change still waits."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def holds_closing(self) -> bool:
        """Ask before the window closes over a change that still waits; a second closing drops it."""
        if not self._session.reasons.waiting or self._warned:
            return False
        self._warned = True
        self.ask_again()
        return True

    def _begin(self, reason: str) -> None:
        self.field.setText(reason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        # An editor that hands its text over is still closing now.
        QTimer.singleShot(0, self, self._take_keyboard)

    def _take_keyboard(self) -> None:
        """Take the keyboard, unless somebody goes on typing; then as soon as that text is left."""
        focus = QApplication.focusWidget()
        typing = isinstance(focus, QLineEdit | QPlainTextEdit) and focus is not self.field
        if self.asking and not typing and self.isVisible():
            self.ask_again()

    def _focus_moved(self, old: QWidget | None, _now: QWidget | None) -> None:
        if isinstance(old, QLineEdit | QPlainTextEdit) and old is not self.field and self.asking:
            QTimer.singleShot(0, self, self._take_keyboard)

    def _store(self) -> None:
        reason = self.field.text()
        if not reason.strip():
            self.ask_again()
            return
        changing, self._changing = self._changing, False
        if changing:
            self._session.reasons.remember(self._session.plan_id, reason)
        self._session.give_reason(reason)
        self._leave()

    def _drop(self) -> None:
        self._changing = False
        self._session.reasons.give_up()
        self.refresh()
        self._leave()

    def _change(self) -> None:
        self._changing = True
        self.refresh()
        self.ask_again()

    def _leave(self) -> None:
        """Give the keyboard back to the page."""
        page = getattr(self.window(), "page", None)
        if page is not None:
            page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the change up with Esc."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._drop()
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._store)
        self.field.installEventFilter(self)
        self.store.clicked.connect(self._store)
        self.drop.clicked.connect(self._drop)
        self.change.clicked.connect(self._change)
        self._session.reasons.changed.connect(self.refresh)
        self._session.plan_chosen.connect(self.refresh)
        self._session.changed.connect(lambda _changes: self.refresh())
        self._theme.changed.connect(self._dress)
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def _dress(self) -> None:
        side = self._theme.metrics.icon
        self._sign.setPixmap(self._theme.icon("notice", "notice_text").pixmap(side, side))

    def _lay_out(self) -> None:
        m = self._theme.metrics
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin, m.unit, m.gap, m.unit)
        row.setSpacing(m.gap)
        for widget, stretch in (
            (self._sign, 0),
            (self._text, 3),
            (self.field, 4),
            (self.store, 0),
            (self.drop, 0),
            (self.change, 0),
        ):
            row.addWidget(widget, stretch)
