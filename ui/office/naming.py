"""How the head of an office's documents follows from its kind and name, and the name from the head."""

from __future__ import annotations

from dataclasses import replace

from kehoach_desktop.domain.office import OFFICE_KIND_LABELS, OfficeKind, OfficeName
from kehoach_desktop.domain.text import clean, fold

_COMMITTEE = "ỦY BAN NHÂN DÂN"
_SYMBOL = "KH-UBND"
_AUTHORITY = f"TM. {_COMMITTEE}"


def head_lines(kind: OfficeKind, name: str) -> tuple[str, ...]:
    """Return the lines of the header for a kind and name, none for no name (NĐ 30/2020, Phụ lục I, II.2)."""
    name = clean(name)
    if not name:
        return ()
    if kind is OfficeKind.OTHER:
        return (name.upper(),)
    return _COMMITTEE, f"{OFFICE_KIND_LABELS[kind]} {name}".upper()


def short_name(item: OfficeName) -> str:
    """Return the name without its kind, "An Bình Trung", as far as the head tells it."""
    if not item.lines:
        return ""
    last = item.lines[-1]
    kind = OFFICE_KIND_LABELS[item.kind]
    if item.kind is not OfficeKind.OTHER and fold(last).startswith(fold(kind) + " "):
        last = last[len(kind) + 1 :]
    if item.place and fold(item.place) == fold(last):
        return item.place
    return " ".join(word.capitalize() for word in last.split()) if last.isupper() else last


def renamed(item: OfficeName, kind: OfficeKind, name: str) -> OfficeName:
    """Return the office under another kind or name; lines, place and symbol that were typed by hand stay."""
    old = short_name(item)
    follows = not item.lines or item.lines == head_lines(item.kind, old)
    same_place = not item.place or item.place == old
    committee = kind is not OfficeKind.OTHER
    return replace(
        item,
        kind=kind,
        lines=head_lines(kind, name) if follows else item.lines,
        place=(clean(name) or None) if same_place and committee else item.place,
        symbol=item.symbol or (_SYMBOL if committee and clean(name) else None),
    )


def usual_authority(kind: OfficeKind) -> str:
    """Return how the head of such an office signs: for the committee, or with no one's mandate (NĐ 30/2020, Đ13)."""
    return "" if kind is OfficeKind.OTHER else _AUTHORITY


def usual_position(kind: OfficeKind) -> str:
    """Return what the head of such an office is called; an office of another kind says it itself."""
    return "" if kind is OfficeKind.OTHER else "CHỦ TỊCH"
