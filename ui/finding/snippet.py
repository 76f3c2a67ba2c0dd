"""A stretch of a long text around what was found in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_MORE = "…"
# A cut looks for the next space only so far.
_WORD = 12
Marks = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Snippet:
    """Đoạn chữ quanh chỗ tìm thấy; `marks` are places in `text`."""

    text: str
    marks: tuple[tuple[int, int], ...]


def around(text: str, marks: Marks, before: int, after: int) -> Snippet:
    """Return at most so many letters before and after the first mark, cut between words, with all marks in it."""
    text = text.replace("\n", " ")
    start, end = marks[0] if marks else (0, 0)
    first = _left_cut(text, start - before) if start > before else 0
    last = _right_cut(text, end + after) if end + after < len(text) else len(text)
    lead = _MORE if first else ""
    shown = lead + text[first:last] + (_MORE if last < len(text) else "")
    shift = len(lead) - first
    kept = tuple((a + shift, b + shift) for a, b in marks if first <= a and b <= last)
    return Snippet(shown, kept)


def _left_cut(text: str, at: int) -> int:
    space = text.find(" ", at, at + _WORD)
    return space + 1 if space >= 0 else at


def _right_cut(text: str, at: int) -> int:
    space = text.rfind(" ", at - _WORD, at)
    return space if space > 0 else at
