"""Plans that ship with the program, in our own words, for the year and the office of whoever uses them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from kehoach_desktop.domain.plan import Placement, Plan, Section, SectionKind
from kehoach_desktop.operations.list_forms import PRESETS, reformed
from kehoach_desktop.operations.plan_json import read_plan_json
from kehoach_desktop.operations.task_order import fresh_copy
from kehoach_desktop.resources import resource

FOLDER = "templates"
_BASE = "mau-ke-hoach"
_SAMPLE_COMMUNE = "xã An Bình Trung"
_APPENDIX_NOTE = "(Có Phụ lục nhiệm vụ cụ thể kèm theo)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Mẫu kế hoạch: one of the usual forms of a commune's yearly plan."""

    key: str
    title: str
    about: str


TEMPLATES: tuple[Template, ...] = (
    Template(
        key="quarters",
        title="Bảng nhiệm vụ theo quý",
        about="Nhiệm vụ xếp theo từng quý, trình bày thành bảng ngay trong văn bản.",
    ),
    Template(
        key="appendix",
        title="Phụ lục chủ trì, phối hợp",
        about="Nhiệm vụ nằm trong phụ lục, có cột đơn vị chủ trì, phối hợp và thời gian.",
    ),
    Template(
        key="prose",
        title="Đoạn văn theo quý",
        about="Nhiệm vụ viết thành từng gạch đầu dòng dưới mỗi quý, không kẻ bảng.",
    ),
)


@lru_cache(maxsize=2)
def _read(path: Path) -> Mapping[str, Any]:
    data: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def _filled(value: Any, words: Mapping[str, str]) -> Any:  # noqa: ANN401 - JSON of any form
    if isinstance(value, str):
        for name, word in words.items():
            value = value.replace(name, word)
        return value
    if isinstance(value, list):
        return [_filled(part, words) for part in value]
    if isinstance(value, dict):
        return {key: _filled(part, words) for key, part in value.items()}
    return value


def shipped_plan(year: int, commune: str = _SAMPLE_COMMUNE) -> Plan:
    """Return the shipped plan for a year; its texts name that year, the ones beside it, and the commune."""
    words = {"{year}": str(year), "{last_year}": str(year - 1), "{next_year}": str(year + 1), "{commune}": commune}
    filled = _filled(_read(resource(FOLDER, f"{_BASE}.json"))["plan"], words)
    return read_plan_json(filled | {"year": year})


def template_plan(key: str, year: int, agency: Sequence[str] = ()) -> Plan:
    """Return a template's plan for a year and an office, on which nobody has worked yet."""
    commune = commune_words(agency) if agency else "xã"
    plan = shipped_plan(year, commune)
    plan = replace(plan, tasks=tuple(replace(fresh_copy(task), note=None) for task in plan.tasks))
    task_list = PRESETS[key].task_list
    # The shipped plan has the first form, with a column more than the preset.
    plan = plan if key == TEMPLATES[0].key else reformed(plan, task_list)
    if task_list.placement is Placement.APPENDIX:
        note = Section(kind=SectionKind.NOTE, depth=2, text=_APPENDIX_NOTE)
        sections = (note if part.kind is SectionKind.TASKS else part for part in plan.sections)
        plan = replace(plan, sections=tuple(sections))
    return plan


def commune_words(agency: Sequence[str]) -> str:
    """Return the last line of the header as it stands in a sentence: "XÃ AN BÌNH TRUNG" as "xã An Bình Trung"."""
    words = agency[-1].split()
    return " ".join([words[0].lower(), *(word.capitalize() for word in words[1:])]) if words else ""
