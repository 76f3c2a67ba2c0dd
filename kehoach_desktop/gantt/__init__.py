"""The chart without a toolkit: time to x, the marks of one row, and what hands do to a bar."""

from kehoach_desktop.gantt.drag import Part, Span, drag, drawn, hit, shift_months, step
from kehoach_desktop.gantt.facts import RowFacts, bar_label, plan_facts, row_facts
from kehoach_desktop.gantt.grid import grid_marks, is_this_month, today_marks, today_x
from kehoach_desktop.gantt.looks import LOOKS, Filling, Look, LookStyle, look_of
from kehoach_desktop.gantt.marks import SCREEN, BarBox, Metrics, RowMarks, group_marks, row_marks
from kehoach_desktop.gantt.palette import DARK, LIGHT, PAIRS, PAPER, READABLE, Palette, contrast
from kehoach_desktop.gantt.scale import MAX_ZOOM, HeaderCell, Scale, Snap
from kehoach_desktop.gantt.shapes import (
    Align,
    Box,
    Disc,
    Ink,
    Label,
    Line,
    Mark,
    Measure,
    Polygon,
    Segments,
    TextStyle,
)
from kehoach_desktop.gantt.signs import sign

__all__ = [
    "DARK",
    "LIGHT",
    "LOOKS",
    "MAX_ZOOM",
    "PAIRS",
    "PAPER",
    "READABLE",
    "SCREEN",
    "Align",
    "BarBox",
    "Box",
    "Disc",
    "Filling",
    "HeaderCell",
    "Ink",
    "Label",
    "Line",
    "Look",
    "LookStyle",
    "Mark",
    "Measure",
    "Metrics",
    "Palette",
    "Part",
    "Polygon",
    "RowFacts",
    "RowMarks",
    "Scale",
    "Segments",
    "Snap",
    "Span",
    "TextStyle",
    "bar_label",
    "contrast",
    "drag",
    "drawn",
    "grid_marks",
    "group_marks",
    "hit",
    "is_this_month",
    "look_of",
    "plan_facts",
    "row_facts",
    "row_marks",
    "shift_months",
    "sign",
    "step",
    "today_marks",
    "today_x",
]
