"""The doubtful places with their reasons: open ones first, settled ones behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from kehoach_desktop.domain.problems import Problem
    from ui.review.drafting import Drafting
    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
PROBLEM_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_TALLEST = 10_000
SETTLED, SEEN = "đã sửa", "đã xem"


class ProblemModel(QAbstractListModel):
    """Các chỗ cần xem lại."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting: Drafting | None = None
        self.problems: list[Problem] = []

    def show(self, drafting: Drafting) -> None:
        """Show the problems of a draft, those still open first."""
        self.beginResetModel()
        self._drafting = drafting
        self.problems = sorted(drafting.problems, key=lambda problem: bool(self._state(problem)))
        self.endResetModel()

    def refresh(self) -> None:
        """Take up what was settled since; the order stays, so that nothing jumps under the hand."""
        if self.problems:
            self.dataChanged.emit(self.index(0), self.index(len(self.problems) - 1))

    def row_of(self, problem: Problem) -> int:
        """Return where a problem stands."""
        return self.problems.index(problem)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of problems."""
        return 0 if parent.isValid() else len(self.problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a problem says, and whether it is settled."""
        if not index.isValid():
            return None
        problem = self.problems[index.row()]
        if role == PROBLEM_ROLE:
            return problem
        if role == STATE_ROLE:
            return self._state(problem)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{problem.where}\n{problem.sentence}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ": ".join(filter(None, (problem.where, problem.sentence, self._state(problem))))
        return None

    def _state(self, problem: Problem) -> str:
        if self._drafting is None:
            return ""
        return SETTLED if self._drafting.is_settled(problem) else SEEN if self._drafting.is_seen(problem) else ""


class ProblemDelegate(QStyledItemDelegate):
    """Draws a problem: its place in bold, its sentence wrapped under it."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme, self._view = theme, parent

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the place and the whole sentence in the list's width."""
        m = self._theme.metrics
        width = self._view.viewport().width()
        sentence = self._sentence_rect(QRect(0, 0, width, _TALLEST), index)
        return QSize(width, m.line + sentence.height() + 3 * m.unit)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one problem."""
        m, colors, rect = self._theme.metrics, self._theme.colors, option.rect
        selected, state = bool(option.state & QStyle.StateFlag.State_Selected), index.data(STATE_ROLE)
        painter.fillRect(rect, self._theme.color("selected" if selected else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.color("line"))
        problem = index.data(PROBLEM_ROLE)
        bold = QFont(self._view.font())
        bold.setBold(True)
        upper = rect.adjusted(m.margin, m.unit, -m.gap, 0)
        painter.setFont(bold)
        painter.setPen(colors.selected_text if selected else colors.muted if state else colors.notice_text)
        painter.drawText(upper, _WRAPPED, problem.where)
        painter.setFont(self._view.font())
        if state:
            painter.setPen(colors.selected_text if selected else colors.done_text)
            painter.drawText(upper, _RIGHT, state)
        painter.setPen(colors.selected_text if selected else colors.muted if state else colors.text)
        painter.drawText(self._sentence_rect(rect, index), _WRAPPED, problem.sentence)

    def _sentence_rect(self, rect: QRect, index: Index) -> QRect:
        m = self._theme.metrics
        room = rect.adjusted(m.margin, m.unit + m.line + m.unit // 2, -m.gap, 0)
        room.setHeight(_TALLEST)
        sentence = index.data(PROBLEM_ROLE).sentence
        return QFontMetrics(self._view.font()).boundingRect(room, _WRAPPED, sentence)
