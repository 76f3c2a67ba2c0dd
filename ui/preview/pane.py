"""The preview on the right of the page: the real pages with what is being typed, their number and size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import OfficeError
from kehoach_desktop.papers.options import PaperOptions
from ui.preview import texts
from ui.preview.drawer import PageDrawer
from ui.preview.pages_view import PagesView
from ui.widgets import EmptyState, rule

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan
    from kehoach_desktop.papers.blocks import Origin
    from ui.desk import Desk
    from ui.preview.paper import Pages

# Typing pauses that long before the pages are laid out anew; the whole way to the screen has to fit into 300 ms.
PAUSE_MS = 80


class PreviewPane(QWidget):
    """Khung trang in. `paged` is told when there are other pages, `remarked` carries what deserves a look."""

    paged = Signal()
    remarked = Signal(object)

    def __init__(self, desk: Desk, plan: Callable[[], Plan | None]) -> None:
        super().__init__()
        self._desk, self._plan = desk, plan
        self.draft_mark = False
        # No child of ours: what is still being drawn when the window goes has to find it alive.
        self.drawer = PageDrawer()
        self.view = PagesView(desk.theme)
        self._shown: tuple[Plan, PaperOptions] | None = None
        self._marked: tuple[Origin, float] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._compose)
        self._lay_out()
        self.drawer.composed.connect(self._take)
        self.drawer.drawn.connect(self.view.take_image)
        self.drawer.remarked.connect(self.remarked)
        self.drawer.failed.connect(self._fail)
        self.view.wanted.connect(self.drawer.draw)
        self.view.turned.connect(self._tell)

    # The plan -------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Lay the pages out anew once typing pauses."""
        self._pause.start()

    def refresh(self) -> None:
        """Lay the pages out anew at once."""
        self._pause.stop()
        self._compose()

    @property
    def up_to_date(self) -> bool:
        """Whether the pages show all that is typed, and are drawn as far as they are seen."""
        return not self._pause.isActive() and not self.drawer.busy and self.view.pages.version == self.drawer.version

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self.view.pages.sizes)

    def options(self) -> PaperOptions:
        """Return how the pages are laid out."""
        office = self._desk.session.office
        paper = operations.paper_options(office) if office else PaperOptions()
        return replace(paper, today=self._desk.today(), draft_mark=self.draft_mark)

    def mark(self, origin: Origin, fraction: float) -> None:
        """Mark what a field makes, and bring it to sight."""
        self._marked = (origin, fraction)
        self.view.mark(origin, fraction)

    def _compose(self) -> None:
        plan = self._plan()
        if plan is None:
            return
        wanted = (plan, self.options())
        if wanted != self._shown:
            self._shown = wanted
            self.drawer.compose(*wanted)

    def _take(self, pages: Pages) -> None:
        if pages.version < self.view.pages.version:
            return
        self._stack.setCurrentWidget(self.view)
        moved = self._place_of_mark()
        self.view.show_pages(pages)
        if self._marked is not None:
            # Who has scrolled elsewhere to read is left there, as long as the edited place stays where it is.
            self.view.mark(*self._marked, follow=self._place_of_mark() != moved)
        self._tell()
        self.paged.emit()

    def _place_of_mark(self) -> object:
        places = self.view.pages.of(self._marked[0]) if self._marked else []
        return [(place.page, place.box[1]) for place in places]

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, OfficeError):
            raise error
        self._failure.sentence.setText(" ".join(filter(None, (error.sentence, error.hint))))
        self._stack.setCurrentWidget(self._failure)

    # The head of the frame ------------------------------------------------------------------------------

    def _tell(self) -> None:
        pages = self.page_count
        page = self.view.page + 1 if pages else 0
        self._page.setText(texts.PAGE_OF.format(page=page, pages=pages))
        self._before.setEnabled(page > 1)
        self._after.setEnabled(page < pages)
        self._size.setText(f"{round(self.view.shown_zoom * 100)} %")
        self._fit.setChecked(self.view.zoom is None)

    def zoom(self, steps: int) -> None:
        """Show the pages larger or smaller; 0 shows them in the size of paper."""
        if steps:
            self.view.step_zoom(steps)
        else:
            self.view.set_zoom(1.0)

    def _button(self, words: str, name: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, accessibleName=name, toolTip=name)
        button.setProperty("look", "tool")
        button.clicked.connect(lambda _on=False: slot())
        return button

    def _lay_out(self) -> None:
        m = self._desk.theme.metrics
        self._page = QLabel(accessibleName=texts.PAGES)
        self._before = self._button(texts.BEFORE, texts.BEFORE_NAME, lambda: self.view.go_to_page(self.view.page - 1))
        self._after = self._button(texts.AFTER, texts.AFTER_NAME, lambda: self.view.go_to_page(self.view.page + 1))
        self._size = self._button("", texts.ZOOM_TIP, lambda: self.zoom(0))
        self._fit = self._button(texts.FIT, texts.FIT_TIP, lambda: self.view.set_zoom(None))
        self._fit.setCheckable(True)
        smaller = self._button(texts.SMALLER, texts.SMALLER_NAME, lambda: self.zoom(-1))
        larger = self._button(texts.LARGER, texts.LARGER_NAME, lambda: self.zoom(1))
        head = QWidget(objectName="strip")
        row = QHBoxLayout(head)
        row.setContentsMargins(m.gap, m.unit, m.gap, m.unit)
        row.setSpacing(0)
        for widget in (self._before, self._page, self._after):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (smaller, self._size, larger, self._fit):
            row.addWidget(widget)
        self._failure = EmptyState(m, texts.NOT_DRAWN)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._failure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
