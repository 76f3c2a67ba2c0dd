"""The corpus of plans: every file that an importer is tried on, what a careful reader takes from it, the differences.

Folders under `tests/core/imports/corpus`: the top holds texts written by hand (`<name>.txt`, `<name>.json`);
`structures` holds plans that are written as text in several styles and as Word files when the tests run;
`extracted` holds what PDF readers made of the structures (`<name>.<reader>.txt`). The three real plans lie in
`../shared/plans` beside the project, where that folder is present.

`_doubt` in a JSON lists places where two careful readers could differ; they are not compared. `sections[+]` allows
sections after the last one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

from tests.support.plan_docx import WORDS, write_docx
from tests.support.plan_text import STYLES

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "core" / "imports" / "corpus"
REAL = ROOT.parent / "shared" / "plans"
# Where a reader of PDF sets cells one after the other, more columns than this cannot be told apart by anybody.
_MOST_COLUMNS = {"cells": 5, "wrapped": 5, "dense": 5, "paper": 5}
_LISTS = ("sections", "tasks", "recipients")
_LOOSE = ("signature.authority",)


@dataclass(frozen=True)
class Difference:
    """One place where what was read differs from what was expected."""

    path: str
    expected: object
    got: object

    def __str__(self) -> str:
        return f"{self.path}\n    expected {self.expected!r}\n    got      {self.got!r}"


@dataclass(frozen=True)
class Case:
    """One file to read; `write` puts it into a folder and returns its path."""

    name: str
    kind: str
    expected: dict[str, Any]
    write: Callable[[Path], Path]


@cache
def _load(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8")))


def _as_text(name: str, plan: dict[str, Any], style: str) -> Case:
    def write(folder: Path) -> Path:
        path = folder / f"{name}.txt"
        path.write_bytes(STYLES[style](plan, len(name)).encode())
        return path

    return Case(f"{name}[{style}]", style, plan, write)


def _as_word(name: str, plan: dict[str, Any], word: str) -> Case:
    def write(folder: Path) -> Path:
        return write_docx(plan, folder / f"{name}.docx", WORDS[word], len(name))

    return Case(f"{name}[docx {word}]", f"docx {word}", plan, write)


def _as_it_is(name: str, kind: str, plan: dict[str, Any], path: Path) -> Case:
    return Case(name, kind, plan, lambda _folder: path)


def by_hand() -> Iterator[Case]:
    """Texts written by hand, with all their faults."""
    for path in sorted(CORPUS.glob("*.txt")):
        yield _as_it_is(path.stem, "hand", _load(path.with_suffix(".json")), path)


def from_structures() -> Iterator[Case]:
    """Each structure in every style of text and every way of typing in Word."""
    for path in sorted((CORPUS / "structures").glob("*.json")):
        plan = _load(path)
        columns = len(plan["task_list"]["columns"])
        for style in STYLES:
            if columns <= _MOST_COLUMNS.get(style, 99):
                yield _as_text(path.stem, plan, style)
        for word in WORDS:
            yield _as_word(path.stem, plan, word)


def from_readers() -> Iterator[Case]:
    """What readers of PDF made of the structures."""
    for path in sorted((CORPUS / "extracted").glob("*.txt")):
        name, reader = path.stem.rsplit(".", 1)
        yield _as_it_is(f"{name}[{reader}]", reader, _load(CORPUS / "structures" / f"{name}.json"), path)


def real() -> Iterator[Case]:
    """The three real plans, as given and as Word files."""
    for path in sorted(REAL.glob("*.txt")):
        plan = _load(path.with_suffix(".json"))
        yield _as_it_is(path.stem, "real", plan, path)
        for word in WORDS:
            yield _as_word(path.stem, plan, word)


def all_cases() -> list[Case]:
    """Every file there is."""
    return [*by_hand(), *from_structures(), *from_readers(), *real()]


# --- comparing --------------------------------------------------------------------------------------------------


def _signature(item: object) -> str:
    if not isinstance(item, dict):
        return str(item)
    return str(item.get("content") or item.get("heading") or item.get("text") or item.get("kind"))


def _pairs(expected: list[Any], got: list[Any]) -> Iterator[tuple[int | None, int | None]]:
    """Which item answers which, so that one lost item does not make all that follow differ."""
    matcher = SequenceMatcher(None, [_signature(x) for x in expected], [_signature(x) for x in got], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        common = min(b - a, d - c) if tag in ("equal", "replace") else 0
        yield from ((a + n, c + n) for n in range(common))
        yield from ((n, None) for n in range(a + common, b))
        yield from ((None, n) for n in range(c + common, d))


def _differ(path: str, expected: Any, got: Any) -> Iterator[Difference]:
    if isinstance(expected, dict) and isinstance(got, dict):
        for key, value in expected.items():
            if not key.startswith("_"):
                yield from _differ(f"{path}.{key}" if path else key, value, got.get(key))
    elif isinstance(expected, list) and isinstance(got, list) and path in _LISTS:
        yield from _differ_in_items(path, expected, got)
    elif expected != got and not (path in _LOOSE and isinstance(got, str) and expected.split() == got.split()):
        yield Difference(path, expected, got)


def _differ_in_items(path: str, expected: list[Any], got: list[Any]) -> Iterator[Difference]:
    for a, b in _pairs(expected, got):
        if a is None:
            yield Difference(f"{path}[+]", None, got[b or 0])
        elif b is None:
            yield Difference(f"{path}[{a}]", expected[a], None)
        else:
            yield from _differ(f"{path}[{a}]", expected[a], got[b])


def _doubtful(path: str, doubts: list[str]) -> bool:
    general = re.sub(r"\[\d+\]", "[*]", path)
    return any(doubt in (path, general) or path.startswith((f"{doubt}.", f"{doubt}[")) for doubt in doubts)


def differences(expected: dict[str, Any], got: dict[str, Any]) -> list[Difference]:
    """Return where `got` differs from what is expected, doubtful places left out."""
    doubts = list(expected.get("_doubt", []))
    return [d for d in _differ("", expected, got) if not _doubtful(d.path, doubts)]


def read(path: Path) -> dict[str, Any]:
    """Read one file as the program does and return the plan's JSON."""
    from kehoach_desktop.exports.plan_json import plan_json
    from kehoach_desktop.imports import read_plan

    return dict(plan_json(read_plan(path).draft))


def tried(case: Case, folder: Path) -> list[Difference]:
    """Read one case; an exception counts as one difference."""
    try:
        got = read(case.write(folder))
    except Exception as fault:  # noqa: BLE001
        return [Difference("", "a plan", f"{type(fault).__name__}: {fault}")]
    return differences(case.expected, got)
