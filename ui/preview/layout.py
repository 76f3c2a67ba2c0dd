"""Where pages lie in the frame, one under another; pure arithmetic over their sizes."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QRectF


class PageLayout:
    """Bố trí các trang. `scale` is pixels a point, `gap` the pixels between two pages; `view` the frame's width."""

    def __init__(self, sizes: tuple[tuple[float, float], ...], scale: float, gap: int, view: int = 0) -> None:
        self.scale, self.gap = scale, gap
        self._sizes = sizes
        widest = max((self._pixels(width) for width, _ in sizes), default=0)
        self.width = widest + 2 * gap
        room = max(view, self.width)
        self.rects: list[QRectF] = []
        y = gap
        for width, height in sizes:
            wide, high = self._pixels(width), self._pixels(height)
            self.rects.append(QRectF((room - wide) // 2, y, wide, high))
            y += high + gap
        self.height = y if sizes else 0
        self._tops = [rect.top() for rect in self.rects]

    def _pixels(self, points: float) -> int:
        return max(round(points * self.scale), 1)

    def pixel_width(self, page: int) -> int:
        """Return how wide a page is shown."""
        return round(self.rects[page].width())

    def on_paper(self, page: int, box: tuple[float, float, float, float]) -> QRectF:
        """Return where a box of a page lies, given in points from the page's upper left corner."""
        if page >= len(self.rects):
            return QRectF()
        rect, (left, top, right, bottom) = self.rects[page], box
        scale = rect.width() / self._sizes[page][0]
        return QRectF(
            rect.left() + left * scale, rect.top() + top * scale, (right - left) * scale, (bottom - top) * scale
        )

    def pages_between(self, top: float, bottom: float) -> list[int]:
        """Return the pages of which something lies between two heights."""
        if not self.rects:
            return []
        first = max(bisect_right(self._tops, top) - 1, 0)
        return [page for page in range(first, len(self.rects)) if self._tops[page] < bottom]

    def page_at(self, y: float) -> int:
        """Return the page at a height."""
        return max(bisect_right(self._tops, y) - 1, 0)

    def fraction_at(self, y: float) -> tuple[int, float]:
        """Return a height as a page and the share of it above, which another size of pages keeps."""
        if not self.rects:
            return 0, 0.0
        page = self.page_at(y)
        return page, (y - self._tops[page]) / self.rects[page].height()

    def offset_of(self, place: tuple[int, float]) -> int:
        """Return the height of a page and a share of it."""
        page, share = place
        if not self.rects:
            return 0
        page = min(page, len(self.rects) - 1)
        return round(self._tops[page] + share * self.rects[page].height())
