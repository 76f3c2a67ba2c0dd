"""Plans that ship with the program, in our own words, with the years of whoever uses them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.operations.plan_json import read_plan_json
from kehoach_desktop.resources import resource

FOLDER = "templates"
SAMPLE = "mau-ke-hoach"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Mẫu kế hoạch: `key` is its file's name without suffix."""

    key: str
    title: str
    about: str


@lru_cache(maxsize=8)
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


def template_plan(key: str, year: int) -> Plan:
    """Return a shipped plan for a year; its texts name that year, the one before and the one after."""
    words = {"{year}": str(year), "{last_year}": str(year - 1), "{next_year}": str(year + 1)}
    filled = _filled(_read(resource(FOLDER, f"{key}.json"))["plan"], words)
    return read_plan_json(filled | {"year": year})
