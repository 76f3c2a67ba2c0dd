"""The page that shows a source beside the draft read from it, doubtful places first, before anything is stored."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QListView, QPushButton, QWidget

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import OfficeError
from kehoach_desktop.operations import drafts
from ui.frame.message_bar import Kind
from ui.frame.pages import Page
from ui.plan_words import plan_title
from ui.review.draft_view import DraftView
from ui.review.drafting import Drafting
from ui.review.linking import Linking
from ui.review.places import Part, place_of
from ui.review.problem_list import ProblemDelegate, ProblemModel
from ui.review.room import lay_out
from ui.review.seen_before import SeenBefore
from ui.review.source_view import SourceView
from ui.review.unit_merges import problems_of
from ui.widgets import words

if TYPE_CHECKING:
    from kehoach_desktop.domain.problems import Problem
    from ui.background import Job
    from ui.desk import Desk

_MEGA = 1_000_000


class ReviewPage(Page):
    """Trang xem lại trước khi nhập."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.drafting: Drafting | None = None
        self._source: operations.SourceFile | None = None
        self._job: Job | None = None
        self._linking = False
        self._make()
        lay_out(self)
        self._connect()

    # Reading ----------------------------------------------------------------------------------------------

    def read(self, path: Path) -> None:
        """Read a file in the background; then show what was found, or why there is nothing."""
        if path.is_dir():
            self._tell(f"“{path.name}” là thư mục; hãy chọn một tệp Word (.docx) hoặc văn bản (.txt) trong đó.")
            return
        if self._job is not None:
            self._job.stop()
        self._job = job = self.desk.background.run(
            f"Đang đọc {path.name}{_size_words(path)}…",
            lambda _job: (operations.read_source(path), operations.source_file(path)),
            lambda result: self._read(path, *result),
            self._failed,
        )
        # A job that ends with neither result nor error was stopped by hand.
        job.ended.connect(lambda: QTimer.singleShot(0, self, lambda: self._stopped(job, path)))

    def _stopped(self, job: Job, path: Path) -> None:
        if self._job is job:
            self._job = None
            self.desk.messages.say(Kind.INFO, f"Đã dừng đọc {path.name}; chưa nhập gì.")

    def _failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, OfficeError):
            raise error
        self._tell(" ".join(part for part in (error.sentence, error.hint) if part))

    def _tell(self, sentence: str) -> None:
        self.desk.messages.say(Kind.NOTICE, sentence, ("Chọn tệp khác…", self.desk.actions["import"].trigger))

    def _read(self, path: Path, reading: Any, source: operations.SourceFile) -> None:  # noqa: ANN401
        self._job, self._source = None, source
        office = self.desk.session.office
        spellings = drafts.spelling_proposals(office, reading.draft) if office else ()
        self.drafting = Drafting(reading, problems_of(spellings), self)
        self.drafting.changed.connect(self._changed)
        self.title.setText(f"Đọc được từ tệp {path.name}")
        self.linking.drafting = self.drafting
        self.problems.show(self.drafting)
        self.source.show_lines(reading.lines, self.drafting.links, self.drafting.name_of)
        self._show_draft(begin=True)
        self._say_seen_before(source)
        self.desk.show("review")
        if self.problems.problems:
            self.list.setCurrentIndex(self.problems.index(0))
        else:
            self.draft.open_part(Part.TASKS if reading.draft.tasks else Part.OUTLINE)

    def _say_seen_before(self, source: operations.SourceFile) -> None:
        office = self.desk.session.office
        known = operations.plans_from_source(office, source=source) if office else ()
        self.again.show_plans(known, self.desk.session.plans())

    def _open_known(self, plan_id: int) -> None:
        """Open the plan that this document became before, and drop the draft."""
        self.drafting = None
        self.desk.session.choose(plan_id)
        self.desk.show("progress")

    # The draft --------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._show_draft(begin=False)
        self.problems.refresh()
        self.status_changed.emit()

    def _show_draft(self, *, begin: bool) -> None:
        drafting, office = self.drafting, self.desk.session.office
        if drafting is None or office is None:
            return
        spellings = drafts.spelling_proposals(office, drafting.draft)
        self.draft.show_draft(drafting, spellings, begin=begin)
        draft, left = drafting.draft, drafting.open_problems()
        self.about.setText(draft.subject or plan_title(draft.year, draft.plan_kind, draft.subject))
        self.count.setText(_count_words(len(drafting.problems), len(left)))
        places = {drafting.source_place(place_of(problem.where)) for problem in left}
        self.source.mark_doubtful(places)
        tasks = len(draft.tasks)
        self.accept.setText(f"&Nhập {tasks} việc" if tasks else "&Nhập kế hoạch")

    # Problems -----------------------------------------------------------------------------------------------

    def toggle_seen(self) -> None:
        """Note that the chosen problem was looked at, or take that back."""
        index = self.list.currentIndex()
        if self.drafting is not None and index.isValid():
            problem: Problem = self.problems.problems[index.row()]
            self.drafting.see(problem, on=not self.drafting.is_seen(problem))
            self._say_seen_words()

    def _say_seen_words(self) -> None:
        index = self.list.currentIndex()
        seen = (
            self.drafting is not None and index.isValid() and self.drafting.is_seen(self.problems.problems[index.row()])
        )
        self.seen.setText("Xem lại sau" if seen else "Để như vậy")
        self.seen.setEnabled(index.isValid())

    # Deciding ---------------------------------------------------------------------------------------------

    def take_in(self) -> None:
        """Store the draft as one step, and show its chart."""
        self.draft.flush()
        session, drafting = self.desk.session, self.drafting
        if drafting is None:
            return
        accepted = session.do(
            operations.accept_draft, draft=drafting.draft, source=self._source, meant=dict(drafting.meant)
        )
        if accepted is None:
            return
        tasks = len(drafting.draft.tasks)
        self.drafting = None
        session.choose(accepted.plan_id)
        self.desk.show("progress")
        self.desk.messages.say(Kind.DONE, f"Đã nhập kế hoạch với {tasks} việc.", ("Hoàn tác", session.undo))

    def drop(self) -> None:
        """Forget what was read; nothing was stored."""
        self.drafting = None
        self.desk.show("plans")
        self.desk.messages.say(Kind.INFO, "Đã bỏ, chưa nhập gì.")

    # The page ---------------------------------------------------------------------------------------------

    def come(self) -> None:
        """Be shown only while something was read."""
        if self.drafting is None:
            self.desk.show("plans")

    def leave(self) -> None:
        """Take what is being typed into the draft, and show the way back to it."""
        if self.drafting is not None:
            self.draft.flush()
            QTimer.singleShot(0, self, self._offer_return)

    def _offer_return(self) -> None:
        """A draft that is left for another page is not lost."""
        if self.drafting is not None and not self.isVisible() and self.window().isVisible():
            self.desk.messages.say(
                Kind.INFO,
                f"Bản nháp “{self.title.text()}” còn chờ, chưa nhập.",
                ("Xem tiếp", lambda: self.desk.show("review")),
                ("Bỏ bản nháp", self._forget),
            )

    def _forget(self) -> None:
        self.drafting = None
        self.desk.messages.say(Kind.INFO, "Đã bỏ bản nháp, chưa nhập gì.")

    def first_focus(self) -> QWidget:
        """Give the keyboard to the first doubt, else to the way on."""
        return self.list if self.problems.problems else self.accept

    def status(self) -> str:
        """Say how many places are left to look at."""
        left = len(self.drafting.open_problems()) if self.drafting else 0
        return f"Còn {left} chỗ cần xem lại, chưa nhập" if self.drafting else ""

    def undo(self) -> bool:
        """Take the last correction of the draft back; while there is a draft, nothing else is undone."""
        if self.drafting is not None:
            self.draft.flush()
            self.drafting.undo()
        return self.drafting is not None

    def redo(self) -> bool:
        """Do the correction again that was taken back last."""
        if self.drafting is not None:
            self.drafting.redo()
        return self.drafting is not None

    def steps(self) -> tuple[str | None, str | None] | None:
        """Return what undo and redo would do here."""
        return (self.drafting.undo_label(), self.drafting.redo_label()) if self.drafting else None

    # Making -----------------------------------------------------------------------------------------------

    def _make(self) -> None:
        desk = self.desk
        self.title, self.about = words("", "title", wrap=True), words("", "muted", wrap=True)
        self.count = words("", "heading", wrap=True)
        self.problems = ProblemModel(self)
        self.list = QListView(accessibleName="Chỗ cần xem lại")
        self.list.setModel(self.problems)
        self.list.setItemDelegate(ProblemDelegate(desk.theme, self.list))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.seen = QPushButton("Để như vậy")
        self.seen.setProperty("look", "plain")
        self.seen.setToolTip("Đánh dấu là đã xem, không cần sửa (phím cách)")
        self.source = SourceView(desk.theme)
        self.draft = DraftView(desk.theme, desk.today)
        self.linking = Linking(self.list, self.problems, self.draft, self.source)
        self.accept = QPushButton()
        self.accept.setProperty("look", "primary")
        self.accept.setToolTip("Nhập vào tệp dữ liệu; hoàn tác được (Alt+N)")
        self.give_up = QPushButton("&Bỏ, không nhập")
        self.again = SeenBefore(desk.theme.metrics)
        self.again.opened.connect(self._open_known)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._say_seen_words())
        self.list.installEventFilter(self)
        self.seen.clicked.connect(self.toggle_seen)
        self.accept.clicked.connect(self.take_in)
        self.give_up.clicked.connect(self.drop)

    def eventFilter(self, watched: QWidget, event: object) -> bool:  # type: ignore[override]
        """Mark a problem as seen with the space bar."""
        if watched is self.list and event.type() == event.Type.KeyPress and event.key() == Qt.Key.Key_Space:  # type: ignore[attr-defined]
            self.toggle_seen()
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]


def _count_words(all_problems: int, left: int) -> str:
    if not all_problems:
        return "Không có chỗ nào cần xem lại"
    return f"Cần xem lại {left} chỗ" if left == all_problems else f"Còn {left}/{all_problems} chỗ cần xem lại"


def _size_words(path: Path) -> str:
    try:
        size = path.stat().st_size
    except OSError:
        return ""
    return f" ({size / _MEGA:.1f} MB)".replace(".", ",") if size >= _MEGA else ""
