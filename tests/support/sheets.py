"""Prints how often a structure is read whole when it is printed on sheets of many widths, sizes and indents.

    .venv/bin/python tests/support/sheets.py [--name PART] [--show]

Where a line ends is chance: a plan that is read whole on one sheet may fail on the next. `--show` prints what fails
most often, with the sheet that shows it first.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.support.corpus import CORPUS, Difference, differences, read
from tests.support.plan_paper import Sheet, paper

_SIZES, _WIDTHS, _INDENTS = (13, 14), (440, 447, 453, 459, 467, 481), (0, 28, 36)
_MOST_COLUMNS = 5
_SHOWN = 12


def sheets() -> Iterator[Sheet]:
    """The sheets tried; what else they leave alternates."""
    for at, (size, width, indent) in enumerate(itertools.product(_SIZES, _WIDTHS, _INDENTS)):
        yield Sheet(
            size,
            width,
            indent,
            numbered=at % 5 == 1,
            double_ends=at % 2 == 1,
            centred_cells=at % 4 < 2,
        )


def _tried(plan: dict[str, Any], sheet: Sheet, seed: int, folder: Path) -> list[Difference]:
    path = folder / "plan.txt"
    path.write_text(paper(plan, seed, sheet), encoding="utf-8")
    try:
        return differences(plan, read(path))
    except Exception as fault:  # noqa: BLE001
        return [Difference("", "a plan", f"{type(fault).__name__}: {fault}")]


def _report(name: str, plan: dict[str, Any], *, show: bool) -> None:
    found: Counter[str] = Counter()
    first: dict[str, Sheet] = {}
    whole = tried = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed, sheet in enumerate(sheets()):
            here = _tried(plan, sheet, seed, Path(folder))
            tried, whole = tried + 1, whole + (not here)
            for difference in here:
                found[str(difference)] += 1
                first.setdefault(str(difference), sheet)
    print(f"{name:48}{whole:>4} of {tried} whole")
    for text, times in found.most_common(_SHOWN if show else 0):
        print(f"  {times} times, first on {first[text]}\n  {text}")


def main() -> int:
    """Try the structures asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--name", default="")
    parser.add_argument("--show", action="store_true")
    wish = parser.parse_args()
    for path in sorted((CORPUS / "structures").glob("*.json")):
        plan = json.loads(path.read_text(encoding="utf-8"))
        if wish.name in path.stem and len(plan["task_list"]["columns"]) <= _MOST_COLUMNS:
            _report(path.stem, plan, show=wish.show)
    return 0


if __name__ == "__main__":
    sys.exit(main())
