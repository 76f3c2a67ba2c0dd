"""Labels of the outline: I, 1, a) run on among siblings; the points follow the Vietnamese alphabet.

NĐ 30/2020, Phụ lục I, II.6.d: Roman numbers for parts, Arabic for their sections, letters for points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.periods import roman
from kehoach_desktop.domain.plan import Section, SectionKind

# Vietnamese letters in their order; f, j, w and z are none, and ă, â, ê, ô, ơ, ư name no points.
POINTS = "abcdđeghiklmnopqrstuvxy"
_MOST_ROMAN = 49
_ROMAN = re.compile(r"(?P<number>[IVXL]+)(?P<tail>\W*)")
_ARABIC = re.compile(r"(?P<head>(?:\d+\.)*)(?P<number>\d+)(?P<tail>\W*)")
_LETTER = re.compile(rf"(?P<number>[{POINTS}])(?P<tail>\W*)")
_DEFAULTS: dict[tuple[SectionKind, int], str] = {
    (SectionKind.HEADING, 1): "I",
    (SectionKind.HEADING, 2): "1",
    (SectionKind.HEADING, 3): "a)",
    (SectionKind.ITEM, 2): "-",
    (SectionKind.ITEM, 3): "-",
    (SectionKind.ITEM, 4): "+",
}


def parent_of(sections: Sequence[Section], at: int) -> int | None:
    """Return the place of the part under which a section stands, None at the outline's top or outside it."""
    depth = sections[at].depth
    if depth == 0:
        return None
    return next((n for n in range(at - 1, -1, -1) if 0 < sections[n].depth < depth), None)


def end_of(sections: Sequence[Section], at: int) -> int:
    """Return the place right after a section and all that stands under it."""
    depth = sections[at].depth
    end = at + 1
    while depth and end < len(sections) and sections[end].depth > depth:
        end += 1
    return end


def _numbered(label: str, n: int, parent: str | None) -> str:
    """The n-th label of the style of another: the same sign, head and tail."""
    match = _ROMAN.fullmatch(label)
    if match and n <= _MOST_ROMAN:
        return roman(n) + match["tail"]
    match = _ARABIC.fullmatch(label)
    if match:
        head = f"{parent.rstrip('.')}." if match["head"] and parent else match["head"]
        return f"{head}{n}{match['tail']}"
    match = _LETTER.fullmatch(label)
    if match and n <= len(POINTS):
        return POINTS[n - 1] + match["tail"]
    return label


def _style(label: str | None) -> str | None:
    """Return the kind of a label that counts, None for a dash or none."""
    for name, pattern in (("roman", _ROMAN), ("arabic", _ARABIC), ("letter", _LETTER)):
        if label and pattern.fullmatch(label):
            return name
    return None


def new_label(sections: Sequence[Section], at: int) -> str | None:
    """Return the label that fits a section among its siblings: their style, else what its level usually has."""
    own = sections[at]
    parent = parent_of(sections, at)
    siblings = [
        other
        for n, other in enumerate(sections)
        if n != at and other.depth == own.depth and own.depth and parent_of(sections, n) == parent
    ]
    alike = [other.label for other in siblings if other.kind is own.kind]
    if alike:
        return alike[-1]
    if own.kind is SectionKind.PARAGRAPH:
        return next((other.label for other in reversed(siblings) if _style(other.label)), None)
    return _DEFAULTS.get((own.kind, own.depth))


def relabelled(old: Sequence[Section], new: Sequence[Section]) -> tuple[Section, ...]:
    """Return the sections with labels running on again wherever siblings came, went, moved or changed their level."""
    before = _families(old)
    result = list(new)
    for parent, places in _families_by_place(new).items():
        if before.get(None if parent is None else new[parent].id) == [_mark(new[n]) for n in places] and (
            parent is None or new[parent].id is not None
        ):
            continue
        counts: dict[str, int] = {}
        above = None if parent is None else result[parent].label
        for n in places:
            label = result[n].label
            style = _style(label)
            if label is not None and style is not None:
                counts[style] = counts.get(style, 0) + 1
                result[n] = replace(result[n], label=_numbered(label, counts[style], above))
    return tuple(result)


def _mark(section: Section) -> tuple[int | None, str | None]:
    return section.id, section.label


def _families_by_place(sections: Sequence[Section]) -> dict[int | None, list[int]]:
    """Places of the children of each part, parts before what stands under them."""
    families: dict[int | None, list[int]] = {}
    for n, section in enumerate(sections):
        if section.depth:
            families.setdefault(parent_of(sections, n), []).append(n)
    return dict(sorted(families.items(), key=lambda family: -1 if family[0] is None else family[0]))


def _families(sections: Sequence[Section]) -> dict[int | None, list[tuple[int | None, str | None]]]:
    by_place = _families_by_place(sections)
    return {
        None if parent is None else sections[parent].id: [_mark(sections[n]) for n in places]
        for parent, places in by_place.items()
    }
