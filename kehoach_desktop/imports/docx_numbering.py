"""The labels that Word computes for automatic lists, which the text of a paragraph does not hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from kehoach_desktop.domain.periods import roman

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9
# Word's own bullets lie in the private letters of symbol fonts; offices read all of them as a dash.
_BULLETS = {"+": "+", "*": "*", "•": "-", "o": "+"}


def _letter(number: int) -> str:
    return "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26]


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "upperRoman": roman,
    "lowerRoman": lambda n: roman(n).lower(),
    "lowerLetter": _letter,
    "upperLetter": lambda n: _letter(n).upper(),
    "decimalZero": lambda n: f"{n:02d}",
}


def _attribute(element: Any, path: str) -> str | None:
    found = element.find(path) if element is not None else None
    return None if found is None else found.get(f"{_W}val")


def _numbered_styles(document: Any) -> dict[str, tuple[str | None, int]]:
    """The list and level of each paragraph style that has one, its own or its base's."""
    elements = {style.get(f"{_W}styleId"): style for style in document.styles.element.findall(f"{_W}style")}
    found: dict[str, tuple[str | None, int]] = {}
    for name in elements:
        current, seen = name, set()
        number = level = None
        while current in elements and current not in seen:
            seen.add(current)
            properties = elements[current].find(f"{_W}pPr/{_W}numPr")
            number = number or _attribute(properties, f"{_W}numId")
            level = level or _attribute(properties, f"{_W}ilvl")
            current = _attribute(elements[current], f"{_W}basedOn")
        if number is not None:
            found[name] = (number, int(level or 0))
    return found


class Numbering:
    """Counts the automatic lists of one document, paragraph by paragraph, in the order of the document."""

    def __init__(self, document: Any) -> None:
        """Read the definitions of the lists, none if the document has no lists."""
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counters: dict[str, dict[int, int]] = defaultdict(dict)
        self._styles = _numbered_styles(document)
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        abstract = {a.get(f"{_W}abstractNumId"): self._definition(a) for a in root.findall(f"{_W}abstractNum")}
        for number in root.findall(f"{_W}num"):
            key = _attribute(number, f"{_W}abstractNumId")
            self._levels[number.get(f"{_W}numId")] = abstract.get(key, {})

    @staticmethod
    def _definition(abstract: Any) -> dict[int, tuple[str, str, int]]:
        levels = {}
        for level in abstract.findall(f"{_W}lvl"):
            shape = _attribute(level, f"{_W}numFmt") or "decimal"
            text = _attribute(level, f"{_W}lvlText") or ""
            start = _attribute(level, f"{_W}start") or "1"
            levels[int(level.get(f"{_W}ilvl"))] = (shape, text, int(start) if start.isdigit() else 1)
        return levels

    def _place(self, paragraph: Any) -> tuple[str | None, int]:
        """The list and the level in which a paragraph stands, by itself or by its style."""
        style = self._styles.get(_attribute(paragraph, f"{_W}pPr/{_W}pStyle") or "", (None, 0))
        properties = paragraph.find(f"{_W}pPr/{_W}numPr")
        number = _attribute(properties, f"{_W}numId")
        if number is None:
            return style
        level = _attribute(properties, f"{_W}ilvl")
        return number, int(level) if level is not None else style[1] if number == style[0] else 0

    def label(self, paragraph: Any) -> str:
        """Return the label that Word shows before a paragraph, empty if it stands in no list."""
        number, level = self._place(paragraph)
        if number is None or number not in self._levels:
            return ""
        definition = self._levels[number]
        if level not in definition:
            return ""
        shape, text, start = definition[level]
        if shape == "bullet":
            return _BULLETS.get(text, "-")
        if shape == "none" or shape not in _FORMATS:
            return ""
        counters = self._counters[number]
        counters[level] = counters.get(level, start - 1) + 1
        for deeper in range(level + 1, _LEVELS):
            counters.pop(deeper, None)
        for upper in range(level + 1):
            form, _, first = definition.get(upper, (shape, "", 1))
            text = text.replace(f"%{upper + 1}", _FORMATS.get(form, str)(counters.get(upper, first)))
        return text
