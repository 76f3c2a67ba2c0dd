"""The checks behind `dev.py test` and `dev.py lint`: style, types, walls, tests without Qt, tests with it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
LINT = {
    "style": [PYTHON, "-m", "ruff", "check", "."],
    "format": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "types": [PYTHON, "-m", "mypy"],
    "walls": [str(Path(PYTHON).parent / "lint-imports"), "--no-logo"],
}
# The core proves itself in a process that cannot import PySide6; the whole follows.
TESTS = {
    "core without Qt": [PYTHON, "-X", "utf8", "-m", "pytest", "-q", "-p", "no:pytest-qt", "tests/core"],
    "window": [PYTHON, "-X", "utf8", "-m", "pytest", "-q", "tests/window"],
}


def run(name: str, command: list[str], **environment: str) -> bool:
    """Run one check and name it, so that a failure is found in the output."""
    print(f"== {name}", file=sys.stderr, flush=True)
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=False).returncode == 0


def main(arguments: list[str]) -> int:
    """Run all checks, or only the style, types and walls; further arguments go to pytest."""
    passed = [run(name, command) for name, command in LINT.items()]
    if arguments[0] == "test":
        options = arguments[1:] or ["-n", "2"]
        passed.append(run("core without Qt", [*TESTS["core without Qt"], *options], KEHOACH_WITHOUT_QT="1"))
        passed.append(run("window", [*TESTS["window"], *options], QT_QPA_PLATFORM="offscreen"))
    print("== all passed" if all(passed) else "== failed", file=sys.stderr)
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
