"""LibreOffice for tests: what a real program makes of our files."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def convert(source: Path, folder: Path, kind: str) -> Path:
    """Convert a file into another kind ("pdf", "xlsx") in `folder`; skipped where LibreOffice is not installed."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed on this machine")
    folder.mkdir(exist_ok=True)
    profile = (folder / "profile").absolute().as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir"]
    subprocess.run([*command, str(folder), str(source)], check=True, capture_output=True, timeout=180)
    return folder / f"{source.stem}.{kind}"
