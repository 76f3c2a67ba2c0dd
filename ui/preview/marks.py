"""The fields on the printed pages: which one is edited, which one lies under the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

if TYPE_CHECKING:
    from kehoach_desktop.papers.blocks import Origin
    from ui.preview.layout import PageLayout
    from ui.preview.paper import Pages, Placed

# Paper is white in any look, and so is its ink.
_INK = "#1c4e8a"
_MARKED, _HOVERED = 46, 26
# A field of the head that the paper lacks must not mark all the others.
_WHOLE_ROWS = ("section", "task", "recipient")


class FieldMarks:
    """Dấu trên trang in; lengths are pixels of the whole roll of pages."""

    def __init__(self, unit: int) -> None:
        self._unit = unit
        self.pages: Pages | None = None
        self.marked: Origin | None = None
        self.hovered: Placed | None = None

    def take(self, pages: Pages) -> None:
        """Take up pages that were laid out anew."""
        self.pages, self.hovered = pages, None

    def rects(self, layout: PageLayout) -> list[QRectF]:
        """Return where the edited field stands; one that is not printed by itself stands where its row does."""
        if self.pages is None or self.marked is None:
            return []
        origin = self.marked
        found = self.pages.of(origin)
        if not found and origin.table in _WHOLE_ROWS:
            found = self.pages.of_row(origin.table, origin.row)
        return [layout.on_paper(place.page, place.box) for place in found]

    def stretch(self, layout: PageLayout, fraction: float, line: int) -> tuple[float, float] | None:
        """Return from where to where the edited place goes, so far down in the field's text."""
        rects = self.rects(layout)
        left = sum(rect.height() for rect in rects) * min(max(fraction, 0.0), 1.0)
        for rect in rects:
            if left <= rect.height() or rect is rects[-1]:
                y = rect.top() + min(left, rect.height())
                return max(rect.top(), y - 2 * line), min(rect.bottom(), y) + 2
            left -= rect.height()
        return None

    def at(self, layout: PageLayout, spot: QPointF) -> Placed | None:
        """Return the field under a point, the smallest of several."""
        page = layout.page_at(spot.y())
        placed = self.pages.on(page) if self.pages else []
        hits = [p for p in placed if layout.on_paper(page, p.box).contains(spot)]
        return min(hits, key=lambda p: (p.box[2] - p.box[0]) * (p.box[3] - p.box[1]), default=None)

    def hover(self, placed: Placed | None) -> bool:
        """Know which field lies under the mouse; tell whether it is another one."""
        changed = placed is not self.hovered
        self.hovered = placed
        return changed

    def paint(self, painter: QPainter, layout: PageLayout, shift: QPointF) -> None:
        """Paint the marks over the pages."""
        unit = self._unit
        if self.hovered is not None:
            rect = layout.on_paper(self.hovered.page, self.hovered.box).translated(-shift)
            painter.fillRect(rect.adjusted(-unit / 2, -1, unit / 2, 1), _ink(_HOVERED))
        for rect in (rect.translated(-shift) for rect in self.rects(layout)):
            painter.fillRect(rect.adjusted(-unit / 2, -1, unit / 2, 1), _ink(_MARKED))
            bar = QRectF(rect.left() - unit - 1, rect.top() - 1, unit * 0.75, rect.height() + 2)
            painter.fillRect(bar, _ink(255))


def _ink(alpha: int) -> QColor:
    color = QColor(_INK)
    color.setAlpha(alpha)
    return color
