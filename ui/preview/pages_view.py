"""The pages one under another: drawn, scrolled, the edited field marked, each field to be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.preview import texts
from ui.preview.drawer import Wish
from ui.preview.layout import PageLayout
from ui.preview.marks import FieldMarks
from ui.preview.paper import Pages

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from kehoach_desktop.papers.blocks import Origin
    from ui.preview.paper import Placed
    from ui.theme import Theme

# Pictures of pages that are out of sight are kept for as many bytes, and none is drawn wider than so many pixels.
_KEPT_BYTES, _WIDEST = 64_000_000, 4000
_ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class PagesView(QAbstractScrollArea):
    """Khung xem trang in. `wanted` carries the pages to be drawn, `picked` the field that was clicked and how far
    down in it, `turned` that another page or another size is shown.
    """

    wanted = Signal(object)
    picked = Signal(object, float)
    turned = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pages = Pages(0)
        self._images: dict[int, QImage] = {}
        self._layout = PageLayout((), 1.0, theme.metrics.gap)
        # None fits the pages to the width of the frame.
        self.zoom: float | None = None
        self.marks = FieldMarks(theme.metrics.unit)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("pages")
        self.setAccessibleName(texts.PAGES)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled())
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.viewport().update())
        theme.changed.connect(self.viewport().update)

    # What is shown --------------------------------------------------------------------------------------

    @property
    def pages(self) -> Pages:
        """The pages shown."""
        return self._pages

    def show_pages(self, pages: Pages) -> None:
        """Take up pages that were laid out anew; the old pictures stay until the new ones are drawn."""
        self._pages = pages
        self.marks.take(pages)
        self._images = {page: image for page, image in self._images.items() if page < len(pages.sizes)}
        self._lay_out()

    def take_image(self, wish: Wish, image: QImage) -> None:
        """Take up the picture of a page."""
        self._images.pop(wish.page, None)
        self._images[wish.page] = image
        seen = self._layout.pages_between(*self._span())
        kept = max(_KEPT_BYTES // max(image.sizeInBytes(), 1), len(seen))
        for page in [page for page in self._images if page not in seen][: max(len(self._images) - kept, 0)]:
            del self._images[page]
        self.viewport().update()

    def has_image(self, page: int) -> bool:
        """Tell whether a page is drawn."""
        return page in self._images

    @property
    def page(self) -> int:
        """The page that takes most of the frame, from 0."""
        return self._layout.page_at(self.verticalScrollBar().value() + self.viewport().height() // 3)

    def go_to_page(self, page: int) -> None:
        """Bring the top of a page to sight."""
        if self._pages.sizes:
            page = min(max(page, 0), len(self._pages.sizes) - 1)
            self.verticalScrollBar().setValue(round(self._layout.rects[page].top() - self._layout.gap))

    # The size -------------------------------------------------------------------------------------------

    @property
    def shown_zoom(self) -> float:
        """The size at which pages are shown, 1 for that of paper."""
        return self._layout.scale * 72 / self.logicalDpiX()

    def set_zoom(self, zoom: float | None) -> None:
        """Show pages at a size, or fitted to the width."""
        self.zoom = zoom
        self._lay_out()

    def step_zoom(self, steps: int) -> None:
        """Show pages larger or smaller."""
        now = self.shown_zoom
        larger, smaller = (z for z in _ZOOMS if z > now + 0.01), (z for z in reversed(_ZOOMS) if z < now - 0.01)
        self.set_zoom(next(larger, _ZOOMS[-1]) if steps > 0 else next(smaller, _ZOOMS[0]))

    def _lay_out(self) -> None:
        view = self.viewport().size()
        bar = self.verticalScrollBar()
        anchor = self._layout.fraction_at(bar.value())
        dots = self.logicalDpiX() / 72
        widest = max((width for width, _ in self._pages.sizes), default=595.0)
        gap = self._theme.metrics.gap
        scale = (view.width() - 2 * gap) / widest if self.zoom is None else self.zoom * dots
        self._layout = PageLayout(self._pages.sizes, max(scale, 0.05), gap, view.width())
        bar.setRange(0, max(round(self._layout.height) - view.height(), 0))
        bar.setPageStep(view.height())
        bar.setSingleStep(4 * self._theme.metrics.line)
        across = self.horizontalScrollBar()
        across.setRange(0, max(round(self._layout.width) - view.width(), 0))
        across.setPageStep(view.width())
        bar.setValue(self._layout.offset_of(anchor) if bar.value() else 0)
        self._want()
        self.viewport().update()
        self.turned.emit()

    def _scrolled(self) -> None:
        self._want()
        self.viewport().update()
        self.turned.emit()

    def _span(self) -> tuple[float, float]:
        top = self.verticalScrollBar().value()
        return top, top + self.viewport().height()

    def _want(self) -> None:
        """Ask for the pages in sight, and for the one after them."""
        if not self.isVisible():
            return
        seen = self._layout.pages_between(*self._span())
        following = [page for page in (seen[-1] + 1,) if page < len(self._pages.sizes)] if seen else []
        ratio = self.devicePixelRatioF()
        width = self._layout.pixel_width
        self.wanted.emit(tuple(Wish(page, min(round(width(page) * ratio), _WIDEST)) for page in (*seen, *following)))

    # The field that is edited ---------------------------------------------------------------------------

    def mark(self, origin: Origin | None, fraction: float = 0.0, *, follow: bool = True) -> None:
        """Mark the places that a field makes, and bring the one that is edited to sight."""
        self.marks.marked = origin
        self.viewport().update()
        place = self.marks.stretch(self._layout, fraction, self._theme.metrics.line)
        if place is not None and follow:
            self._bring(*place)

    def _bring(self, top: float, bottom: float) -> None:
        start, end = self._span()
        room = 3 * self._theme.metrics.line
        if top < start or bottom + room > end:
            self.verticalScrollBar().setValue(round(top - self.viewport().height() / 3))

    def marked_rects(self) -> list[QRectF]:
        """Return where the marked field stands in the frame."""
        return [rect.translated(-self._shift()) for rect in self.marks.rects(self._layout)]

    # Hands ----------------------------------------------------------------------------------------------

    def placed_at(self, point: QPointF) -> Placed | None:
        """Return the field under a point of the frame."""
        return self.marks.at(self._layout, point + self._shift())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the field under the mouse."""
        placed = self.placed_at(event.position())
        if placed is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        rect = self._layout.on_paper(placed.page, placed.box)
        y = event.position().y() + self._shift().y()
        self.picked.emit(placed.origin, (y - rect.top()) / max(rect.height(), 1.0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be picked."""
        placed = self.placed_at(event.position())
        if self.marks.hover(placed):
            hand = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(hand if placed else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page through."""
        bar = self.verticalScrollBar()
        ways = {
            Qt.Key.Key_PageDown: lambda: bar.setValue(bar.value() + bar.pageStep()),
            Qt.Key.Key_PageUp: lambda: bar.setValue(bar.value() - bar.pageStep()),
            Qt.Key.Key_Home: lambda: self.go_to_page(0),
            Qt.Key.Key_End: lambda: self.go_to_page(len(self._pages.sizes) - 1),
        }
        way = ways.get(Qt.Key(event.key()))
        if way:
            way()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: object) -> None:
        """Ask for the pages that were not drawn while nobody looked."""
        super().showEvent(event)
        self._want()

    # Painting -------------------------------------------------------------------------------------------

    def _shift(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pages in sight, paper white in any look."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color("band"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shift = self._shift()
        for page in self._layout.pages_between(*self._span()):
            rect = self._layout.rects[page].translated(-shift)
            image = self._images.get(page)
            painter.fillRect(rect, QColor("white"))
            if image is not None:
                painter.drawImage(rect, image)
            painter.setPen(self._theme.color("strong_line"))
            painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))
        self.marks.paint(painter, self._layout, shift)
        painter.end()
