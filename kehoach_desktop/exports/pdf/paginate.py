"""Atoms put on pages: each page as full as it can be without a break where none may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kehoach_desktop.exports.pdf.atoms import Atom

_EPSILON = 0.01


@dataclass(slots=True)
class Page:
    """A page: its atoms with the distance of each from the top margin, and how much of its height is used."""

    placed: list[tuple[float, Atom]] = field(default_factory=list)
    used: float = 0.0

    def put(self, atom: Atom, gap: float) -> None:
        """Put an atom below what the page holds."""
        self.placed.append((self.used + gap, atom))
        self.used += gap + atom.height


def paginate(atoms: Sequence[Atom], height: float) -> list[Page]:
    """Return the pages, at least one.

    A break goes before the last atom that fits and may be parted from the one above it. Where a chain of
    glued atoms is taller than a page, its last atom is cut, or else the chain breaks where the page ends.
    """
    waiting = list(reversed(atoms))
    pages: list[Page] = []
    while waiting or not pages:
        pages.append(_fill(waiting, height))
    return pages


def _fill(waiting: list[Atom], height: float) -> Page:
    """Fill one page from the stack of waiting atoms, the next one last."""
    page = Page()
    while waiting:
        atom = waiting[-1]
        head = atom.head() if not page.placed else None
        if head:
            page.put(head, 0.0)
        gap = atom.gap if page.placed and not head else 0.0
        if page.used + gap + atom.height <= height + _EPSILON:
            page.put(waiting.pop(), gap)
            continue
        _break(page, waiting, height, gap)
        break
    return page


def _break(page: Page, waiting: list[Atom], height: float, gap: float) -> None:
    """End a page that has no room for the next atom."""
    atom = waiting[-1]
    head = atom.head()
    free = height - page.used - gap
    taller_than_page = atom.height + (head.height if head else 0.0) > height
    back = _breakable(page)
    if taller_than_page or back == 0:
        parts = atom.cut(free)
        if parts:
            waiting[-1:] = [parts[1], parts[0]]
            page.put(waiting.pop(), gap)
            return
    if back == 0:
        if not page.placed or all(placed is head for _, placed in page.placed):
            page.put(waiting.pop(), gap)  # nothing can be done: it runs over the foot of the page
        return
    for _, placed in reversed(page.placed[back:]):
        waiting.append(placed)
    del page.placed[back:]


def _breakable(page: Page) -> int:
    """Return how many of the page's atoms stay when it ends at the last place where it may; 0 if at none."""
    for count in range(len(page.placed), 0, -1):
        if not page.placed[count - 1][1].glued:
            return count
    return 0


def keep_above(atoms: Sequence[Atom], at: int, lines: int) -> None:
    """Glue to the atom at `at` what stands above it until that shows so many lines of text."""
    seen = 0
    for atom in reversed(atoms[:at]):
        if seen >= lines:
            break
        atom.glued = True
        seen += atom.lines
