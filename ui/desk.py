"""What every page of the window works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.action_set import ActionSet
    from ui.background import Background
    from ui.frame.message_bar import MessageBar
    from ui.session import Session
    from ui.settings import Settings
    from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Desk:
    """Bàn làm việc: handed to each page when it is made. `show` opens a page by its key."""

    theme: Theme
    settings: Settings
    session: Session
    background: Background
    messages: MessageBar
    actions: ActionSet
    today: Callable[[], date]
    show: Callable[[str], None]
