"""Pictures of a PDF's pages, drawn by pdfium, which must never work in two threads at once."""

from __future__ import annotations

from dataclasses import dataclass
from threading import RLock

import pypdfium2

# Whoever calls pdfium holds this lock, for as long as an object of pdfium's is in use.
PDFIUM = RLock()
# pypdfium2 rounds up: an exact number of pixels is asked for a little less than it is.
_SHY = 0.01


@dataclass(frozen=True, slots=True)
class Picture:
    """Ảnh một trang, or a band of one: rows of `stride` bytes, four a pixel (BGRx), or one where it is grey."""

    width: int
    height: int
    stride: int
    pixels: bytes
    grey: bool = False


class PagePictures:
    """A PDF document open for drawing; `sizes` holds each page's width and height in points."""

    def __init__(self, pdf: bytes) -> None:
        """Open the document; it stays open until `close`."""
        with PDFIUM:
            self._document = pypdfium2.PdfDocument(pdf)
            pages = range(len(self._document))
            self.sizes: tuple[tuple[float, float], ...] = tuple(self._document.get_page_size(n) for n in pages)

    def draw(self, page: int, width: int) -> Picture:
        """Draw a page from 0 so many pixels wide, in colour."""
        scale = (width - _SHY) / self.sizes[page][0]
        return self._draw(page, scale, (0, 0, 0, 0), grey=False)

    def draw_band(self, page: int, scale: float, top: int, height: int) -> Picture:
        """Draw rows of pixels of a page in grey, at so many pixels a point, as a printer takes them."""
        whole = self.height_at(page, scale)
        below = max(whole - top - height, 0)
        crop = (0.0, max(below - _SHY, 0) / scale, 0.0, max(top - _SHY, 0) / scale)
        return self._draw(page, scale, crop, grey=True)

    def height_at(self, page: int, scale: float) -> int:
        """Return how many rows of pixels a page has at so many pixels a point."""
        from math import ceil

        return ceil(self.sizes[page][1] * scale)

    def close(self) -> None:
        """Close the document."""
        with PDFIUM:
            self._document.close()

    def _draw(self, number: int, scale: float, crop: tuple[float, float, float, float], *, grey: bool) -> Picture:
        with PDFIUM:
            page = self._document[number]
            bitmap = page.render(scale=scale, crop=crop, prefer_bgrx=not grey, grayscale=grey)
            try:
                return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), grey)
            finally:
                bitmap.close()
                page.close()
