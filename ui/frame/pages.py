"""The pages of the window as data; each is imported when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from kehoach_desktop.papers.blocks import Origin
    from ui.desk import Desk


class Page(QWidget):
    """Trang: what every page of the window can be asked."""

    status_changed = Signal()
    search_cleared = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def come(self) -> None:
        """Be shown: take up the plan as it is now."""

    def leave(self) -> None:
        """Be left: store what is being typed."""

    def status(self) -> str:
        """Return what the line at the foot says of this page, empty for nothing."""
        return ""

    def search(self, text: str) -> None:
        """Show what a text is found in; an empty text shows all."""

    def searchable(self) -> str:
        """Return what the search field says it searches, empty where this page has nothing to search."""
        return ""

    def first_focus(self) -> QWidget:
        """Return where the keyboard goes when the page is shown."""
        return self

    def go_to(self, origin: Origin, fraction: float = 0.0) -> None:
        """Bring a field of the plan in hand to sight, and give it the keyboard."""

    def undo(self) -> bool:
        """Take a step of the page's own back; False where the page has none and the plan's is meant."""
        return False

    def redo(self) -> bool:
        """Do a step of the page's own again; False where the page has none and the plan's is meant."""
        return False

    def steps(self) -> tuple[str | None, str | None] | None:
        """Return what undo and redo would do on this page; None where it has no steps of its own."""
        return None


@dataclass(frozen=True, slots=True)
class PageSpec:
    """Một trang. `key` is its action's id, too; `rail` None for a page that is reached from another one.

    `highlights` is the page of the rail to which it belongs; without `needs_data` it opens even without a data file.
    """

    key: str
    module: str
    name: str
    rail: str | None = "top"
    highlights: str = ""
    needs_data: bool = True

    def make(self, desk: Desk) -> Page:
        """Import and build the page."""
        page: Page = getattr(import_module(self.module), self.name)(desk)
        return page


PAGES: tuple[PageSpec, ...] = (
    PageSpec("plan", "ui.plan.page", "PlanPage"),
    PageSpec("progress", "ui.progress.page", "ProgressPage"),
    PageSpec("plans", "ui.plans.page", "PlansPage"),
    PageSpec("units", "ui.units.page", "UnitsPage"),
    PageSpec("new_plan", "ui.new_plan.page", "NewPlanPage", rail=None, highlights="plans"),
    PageSpec("submission", "ui.plans.submission_page", "SubmissionPage", rail=None, highlights="plans"),
    PageSpec("review", "ui.review.page", "ReviewPage", rail=None, highlights="plans"),
    PageSpec("copies", "ui.copies.page", "CopiesPage", rail="foot", needs_data=False),
    PageSpec("settings", "ui.office.settings_page", "SettingsPage", rail="foot", needs_data=False),
    PageSpec("help", "ui.help.help_page", "HelpPage", rail="foot", needs_data=False),
    PageSpec("trouble", "ui.frame.trouble_page", "TroublePage", rail=None, needs_data=False),
    PageSpec("keys", "ui.help.keys_page", "KeysPage", rail=None, highlights="help", needs_data=False),
)
