"""What happens right after the first picture: the data file is opened, or the window says why not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.operations import OfficeError, usual_data_file
from ui.frame.trouble_page import TroublePage

if TYPE_CHECKING:
    from ui.frame.window import Window

# A file of these kinds is a plan to be read, not a data file.
SOURCE_SUFFIXES = (".docx", ".txt")


def begin(window: Window, named: Path | None) -> None:
    """Open the named data file, or the usual one; a named document is read as a plan into the usual one."""
    source = named if named and named.suffix.lower() in SOURCE_SUFFIXES else None
    try:
        path = usual_data_file() if named is None or source else named
        window.session.open(path)
    except OfficeError as error:
        page = window.page_named("trouble")
        if isinstance(page, TroublePage):
            page.tell(error, lambda: begin(window, named))
        window.show_page("trouble")
        return
    window.show_page(window.first_page())
    if source:
        window.import_file(source)
