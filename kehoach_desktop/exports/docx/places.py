"""Where a block is written: the measures of its part, and the space around it."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach_desktop.exports.docx.markup import Lines
from kehoach_desktop.exports.pdf.prose import Frame


@dataclass(frozen=True, slots=True)
class Page:
    """The measures of a part, the document's drawn lines, and how many recipients stand beside its signature.

    None: all of them.
    """

    frame: Frame
    lines: Lines
    beside: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Space above and below a block in points, None for that of its style; whether it is kept with the next one."""

    before: float | None = None
    after: float | None = None
    keep_next: bool = False
