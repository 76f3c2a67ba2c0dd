"""Writing the plan to PDF and Excel: asks where, works in the background, offers to open what was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import OfficeError
from ui.files import ask_save, open_file, open_folder
from ui.frame.message_bar import Kind

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.frame.pages import Page

# More notes than these would push the page away.
_TOLD = 2


@dataclass(frozen=True, slots=True)
class ExportKind:
    """Một kiểu xuất: its action and operation, the dialog's title, the file's name for a year, the kind of file."""

    action: str
    verb: Callable[..., operations.Exported]
    title: str
    name: str
    kind: str


EXPORTS: tuple[ExportKind, ...] = (
    ExportKind(
        "export_pdf", operations.export_plan, "Xuất kế hoạch ra PDF", "Kế hoạch năm {year}.pdf", "Tệp PDF (*.pdf)"
    ),
    ExportKind(
        "export_chart",
        operations.export_chart,
        "Xuất biểu đồ ra PDF",
        "Biểu đồ kế hoạch năm {year}.pdf",
        "Tệp PDF (*.pdf)",
    ),
    ExportKind(
        "export_excel",
        operations.export_tracker,
        "Xuất biểu theo dõi ra Excel",
        "Theo dõi kế hoạch năm {year}.xlsx",
        "Tệp Excel (*.xlsx)",
    ),
)


class Exporting:
    """Xuất ra tệp."""

    kinds = EXPORTS

    def __init__(self, desk: Desk, home: Page) -> None:
        self._desk, self._home = desk, home
        for export in EXPORTS:
            desk.actions.bind(export.action, home, lambda export=export: self.ask(export))

    def ask(self, export: ExportKind) -> None:
        """Ask where to write, with what is being typed stored."""
        self._home.leave()
        plan = self._desk.session.plan()
        if plan:
            name = export.name.format(year=plan.year)
            ask_save(
                self._home, self._desk.settings, export.title, name, export.kind, lambda out: self.write(export, out)
            )

    def write(self, export: ExportKind, out: Path) -> None:
        """Write the plan in hand to a file."""
        session = self._desk.session
        office, plan_id = session.office, session.plan_id
        if office is None or plan_id is None:
            return
        self._desk.background.run(
            f"Đang ghi {out.name}…",
            lambda _job: export.verb(office, plan_id=plan_id, out=out),
            self._written,
            self._failed,
        )

    def _written(self, exported: operations.Exported) -> None:
        out = exported.path
        notes = " ".join(f"{problem.where}: {problem.sentence}" for problem in exported.problems[:_TOLD])
        self._desk.messages.say(
            Kind.NOTICE if notes else Kind.DONE,
            f"Đã xuất ra tệp {out.name}. {notes}".strip(),
            ("Mở tệp", lambda: open_file(out)),
            ("Mở thư mục", lambda: open_folder(out)),
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, OfficeError):
            raise error
        self._desk.session.troubled.emit(error)
