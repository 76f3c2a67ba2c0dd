"""Scrolling the zoomed year while a bar is held past its edge."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from ui.progress.timeline import TimeAxis

_TICK_MS = 30
# So near to an edge the year begins to move; so far beyond it, it moves fastest. In pixels.
_NEAR, _FAR = 12.0, 120.0
_SLOWEST, _FASTEST = 3.0, 28.0


class EdgeScroll(QObject):
    """Tự cuộn khi kéo quá mép. `again` is called after each step, so that the bar follows."""

    def __init__(self, axis: TimeAxis, again: Callable[[], object]) -> None:
        super().__init__(axis)
        self._axis, self._again = axis, again
        self._step = 0.0
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def is_on(self) -> bool:
        """Whether the year is moving."""
        return self._timer.isActive()

    def follow(self, x: float) -> None:
        """Move on while the mouse is held at x, counted from the year's left edge."""
        self._step = self._speed(x)
        if self._step and not self._timer.isActive():
            self._timer.start()
        elif not self._step:
            self._timer.stop()

    def stop(self) -> None:
        """Stay where it is."""
        self._timer.stop()

    def tick(self) -> None:
        """Move one step; at the year's end there is nowhere to go."""
        before = self._axis.scale.offset
        self._axis.scroll_to(before + self._step)
        if self._axis.scale.offset == before:
            self._timer.stop()
        else:
            self._again()

    def _speed(self, x: float) -> float:
        width = self._axis.scale.width
        beyond = x - (width - _NEAR) if x > width - _NEAR else x - _NEAR if x < _NEAR else 0.0
        if not beyond or not self._axis.scale.max_offset:
            return 0.0
        pace = _SLOWEST + (_FASTEST - _SLOWEST) * min(abs(beyond) / _FAR, 1.0)
        return pace if beyond > 0 else -pace
