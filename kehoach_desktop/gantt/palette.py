"""Colours by meaning, for a light and a dark screen and for paper, with a contrast that can be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kehoach_desktop.gantt.shapes import Ink

# WCAG 2.2, 1.4.3: the least contrast of a text of ordinary size.
READABLE = 4.5


@dataclass(frozen=True, slots=True)
class Palette:
    """Bảng màu: an "#rrggbb" for each ink."""

    name: str
    colours: Mapping[Ink, str]

    def __getitem__(self, ink: Ink) -> str:
        return self.colours[ink]


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb", 0 to 1 (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


_LIGHT = {
    Ink.SURFACE: "#ffffff",
    Ink.BAND: "#eef2f7",
    Ink.TEXT: "#1f2933",
    Ink.MUTED: "#566170",
    Ink.ON_SOLID: "#ffffff",
    Ink.GRID: "#e4e8ee",
    Ink.STRONG_GRID: "#b9c2ce",
    Ink.TODAY: "#b3261e",
    Ink.SUMMARY: "#33475f",
    Ink.TODO: "#596473",
    Ink.TODO_TINT: "#eaeef4",
    Ink.DOING: "#1d5fbf",
    Ink.DOING_TINT: "#e1ecfb",
    Ink.WAITING: "#8a5700",
    Ink.WAITING_TINT: "#fdf3df",
    Ink.DONE: "#1b7038",
    Ink.DONE_TINT: "#e0f3e6",
    Ink.DROPPED: "#646b76",
    Ink.DROPPED_TINT: "#f6f7f9",
    Ink.LATE: "#b3261e",
    Ink.LATE_TINT: "#fdecea",
}
_DARK = {
    Ink.SURFACE: "#1d2126",
    Ink.BAND: "#272d35",
    Ink.TEXT: "#e6eaf0",
    Ink.MUTED: "#a3aebb",
    Ink.ON_SOLID: "#14181c",
    Ink.GRID: "#2e353e",
    Ink.STRONG_GRID: "#4b5663",
    Ink.TODAY: "#ff8a80",
    Ink.SUMMARY: "#b4c6de",
    Ink.TODO: "#a7b2c0",
    Ink.TODO_TINT: "#262c34",
    Ink.DOING: "#7db2ff",
    Ink.DOING_TINT: "#1f2f47",
    Ink.WAITING: "#e7b45a",
    Ink.WAITING_TINT: "#38301f",
    Ink.DONE: "#74c98f",
    Ink.DONE_TINT: "#1f3528",
    Ink.DROPPED: "#9aa4b0",
    Ink.DROPPED_TINT: "#23282f",
    Ink.LATE: "#ff8a80",
    Ink.LATE_TINT: "#402524",
}

LIGHT = Palette("light", MappingProxyType(_LIGHT))
DARK = Palette("dark", MappingProxyType(_DARK))
PAPER = LIGHT

_STATE_INKS = (Ink.TODO, Ink.DOING, Ink.WAITING, Ink.DONE, Ink.DROPPED, Ink.LATE)
_TINTS = tuple(Ink(f"{ink} tint") for ink in _STATE_INKS)
_GROUNDS = (Ink.SURFACE, Ink.BAND)
# Each pair is what stands upon what; the test walks them all in every palette.
PAIRS: tuple[tuple[Ink, Ink], ...] = (
    *((ink, ground) for ink in (Ink.TEXT, Ink.MUTED, Ink.TODAY, Ink.SUMMARY, *_STATE_INKS) for ground in _GROUNDS),
    *((Ink.TEXT, tint) for tint in _TINTS),
    *((Ink.ON_SOLID, ink) for ink in (*_STATE_INKS, Ink.SUMMARY)),
    *zip(_STATE_INKS, _TINTS, strict=True),
)
