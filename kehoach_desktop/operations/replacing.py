"""Find and replace over a whole plan: every hit is shown first, the chosen ones change as one step."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.text import clean
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.matching import Wanted, find, fitting
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.place_edits import Cut, edited
from kehoach_desktop.operations.places import Place, texts
from kehoach_desktop.operations.saving import save


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Chỗ tìm thấy: `text[start:end]` is what was found, `replacement` what would stand there."""

    place: Place
    text: str
    start: int
    end: int
    replacement: str

    @property
    def found(self) -> str:
        """The words that were found."""
        return self.text[self.start : self.end]


def find_in_plan(office: Office, *, plan_id: int, wanted: Wanted, replacement: str = "") -> tuple[Hit, ...]:
    """Return every place of a plan where words stand, in the order of the document, with what would come there."""
    return hits(office.plan(plan_id), wanted, replacement)


def hits(plan: Plan, wanted: Wanted, replacement: str = "") -> tuple[Hit, ...]:
    """Return every place of a plan where words stand, in the order of the document."""
    new = clean(replacement)
    return tuple(
        Hit(
            place=placed.place,
            text=placed.text,
            start=start,
            end=end,
            replacement=new if wanted.case else fitting(new, placed.text[start:end]),
        )
        for placed in texts(plan)
        for start, end in find(placed.text, wanted)
    )


def replace_hits(office: Office, *, plan_id: int, chosen: Collection[Hit], why: str | None = None) -> Changes:
    """Replace the chosen hits as one step; a hit whose text has changed since it was shown is left as it is."""
    plan = office.plan(plan_id)
    now = {(one.place.table, one.place.row_id, one.place.field): one.text for one in texts(plan)}
    cuts: dict[tuple[str, int, str], list[Cut]] = {}
    for hit in sorted(chosen, key=lambda hit: hit.start):
        key = (hit.place.table, hit.place.row_id, hit.place.field)
        if now.get(key) == hit.text:
            cuts.setdefault(key, []).append(Cut(hit.start, hit.end, hit.replacement))
    count = sum(map(len, cuts.values()))
    return save(office, f"Thay thế {count} chỗ", plan, edited(plan, cuts), why=why)
