"""Every colour of the window, by what it is for, in light and in dark; the chart's inks stand in `gantt.palette`."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Colors:
    """Bảng màu. Names tell the use; values are `#rrggbb`."""

    dark: bool
    window: str
    rail: str
    surface: str
    raised: str
    band: str
    hover: str
    pressed: str
    line: str
    strong_line: str
    text: str
    muted: str
    hint: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_text: str
    selected: str
    selected_text: str
    danger: str
    danger_text: str
    danger_soft: str
    done_text: str
    done_soft: str
    notice_text: str
    notice_soft: str


LIGHT = Colors(
    dark=False,
    window="#f4f6f9",
    rail="#eaeef4",
    surface="#ffffff",
    raised="#ffffff",
    band="#eef2f7",
    hover="#e3e9f2",
    pressed="#d3ddea",
    line="#dfe4eb",
    strong_line="#b9c3d0",
    text="#1f2933",
    muted="#4f5b6b",
    hint="#687485",
    disabled="#7f8a99",
    accent="#1c4e8a",
    accent_hover="#163f71",
    on_accent="#ffffff",
    accent_text="#1c4e8a",
    selected="#dce8f7",
    selected_text="#12233a",
    danger="#b3261e",
    danger_text="#a3201a",
    danger_soft="#fdeceb",
    done_text="#1d6b3a",
    done_soft="#e8f5ec",
    notice_text="#7a4a00",
    notice_soft="#fdf3dd",
)

DARK = Colors(
    dark=True,
    window="#171b20",
    rail="#12161a",
    surface="#1d2126",
    raised="#262c34",
    band="#272d35",
    hover="#2d3540",
    pressed="#384353",
    line="#333b46",
    strong_line="#525e6d",
    text="#e6ebf2",
    muted="#aab5c3",
    hint="#8e9aaa",
    disabled="#7b8797",
    accent="#2f6db5",
    accent_hover="#28609f",
    on_accent="#ffffff",
    accent_text="#8fbcf0",
    selected="#27405f",
    selected_text="#f2f6fb",
    danger="#c7382f",
    danger_text="#ff9d94",
    danger_soft="#3c2224",
    done_text="#86d3a0",
    done_soft="#1d3327",
    notice_text="#f0c674",
    notice_soft="#38301c",
)

# (what is read, what it is read on): each pair occurs on the screen and must reach `gantt.palette.READABLE`.
READ_ON: tuple[tuple[str, str], ...] = (
    ("text", "window"),
    ("text", "rail"),
    ("text", "surface"),
    ("text", "raised"),
    ("text", "band"),
    ("text", "hover"),
    ("text", "pressed"),
    ("muted", "window"),
    ("muted", "rail"),
    ("muted", "surface"),
    ("muted", "band"),
    ("muted", "raised"),
    ("hint", "surface"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "danger"),
    ("accent_text", "surface"),
    ("accent_text", "window"),
    ("accent_text", "rail"),
    ("accent_text", "raised"),
    ("accent_text", "band"),
    ("accent_text", "selected"),
    ("selected_text", "selected"),
    ("danger_text", "surface"),
    ("danger_text", "danger_soft"),
    ("danger_text", "selected"),
    ("done_text", "surface"),
    ("done_text", "done_soft"),
    ("notice_text", "surface"),
    ("notice_text", "notice_soft"),
)


def as_map(colors: Colors) -> dict[str, str]:
    """Return the colours by name, for the style sheet."""
    return {f.name: getattr(colors, f.name) for f in fields(colors) if f.name != "dark"}
