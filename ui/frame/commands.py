"""What the keys of the whole window do: save, find, help, undo in the right plan, going round the panes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication

from ui.frame.message_bar import Kind

if TYPE_CHECKING:
    from kehoach_desktop.operations import Changes
    from ui.frame.window import Window

# Pages that show the plan in hand.
_OF_ONE_PLAN = ("plan", "progress")
_PAGES = ("plan", "plans", "progress", "new_plan", "units", "copies", "settings", "keys")


class WindowCommands:
    """Việc của cả cửa sổ, bound to its actions."""

    def __init__(self, window: Window) -> None:
        self._window = window
        bind = window.actions.bind
        for key in _PAGES:
            bind(key, window, lambda key=key: window.show_page(key))
        bind("help", window, self.show_help)
        bind("undo", window, self.undo)
        bind("redo", window, self.redo)
        bind("save", window, self.say_saved)
        bind("find", window, self.find)
        bind("replace", window, self.replace)
        bind("import", window, self.import_file)
        QShortcut("F6", window, self.next_pane)
        window.session.restored.connect(self.follow_restored)

    def say_saved(self) -> None:
        """Store what is being typed, and say that all is saved, as it always is."""
        if self._window.page:
            self._window.page.leave()
        self._window.messages.say(Kind.DONE, "Đã lưu. Mọi thay đổi được lưu ngay khi rời ô, không cần bấm lưu.")
        self._window.refresh_status()

    def undo(self) -> None:
        """Take back the page's own last step, where it has such, else the plan's."""
        page = self._window.page
        if page is None or not page.undo():
            self._window.session.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        page = self._window.page
        if page is None or not page.redo():
            self._window.session.redo()

    def find(self) -> None:
        """Give the keyboard to the search field."""
        search = self._window.top.search
        if search.isVisible():
            search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            search.selectAll()

    def replace(self) -> None:
        """Open find and replace beside the page."""
        from ui.finding.replace_panel import ReplacePanel

        window = self._window
        if window.session.plan() is None:
            return
        if window.panel is None:
            window.panel = ReplacePanel(window)
            window.body.addWidget(window.panel)
        window.panel.come()

    def show_help(self) -> None:
        """Open the help at what it says of what has the keyboard, or of the page that was open."""
        from ui.help.help_page import HelpPage
        from ui.help.topics import topic_for

        topic = topic_for(QApplication.focusWidget(), self._window.page_key())
        self._window.show_page("help")
        if isinstance(self._window.page, HelpPage):
            self._window.page.open_topic(topic)

    def follow_restored(self, changes: Changes) -> None:
        """Go to the plan in which undo or redo changed something, if another one is in hand.

        A page that shows no plan, such as the units', shows the change itself.
        """
        session = self._window.session
        if self._window.page_key() not in _OF_ONE_PLAN:
            return
        there = {summary.id for summary in session.plans()} & changes.plan_ids
        if there and session.plan_id not in changes.plan_ids:
            session.choose(min(there))

    def next_pane(self) -> None:
        """Go round: rail, bar on top, page."""
        window, focus = self._window, QApplication.focusWidget()
        if focus is not None and window.rail.isAncestorOf(focus):
            window.top.plans.setFocus(Qt.FocusReason.TabFocusReason)
        elif focus is not None and window.top.isAncestorOf(focus) and window.page:
            window.page.first_focus().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            window.rail.focus()

    def import_file(self, path: Path | None = None) -> None:
        """Read a plan from a file, asked for where none is given, and show what was read."""
        from ui.files import ask_source
        from ui.review.page import ReviewPage

        window = self._window
        review = window.page_named("review")
        if isinstance(review, ReviewPage) and window.session.office:
            if path:
                review.read(path)
            else:
                ask_source(window, window.desk.settings, review.read)
