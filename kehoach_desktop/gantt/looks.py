"""How each state looks on chart, sheet and paper: ink, filling and sign, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kehoach_desktop.domain.labels import LATE_LABEL, STATE_LABELS
from kehoach_desktop.domain.plan import State
from kehoach_desktop.gantt.shapes import Ink


class Look(StrEnum):
    """The five states and the one derived mark, late."""

    TODO = "todo"
    DOING = "doing"
    WAITING = "waiting"
    DONE = "done"
    DROPPED = "dropped"
    LATE = "late"


class Filling(StrEnum):
    """What fills a bar beyond its tint, so that the states differ in black and white too."""

    HOLLOW = "hollow"
    RULED = "ruled"
    HATCHED = "hatched"
    SOLID = "solid"
    STRUCK = "struck"
    FRAMED = "framed"


@dataclass(frozen=True, slots=True)
class LookStyle:
    """One look: its ink, the tint of what is not done yet, the filling, and its word."""

    ink: Ink
    tint: Ink
    filling: Filling
    label: str


LOOKS: dict[Look, LookStyle] = {
    Look.TODO: LookStyle(Ink.TODO, Ink.TODO_TINT, Filling.HOLLOW, STATE_LABELS[State.TODO]),
    Look.DOING: LookStyle(Ink.DOING, Ink.DOING_TINT, Filling.RULED, STATE_LABELS[State.DOING]),
    Look.WAITING: LookStyle(Ink.WAITING, Ink.WAITING_TINT, Filling.HATCHED, STATE_LABELS[State.WAITING]),
    Look.DONE: LookStyle(Ink.DONE, Ink.DONE_TINT, Filling.SOLID, STATE_LABELS[State.DONE]),
    Look.DROPPED: LookStyle(Ink.DROPPED, Ink.DROPPED_TINT, Filling.STRUCK, STATE_LABELS[State.DROPPED]),
    Look.LATE: LookStyle(Ink.LATE, Ink.LATE_TINT, Filling.FRAMED, LATE_LABEL),
}


def look_of(state: State, *, late: bool) -> Look:
    """Return the look of a state; late takes the place of an open one."""
    return Look.LATE if late else Look(state.value)
