"""Changing the outline of a document: pure rules over its sections; a part moves with all that stands under it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kehoach_desktop.domain.plan import Section, SectionKind
from kehoach_desktop.domain.text import sentence_case
from kehoach_desktop.operations.errors import Gone
from kehoach_desktop.operations.outline_labels import end_of, new_label, parent_of, relabelled

Sections = tuple[Section, ...]
DEEPEST = 4
_OUTSIDE = (SectionKind.BASIS, SectionKind.OPENING, SectionKind.CLOSING)
_POINTS_FROM = 3


def place_of(sections: Sequence[Section], section_id: int | None) -> int:
    """Return where a section stands."""
    for n, section in enumerate(sections):
        if section.id == section_id:
            return n
    raise Gone(what="phần văn bản này")


def _usual_place(sections: Sequence[Section], kind: SectionKind) -> int:
    """Where a new part of a kind goes when nobody says: bases and opening in front, the rest before the closing."""
    kinds = [section.kind for section in sections]
    if kind is SectionKind.BASIS:
        return max((n + 1 for n, known in enumerate(kinds) if known is kind), default=0)
    if kind is SectionKind.OPENING:
        return next((n for n, known in enumerate(kinds) if known is not SectionKind.BASIS), len(kinds))
    if kind is SectionKind.CLOSING:
        return len(kinds)
    return next((n for n, known in enumerate(kinds) if known is SectionKind.CLOSING), len(kinds))


def added(sections: Sections, new: Section, after: int | None) -> Sections:
    """Return the sections with a new one after another, behind what stands under that; its label follows."""
    if after is None:
        at = _usual_place(sections, new.kind)
    else:
        at = place_of(sections, after) + 1
        under = sections[at - 1].depth < new.depth
        # What stands outside the outline goes right there: nothing stands under the part before it.
        while (
            new.depth
            and at < len(sections)
            and (sections[at].depth > new.depth or (under and sections[at].depth == new.depth))
        ):
            at += 1
    result = (*sections[:at], new, *sections[at:])
    if new.label is None:
        new = replace(new, label=new_label(result, at))
    return relabelled(sections, (*sections[:at], new, *sections[at:]))


def removed(sections: Sections, ids: Collection[int]) -> Sections:
    """Return the sections without some and all that stands under them."""
    gone: set[int] = set()
    for section_id in ids:
        at = place_of(sections, section_id)
        gone.update(range(at, end_of(sections, at)))
    return relabelled(sections, tuple(section for n, section in enumerate(sections) if n not in gone))


def moved(sections: Sections, section_id: int, before: int | None) -> Sections:
    """Return the sections with a part and what stands under it before another, or at its kind's usual place."""
    at = place_of(sections, section_id)
    end = end_of(sections, at)
    part, rest = sections[at:end], (*sections[:at], *sections[end:])
    if before is not None and any(section.id == before for section in part):
        return sections
    target = place_of(rest, before) if before is not None else _usual_place(rest, part[0].kind)
    return relabelled(sections, (*rest[:target], *part, *rest[target:]))


def nudged(sections: Sections, section_id: int, *, down: bool) -> Sections:
    """Return the sections with a part one place up or down among its siblings."""
    at = place_of(sections, section_id)
    end = end_of(sections, at)
    if down:
        if end >= len(sections) or sections[end].depth != sections[at].depth:
            return sections
        after = end_of(sections, end)
        order = (*sections[:at], *sections[end:after], *sections[at:end], *sections[after:])
    else:
        depth, parent = sections[at].depth, parent_of(sections, at)
        siblings = [n for n in range(at) if sections[n].depth == depth and parent_of(sections, n) == parent]
        if not siblings or end_of(sections, siblings[-1]) != at:
            return sections
        up = siblings[-1]
        order = (*sections[:up], *sections[at:end], *sections[up:at], *sections[end:])
    return relabelled(sections, order)


def _kind_at(section: Section, depth: int) -> SectionKind:
    if section.kind is SectionKind.ITEM and depth < _POINTS_FROM:
        return SectionKind.PARAGRAPH
    if section.kind is SectionKind.PARAGRAPH and section.label and depth >= _POINTS_FROM:
        return SectionKind.ITEM
    return section.kind


def _cased(heading: str | None, depth: int) -> str | None:
    """Headings of the first level stand in capitals, the others do not (NĐ 30/2020, Phụ lục I, II.6)."""
    if not heading:
        return heading
    if depth == 1:
        return heading.upper()
    return sentence_case(heading) if heading.isupper() else heading


def shifted(sections: Sections, section_id: int, *, deeper: bool) -> Sections:
    """Return the sections with a part and what stands under it one level up or down, where that can be."""
    at = place_of(sections, section_id)
    end = end_of(sections, at)
    part = sections[at:end]
    step = 1 if deeper else -1
    can_go_down = at > 0 and sections[at - 1].depth >= part[0].depth and max(s.depth for s in part) < DEEPEST
    if part[0].depth == 0 or (deeper and not can_go_down) or (not deeper and part[0].depth == 1):
        return sections
    changed = [
        replace(
            one,
            depth=one.depth + step,
            kind=_kind_at(one, one.depth + step),
            heading=_cased(one.heading, one.depth + step),
        )
        for one in part
    ]
    result = [*sections[:at], *changed, *sections[end:]]
    for n in range(at, end):
        if result[n].label is not None and (n == at or result[n].kind is not part[n - at].kind):
            result[n] = replace(result[n], label=new_label(result, n))
    return relabelled(sections, tuple(result))


def rekinded(sections: Sections, section_id: int, kind: SectionKind) -> Sections:
    """Return the sections with one taken for another kind; words go to where that kind has them, labels follow."""
    at = place_of(sections, section_id)
    old = sections[at]
    if old.kind is kind:
        return sections
    words = " ".join(filter(None, (old.heading, old.text)))
    depth = 0 if kind in _OUTSIDE else old.depth or 1
    title = kind is SectionKind.HEADING
    new = replace(
        old,
        kind=kind,
        depth=depth,
        label=None,
        heading=_cased(words, depth) if title else None,
        text=None if title else words or None,
    )
    result = (*sections[:at], new, *sections[at + 1 :])
    return relabelled(sections, (*sections[:at], replace(new, label=new_label(result, at)), *sections[at + 1 :]))


def split(sections: Sections, section_id: int, at: int) -> Sections:
    """Return the sections with the text of one cut in two; the second half becomes a sibling."""
    place = place_of(sections, section_id)
    section = sections[place]
    text = section.text or ""
    first, second = text[:at].strip(), text[at:].strip()
    if not first or not second:
        return sections
    new = replace(section, id=None, heading=None, text=second)
    order = (*sections[:place], replace(section, text=first), new, *sections[place + 1 :])
    return relabelled(sections, order)


def joined(sections: Sections, section_id: int) -> Sections:
    """Return the sections with the text of one appended to the one before it, where both are running text."""
    place = place_of(sections, section_id)
    if place == 0:
        return sections
    section, before = sections[place], sections[place - 1]
    if not section.text or section.heading or before.text is None or before.depth != section.depth:
        return sections
    one = replace(before, text=f"{before.text} {section.text}".strip())
    return relabelled(sections, (*sections[: place - 1], one, *sections[place + 1 :]))
