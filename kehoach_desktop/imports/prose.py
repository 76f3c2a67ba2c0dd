"""Tasks written as prose under headings that name a quarter, a span of quarters or a month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kehoach_desktop.domain.periods import find_period, read_period
from kehoach_desktop.domain.plan import Numbering, PeriodPlace, Task
from kehoach_desktop.imports.cells import month_of, quarters_of
from kehoach_desktop.imports.labels import LabelKind
from kehoach_desktop.imports.outline import Part, TaskPlace
from kehoach_desktop.imports.paragraphs import Paragraph

_RUN_IN = re.compile(
    r"(?P<head>(?:Trong\s+)?(?:Quý|QUÝ)\s[^:]{1,40}?|(?:Tháng|THÁNG)\s*\d[^:]{0,20}?)\s*:\s*(?P<rest>\S.*)"
)
_FEWEST_HEADINGS = 2


@dataclass
class ProseTasks:
    """Tasks found among paragraphs, in order; `rows` are their places in the source."""

    tasks: list[Task] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def numbering(self) -> Numbering:
        """How the tasks are numbered; most prose is not."""
        if len(self.numbers) * 2 <= len(self.tasks):
            return Numbering.NONE
        falls = any(b <= a for a, b in pairwise(self.numbers))
        return Numbering.RESTART if falls else Numbering.CONTINUE

    def bullet(self) -> str:
        """What stands before each task."""
        return max(set(self.bullets), key=self.bullets.count) if self.bullets else ""


@dataclass(frozen=True, slots=True)
class _Head:
    quarters: tuple[int, ...]
    month: str | None
    rest: str


def _head(part: Part, year: int) -> _Head | None:
    if not isinstance(part, Paragraph) or len(part.text) > 2000:
        return None
    match = _RUN_IN.fullmatch(part.text)
    title, rest = (match["head"], match["rest"]) if match else (part.text, "")
    month = month_of(title, year)
    period = read_period(month, year) if month else None
    quarters = period.quarters if period else quarters_of(title, year)
    return _Head(quarters, month, rest) if quarters else None


def take_prose(parts: Sequence[Part], year: int) -> tuple[list[Part], ProseTasks | None]:
    """Take the tasks under headings of time out of the body's paragraphs.

    Returns the paragraphs with one place for the task list, and the tasks; None where the body has no such headings.
    """
    heads = {n: head for n, part in enumerate(parts) if (head := _head(part, year))}
    if any(head.month is None for head in heads.values()):
        # Below headings of quarters, "Tháng 3: …" is the time of one task.
        heads = {n: head for n, head in heads.items() if head.month is None}
    if len(heads) < _FEWEST_HEADINGS and not _only_tasks(parts, heads):
        return list(parts), None
    prose = ProseTasks()
    first = min(heads)
    kept: list[Part] = list(parts[:first])
    position, head, width = first, None, LabelKind.BULLET
    while position < len(parts):
        part = parts[position]
        if position in heads:
            head = heads[position]
            width = _width(part)
            if head.rest and isinstance(part, Paragraph):
                _take(prose, head, head.rest, part, year)
        elif head is None or _ends(part, width, numbered=_numbered(parts, position, heads, prose)):
            break
        elif isinstance(part, Paragraph):
            _take(prose, head, part.text, part, year)
        position += 1
    last = parts[position - 1].last
    kept.append(TaskPlace(parts[first].first, last))
    kept.extend(parts[position:])
    return kept, prose if prose.tasks else None


def _only_tasks(parts: Sequence[Part], heads: dict[int, _Head]) -> bool:
    """One heading of time is enough where items stand below it and it spans the whole of a list."""
    if len(heads) != 1:
        return False
    position = next(iter(heads))
    after = parts[position + 1] if position + 1 < len(parts) else None
    return isinstance(after, Paragraph) and after.label is not None and after.label.kind is LabelKind.BULLET


def _width(part: Part) -> LabelKind:
    return part.label.kind if isinstance(part, Paragraph) and part.label else LabelKind.NUMBER


def _numbered(parts: Sequence[Part], position: int, heads: dict[int, _Head], prose: ProseTasks) -> bool:
    """Tell whether a numbered paragraph is the next numbered task and not the next heading."""
    part = parts[position]
    if not isinstance(part, Paragraph) or not part.label or part.label.kind is not LabelKind.NUMBER:
        return False
    above = parts[position - 1]
    if position - 1 in heads:
        unlabelled = not (isinstance(above, Paragraph) and above.label and above.label.kind is LabelKind.NUMBER)
        return unlabelled and (
            part.label.value == 1 or (bool(prose.numbers) and part.label.value == prose.numbers[-1] + 1)
        )
    return bool(prose.numbers) and part.label.value == prose.numbers[-1] + 1


def _ends(part: Part, width: LabelKind, *, numbered: bool) -> bool:
    """The list ends at a label as wide as its headings', or at the document's closing words."""
    if isinstance(part, TaskPlace):
        return True
    if part.label is None:
        return part.text.startswith("Trên đây") or part.is_capitals
    wider = part.label.kind < width or (part.label.kind is width and width is not LabelKind.BULLET)
    return wider and not numbered


def _take(prose: ProseTasks, head: _Head, text: str, part: Paragraph, year: int) -> None:
    found = find_period(text, year, head.quarters)
    prose.tasks.append(
        Task(
            content=text,
            group=head.quarters,
            theme=head.month,
            period_text=found.text if found else head.month,
            period_place=PeriodPlace.CONTENT if found else None,
        )
    )
    prose.rows.append(part.first)
    if part.label and part.label.kind is LabelKind.NUMBER:
        prose.numbers.append(part.label.value)
    elif part.label and part.text == text:
        prose.bullets.append(part.label.text)
