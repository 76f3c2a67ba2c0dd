"""The section "Mẫu nộp": the superior's forms and, for the chosen one, its columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kehoach_desktop.domain.submission import DEFAULT_TEMPLATES, SubmissionColumn, SubmissionTemplate
from ui.office.lists.editor import ListEditor
from ui.office.lists.submission_lists import TEMPLATE_LIST, column_list
from ui.office.sections.list_section import ListSection
from ui.widgets import rule, words

if TYPE_CHECKING:
    from ui.desk import Desk


class TemplatesSection(ListSection):
    """Mục Mẫu nộp."""

    def __init__(self, desk: Desk, title: str, about: str) -> None:
        super().__init__(desk, title, about, TEMPLATE_LIST)
        self.editor.add_button("Nhân bản mẫu", "duplicate", self._duplicate)
        self.heading = words("", "heading")
        self.columns = ListEditor(desk, column_list(self._columns, self._save_columns))
        at = self.column.count() - 1
        for n, part in enumerate((rule(), self.heading, self.columns)):
            self.column.insertWidget(at + n, part)
        self.editor.record_chosen.connect(self._show_columns)

    def flush(self) -> None:
        """Store what is being typed in both forms."""
        super().flush()
        self.columns.flush()

    def _show_columns(self, template: SubmissionTemplate | None) -> None:
        self.heading.setText(f"Các cột của «{template.name}»" if template else "")
        self.columns.setVisible(template is not None)
        self.columns.refresh()

    def _columns(self) -> tuple[SubmissionColumn, ...]:
        template = self.editor.record
        return template.columns if template else ()

    def _save_columns(self, columns: tuple[SubmissionColumn, ...]) -> Any:  # noqa: ANN401
        template, at = self.editor.record, self.editor.table.row()
        if template is None:
            return None
        return self.editor.kind.put(self.desk.session, self.editor.items, at, replace(template, columns=columns))

    def _duplicate(self) -> None:
        template = self.editor.record or DEFAULT_TEMPLATES[0]
        self.editor.append(replace(template, name=f"{template.name} (bản thêm)"))
