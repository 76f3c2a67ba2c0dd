"""What a plan made from an older one would say otherwise, place by place, so that each can be looked at before."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.operations.errors import require_year
from kehoach_desktop.operations.next_year import next_plan
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.place_edits import Cut, edited
from kehoach_desktop.operations.places import Place, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class YearChange:
    """Chỗ đổi năm: a text of the older plan, and what it says in the plan made from it. Only years differ."""

    place: Place
    before: str
    after: str


def year_changes(office: Office, *, plan_id: int, year: int) -> tuple[YearChange, ...]:
    """Return every text in which `copy_plan` would move a year, in the order of the document."""
    require_year(year)
    old = office.plan(plan_id)
    return tuple(_changes(old, _with_rows_of(old, next_plan(old, year))))


def next_plan_but(old: Plan, year: int, kept: Collection[Place]) -> Plan:
    """Return a plan for a year made from an older one, with the texts at some places as they were."""
    new = _with_rows_of(old, next_plan(old, year))
    keys = {_key(place) for place in kept}
    back = {_key(change.place): list(_digits(change)) for change in _changes(old, new) if _key(change.place) in keys}
    return edited(new, back) if back else new


def _changes(old: Plan, new: Plan) -> Iterator[YearChange]:
    after = {_key(placed.place): placed.text for placed in texts(new)}
    for placed in texts(old):
        text = after.get(_key(placed.place), placed.text)
        if text != placed.text and len(text) == len(placed.text):
            yield YearChange(place=placed.place, before=placed.text, after=text)


def _key(place: Place) -> tuple[str, int, str]:
    """A place without what people call it, since that may name the year, too."""
    return place.table, place.row_id, place.field


def _with_rows_of(old: Plan, new: Plan) -> Plan:
    """The new plan with the old one's ids, so that each text stands at the same place in both."""
    rows = {
        name: tuple(
            replace(part, id=before.id) for part, before in zip(getattr(new, name), getattr(old, name), strict=True)
        )
        for name in ("sections", "tasks", "recipients")
    }
    return replace(new, id=old.id, **rows)  # type: ignore[arg-type]


def _digits(change: YearChange) -> Iterator[Cut]:
    """What brings the old years back: single signs, so that a wording of time inside a sentence keeps its place."""
    for at, (before, after) in enumerate(zip(change.before, change.after, strict=True)):
        if before != after:
            yield Cut(at, at + 1, before)
