"""Rows to the clipboard and from it: Excel and Word take them, and what they give is shown before it is taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from kehoach_desktop import operations
from kehoach_desktop.operations import FIELD_LABELS
from kehoach_desktop.operations.task_edits import is_readable
from ui.tasks.carrying import MIME, pack, unpack
from ui.tasks.columns_out import rows_out

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Task
    from kehoach_desktop.operations import Changes
    from ui.desk import Desk
    from ui.tasks.paste.source import PasteSource
    from ui.tasks.surface import TaskSurface

# Excel keeps a line break within its cell, and takes no text for a formula, only where the page's style says so.
_HTML = (
    "<html><head><meta charset='utf-8'><style>br {{mso-data-placement:same-cell;}} "
    'td {{mso-number-format:"\\@"; vertical-align:top;}}</style></head><body>{table}</body></html>'
)


class TaskClipboard:
    """Chép ra và dán vào."""

    def __init__(self, desk: Desk, surface: TaskSurface) -> None:
        self._desk, self._surface = desk, surface

    @staticmethod
    def put_text(text: str) -> None:
        """Put plain words on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def copy(self, *, titles: bool = False) -> None:
        """Copy the chosen rows: text with tabs for Excel, a table for Word, whole tasks for ourselves."""
        plan, chosen = self._desk.session.plan(), self._surface.chosen()
        if plan is None or not chosen:
            return
        rows = rows_out(plan, self._desk.today(), chosen, self._surface.columns(), titles=titles)
        data = QMimeData()
        data.setText(operations.write_tsv(rows))
        data.setHtml(_HTML.format(table=operations.write_html(rows)))
        by_id = {task.id: task for task in plan.tasks}
        data.setData(MIME, pack(by_id[task_id] for task_id in chosen))
        QGuiApplication.clipboard().setMimeData(data)
        messages = self._desk.messages
        messages.say(messages.DONE, f"Đã chép {len(chosen)} việc; dán được vào Excel, Word và các kế hoạch khác.")

    def paste(self) -> None:
        """Paste what the clipboard holds: our own rows at once, one cell into its column, a table after a preview."""
        from ui.tasks.paste.source import NO_TABLE, read_mime

        data = QGuiApplication.clipboard().mimeData()
        own = unpack(bytes(data.data(MIME).data())) if data.hasFormat(MIME) else ()
        if own:
            self.put_in(own)
            return
        source = read_mime(data)
        if not source.rows:
            self._desk.messages.say(self._desk.messages.NOTICE, source.sentence or NO_TABLE)
        elif source.is_one_cell and self._surface.field() is not None and self._surface.chosen():
            self._over_cell(source.rows[0][0])
        else:
            self._preview(source)

    def put_in(self, tasks: tuple[Task, ...]) -> None:
        """Put tasks under the current one as new rows; without one, each goes to its own quarter."""
        session, after = self._desk.session, self._surface.current()
        if session.plan_id is None:
            return
        if after is not None:
            # As in a spreadsheet, rows come to stand where they are pasted.
            tasks = tuple(replace(task, group=(), theme=None) for task in tasks)
        session.do(
            operations.paste_tasks,
            plan_id=session.plan_id,
            tasks=tasks,
            after=after,
            then=lambda changes: self.tell_pasted(changes, len(tasks)),
        )

    def tell_pasted(self, changes: Changes, count: int) -> None:
        """Show the new rows, and say how many there are."""
        self._surface.show_tasks(changes.new_ids("task"))
        messages = self._desk.messages
        messages.say(messages.DONE, f"Đã dán {count} việc.", ("Hoàn tác", self._desk.session.undo))

    def _over_cell(self, text: str) -> None:
        field, chosen, plan_id = self._surface.field(), self._surface.chosen(), self._desk.session.plan_id
        if field is None or plan_id is None:
            return
        if not is_readable(field, text):
            words = f"Chưa hiểu {FIELD_LABELS[field]} “{text}” nên chưa dán; ô vẫn như cũ."
            self._desk.messages.say(self._desk.messages.NOTICE, words)
        else:
            cells = {task_id: {field: text} for task_id in chosen}
            self._desk.session.do(operations.edit_cells, plan_id=plan_id, cells=cells)

    def _preview(self, source: PasteSource) -> None:
        from ui.tasks.paste.dialog import PasteDialog

        dialog = PasteDialog(self._desk, self._surface, source, self.tell_pasted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
