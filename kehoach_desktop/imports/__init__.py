"""Files of others read into a draft plan and a list of problems."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kehoach_desktop.domain.errors import told_of
from kehoach_desktop.imports.errors import UnusableSource
from kehoach_desktop.imports.recognise import Mark, Reading, recognise
from kehoach_desktop.imports.source import Source

# No plan of an office comes near this; a larger file would only keep the window waiting.
LARGEST_FILE = 64 * 2**20

__all__ = ["LARGEST_FILE", "Mark", "Reading", "UnusableSource", "read_plan", "read_source"]


def read_source(data: bytes, suffix: str) -> Source:
    """Read the bytes of a file into lines and tables.

    Raises:
        UnusableSource: the file is empty, too large, damaged, or no text.
    """
    if not data.strip():
        raise UnusableSource(sentence="Tệp này trống.", hint="Hãy chọn tệp có nội dung của kế hoạch.")
    if len(data) > LARGEST_FILE:
        raise UnusableSource(sentence="Tệp này quá lớn.", hint="Hãy chọn đúng tệp của kế hoạch.")
    if suffix == ".docx" or data.startswith(b"PK\x03\x04"):
        from kehoach_desktop.imports.docx_reader import read_docx

        return read_docx(data)
    from kehoach_desktop.imports.text_reader import read_text

    return read_text(data)


def read_plan(path: Path, *, this_year: int | None = None) -> Reading:
    """Read a plan from a file; nothing is stored.

    Raises:
        UnusableSource: the file cannot be read as a plan.
        SurroundingsError: the file cannot be read at all.
    """
    with told_of(path):
        data = path.read_bytes()
    source = read_source(data, path.suffix.lower())
    return recognise(source, this_year=this_year or date.today().year)  # noqa: DTZ011 - the office's own day
