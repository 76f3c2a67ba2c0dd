"""Messages inside the page instead of windows on top of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from ui.background import Job
    from ui.theme import Theme

# Shorter work comes and goes without a word.
_PATIENCE_MS = 500
# What a message offers that tells of a step just made.
UNDO = "Hoàn tác"


class Kind(StrEnum):
    """What a message is about: something to know, done, to heed, or gone wrong."""

    INFO = "info"
    DONE = "done"
    NOTICE = "notice"
    FAULT = "fault"


_INKS: dict[Kind, str] = {
    Kind.INFO: "accent_text",
    Kind.DONE: "done_text",
    Kind.NOTICE: "notice_text",
    Kind.FAULT: "danger_text",
}


@dataclass(frozen=True, slots=True)
class Message:
    """Lời nhắn: a sentence, and up to three things to do about it, each with its words."""

    kind: Kind
    text: str
    actions: tuple[tuple[str, Callable[[], object]], ...] = ()


class MessageBar(QFrame):
    """The strip on top of the page that carries one message, or the progress of one job."""

    # The button that had the keyboard is gone.
    keyboard_left = Signal()
    INFO, DONE, NOTICE, FAULT = Kind.INFO, Kind.DONE, Kind.NOTICE, Kind.FAULT

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._theme = theme
        self.message: Message | None = None
        self._job: Job | None = None
        self._sign = QLabel()
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._progress = QProgressBar(textVisible=False, accessibleName="Tiến độ công việc")
        self._buttons = QHBoxLayout()
        self._close = QPushButton("Đóng", accessibleName="Đóng lời nhắn")
        self._close.setProperty("look", "plain")
        self._close.clicked.connect(self.clear)
        self._lay_out()
        theme.changed.connect(self._dress)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown, empty where there is none."""
        return self._text.text() if not self.isHidden() else ""

    def say(self, kind: Kind, text: str, *actions: tuple[str, Callable[[], object]]) -> None:
        """Show a message in the place of the one before."""
        self._job = None
        self._show(Message(kind, text, actions))

    def offer(self, words: str, slot: Callable[[], object]) -> None:
        """Add something to do to the message shown."""
        if self.message is not None:
            self._show(replace(self.message, actions=(*self.message.actions, (words, slot))))

    def outdate_undo(self) -> None:
        """Take an undo away that would by now take back something else, and a message that offers nothing more."""
        if self.message is None or all(words != UNDO for words, _ in self.message.actions):
            return
        left = tuple((words, slot) for words, slot in self.message.actions if words != UNDO)
        if left:
            self._show(replace(self.message, actions=left))
        else:
            self.clear()

    def clear(self) -> None:
        """Take the message away."""
        held = self._has_keyboard()
        self.message = None
        self.hide()
        if held:
            self.keyboard_left.emit()

    def follow(self, job: Job, what: str) -> None:
        """Show the progress of a job that takes long, with a way to stop it."""
        self._job = job
        job.progressed.connect(lambda done, total: self._advance(job, done, total))
        job.ended.connect(lambda: self._leave(job))
        self._progress.setRange(0, 0)
        QTimer.singleShot(_PATIENCE_MS, self, lambda: self._show_job(job, what))

    def _show_job(self, job: Job, what: str) -> None:
        if self._job is job and not job.stopped:
            self._show(Message(Kind.INFO, what, (("Dừng", job.stop),)))

    def _advance(self, job: Job, done: int, total: int) -> None:
        if self._job is job:
            self._progress.setRange(0, total)
            self._progress.setValue(done)

    def _leave(self, job: Job) -> None:
        if self._job is job:
            self._job = None
            self.clear()

    def _show(self, message: Message) -> None:
        held = self._has_keyboard()
        self.message = message
        self._text.setText(message.text)
        while (item := self._buttons.takeAt(0)) is not None:
            item.widget().deleteLater()
        before: QWidget = self._text
        for words, slot in message.actions:
            button = QPushButton(words)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            self._buttons.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button
        QWidget.setTabOrder(before, self._close)
        self._progress.setVisible(self._job is not None)
        self._close.setVisible(self._job is None)
        self._dress()
        self.show()
        # A screen reader says it, wherever the keyboard is.
        self.setAccessibleName(message.text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if held:
            self.keyboard_left.emit()

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _dress(self) -> None:
        if self.message is None:
            return
        kind = self.message.kind
        self.setProperty("kind", kind.value)
        self.style().unpolish(self)
        self.style().polish(self)
        side = self._theme.metrics.icon
        self._sign.setPixmap(self._theme.icon(kind.value, _INKS[kind]).pixmap(side, side))

    def _lay_out(self) -> None:
        m = self._theme.metrics
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin, m.unit, m.gap, m.unit)
        row.setSpacing(m.gap)
        self._progress.setFixedWidth(40 * m.unit)
        self._buttons.setSpacing(m.gap)
        for widget in (self._sign, self._text, self._progress):
            row.addWidget(widget, 1 if widget is self._text else 0)
        row.addLayout(self._buttons)
        row.addWidget(self._close)
