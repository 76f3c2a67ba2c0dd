"""What the window knows of printed pages and of what draws them; the writers themselves stay in the core."""

from __future__ import annotations

from collections.abc import Iterable
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


class Pages:
    """Các trang đã dàn: their sizes in points, and where each field of the plan stands on them, found at once."""

    def __init__(
        self, version: int, sizes: tuple[tuple[float, float], ...] = (), placed: Iterable[Placed] = ()
    ) -> None:
        self.version, self.sizes = version, sizes
        self._of: dict[Origin, list[Placed]] = {}
        self._of_row: dict[tuple[str, int | None], list[Placed]] = {}
        self._on: dict[int, list[Placed]] = {}
        for place in placed:
            origin = place.origin
            self._of.setdefault(origin, []).append(place)
            self._of_row.setdefault((origin.table, origin.row), []).append(place)
            self._on.setdefault(place.page, []).append(place)

    def of(self, origin: Origin) -> list[Placed]:
        """Return where a field stands."""
        return self._of.get(origin, [])

    def of_row(self, table: str, row: int | None) -> list[Placed]:
        """Return where any field of a row stands."""
        return self._of_row.get((table, row), [])

    def on(self, page: int) -> list[Placed]:
        """Return the fields on a page."""
        return self._on.get(page, [])


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
