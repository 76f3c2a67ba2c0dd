"""Writing a plan to every kind of file: asks where, works in the background, offers to open what was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import OfficeError
from ui.files import ask_save, open_file, open_folder
from ui.frame.message_bar import Kind
from ui.plan_words import plan_title

if TYPE_CHECKING:
    from kehoach_desktop.papers.options import PaperOptions
    from ui.desk import Desk
    from ui.frame.pages import Page

# More notes than these would push the page away.
_TOLD = 2


@dataclass(frozen=True, slots=True)
class ExportKind:
    """Một kiểu xuất: its action and operation, the dialog's title, the file's name for a plan, the kind of file."""

    action: str
    verb: Callable[..., operations.Exported]
    title: str
    name: str
    kind: str


_PDF, _WORD, _SHEET = "Tệp PDF (*.pdf)", "Tệp Word (*.docx)", "Tệp Excel (*.xlsx)"
EXPORTS: tuple[ExportKind, ...] = (
    ExportKind("export_pdf", operations.export_plan, "Xuất kế hoạch ra PDF", "{Plan}.pdf", _PDF),
    ExportKind("export_word", operations.export_file, "Xuất kế hoạch ra Word", "{Plan}.docx", _WORD),
    ExportKind(
        "export_excel", operations.export_tracker, "Xuất biểu theo dõi ra Excel", "Theo dõi {plan}.xlsx", _SHEET
    ),
    ExportKind("export_chart", operations.export_chart, "Xuất biểu đồ ra PDF", "Biểu đồ {plan}.pdf", _PDF),
    ExportKind("export_picture", operations.export_chart, "Xuất ảnh biểu đồ", "Biểu đồ {plan}.png", "Tệp ảnh (*.png)"),
    ExportKind(
        "export_list",
        operations.export_file,
        "Xuất danh sách nhiệm vụ",
        "Danh sách nhiệm vụ {plan}.csv",
        "Danh sách để mở bằng bảng tính (*.csv)",
    ),
    ExportKind(
        "export_deadlines",
        operations.export_file,
        "Xuất lịch hạn việc",
        "Hạn việc {plan}.ics",
        "Lịch cho điện thoại, thư điện tử (*.ics)",
    ),
)
SUBMISSION = "export_submission"
_PLAN_PDF = "export_pdf"
# How the menu stands, a gap where a line parts what belongs together.
_MENU = (
    "export_pdf",
    "export_word",
    "",
    "export_excel",
    SUBMISSION,
    "",
    "export_chart",
    "export_picture",
    "",
    "export_list",
    "export_deadlines",
)


class Exporting:
    """Xuất ra tệp: of the plan in hand, or of the one that the page has chosen; `options` are those of its PDF."""

    kinds = EXPORTS

    def __init__(
        self,
        desk: Desk,
        home: Page,
        which: Callable[[], int | None] | None = None,
        options: Callable[[], PaperOptions] | None = None,
    ) -> None:
        self._desk, self._home, self._options = desk, home, options
        self._which = which or (lambda: desk.session.plan_id)
        for export in EXPORTS:
            desk.actions.bind(export.action, home, lambda export=export: self.ask(export))
        desk.actions.bind(SUBMISSION, home, self.ask_submission)

    def menu_button(self) -> QPushButton:
        """Return the button under which all kinds of files stand."""
        button = QPushButton(" X&uất tệp  ▾", accessibleName="Xuất tệp")
        button.setToolTip("Văn bản, biểu theo dõi, bản nộp, biểu đồ, danh sách")
        button.setProperty("look", "tool")
        theme = self._desk.theme
        button.setIcon(theme.icon("export"))
        theme.changed.connect(lambda: button.setIcon(theme.icon("export")))
        menu = QMenu(button)
        for name in _MENU:
            if name:
                menu.addAction(self._desk.actions[name])
            else:
                menu.addSeparator()
        button.setMenu(menu)
        return button

    def ask(self, export: ExportKind) -> None:
        """Ask where to write, with what is being typed stored."""
        self._home.leave()
        office, plan_id = self._desk.session.office, self._which()
        if office is not None and plan_id is not None:
            name = file_name(export.name, office.plan(plan_id))
            ask_save(
                self._home, self._desk.settings, export.title, name, export.kind, lambda out: self.write(export, out)
            )

    def write(self, export: ExportKind, out: Path) -> None:
        """Write the plan to a file."""
        office, plan_id = self._desk.session.office, self._which()
        if office is not None and plan_id is not None:
            more = {"options": self._options()} if self._options and export.action == _PLAN_PDF else {}
            write_aside(self._desk, out, lambda: export.verb(office, plan_id=plan_id, out=out, **more))

    def ask_submission(self) -> None:
        """Go to the page that asks for the superior's form and the period."""
        from ui.plans.submission_page import SubmissionPage

        self._home.leave()
        window = self._home.window()
        page = window.page_named("submission")
        if isinstance(page, SubmissionPage) and self._which() is not None:
            page.begin_for(self._which(), window.page_key())
            self._desk.show("submission")


def file_name(pattern: str, plan: operations.PlanSummary) -> str:
    """Return a file's name for a plan, which its title stands in."""
    title = plan_title(plan.year, plan.plan_kind, plan.subject)
    return pattern.format(Plan=title, plan=title[:1].lower() + title[1:])


def write_aside(desk: Desk, out: Path, write: Callable[[], operations.Exported]) -> None:
    """Write a file in the background, and tell what came of it."""

    def written(exported: operations.Exported) -> None:
        notes = " ".join(f"{problem.where}: {problem.sentence}" for problem in exported.problems[:_TOLD])
        desk.messages.say(
            Kind.NOTICE if notes else Kind.DONE,
            f"Đã xuất ra tệp {exported.path.name}. {notes}".strip(),
            ("Mở tệp", lambda: open_file(exported.path)),
            ("Mở thư mục", lambda: open_folder(exported.path)),
        )

    def failed(error: Exception) -> None:
        if not isinstance(error, OfficeError):
            raise error
        desk.session.troubled.emit(error)

    desk.background.run(f"Đang ghi {out.name}…", lambda _job: write(), written, failed)
