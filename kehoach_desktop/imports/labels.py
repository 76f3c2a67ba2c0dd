"""The labels that begin paragraphs: Phần I, A., I., 1., 1.1., a), -, +."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from kehoach_desktop.domain.text import SMALLS, fold

# Điểm follow the Vietnamese alphabet (NĐ 30/2020, Phụ lục I, II.6): đ after d, no f, j, w, z.
LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_ORDINALS = {"nhat": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6}


class LabelKind(IntEnum):
    """Kinds of label from the widest part of a document to the narrowest."""

    PART = 0
    CAPITAL = 1
    ROMAN = 2
    NUMBER = 3
    DECIMAL = 4
    LETTER = 5
    BULLET = 6


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed in plans (`I`, `1`, `a)`, `-`), its place in its sequence, and the text behind it."""

    kind: LabelKind
    text: str
    value: int
    rest: str


_PATTERNS: tuple[tuple[LabelKind, re.Pattern[str]], ...] = (
    (
        LabelKind.PART,
        re.compile(
            r"(?P<label>(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?P<value>[IVX]+|\d{1,2}|(?:thứ|"
            r"THỨ)\s+\w+))\b\s*[.:–-]?\s*(?P<rest>.*)"
        ),
    ),
    (LabelKind.ROMAN, re.compile(r"(?P<value>[IVX]{1,6})\s*(?:[.):–-]+\s*|/\s+)(?P<rest>.*)")),
    (LabelKind.ROMAN, re.compile(rf"(?P<value>[IVX]{{1,6}})\s+(?P<rest>[^\W{SMALLS}\d]{{2}}[^{SMALLS}]*)")),
    (LabelKind.CAPITAL, re.compile(r"(?P<value>[A-H])\s*[.)]\s+(?P<rest>.+)")),
    (LabelKind.DECIMAL, re.compile(r"(?P<label>\d{1,2}(?:\.\d{1,2})+)(?:[.)]\s*|\s+)(?P<rest>[^\W\d].*)")),
    (LabelKind.NUMBER, re.compile(r"(?P<value>\d{1,2})\s*(?:[.)]\s*|[/–-]\s+)(?P<rest>(?!\d).*)")),
    (LabelKind.LETTER, re.compile(r"(?P<label>(?P<value>[a-zđ])\s*[.)])\s*(?P<rest>\S.*)")),
    (LabelKind.BULLET, re.compile(r"(?P<value>[-–—+*•▪·●○‣]|o(?=\s))\s*(?P<rest>\S.*)")),
)
# A scanner takes the Roman I of a chapter for a small l.
_SLIPPED = re.compile(rf"[IVX]*l[IVXl]*\.\s*[^\W{SMALLS}\d]{{2}}")
_DASHES = dict.fromkeys("–—·●▪‣", "-")


def roman_value(text: str) -> int:
    """Return the value of a Roman number of office headings (I to XXXIX)."""
    values = [_ROMAN_VALUES[letter] for letter in text.upper()]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _value(kind: LabelKind, text: str) -> int:
    if kind in (LabelKind.ROMAN, LabelKind.PART):
        if set(text) <= set(_ROMAN_VALUES):
            return roman_value(text)
        return int(text) if text.isdigit() else _ORDINALS.get(fold(text).split()[-1], 0)
    if kind is LabelKind.CAPITAL:
        return ord(text) - ord("A") + 1
    if kind is LabelKind.LETTER:
        return LETTERS.find(text) + 1
    return int(text) if text.isdigit() else 0


def read_label(text: str) -> Label | None:
    """Return the label that begins a line, None where it begins with a word."""
    if _SLIPPED.match(text):
        number, rest = text.split(".", 1)
        text = f"{number.replace('l', 'I')}.{rest}"
    for kind, pattern in _PATTERNS:
        match = pattern.fullmatch(text)
        if not match:
            continue
        groups = match.groupdict()
        printed = groups.get("label") or groups["value"]
        value = printed.split(".")[-1] if kind is LabelKind.DECIMAL else groups["value"]
        printed = _DASHES.get(printed, printed).replace(" )", ")").replace(" .", ".")
        return Label(kind, printed, _value(kind, value), groups["rest"].strip())
    return None
