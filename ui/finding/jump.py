"""Going to a place of a plan: the right plan, the right page, the right field."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach_desktop.operations import Place
    from ui.frame.window import Window

_TASKS_PAGE, _PAPER_PAGE = "progress", "plan"


def jump(window: Window, plan_id: int, place: Place, *, take_keyboard: bool = True) -> None:
    """Show a place of a plan; tasks on their own page, unless the paper's page is open, all else on the paper's."""
    # Only who searches needs them: the papers take as long to import as the rest of the window's frame.
    from kehoach_desktop.papers.blocks import TASK, Origin

    window.top.clear_search()
    window.session.choose(plan_id)
    key = _TASKS_PAGE if place.table == TASK and window.page_key() != _PAPER_PAGE else _PAPER_PAGE
    keyboard = window.focusWidget()
    if window.page_key() != key:
        window.show_page(key)
    page = window.page
    if page is not None:
        page.go_to(Origin(place.table, place.row_id or None, place.field))
    if not take_keyboard and keyboard is not None:
        keyboard.setFocus()
