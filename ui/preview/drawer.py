"""Draws pages in the background: one thread, the latest wish first, what is stale is dropped."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QImage

from kehoach_desktop import operations
from kehoach_desktop.papers.options import PaperOptions
from ui.preview.paper import Pages

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan
    from ui.preview.paper import PagePictures

# While pages are made, the window gets its turn that often, so that typing is not felt to wait.
_TURN_SECONDS = 0.001
_USUAL_TURN = sys.getswitchinterval()


@dataclass(frozen=True, slots=True)
class Wish:
    """A page, wanted so many pixels wide."""

    page: int
    width: int


class PageDrawer(QObject):
    """Người vẽ trang. All signals arrive in the window's thread, and only of the newest version."""

    composed = Signal(object)
    drawn = Signal(object, object)
    remarked = Signal(object)
    failed = Signal(object)
    _told = Signal(int, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._version = 0
        self._plan: tuple[int, Plan, PaperOptions] | None = None
        self._wishes: tuple[Wish, ...] = ()
        self._unremarked: tuple[int, Plan] | None = None
        self._thread: threading.Thread | None = None
        # Only the thread at work touches these.
        self._open: PagePictures | None = None
        self._open_version = 0
        self._done: set[Wish] = set()
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        program = QCoreApplication.instance()
        if program is not None:
            program.aboutToQuit.connect(self.stop)

    @property
    def version(self) -> int:
        """The version that was asked for last."""
        return self._version

    @property
    def busy(self) -> bool:
        """Whether anything is still to be drawn."""
        with self._lock:
            return self._thread is not None

    def compose(self, plan: Plan, options: PaperOptions) -> int:
        """Lay a plan out anew; what was wanted of the one before is dropped. Return the new version."""
        with self._lock:
            self._version += 1
            self._plan = (self._version, plan, options)
            self._start()
        return self._version

    def draw(self, wishes: Sequence[Wish]) -> None:
        """Draw these pages, the first one first; those wanted before and not drawn yet are dropped."""
        with self._lock:
            self._wishes = tuple(wishes)
            self._start()

    def stop(self) -> None:
        """Drop everything, and wait for what is under way."""
        with self._lock:
            self._plan, self._wishes, self._unremarked = None, (), None
            thread = self._thread
        if thread is not None:
            thread.join(5)
        if self._open is not None:
            self._open.close()
            self._open = None

    # In the thread at work ------------------------------------------------------------------------------

    def _start(self) -> None:
        if self._thread is None:
            sys.setswitchinterval(_TURN_SECONDS)
            self._thread = threading.Thread(target=self._work, daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while (job := self._next()) is not None:
            job()

    def _next(self) -> Callable[[], None] | None:
        """Return what is wanted most: the newest pages, then pictures of them, then the remarks."""
        with self._lock:
            if self._plan is not None:
                version, plan, options = self._plan
                self._plan = None
                return lambda: self._compose(version, plan, options)
            wish = next((wish for wish in self._wishes if wish not in self._done), None)
            if wish is not None and self._open is not None and wish.page < len(self._open.sizes):
                return lambda: self._draw(wish)
            if self._unremarked is not None:
                version, plan = self._unremarked
                self._unremarked = None
                return lambda: self._remark(version, plan)
            self._thread = None
            sys.setswitchinterval(_USUAL_TURN)
            return None

    def _compose(self, version: int, plan: Plan, options: PaperOptions) -> None:
        try:
            made = operations.preview_plan(plan, options=options)
            opened = operations.open_pages(made.pdf)
        except Exception as error:  # noqa: BLE001 - told in the window
            self._report(version, "failed", error)
            return
        if self._open is not None:
            self._open.close()
        self._open, self._open_version, self._done = opened, version, set()
        self._report(version, "composed", Pages(version, opened.sizes, made.placed))
        with self._lock:
            self._unremarked = (version, plan)

    def _draw(self, wish: Wish) -> None:
        self._done.add(wish)
        if self._open is None:
            return
        try:
            picture = self._open.draw(wish.page, wish.width)
        except Exception as error:  # noqa: BLE001 - told in the window
            self._report(self._open_version, "failed", error)
            return
        image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
        # The image owns its pixels from now on.
        self._report(self._open_version, "drawn", (wish, image.copy()))

    def _remark(self, version: int, plan: Plan) -> None:
        try:
            remarks = operations.print_remarks(plan)
        except Exception as error:  # noqa: BLE001 - told in the window
            self._report(version, "failed", error)
            return
        self._report(version, "remarked", remarks)

    def _report(self, version: int, what: str, result: object) -> None:
        try:
            self._told.emit(version, what, result)
        except RuntimeError:
            # The window is gone, and with it whoever would hear.
            with self._lock:
                self._plan, self._wishes, self._unremarked = None, (), None

    # In the window's thread -----------------------------------------------------------------------------

    def _tell(self, version: int, what: str, result: object) -> None:
        if version != self._version and what != "composed":
            return
        if what == "drawn":
            wish, image = result  # type: ignore[misc]
            self.drawn.emit(wish, image)
        else:
            getattr(self, what).emit(result)
