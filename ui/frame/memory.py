"""What of the window comes back at the next start: size, place, the last page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.frame.window import Window
    from ui.settings import Settings

# 1366 × 768 at 200 %, the task bar taken off.
_LEAST = (640, 340)
_FIRST_SIZE = (1366, 728)
# Pages that are reached by doing something are not where a day begins.
_COMES_BACK = ("plan", "progress", "plans", "units", "copies", "settings", "help")


class WindowMemory:
    """Remembers the frame; pages remember their own."""

    def __init__(self, window: Window, settings: Settings) -> None:
        self._window, self._settings = window, settings
        window.setMinimumSize(*_LEAST)
        geometry = settings.get_bytes("window/geometry")
        if geometry.isEmpty() or not window.restoreGeometry(geometry):
            window.resize(*_first_size(window))

    @property
    def last_page(self) -> str:
        """The page that was open last."""
        page = self._settings.get("window/page", "progress")
        return page if page in _COMES_BACK else "progress"

    def note_page(self, key: str) -> None:
        """Remember the page."""
        if key in _COMES_BACK:
            self._settings.set("window/page", key)

    def save(self) -> None:
        """Remember size and place."""
        self._settings.set_bytes("window/geometry", self._window.saveGeometry())
        self._settings.save()


def _first_size(window: Window) -> tuple[int, int]:
    screen = window.screen().availableSize()
    return min(_FIRST_SIZE[0], screen.width()), min(_FIRST_SIZE[1], screen.height())
