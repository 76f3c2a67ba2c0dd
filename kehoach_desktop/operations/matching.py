"""Finding words in text: accents exact or left out, whole words or parts, and where in the text they stand."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from kehoach_desktop.domain.text import capitalised, clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for. Without `accents`, đ is d and tones do not count; without `case`, capitals do not."""

    text: str
    accents: bool = True
    case: bool = False
    whole_words: bool = False


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """A letter without its marks, in lower case; nothing where it is only a mark."""
    marked = unicodedata.normalize("NFD", letter.lower().replace("đ", "d"))
    return "".join(c for c in marked if not unicodedata.combining(c))


def _seen(text: str, wanted: Wanted) -> tuple[str, list[int]]:
    """The text as it is compared, and for each of its letters the place of the letter that it came from."""
    parts, places = [], []
    for place, letter in enumerate(text):
        part = letter if wanted.case else letter.lower()
        if not wanted.accents:
            part = _plain(letter)
        parts.append(part)
        places += [place] * len(part)
    return "".join(parts), places


def find(text: str, wanted: Wanted) -> tuple[tuple[int, int], ...]:
    """Return where the wanted words stand in a text, as (start, end), from the left, none over another."""
    words, _ = _seen(clean(wanted.text), wanted)
    if not words:
        return ()
    seen, places = _seen(text, wanted)
    found = []
    at = seen.find(words)
    while at >= 0:
        start, end = places[at], places[at + len(words) - 1] + 1
        if wanted.whole_words and not _is_whole(text, start, end):
            at = seen.find(words, at + 1)
            continue
        found.append((start, end))
        at = seen.find(words, at + len(words))
    return tuple(found)


def _is_whole(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or after.isalnum())


def fitting(replacement: str, replaced: str) -> str:
    """Return a replacement in the capitals of what it replaces: "HUYỆN" by "TỈNH", "Huyện" by "Tỉnh"."""
    letters = [c for c in replaced if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return replacement.upper()
    if replaced[:1].isupper() and replacement[:1].islower():
        return capitalised(replacement)
    return replacement
