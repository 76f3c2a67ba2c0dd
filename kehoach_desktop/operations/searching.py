"""Search over all plans, without accents, as one types."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.text import fold
from kehoach_desktop.operations.matching import Wanted, find
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.places import Place, PlacedText, texts
from kehoach_desktop.store.searching import FoundRow, find_rows

MOST_FOUND = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Kết quả tìm: the plan, the place in it, its text, and which stretches of the text to mark."""

    plan_id: int
    year: int
    subject: str
    archived: bool
    place: Place
    text: str
    marks: tuple[tuple[int, int], ...]


def search(office: Office, *, words: str, limit: int = MOST_FOUND) -> tuple[Found, ...]:
    """Return the rows of all plans that hold all words, however accented, late years first."""
    with office.reading() as conn:
        rows = find_rows(conn, words, limit)
    wanted = tuple(Wanted(text=word, accents=False) for word in dict.fromkeys(fold(words).split()))
    found = []
    for row in rows:
        by_row = office.derived(row.plan_id, _by_row)
        one = _best(office, row, by_row.get((row.table, row.row_id), []), wanted)
        if one is not None:
            found.append(one)
    return tuple(found)


def _by_row(plan: Plan) -> dict[tuple[str, int], list[PlacedText]]:
    rows: dict[tuple[str, int], list[PlacedText]] = {}
    for placed in texts(plan):
        rows.setdefault((placed.place.table, placed.place.row_id), []).append(placed)
    return rows


def _best(office: Office, row: FoundRow, row_texts: list[PlacedText], wanted: tuple[Wanted, ...]) -> Found | None:
    """The text of a row that holds most of the words."""
    best: tuple[int, PlacedText, tuple[tuple[int, int], ...]] | None = None
    for placed in row_texts:
        hits = [find(placed.text, one) for one in wanted]
        count = sum(map(bool, hits))
        if count and (best is None or count > best[0]):
            best = (count, placed, tuple(sorted(mark for marks in hits for mark in marks)))
    if best is None:
        return None
    plan = office.plan(row.plan_id)
    return Found(
        plan_id=row.plan_id,
        year=plan.year,
        subject=plan.subject,
        archived=plan.archived,
        place=best[1].place,
        text=best[1].text,
        marks=best[2],
    )
