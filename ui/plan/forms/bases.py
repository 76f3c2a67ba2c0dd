"""The form of the căn cứ: the list in its order, and the office's own list beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Plan, SectionKind
from kehoach_desktop.domain.text import fold
from kehoach_desktop.papers.blocks import SECTION, Origin
from ui.plan import texts
from ui.plan.blocks.block import BlockRow
from ui.plan.blocks.block_list import BlockList
from ui.plan.blocks.section_verbs import SectionVerbs
from ui.plan.forms.form import SheetForm, empty
from ui.plan.tab_order import chain
from ui.widgets import rule, words

if TYPE_CHECKING:
    from kehoach_desktop.domain.office import LegalBasis
    from ui.plan.outline.commands import PartCommands
    from ui.plan.parts import Part
    from ui.plan.writing import Writing

_ENDS = " ;.,:"


class BasesForm(SheetForm):
    """Biểu nhập căn cứ."""

    def __init__(self, writing: Writing, commands: PartCommands) -> None:
        super().__init__(writing)
        self.name(texts.BASES, texts.BASES_ABOUT)
        self._commands = commands
        self.blocks = BlockList(writing, SectionVerbs(writing))
        self.add = QPushButton(texts.ADD_BASIS)
        self.add.setProperty("look", "plain")
        self.add.clicked.connect(lambda: commands.add(SectionKind.BASIS, 0, None))
        self._suggested: tuple[LegalBasis, ...] = ()
        self._caption = words("", "muted", wrap=True)
        self._suggestions = QVBoxLayout()
        self._lay_out()

    def show_part(self, part: Part, plan: Plan) -> None:
        """Show the bases of a plan."""
        del part
        self.blocks.begin(_rows(plan))
        self._suggest(plan)

    def refresh(self, plan: Plan) -> None:
        """Take up the plan after a change."""
        self.blocks.refresh(_rows(plan))
        self._suggest(plan)

    def field_of(self, origin: Origin) -> QWidget | None:
        """Return the field of a basis."""
        block = self.blocks.block_of(origin.row) if origin.table == SECTION else None
        return block.text if block else None

    def first_focus(self) -> QWidget:
        """Begin with the first basis, or with adding one."""
        return self.blocks.blocks[0].text if self.blocks.blocks else self.add

    # What the office has ready --------------------------------------------------------------------------

    def _suggest(self, plan: Plan) -> None:
        office = self.writing.desk.session.office
        if office is None:
            return
        day = plan.issued_on or self.writing.desk.today()
        used = [fold(section.text or "") for section in plan.sections if section.kind is SectionKind.BASIS]
        ready = operations.office_settings(office).bases_on(day)
        suggested = tuple(basis for basis in ready if not _is_used(basis.text, used))
        pattern = texts.SUGGESTED if suggested else texts.NONE_SUGGESTED if ready else texts.NO_BASES
        self._caption.setText(pattern.format(day=f"{day:%d/%m/%Y}"))
        if suggested == self._suggested:
            return
        self._suggested = suggested
        empty(self._suggestions)
        lines = [self._suggestion(basis) for basis in suggested]
        for line in lines:
            self._suggestions.addWidget(line)
        chain(self.add, [field for line in lines for field in line.findChildren(QPushButton)])

    def _suggestion(self, basis: LegalBasis) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.metrics.gap)
        text = words(basis.text, wrap=True)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        button = QPushButton(texts.TAKE_BASIS, accessibleName=f"{texts.TAKE_BASIS}: {basis.text}")
        button.clicked.connect(lambda: self._take(basis.text))
        row.addWidget(text, 1)
        row.addWidget(button)
        return line

    def _take(self, text: str) -> None:
        """Add a basis of the office's list, worded as a paragraph of the plan is."""
        worded = text if fold(text).startswith(fold(texts.BASES)) else f"{texts.BASES} {text}"
        self._commands.add(SectionKind.BASIS, 0, None, text=worded, stay=True)

    def _lay_out(self) -> None:
        holder = QHBoxLayout()
        holder.addWidget(self.add)
        holder.addStretch(1)
        self._suggestions.setSpacing(self.metrics.unit)
        self.column.addWidget(self.blocks)
        self.column.addLayout(holder)
        self.column.addWidget(rule())
        self.column.addWidget(self._caption)
        self.column.addLayout(self._suggestions)
        self.column.addStretch(1)


def _is_used(text: str, used: list[str]) -> bool:
    """Tell whether a basis of the office stands in the plan already, perhaps within a longer one."""
    wanted = fold(text).strip(_ENDS)
    return any(wanted in other for other in used)


def _rows(plan: Plan) -> list[BlockRow]:
    return [
        BlockRow(origin=Origin(SECTION, section.id, "text"), text=section.text or "", label="•", name=texts.BASES)
        for section in plan.sections
        if section.kind is SectionKind.BASIS
    ]
