"""Vietnamese text made comparable: one normal form, one folded form for search, one order for lists."""

from __future__ import annotations

import re
import unicodedata

# The capital and the small letters of Vietnamese, for the classes of patterns: in Unicode the two stand mixed, so that
# a range such as À-Ỹ would take in both.
CAPITALS = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
SMALLS = CAPITALS.lower()
_SPACES = re.compile(r"\s+")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Zero-width marks and the byte order mark carry nothing that an office reads.
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
# Keeps a symbol on one line; offices write the plain one, and search for it.
_NO_BREAK_HYPHEN = "\u2011"
_PLAIN = str.maketrans(_NO_BREAK_HYPHEN, "-", _INVISIBLE)
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SHAPES = {"\u0306": 1, "\u0302": 2, "\u031b": 3}
# Unicode's blocks of combining marks.
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")


def nfc(text: str) -> str:
    """Return the text in NFC with plain hyphens, without control characters except tab and line feed."""
    printable = text.replace("\n", "").isprintable() and _NO_BREAK_HYPHEN not in text
    if printable and unicodedata.is_normalized("NFC", text):
        return text  # nothing to mend, found out a hundred times faster than letter by letter
    text = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text)).translate(_PLAIN)
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))


def clean(text: str) -> str:
    """Return one line: NFC, no control characters, spaces collapsed and trimmed."""
    return _SPACES.sub(" ", nfc(text)).strip()


def clean_lines(text: str) -> str:
    """Return several lines, each cleaned, empty ones dropped."""
    return "\n".join(line for line in map(clean, nfc(text).split("\n")) if line)


def fold(text: str) -> str:
    """Return the text for accent-free comparison: lower case, no marks, đ as d, spaces collapsed.

    Spellings that differ in where the tone stands (hoà, hòa) fold alike.
    """
    marked = unicodedata.normalize("NFD", clean(text).lower().replace("đ", "d"))
    return _MARKS.sub("", marked)


def _letter_key(letter: str) -> tuple[int, int, int]:
    base, *marks = list(unicodedata.normalize("NFD", letter.lower()))
    shape = next((_SHAPES[m] for m in marks if m in _SHAPES), 0)
    tone = next((_TONES[m] for m in marks if m in _TONES), 0)
    if base == "đ":
        return ord("d"), 1, 0
    return ord(base), shape, tone


def collation_key(text: str) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]:
    """Key that sorts in the Vietnamese order: a ă â b … d đ e ê …, tones second, as printed last."""
    letters = [_letter_key(c) for c in clean(text)]
    return (
        tuple((base, shape) for base, shape, _ in letters),
        tuple(tone for *_, tone in letters),
        text,
    )


def capitalised(words: str) -> str:
    """Return words with their first letter as a capital, the others as they are."""
    return words[:1].upper() + words[1:]


def sentence_case(text: str) -> str:
    """Return a text that stands in capitals with only its first letter as a capital."""
    return capitalised(clean(text).lower())
