"""What a rule is: a function with its clause that yields a sentence for each place where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.support.ruler.locating import Located
from tests.support.ruler.reading import MM, Found, Line, Stroke

Check = Callable[[Located], Iterator[str]]
NEAR = 1.0  # points within which two places are the same
RULES: list[tuple[str, str, Check]] = []


@dataclass(frozen=True)
class Broken:
    """A broken rule: its name, the clause behind it, and what was found."""

    rule: str
    clause: str
    found: str

    def __str__(self) -> str:
        return f"{self.rule} ({self.clause}): {self.found}"


def rule(clause: str) -> Callable[[Check], Check]:
    """Register a rule under the clause of NĐ 30/2020 that it measures, or a habit of good setting."""

    def register(check: Check) -> Check:
        RULES.append((check.__name__, clause, check))
        return check

    return register


def faces(
    name: str, found: Found | None, low: float, high: float, *, bold: bool = False, italic: bool = False
) -> Iterator[str]:
    """Yield what is wrong with the size, weight and slope of a text."""
    for glyph in found.glyphs if found else ():
        if not low <= glyph.size <= high:
            yield f"{name}: size {glyph.size}, not {low:g}–{high:g}"
            return
        if (glyph.bold, glyph.italic) != (bold, italic):
            yield f"{name}: bold={glyph.bold}, italic={glyph.italic} at {glyph.text!r}"
            return


def centred(name: str, lines: list[Line], middle: float, near: float = NEAR) -> Iterator[str]:
    """Yield the lines whose middle is not `middle`."""
    for line in lines:
        if abs(line.middle - middle) > near:
            yield f"{name}: {line.text!r} stands at {line.middle:.1f}, not {middle:.1f}"


def capitals(name: str, found: Found | None) -> Iterator[str]:
    """Yield a text that should stand in capitals and does not."""
    text = "".join(glyph.text for glyph in found.glyphs) if found else ""
    if text != text.upper():
        yield f"{name}: {text!r} is not in capitals"


def stroke_below(located: Located, line: Line, reach: float = 10) -> Stroke | None:
    """Return the level stroke just below a line, under its width."""
    below = [
        stroke
        for stroke in located.paper.strokes
        if stroke.level
        and stroke.page == line.page
        and 0 < stroke.y0 - line.baseline < reach
        and stroke.x0 >= line.x0 - NEAR
        and stroke.x1 <= line.x1 + NEAR
    ]
    return min(below, key=lambda stroke: stroke.y0, default=None)


def short_rule(located: Located, name: str, found: Found | None) -> Iterator[str]:
    """Yield what is wrong with a centred rule of a third to a half of the line above it."""
    if found is None:
        return
    stroke = stroke_below(located, found.last)
    if stroke is None:
        yield f"{name}: no rule below"
        return
    share = stroke.length / found.last.width
    if not 1 / 3 - 0.005 <= share <= 1 / 2 + 0.005:
        yield f"{name}: the rule is {share:.2f} of its line"
    if abs((stroke.x0 + stroke.x1) / 2 - found.last.middle) > NEAR:
        yield f"{name}: the rule is not centred"


__all__ = ["MM", "RULES", "Broken", "capitals", "centred", "faces", "rule", "short_rule", "stroke_below"]
