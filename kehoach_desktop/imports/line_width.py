"""How wide a full line of a wrapped text is, so that a line that ends sooner ended its paragraph.

A line was broken because the next word did not fit. The width that agrees with most broken lines is found,
both counting letters and measuring them as the serif type of offices sets them; the better one is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kehoach_desktop.domain.text import SMALLS

# A document whose usual longest line is longer than this keeps one paragraph on one line.
_WIDEST_WRAPPED_LINE = 150
# No line of a portrait page of office type is longer.
_WIDEST_PAGE = 112
_NARROWEST = 40
_GOING_ON_SHARE = 0.08
_FEWEST_FULL, _FEWEST_FIRST = 3, 4
_WIDEST_SHARE, _BODY_SHARE = 0.9, 0.8
# An indent of 1 to 1.27 cm on a line of 16 cm (NĐ 30/2020, Phụ lục I, II.6).
_USUAL_FIRST = 0.92
# What an indent takes of a line at least, and how far a line's measured width may be off.
_LEAST_INDENT, _NEAR = 0.03, 0.01
_LABEL = re.compile(r"(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s|[-–+*]\s")
_SENTENCE_INSIDE = re.compile(rf"[^\W\d_]{{3,}}\.\s+[^\W\d_{SMALLS}]")
# Widths of the letters of Times New Roman in thousandths of the type size; marks add nothing to a letter.
_NARROW = {278: "ijlt/:;", 250: " .,", 333: "frI()-!", 180: "'", 389: "sJ", 444: 'acez?"“”'}
_WIDE = {556: "PS", 611: "ELTZ", 667: "BCR", 722: "ADGHKNOQUVXYw", 778: "m&", 889: "M", 944: "W", 833: "%"}
_WIDTHS = {letter: width for width, letters in (_NARROW | _WIDE).items() for letter in letters}
_USUAL_WIDTH = 500
# The same measure as counting, for texts of usual letters.
_MEAN_WIDTH = 450

Measure = Callable[[str], float]


@lru_cache(maxsize=1024)
def _letter(letter: str) -> float:
    base = unicodedata.normalize("NFD", letter)[0]
    return _WIDTHS.get(base, _WIDTHS["D"] if base == "Đ" else _USUAL_WIDTH) / _MEAN_WIDTH


def set_width(text: str) -> float:
    """Return how wide a text is when set in the serif type of offices, in usual letters."""
    return sum(map(_letter, text))


@dataclass(frozen=True, slots=True)
class LineWidth:
    """Bề rộng dòng: of a full line, and of the first line of a paragraph, which begins further right.

    `ends_sentences`: a full stop at the end of a full line ends a paragraph more likely than a sentence.
    """

    full: float
    first: float
    measure: Measure = len
    ends_sentences: bool = False

    def fits(self, line: str, after: str, *, first: bool, spare: float = 0.0) -> bool:
        """Tell whether the first word of the line after would still have fitted at the end of a line.

        `spare`: the share of a full line that must be left even then.
        """
        word = after.split(" ", 1)[0]
        return self.measure(f"{line} {word}") <= (self.first if first else self.full) - spare * self.full

    def tells_first(self, line: str, after: str) -> bool | None:
        """Tell whether a broken line is the first of its paragraph, None where its length does not tell.

        A first line is indented: it broke where a full line would have taken the next word, and is never longer
        than the indent leaves.
        """
        if self.full - self.first < self.full * _LEAST_INDENT or not after[:1].islower():
            return None
        near = self.full * _NEAR
        if self.measure(line) > self.first + near:
            return False
        return True if self.fits(line, after, first=False, spare=_NEAR) else None

    def share(self, text: str) -> float:
        """Return how much of a full line a text fills."""
        return self.measure(text) / self.full


def measure_width(lines: Sequence[str]) -> LineWidth | None:
    """Return the width of a full line of wrapped text, None where each paragraph is one line.

    A line that the next one goes on in small letters is certainly full. Where paragraphs are lines there is
    hardly any such line, and some line is longer than a page is wide.
    """
    longest = max((len(line) for line in lines), default=0)
    if longest <= _NARROWEST:
        return None
    full = [(a, b) for a, b in pairwise(lines) if b[:1].islower() and len(a) > _NARROWEST]
    enough = len(full) >= max(_FEWEST_FULL, len(lines) * _GOING_ON_SHARE)
    if not enough:
        return LineWidth(longest, longest * _USUAL_FIRST) if longest <= _WIDEST_PAGE else None
    firsts = {line for above, line in pairwise(["", *lines]) if _LABEL.match(line) or above.endswith((".", ";", ":"))}
    best = max((_fitted(full, firsts, measure) for measure in (set_width, len)), key=lambda found: found[0])[1]
    if best.full > _WIDEST_WRAPPED_LINE:
        return None
    return LineWidth(best.full, best.first, best.measure, _ends_sentences(lines, best))


def _fitted(full: Sequence[tuple[str, str]], firsts: set[str], measure: Measure) -> tuple[int, LineWidth]:
    """Fit the widths to the broken lines; return how many agree."""
    spans = [(measure(a), measure(f"{a} {b.split(' ', 1)[0]}"), a in firsts) for a, b in full]
    # The lines of a table's column are full at a width of their own.
    widest = sorted(low for low, *_ in spans)[round((len(spans) - 1) * _WIDEST_SHARE)]
    spans = [span for span in spans if span[0] >= widest * _BODY_SHARE]
    count, width = _most_agreed([(low, high) for low, high, _ in spans])
    own = [(low, high) for low, high, first in spans if first]
    agreed, first = _most_agreed(own) if len(own) >= _FEWEST_FIRST else (0, width * _USUAL_FIRST)
    return count + agreed, LineWidth(width, min(first, width), measure)


def _most_agreed(spans: Sequence[tuple[float, float]]) -> tuple[int, float]:
    """Return the width that lies in the most spans, from what stood on a line to what did not fit there."""
    edges = sorted([(low, 1) for low, _ in spans] + [(high, -1) for _, high in spans])
    best, count, width = 0, 0, 0.0
    for (place, change), (after, _) in pairwise([*edges, (edges[-1][0], 0)]):
        count += change
        if count > best:
            best, width = count, (place + after) / 2
    return best, width


def _ends_sentences(lines: Sequence[str], width: LineWidth) -> bool:
    """Compare the paragraphs that certainly end with the sentences that end inside a paragraph.

    Both fall on the end of a full line with about the same, small chance.
    """
    ends = sum(a.endswith((".", ";")) and width.fits(a, b, first=False) for a, b in pairwise(lines))
    return ends > sum(len(_SENTENCE_INSIDE.findall(line)) for line in lines)
