"""A layout profile: numbers with their legal ranges and clauses, and the styles of the parts of a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.papers.blocks import Align

POINTS_PER = {"mm": 72 / 25.4, "pt": 1.0, "": 1.0}


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the layout: its value, the range that the rule allows, its unit ("mm", "pt", "" for a ratio).

    `clause` names the rule, or says that the choice is the program's own. `name` is what the office calls it.
    """

    value: float
    low: float
    high: float
    unit: str
    clause: str
    name: str = ""

    @property
    def points(self) -> float:
        """The value in points, or as it is for a ratio."""
        return self.value * POINTS_PER[self.unit]


@dataclass(frozen=True, slots=True)
class Style:
    """How a part of the document is set: key of its size among the numbers, weight, slope, edges, first-line indent."""

    size: str
    clause: str
    bold: bool = False
    italic: bool = False
    align: Align = Align.LEFT
    indent: bool = False


@dataclass(frozen=True)
class Profile:
    """Bộ thông số trình bày: `profile["body.size"]` gives points (or a ratio), `styles` how each part is set."""

    name: str
    numbers: Mapping[str, Number]
    styles: Mapping[str, Style]
    _points: dict[str, float] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_points", {key: number.points for key, number in self.numbers.items()})

    def __getitem__(self, key: str) -> float:
        return self._points[key]

    def changed(self, values: Mapping[str, float]) -> tuple[Profile, tuple[Problem, ...]]:
        """Return the profile with the office's own values; one outside its range is left as it was and told."""
        numbers, problems = dict(self.numbers), []
        for key, value in values.items():
            number = numbers.get(key)
            if number is None:
                problems.append(Problem(key, "Thông số trình bày này không có; đã bỏ qua."))
            elif not number.low <= value <= number.high:
                allowed = f"từ {number.low:g} đến {number.high:g}".replace(".", ",")
                sentence = f"Giá trị phải {allowed} ({number.clause}); giữ nguyên giá trị cũ."
                problems.append(Problem(number.name or key, sentence))
            else:
                numbers[key] = replace(number, value=value)
        return replace(self, numbers=numbers), tuple(problems)
