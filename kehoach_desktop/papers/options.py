"""How a document is put on paper, whatever writes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kehoach_desktop.papers.nd30 import ND30
from kehoach_desktop.papers.profile import Profile


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """Cách in: `today` fills in the year of a date left for the pen, `draft_mark` prints "DỰ THẢO".

    `made_on` is the day that the file itself says it was made; it shows on no page.
    """

    today: date | None = None
    draft_mark: bool = False
    profile: Profile = ND30
    made_on: date | None = None
