"""Labels of paragraphs by style, and the one that a paragraph gets among its like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kehoach_desktop.domain.plan import Section
from kehoach_desktop.operations.outline_labels import POINTS, parent_of

NO_STYLE, DASH, PLUS, POINT, NUMBER = "", "-", "+", "a)", "1."
LABELS: dict[str, str] = {
    NO_STYLE: "Không có",
    DASH: "-   gạch đầu dòng",
    PLUS: "+   ý nhỏ",
    POINT: "a)   điểm",
    NUMBER: "1.   khoản",
}
_STYLES = {POINT: re.compile(rf"[{POINTS}]\W*"), NUMBER: re.compile(r"\d+\W*")}


def label_for(sections: Sequence[Section], section: Section, style: str) -> str:
    """Return a paragraph's label in a style: the next in the row of those before it under the same heading."""
    pattern = _STYLES.get(style)
    if pattern is None:
        return style
    at = next(n for n, other in enumerate(sections) if other.id == section.id)
    parent = parent_of(sections, at)
    before = sum(
        other.depth == section.depth
        and parent_of(sections, n) == parent
        and bool(other.label and pattern.fullmatch(other.label))
        for n, other in enumerate(sections[:at])
    )
    if style == NUMBER:
        return f"{before + 1}"
    return f"{POINTS[before]})" if before < len(POINTS) else style
