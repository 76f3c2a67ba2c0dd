"""The page that shows what was read from a file beside what was doubtful, before anything is stored."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import OfficeError
from ui.frame.message_bar import Kind
from ui.frame.pages import Page
from ui.plan_words import plan_title
from ui.review.draft_view import DraftView
from ui.review.places import place_of
from ui.review.problem_list import ProblemDelegate
from ui.widgets import rule, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach_desktop.domain.problems import Problem
    from ui.desk import Desk

_LIST_WIDTH = 84


class ReviewPage(Page):
    """Trang xem lại trước khi nhập."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reading: Any = None
        self._source: operations.SourceFile | None = None
        self._title = words("", "title", wrap=True)
        self._about = words("", "muted", wrap=True)
        self._count = words("", "heading")
        self.problems = QListWidget(accessibleName="Chỗ cần xem lại")
        self.problems.setItemDelegate(ProblemDelegate(desk.theme, self.problems))
        self.problems.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.problems.itemClicked.connect(self._go)
        self.problems.itemActivated.connect(self._go)
        self.draft = DraftView(desk.theme)
        self.accept = QPushButton()
        self.accept.setProperty("look", "primary")
        self.accept.clicked.connect(self.take_in)
        self.give_up = QPushButton("&Bỏ, không nhập")
        self.give_up.clicked.connect(self.drop)
        self._lay_out()

    # Reading --------------------------------------------------------------------------------------------

    def read(self, path: Path) -> None:
        """Read a file in the background; then show what was found, or why there is nothing."""
        self.desk.background.run(
            f"Đang đọc {path.name}…",
            lambda _job: (operations.read_source(path), operations.source_file(path)),
            lambda result: self._read(path, *result),
            self._failed,
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, OfficeError):
            raise error
        self.desk.messages.say(
            Kind.NOTICE,
            " ".join(part for part in (error.sentence, error.hint) if part),
            ("Chọn tệp khác…", self.desk.actions["import"].trigger),
        )

    def _read(self, path: Path, reading: Any, source: operations.SourceFile) -> None:  # noqa: ANN401
        self._reading, self._source = reading, source
        draft = reading.draft
        self._title.setText(f"Đọc được từ tệp {path.name}")
        about = draft.subject or plan_title(draft.year, draft.plan_kind, draft.subject)
        self._about.setText(about + self._seen_before(source))
        self._count.setText(
            f"Cần xem lại {len(reading.problems)} chỗ" if reading.problems else "Không có chỗ nào cần xem lại"
        )
        tasks = len(draft.tasks)
        self.accept.setText(f"&Nhập {tasks} việc" if tasks else "&Nhập kế hoạch")
        self._list(reading.problems)
        self.draft.show_draft(draft, _task_doubts(reading.problems), self.desk.today())
        self.desk.show("review")

    def _seen_before(self, source: operations.SourceFile) -> str:
        office = self.desk.session.office
        if office and operations.plans_from_source(office, source=source):
            return ". Tệp này đã được nhập trước đây; nhập nữa sẽ thêm một kế hoạch giống hệt."
        return ""

    def _list(self, problems: Iterable[Problem]) -> None:
        self.problems.clear()
        for problem in problems:
            item = QListWidgetItem(f"{problem.where}\n{problem.sentence}")
            item.setData(Qt.ItemDataRole.UserRole, problem.where)
            self.problems.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        self.draft.go_to(place_of(item.data(Qt.ItemDataRole.UserRole)))

    # Deciding -------------------------------------------------------------------------------------------

    def take_in(self) -> None:
        """Store the draft as one step, and show its chart."""
        session = self.desk.session
        if self._reading is None:
            return
        accepted = session.do(operations.accept_draft, draft=self._reading.draft, source=self._source)
        if accepted is None:
            return
        tasks = len(self._reading.draft.tasks)
        self._reading = None
        session.choose(accepted.plan_id)
        self.desk.show("progress")
        self.desk.messages.say(Kind.DONE, f"Đã nhập kế hoạch với {tasks} việc.", ("Hoàn tác", session.undo))

    def drop(self) -> None:
        """Forget what was read; nothing was stored."""
        self._reading = None
        self.desk.show("plans")
        self.desk.messages.say(Kind.INFO, "Đã bỏ, chưa nhập gì.")

    def come(self) -> None:
        """Be shown only while something was read."""
        if self._reading is None:
            self.desk.show("plans")

    def first_focus(self) -> QWidget:
        """Give the keyboard to the first doubt, else to the way on."""
        return self.problems if self.problems.count() else self.accept

    # Making ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        m = self.desk.theme.metrics
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(m.margin, m.gap, m.gap, m.gap)
        left.setSpacing(m.gap)
        left.addWidget(self._count)
        left.addWidget(self.problems, 1)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        split.addWidget(side)
        split.addWidget(self.draft)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_WIDTH * m.unit, 3 * _LIST_WIDTH * m.unit])
        head = QVBoxLayout()
        head.setContentsMargins(m.margin, m.gap, m.margin, m.gap)
        head.addWidget(self._title)
        head.addWidget(self._about)
        foot = QHBoxLayout()
        foot.setContentsMargins(m.margin, m.gap, m.margin, m.gap)
        foot.setSpacing(m.gap)
        foot.addWidget(self.accept)
        foot.addWidget(self.give_up)
        foot.addWidget(QLabel("Chưa bấm nhập thì chưa lưu gì."), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(split, 1)
        column.addWidget(rule())
        column.addLayout(foot)


def _task_doubts(problems: Iterable[Problem]) -> dict[int, str]:
    doubts: dict[int, str] = {}
    for problem in problems:
        row = place_of(problem.where).row
        if row is not None:
            doubts[row] = "\n".join(filter(None, (doubts.get(row), problem.sentence)))
    return doubts
