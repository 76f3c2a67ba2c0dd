"""Word files turned into PDF by LibreOffice, and the places where it sets a page otherwise than Word and the PDF do."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.support.ruler.rules import Broken

# Rule, what it says, and why that is LibreOffice's own.
DIFFERENCES = (
    (
        "justified_and_indented",
        r" ends [0-2]\.\d pt before the margin",
        "it places each letter on a grid of its own: a justified line may stop up to 3 points short",
    ),
    (
        "page_breaks",
        r"^heading .* is the last on its page",
        "it lets a heading stand last where the short paragraph that it is kept with begins the next page",
    ),
)


def converted(files: Iterable[Path], folder: Path, suffix: str = "pdf") -> dict[str, Path]:
    """Convert files to a kind in one go and return them by stem; the test is skipped where LibreOffice is absent."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed; the Word files were not converted")
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", suffix]
    subprocess.run([*command, "--outdir", folder, *files], check=True, capture_output=True, timeout=180)
    return {path.stem: path for path in folder.glob(f"*.{suffix}")}


def ours(broken: Iterable[Broken]) -> list[str]:
    """Return what is broken without LibreOffice's own differences."""
    return [
        str(one)
        for one in broken
        if not any(one.rule == rule and re.search(pattern, one.found) for rule, pattern, _ in DIFFERENCES)
    ]
