"""What the window knows of printed pages and of what draws them; the writers themselves stay in the core."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kehoach_desktop.papers.blocks import Origin


class Placed(Protocol):
    """Where a field stands: page from 0, box (left, top, right, bottom) in points from the upper left corner."""

    @property
    def page(self) -> int: ...

    @property
    def box(self) -> tuple[float, float, float, float]: ...

    @property
    def origin(self) -> Origin: ...


class Picture(Protocol):
    """A page or a band of one, as rows of `stride` bytes."""

    @property
    def width(self) -> int: ...

    @property
    def height(self) -> int: ...

    @property
    def stride(self) -> int: ...

    @property
    def pixels(self) -> bytes: ...


class PagePictures(Protocol):
    """A PDF document open for drawing; `sizes` holds each page's width and height in points."""

    sizes: tuple[tuple[float, float], ...]

    def draw(self, page: int, width: int) -> Picture: ...

    def draw_band(self, page: int, scale: float, top: int, height: int) -> Picture: ...

    def height_at(self, page: int, scale: float) -> int: ...

    def close(self) -> None: ...
