"""The signs of the states as vector shapes, since office fonts lack the letters for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import cos, pi, sin

from kehoach_desktop.gantt.looks import LOOKS, Look
from kehoach_desktop.gantt.shapes import Disc, Ink, Line, Mark, Point, Polygon

_ARC_STEPS = 12


def _half_disc(x: float, y: float, radius: float) -> tuple[Point, ...]:
    """The left half of a disc."""
    angles = (pi / 2 + pi * step / _ARC_STEPS for step in range(_ARC_STEPS + 1))
    return tuple((x + radius * cos(a), y - radius * sin(a)) for a in angles)


def _todo(x: float, y: float, r: float, ink: Ink) -> tuple[Mark, ...]:
    return (Disc(x, y, r, Ink.SURFACE, ink, r / 4),)


def _doing(x: float, y: float, r: float, ink: Ink) -> tuple[Mark, ...]:
    return (Disc(x, y, r, Ink.SURFACE, ink, r / 4), Polygon(_half_disc(x, y, r), ink))


def _waiting(x: float, y: float, r: float, ink: Ink) -> tuple[Mark, ...]:
    w, top, foot = r * 0.72, y - r, y + r
    upper = Polygon(((x - w, top), (x + w, top), (x, y)), Ink.SURFACE, ink, r / 5)
    lower = Polygon(((x, y), (x + w, foot), (x - w, foot)), ink, ink, r / 5)
    caps = tuple(Line(((x - r * 0.9, at), (x + r * 0.9, at)), ink, r / 4) for at in (top, foot))
    return (upper, lower, *caps)


def _done(x: float, y: float, r: float, ink: Ink) -> tuple[Mark, ...]:
    tick = ((x - r * 0.5, y), (x - r * 0.12, y + r * 0.42), (x + r * 0.55, y - r * 0.4))
    return (Disc(x, y, r, ink), Line(tick, Ink.ON_SOLID, r / 3.2))


def _dropped(x: float, y: float, r: float, ink: Ink) -> tuple[Mark, ...]:
    slant = r * 0.7
    return (
        Disc(x, y, r, Ink.SURFACE, ink, r / 4),
        Line(((x - slant, y + slant), (x + slant, y - slant)), ink, r / 3.2),
    )


def _late(x: float, y: float, r: float, ink: Ink) -> tuple[Mark, ...]:
    triangle = ((x, y - r), (x + r * 1.1, y + r * 0.92), (x - r * 1.1, y + r * 0.92))
    stem = Line(((x, y - r * 0.4), (x, y + r * 0.3)), Ink.ON_SOLID, r / 3.2)
    return (Polygon(triangle, ink, ink, r / 6), stem, Disc(x, y + r * 0.62, r / 6.5, Ink.ON_SOLID))


_SIGNS: dict[Look, Callable[[float, float, float, Ink], tuple[Mark, ...]]] = {
    Look.TODO: _todo,
    Look.DOING: _doing,
    Look.WAITING: _waiting,
    Look.DONE: _done,
    Look.DROPPED: _dropped,
    Look.LATE: _late,
}


@lru_cache(maxsize=4096)
def sign(look: Look, x: float, y: float, size: float) -> tuple[Mark, ...]:
    """Return the sign of a look, `size` wide and high, with its middle at (x, y)."""
    return _SIGNS[look](x, y, size / 2, LOOKS[look].ink)
