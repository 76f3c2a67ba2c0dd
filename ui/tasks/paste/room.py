"""The widgets of the paste preview and where they stand."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.date_order import DateOrder
from ui.tasks.paste.cells import PasteCells
from ui.tasks.paste.told import order_words, question_words
from ui.widgets import rule, words

if TYPE_CHECKING:
    from ui.tasks.paste.dates import Question
    from ui.theme import Theme

# Of the window that it stands over.
_SHARE = 0.92
_LARGEST = (290, 190)
_COLUMN_WIDTH, _FIRST_WIDTH = 40, 40
_DETAIL_LINES = 4
_MEASURED = 40


class Target(StrEnum):
    """Where the rows go."""

    AFTER = "after"
    END = "end"
    OVER = "over"


class PasteRoom(QObject):
    """Các ô của cửa sổ dán. `answered` tells in which order dates are written."""

    answered = Signal(object)

    def __init__(self, dialog: QDialog, theme: Theme, plan: str, note: str) -> None:
        super().__init__(dialog)
        self._theme = theme
        self.header = QCheckBox("Dòng đầu là &tiêu đề cột")
        self.meaning = QComboBox(accessibleName="Cột đang chọn là")
        self.target = QComboBox(accessibleName="Dán vào")
        self.table = QTableView(accessibleName="Các dòng sẽ dán")
        self.accept = QPushButton(default=True)
        self.accept.setProperty("look", "primary")
        self.give_up = QPushButton("&Bỏ, không dán", autoDefault=False)
        self.summary = words("", wrap=True)
        self.detail = words("", "muted", wrap=True)
        self.question = self._make_question()
        self._set_up_table()
        self._lay_out(dialog, plan, note)

    def offer_targets(self, *, can_follow: bool, over: int) -> None:
        """Offer where the rows can go."""
        if can_follow:
            self.target.addItem("Dưới việc đang chọn", Target.AFTER.value)
        self.target.addItem("Cuối kế hoạch, mỗi việc vào quý của nó", Target.END.value)
        if over:
            self.target.addItem("Ghi đè từ việc đang chọn trở xuống", Target.OVER.value)

    def choose(self, target: Target) -> None:
        """Choose where the rows go."""
        self.target.setCurrentIndex(self.target.findData(target.value))

    def say(self, sentence: str, *, wrong: bool) -> None:
        """Say what the whole becomes."""
        self.summary.setText(sentence)
        self.summary.setProperty("tone", "danger" if wrong else "")
        self.summary.style().unpolish(self.summary)
        self.summary.style().polish(self.summary)

    def tell_row(self, text: str) -> None:
        """Tell in full what the current row becomes."""
        self.detail.setText(text)

    def ask(self, question: Question) -> None:
        """Ask about dates of two meanings; where there are none, say nothing."""
        self.question.setVisible(bool(question.asked))
        if not question.asked:
            return
        self._asked.setText(question_words(question))
        for order, spoken in order_words(question).items():
            self._orders[order].setText(spoken)
        self._orders[question.order].setChecked(True)

    def _make_question(self) -> QFrame:
        m = self._theme.metrics
        strip = QFrame(objectName="message")
        strip.setProperty("kind", "notice")
        self._asked = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._orders = {order: QRadioButton() for order in DateOrder}
        group = QButtonGroup(strip)
        row = QHBoxLayout(strip)
        row.setContentsMargins(m.margin, 0, m.margin, 0)
        row.setSpacing(m.margin)
        row.addWidget(self._asked)
        for order, button in self._orders.items():
            group.addButton(button)
            button.clicked.connect(lambda _on=False, order=order: self.answered.emit(order))
            row.addWidget(button)
        row.addStretch(1)
        return strip

    def _set_up_table(self) -> None:
        m, table = self._theme.metrics, self.table
        table.setItemDelegate(PasteCells(self._theme, table))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsClickable(True)
        head.setFixedHeight(m.header)
        head.setDefaultSectionSize(_COLUMN_WIDTH * m.unit)
        head.setHighlightSections(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(m.task_row)

    def fit_columns(self, wide: int) -> None:
        """Make each column as wide as its content deserves; that of sentences has the room that others leave."""
        m, head, model = self._theme.metrics, self.table.horizontalHeader(), self.table.model()
        self.table.setColumnWidth(0, _FIRST_WIDTH * m.unit)
        for column in range(1, head.count()):
            texts = [str(model.index(row, column).data() or "") for row in range(min(model.rowCount(), _MEASURED))]
            longest = max(map(self.table.fontMetrics().horizontalAdvance, texts), default=0)
            content = min(longest, _COLUMN_WIDTH * m.unit) + m.margin
            self.table.setColumnWidth(column, max(content, head.sectionSizeHint(column)))
        if 0 < wide < head.count():
            others = sum(head.sectionSize(n) for n in range(head.count()) if n != wide)
            room = self.table.viewport().width() - others
            self.table.setColumnWidth(wide, max(room, 2 * _COLUMN_WIDTH * m.unit))
            self.table.setCurrentIndex(model.index(0, wide))

    def _lay_out(self, dialog: QDialog, plan: str, note: str) -> None:
        m = self._theme.metrics
        dialog.setObjectName("window")
        dialog.setWindowTitle("Dán từ Excel, Word")
        room = dialog.parentWidget().size() * _SHARE
        dialog.resize(min(room.width(), _LARGEST[0] * m.unit), min(room.height(), _LARGEST[1] * m.unit))
        column = QVBoxLayout(dialog)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.gap)
        column.addWidget(words(f"Dán vào {plan}", "title", wrap=True))
        column.addWidget(self.summary)
        if note:
            column.addWidget(words(note, "danger", wrap=True))
        column.addWidget(self.question)
        column.addLayout(self._choices())
        column.addWidget(self.table, 1)
        self.detail.setMinimumHeight(_DETAIL_LINES * m.line)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.detail)
        column.addWidget(rule())
        column.addLayout(self._foot())

    def _choices(self) -> QHBoxLayout:
        m = self._theme.metrics
        row = QHBoxLayout()
        row.setSpacing(m.gap)
        row.addWidget(_label("&Cột đang chọn là", self.meaning))
        row.addWidget(self.meaning)
        row.addSpacing(m.margin)
        row.addWidget(self.header)
        row.addStretch(1)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.gap)
        row.addWidget(self.accept)
        row.addWidget(self.give_up)
        row.addStretch(1)
        row.addWidget(_label("&Vào", self.target))
        row.addWidget(self.target)
        return row


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label
