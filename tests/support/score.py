"""Prints how well the importer reads the corpus: differences per file and per key, and what they are.

    .venv/bin/python tests/support/score.py [--name PART] [--kind KIND] [--show] [--accept]

`--show` prints every difference; `--accept` writes the present numbers as the ones that the tests allow.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.support.corpus import CORPUS, Case, Difference, all_cases, tried

ALLOWED = CORPUS / "allowed.json"
_GROUPS = ("sections", "task_list", "tasks", "recipients", "signature")


def _group(difference: Difference) -> str:
    key = difference.path.split(".")[0].split("[")[0]
    return key if key in _GROUPS else "head" if key else "fault"


def _table(found: dict[str, list[Difference]], cases: list[Case]) -> None:
    columns = ("fault", "head", *_GROUPS)
    print(f"{'':48}{'all':>6}" + "".join(f"{c:>11}" for c in columns))
    by_kind: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        counts = Counter(_group(d) for d in found[case.name])
        by_kind[case.kind].update(counts)
        by_kind[case.kind]["files"] += 1
        by_kind[case.kind]["whole"] += not found[case.name]
        print(f"{case.name:48}{counts.total():>6}" + "".join(f"{counts[c] or '':>11}" for c in columns))
    print()
    for kind, counts in by_kind.items():
        total = sum(counts[c] for c in columns)
        whole = f"{kind} ({counts['whole']} of {counts['files']} whole)"
        print(f"{whole:48}{total:>6}" + "".join(f"{counts[c] or '':>11}" for c in columns))


def main() -> int:
    """Read the cases asked for and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--name", default="")
    parser.add_argument("--kind", default="")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--accept", action="store_true")
    wish = parser.parse_args()
    cases = [case for case in all_cases() if wish.name in case.name and wish.kind in case.kind]
    with tempfile.TemporaryDirectory() as folder:
        found = {case.name: tried(case, Path(folder)) for case in cases}
    if wish.show:
        for case in cases:
            for difference in found[case.name]:
                print(f"{case.name}: {difference}")
    _table(found, cases)
    if wish.accept:
        allowed = json.loads(ALLOWED.read_text(encoding="utf-8")) if ALLOWED.exists() else {}
        allowed |= {name: len(differences) for name, differences in found.items()}
        kept = {name: number for name, number in sorted(allowed.items()) if number}
        ALLOWED.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
