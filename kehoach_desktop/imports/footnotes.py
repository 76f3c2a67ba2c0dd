"""Footnotes that a reader of PDF left among the lines, and their numbers in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.imports.source import Line
from kehoach_desktop.imports.zones import Item

# A footnote's number stands in the text right behind a word, without a space: "của phường1.".
_MARK = r"(?P<word>[^\W\d_]{{2,}}[”\"]?){number}(?=[\s.,;:)”\"]|$)"
_NOTE = re.compile(r"(?P<number>\d{1,2})\s+[^\W\d_a-z]")
_LONGEST_NOTE = 4
_ENDS = (".", ";")


def without_footnotes(items: Sequence[Item]) -> tuple[list[Item], list[Problem]]:
    """Take footnotes and their numbers out; return what is left, and a problem for each that was taken.

    A line is a footnote's first where it begins with the next number and some word carries that number.
    """
    left = list(items)
    notes: set[int] = set()
    problems: list[Problem] = []
    rest = 0
    for position, item in enumerate(items):
        number = len(problems) + 1
        marked = isinstance(item, Line) and _begins_note(item, number) and _take_mark(left, number)
        if not isinstance(item, Line) or not (marked or rest):
            continue
        notes.add(position)
        if marked:
            rest = _LONGEST_NOTE
            problems.append(Problem(f"Chú thích {number}", f"Không nhập chú thích cuối trang “{item.text[:80]}”."))
        rest = 0 if item.text.endswith(_ENDS) else rest - 1
    return [item for position, item in enumerate(left) if position not in notes], problems


def _begins_note(line: Line, number: int) -> bool:
    match = _NOTE.match(line.text)
    return match is not None and int(match["number"]) == number


def _take_mark(items: list[Item], number: int) -> bool:
    """Take the number off the first word that carries it; tell whether one did."""
    mark = re.compile(_MARK.format(number=number))
    for position, line in enumerate(items):
        if isinstance(line, Line) and mark.search(line.text):
            text, raw = (mark.sub(r"\g<word>", own, count=1) for own in (line.text, line.raw))
            items[position] = replace(line, text=text, raw=raw)
            return True
    return False
