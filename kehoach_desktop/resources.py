"""Finds what ships beside the program: icons, templates and help pages."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1] / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a shipped file, such as `resource("templates", "mau-ke-hoach.json")`."""
    return ROOT.joinpath(*parts)
