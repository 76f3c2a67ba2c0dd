"""The window: rail, bar on top, messages, the page, the line at the foot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.action_set import ActionSet
from ui.background import Background
from ui.desk import Desk
from ui.frame.commands import WindowCommands
from ui.frame.enter_key import press_focused
from ui.frame.memory import WindowMemory
from ui.frame.message_bar import Kind, MessageBar
from ui.frame.pages import PAGES, Page
from ui.frame.rail import Rail
from ui.frame.status_line import StatusLine
from ui.frame.top_bar import TopBar
from ui.office.reason_strip import ReasonStrip
from ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from kehoach_desktop.domain.errors import OfficeError
    from ui.finding.search_box import SearchBox
    from ui.settings import Settings
    from ui.theme import Theme

PROGRAM = "Kế hoạch thi đua"
SEARCH_HINT = "Tìm mọi kế hoạch"
_SPECS = {spec.key: spec for spec in PAGES}
_MINUTE_MS = 60_000
# Pages that are looked up from another one.
_ASIDE = ("help", "keys")
# Steps of the grid below which the frame gives its words up, as at 200 % on a small screen.
_NARROW = 225


class PageStack(QStackedWidget):
    """The pages, one at a time: only the one shown says how narrow the window may become."""

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the page shown."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page else super().minimumSizeHint()


class Window(QWidget):
    """Cửa sổ chính. `painted` is told once, when the first picture stands on the screen."""

    painted = Signal()

    def __init__(self, theme: Theme, settings: Settings, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(PROGRAM)
        self.setAcceptDrops(True)
        self._pages: dict[str, Page] = {}
        self._seen = False
        self._left_for_help = ""
        self.session = Session(self)
        self.background = Background(self)
        self.actions = ActionSet(theme, self)
        self.messages = MessageBar(theme)
        self.reason = ReasonStrip(theme, self.session)
        self.rail = Rail(theme)
        self.top = TopBar(theme, self.session, self.actions)
        self.foot = StatusLine(theme)
        self.stack = PageStack()
        self.desk = Desk(
            theme, settings, self.session, self.background, self.messages, self.actions, today, self.show_page
        )
        self._day = today()
        self._memory = WindowMemory(self, settings)
        # What stands beside the page for a while: find and replace.
        self.body, self.panel = QHBoxLayout(), None
        self._lay_out()
        self.commands = WindowCommands(self)
        self.top.own_steps = lambda: self.page.steps() if self.page else None
        self._connect()

    @cached_property
    def finding(self) -> SearchBox:
        """The results of search, made when the first letter is typed."""
        from ui.finding.search_box import SearchBox

        return SearchBox(self)

    @property
    def page(self) -> Page | None:
        """The page shown."""
        current = self.stack.currentWidget()
        return current if isinstance(current, Page) else None

    def show_page(self, key: str) -> None:
        """Show a page, built when it is first asked for."""
        if self.session.office is None and _SPECS[key].needs_data:
            key = "trouble"
        page = self.page_named(key)
        if self.page is not page:
            self._leave()
        if key in _ASIDE and self.page_key() not in (*_ASIDE, ""):
            self._left_for_help = self.page_key()
        self.stack.setCurrentWidget(page)
        self.stack.updateGeometry()
        self.rail.mark(_SPECS[key].highlights or key)
        page.come()
        self.top.set_search(SEARCH_HINT if self.session.office else "")
        self._memory.note_page(key)
        self.refresh_status()
        page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def page_key(self) -> str:
        """Return the key of the page shown, empty before the first one."""
        return next((key for key, page in self._pages.items() if page is self.page), "")

    def first_page(self) -> str:
        """Return the page with which a start begins: the last one, or where plans come from while there are none."""
        return self._memory.last_page if self.session.plans() else "plans"

    def page_named(self, key: str) -> Page:
        """Return a page without showing it, built where it was not yet."""
        if key not in self._pages:
            page = self._pages[key] = _SPECS[key].make(self.desk)
            page.status_changed.connect(self.refresh_status)
            page.search_cleared.connect(self.top.clear_search)
            self.stack.addWidget(page)
        return self._pages[key]

    def refresh_status(self) -> None:
        """Refresh the line at the foot and the title."""
        page = self.page
        session, told = self.session, page.status() if page else ""
        self.foot.show_state(
            session.saved_at,
            self.desk.today(),
            told,
            is_open=session.office is not None,
            can_write=session.can_write,
        )
        self.foot.show_folder(self.session.path)
        self.setWindowTitle(self._title())
        self.top.refresh_steps()

    def _title(self) -> str:
        plan = self.session.plan()
        if plan is None:
            return PROGRAM
        from ui.plan_words import plan_title

        return f"{plan_title(plan.year, plan.plan_kind, plan.subject)} – {PROGRAM}"

    def check_day(self) -> None:
        """Tell the page when a new day has begun, since lateness hangs on it."""
        if self._day != self.desk.today():
            self._day = self.desk.today()
            if self.page:
                self.page.come()
        self.refresh_status()

    def tell(self, error: OfficeError) -> None:
        """Tell a situation that stands in the way; red is kept for what failed."""
        from kehoach_desktop.domain.errors import ProgrammeError, SurroundingsError

        failed = isinstance(error, SurroundingsError | ProgrammeError)
        self.messages.say(
            Kind.FAULT if failed else Kind.NOTICE, " ".join(part for part in (error.sentence, error.hint) if part)
        )

    def tell_fault(self, details: str) -> None:
        """Tell an unexpected error: what is safe, what to do next, and its details to copy."""
        self.messages.say(
            Kind.FAULT,
            "Chương trình gặp lỗi ngoài dự kiến nên việc vừa làm có thể chưa xong. Số liệu đã lưu vẫn nguyên. "
            "Xin làm lại; nếu lỗi còn, hãy chép chi tiết gửi người hỗ trợ.",
            ("Chép chi tiết", lambda: QApplication.clipboard().setText(details)),
        )

    def _take_keyboard(self) -> None:
        """Give the keyboard to the page where what had it is gone."""
        if self.page:
            self.page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        if self.page:
            self.page.leave()
            self.messages.clear()
            self.top.clear_search()

    def _plan_chosen(self) -> None:
        plan = self.session.plan()
        self.rail.set_agency(plan.agency if plan and plan.agency else (PROGRAM,))
        self.top.refresh()
        self.top.clear_search()
        if self.page:
            self.page.come()
        self.refresh_status()

    def _changed(self) -> None:
        self.messages.outdate_undo()
        self.top.refresh()
        self.refresh_status()

    def _given_up(self) -> None:
        """Show the page as it is stored: what waited for a reason is dropped."""
        if self.page:
            self.page.come()
        self.messages.say(Kind.INFO, "Đã bỏ thay đổi; kế hoạch đã ban hành vẫn nguyên.")

    def _search(self, text: str) -> None:
        if self.page:
            self.page.search(text)
            self.refresh_status()

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.messages.keyboard_left.connect(self._take_keyboard)
        self.top.searched.connect(self._search)
        self.top.search.textEdited.connect(lambda _text: self.finding.typed())
        self.session.troubled.connect(self.tell)
        self.session.plan_chosen.connect(self._plan_chosen)
        self.session.changed.connect(lambda _changes: self._changed())
        self.session.reasons.given_up.connect(self._given_up)
        self.background.started.connect(self.messages.follow)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self.check_day)
        self._clock.start()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        for widget in (self.top, self.reason, self.messages):
            column.addWidget(widget)
        self.body.addWidget(self.stack, 1)
        column.addLayout(self.body, 1)
        column.addWidget(self.foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window is on the screen; what comes after may take its time."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way in a narrow window: pages keep their words, the frame shows its signs alone."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * self.desk.theme.metrics.unit
        self.rail.set_narrow(on=narrow)
        self.top.set_narrow(on=narrow)
        if self.panel is not None:
            self.panel.share_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the keyboard with Enter, too; go back from the help with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.page_key() in _ASIDE:
            self.show_page(self._left_for_help or self.first_page())
        elif not press_focused(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files; what cannot be read is told once it is dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the dropped file as a plan."""
        event.acceptProposedAction()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if len(files) == 1:
            self.commands.import_file(Path(files[0]))
        else:
            self.messages.say(Kind.NOTICE, "Mỗi lần chỉ đọc được một tệp trên máy này; xin thả từng tệp một.")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed, wait for files being written, remember the window."""
        self._leave()
        if self.reason.holds_closing():
            event.ignore()
            return
        self._memory.save()
        self.background.finish()
        self.session.close()
        super().closeEvent(event)
