"""What happens right after the first picture: the data file is opened, or the window says why not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.operations import SOURCE_SUFFIXES, OfficeError, copy_of_the_day, usual_data_file
from ui.frame.message_bar import Kind
from ui.frame.trouble_page import TroublePage

if TYPE_CHECKING:
    from kehoach_desktop.domain.problems import Problem
    from ui.frame.window import Window

_READ_ONLY = (
    "Tệp dữ liệu chỉ cho đọc: xem, in, xuất được, nhưng chưa lưu được thay đổi nào. Xin bỏ thuộc tính chỉ đọc của tệp, "
    "hoặc nhờ người quản trị máy cấp quyền ghi, rồi mở lại chương trình."
)


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
    _copy_of_the_day(window)
    if not window.session.can_write:
        window.messages.say(Kind.NOTICE, _READ_ONLY)
    if source:
        window.commands.import_file(source)


def _copy_of_the_day(window: Window) -> None:
    """Make the day's copy beside the work; one that fails is told, and stops nothing."""
    office = window.session.office
    if office is None:
        return

    def told(problem: Problem | None) -> None:
        if problem is not None:
            window.messages.say(Kind.NOTICE, f"{problem.where}: {problem.sentence}")

    def failed(error: Exception) -> None:
        raise error

    window.background.run("Đang sao lưu trong ngày…", lambda _job: copy_of_the_day(office), told, failed)
