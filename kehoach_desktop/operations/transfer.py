"""Plans in from the files of others; readers are loaded when used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.domain.errors import OfficeError, UnusableInput, told_of

if TYPE_CHECKING:
    from kehoach_desktop.imports import Reading


class UnreadSuffix(OfficeError):  # noqa: N818 - named for the situation
    """No plan is read from that kind of file (yet)."""

    SENTENCE = "Chưa nhập được tệp đuôi «{suffix}»."
    HINT = "Hãy chọn một trong các đuôi: {served}."


def require_readable(path: Path) -> None:
    """Raise `UnreadSuffix` where no plan is read from the kind of file that `path` names."""
    from kehoach_desktop.imports import SUFFIXES

    if path.suffix.lower() not in SUFFIXES:
        raise UnreadSuffix(suffix=path.suffix or path.name, served=", ".join(SUFFIXES))


def read_source(path: Path) -> Reading:
    """Read a plan from a file of any served kind; nothing is stored.

    Raises:
        UnusableInput: the file cannot be read as a plan.
        SurroundingsError: the file cannot be read at all.
    """
    from kehoach_desktop.imports import UnusableSource, read_plan

    try:
        with told_of(path):
            return read_plan(path)
    except UnusableSource as error:
        raise UnusableInput(sentence=error.sentence, hint=error.hint) from error
