"""The page "Sao lưu và khôi phục": make a copy where one likes, see what each copy holds, bring one back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import OfficeError
from ui.copies.details import CopyDetails
from ui.copies.listing import NUMBERS, TITLES, WIDTHS, cells, find_copies, made_at
from ui.files import ask_copy, ask_folder, open_folder
from ui.frame.message_bar import Kind
from ui.frame.pages import Page
from ui.office.lists.table import WordsTable
from ui.widgets import words

if TYPE_CHECKING:
    from kehoach_desktop.operations import BackupInfo
    from ui.desk import Desk

LAST_FOLDER = "files/copies"
# The folder gives way first: it is said in full in its tip.
_LEAST_FOLDER = 24
_ABOUT = (
    "Bản sao gồm mọi kế hoạch, cài đặt và tệp kèm theo. Chọn một bản để xem bên trong có gì trước khi khôi phục; dữ "
    "liệu đang dùng luôn được giữ lại thành một bản trong danh sách."
)


class CopiesPage(Page):
    """Trang Sao lưu và khôi phục."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.copies: tuple[BackupInfo, ...] = ()
        self._others: list[BackupInfo] = []
        # The copy made a moment ago, to be chosen once it is listed.
        self._new: Path | None = None
        self.table = WordsTable(
            desk.theme, "Các bản sao", TITLES, WIDTHS, stretch=len(TITLES) - 1, numbers=NUMBERS, least=_LEAST_FOLDER
        )
        self.details = CopyDetails(desk.theme)
        self.progress = QProgressBar(textVisible=False, accessibleName="Tiến độ sao lưu, khôi phục")
        self.doing = words("", "muted")
        self.again = QPushButton("Sao lưu lại")
        self.show_folder = QPushButton(" Mở thư mục của bản này")
        self.show_folder.setProperty("look", "tool")
        desk.theme.changed.connect(self._tint)
        self._tint()
        self.back_up_button = desk.actions.button("backup", "primary")
        self.other = desk.actions.button("find_copy", "tool")
        self._lay_out()
        self._connect()

    # Coming ---------------------------------------------------------------------------------------------

    def come(self) -> None:
        """List the copies there are."""
        self.refresh()

    def refresh(self) -> None:
        """Read what the copies hold, beside the work."""
        data_file, folder = self._data_file, self._last_folder
        self._name_again()
        self.back_up_button.setEnabled(self.desk.session.office is not None)
        self.desk.background.run(
            "Đang xem các bản sao…", lambda _job: find_copies(data_file, folder), self._list, self._failed, quiet=True
        )

    def first_focus(self) -> QWidget:
        """Give the keyboard to the list, or to the way to make the first copy."""
        return self.table if self.copies else self.back_up_button

    def status(self) -> str:
        """Say how many copies there are."""
        return f"{len(self.copies)} bản sao" if self.copies else ""

    @property
    def _data_file(self) -> Path:
        return self.desk.session.path or operations.usual_data_file()

    @property
    def _last_folder(self) -> Path | None:
        last = self.desk.settings.get(LAST_FOLDER, "")
        return Path(last) if last else None

    def _list(self, found: tuple[BackupInfo, ...]) -> None:
        chosen = self.chosen()
        wanted, self._new = self._new or (chosen.path if chosen else None), None
        others = [info for info in self._others if info.path not in {one.path for one in found}]
        self.copies = (*others, *found)
        self._show_rows()
        row = next((n for n, info in enumerate(self.copies) if info.path == wanted), 0)
        self.table.choose(row)
        self._choose()
        self.status_changed.emit()

    def _show_rows(self) -> None:
        """Show the copies; what the chosen one holds stands right below the last."""
        self.table.words.show([cells(info) for info in self.copies])
        self.table.set_most_rows(len(self.copies))

    def chosen(self) -> BackupInfo | None:
        """Return the copy that is chosen."""
        row = self.table.row()
        return self.copies[row] if 0 <= row < len(self.copies) else None

    def _choose(self) -> None:
        info = self.chosen()
        self.details.show_copy(info)
        self.table.setVisible(info is not None)
        self.show_folder.setEnabled(info is not None)

    # Backing up -----------------------------------------------------------------------------------------

    def back_up(self, folder: Path) -> None:
        """Write a copy into a folder, and remember the folder."""
        office = self.desk.session.office
        if office is None:
            return
        self.desk.settings.set(LAST_FOLDER, str(folder))
        self._begin("Đang sao lưu…")
        self.desk.background.run(
            "Đang sao lưu…",
            lambda _job: operations.backup(office, to=folder),
            self._backed_up,
            self._failed,
            quiet=True,
        )

    def _ask_folder(self) -> None:
        ask_folder(self, self.desk.settings, "Chọn nơi để bản sao", LAST_FOLDER, self.back_up)

    def _backed_up(self, info: BackupInfo) -> None:
        self._new = info.path
        self._end()
        tasks = sum(plan.tasks for plan in info.plans)
        self.desk.messages.say(
            Kind.DONE,
            f"Đã sao lưu {len(info.plans)} kế hoạch, {tasks} việc ra tệp {info.path.name}.",
            ("Mở thư mục", lambda: open_folder(info.path)),
        )
        self.refresh()

    # Restoring ------------------------------------------------------------------------------------------

    def add_other(self, path: Path) -> None:
        """Show what a copy from elsewhere holds, before it is chosen."""
        try:
            info = operations.read_backup(path)
        except OfficeError as error:
            self.desk.session.troubled.emit(error)
            return
        self._others = [info, *(one for one in self._others if one.path != path)]
        self.copies = (info, *(one for one in self.copies if one.path != path))
        self._show_rows()
        self.table.choose(0)
        self._choose()

    def restore_chosen(self) -> None:
        """Put the chosen copy in the place of the data file, which is kept among the copies."""
        info, path = self.chosen(), self._data_file
        if info is None:
            return
        self._begin("Đang khôi phục…")
        self.desk.session.close()
        who = self.desk.session.who
        self.desk.background.run(
            "Đang khôi phục…",
            lambda _job: operations.restore(info.path, to=path, who=who),
            lambda restored: self._restored(info, restored),
            lambda error: self._not_restored(path, error),
            quiet=True,
        )

    def _restored(self, info: BackupInfo, restored: Any) -> None:  # noqa: ANN401
        self._end()
        if not self._open(restored.path):
            return
        kept = " Dữ liệu trước đó được giữ lại trong danh sách này." if restored.kept else ""
        self.refresh()
        self.desk.messages.say(
            Kind.DONE,
            f"Đã khôi phục bản ngày {made_at(info):%d/%m/%Y %H:%M}.{kept}",
            ("Xem các kế hoạch", lambda: self.desk.show("plans")),
        )

    def _not_restored(self, path: Path, error: Exception) -> None:
        self._end()
        if path.exists():
            self._open(path)
        self._failed(error)

    def _open(self, path: Path) -> bool:
        try:
            self.desk.session.open(path)
        except OfficeError as error:
            self.desk.session.troubled.emit(error)
            return False
        return True

    # Telling --------------------------------------------------------------------------------------------

    def _begin(self, doing: str) -> None:
        self.doing.setText(doing)
        self._set_busy(on=True)

    def _end(self) -> None:
        self.doing.clear()
        self._set_busy(on=False)
        # The button that had the keyboard was closed meanwhile.
        if self.isVisible():
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_busy(self, *, on: bool) -> None:
        """Let nothing else begin while the data file is being copied or replaced."""
        self.progress.setVisible(on)
        for part in (self.table, self.details, self.back_up_button, self.again, self.other):
            part.setEnabled(not on)
        for name in ("rail", "top"):
            part = getattr(self.window(), name, None)
            if part is not None:
                part.setEnabled(not on)

    def _failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, OfficeError):
            raise error
        self.desk.session.troubled.emit(error)

    def _tint(self) -> None:
        self.show_folder.setIcon(self.desk.theme.icon("open"))

    def _name_again(self) -> None:
        folder = self._last_folder
        self.again.setVisible(folder is not None and folder.is_dir())
        if folder is not None:
            shown = self.again.fontMetrics().elidedText(str(folder), Qt.TextElideMode.ElideMiddle, 280)
            self.again.setText("Sao lưu lại vào " + shown.replace("&", "&&"))
            self.again.setToolTip(str(folder))

    def _back_up_again(self) -> None:
        if self._last_folder is not None:
            self.back_up(self._last_folder)

    # Making ---------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        bind = self.desk.actions.bind
        bind("backup", self, self._ask_folder)
        bind("restore", self, self.restore_chosen)
        bind("find_copy", self, lambda: ask_copy(self, self.desk.settings, LAST_FOLDER, self.add_other))
        self.again.clicked.connect(lambda _on=False: self._back_up_again())
        self.show_folder.clicked.connect(lambda _on=False: self._show_folder())
        self.details.restore.clicked.connect(lambda _on=False: self.restore_chosen())
        self.table.chosen.connect(lambda _row: self._choose())

    def _show_folder(self) -> None:
        info = self.chosen()
        if info:
            open_folder(info.path)

    def _lay_out(self) -> None:
        m = self.desk.theme.metrics
        self.progress.setRange(0, 0)
        self.progress.setFixedWidth(40 * m.unit)
        self.progress.hide()
        line = QHBoxLayout()
        line.setSpacing(m.gap)
        for widget in (self.back_up_button, self.again, self.progress, self.doing):
            line.addWidget(widget)
        line.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(words("Các bản sao có trên máy", "heading"))
        below.addStretch(1)
        below.addWidget(self.other)
        below.addWidget(self.show_folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * m.unit, m.margin, 6 * m.unit, m.margin)
        column.setSpacing(m.gap)
        column.addWidget(words("Sao lưu và khôi phục", "title"))
        column.addWidget(words(_ABOUT, "muted", wrap=True))
        column.addLayout(line)
        column.addSpacing(m.gap)
        column.addLayout(below)
        column.addWidget(self.table, 100)
        column.addWidget(self.details)
        column.addStretch(1)
