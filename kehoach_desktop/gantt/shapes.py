"""The few shapes of the chart's display list, drawn alike by every painter, and the inks they name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

Point = tuple[float, float]


class Ink(StrEnum):
    """A colour by what it means; `palette` says how it looks."""

    SURFACE = "surface"
    BAND = "band"
    TEXT = "text"
    MUTED = "muted"
    ON_SOLID = "on solid"
    GRID = "grid"
    STRONG_GRID = "strong grid"
    TODAY = "today"
    SUMMARY = "summary"
    TODO = "todo"
    TODO_TINT = "todo tint"
    DOING = "doing"
    DOING_TINT = "doing tint"
    WAITING = "waiting"
    WAITING_TINT = "waiting tint"
    DONE = "done"
    DONE_TINT = "done tint"
    DROPPED = "dropped"
    DROPPED_TINT = "dropped tint"
    LATE = "late"
    LATE_TINT = "late tint"


class TextStyle(StrEnum):
    """The styles in which the chart writes: beside a bar, in the time header, on a group's bar."""

    LABEL = "label"
    HEADER = "header"
    GROUP = "group"


class Align(StrEnum):
    """Which point of a text stands at its x."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


# Width of a text in the units of the view, as the painter will draw it.
Measure = Callable[[str, TextStyle], float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `line` is the width of its outline, drawn inside."""

    x: float
    y: float
    width: float
    height: float
    fill: Ink | None = None
    stroke: Ink | None = None
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape."""

    points: tuple[Point, ...]
    fill: Ink | None = None
    stroke: Ink | None = None
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    x: float
    y: float
    radius: float
    fill: Ink | None = None
    stroke: Ink | None = None
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """An open line through its points; `dash` holds the lengths of strokes and gaps."""

    points: tuple[Point, ...]
    stroke: Ink
    line: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Segments:
    """Separate straight strokes of one ink: a hatch."""

    segments: tuple[tuple[Point, Point], ...]
    stroke: Ink
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """A text on one line; `y` is the middle of its height."""

    x: float
    y: float
    text: str
    style: TextStyle = TextStyle.LABEL
    ink: Ink = Ink.TEXT
    align: Align = Align.LEFT


Mark = Box | Polygon | Disc | Line | Segments | Label
