"""The form of a part of the text: its heading, the paragraphs right under it, the headings below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.plan import Plan, Section, SectionKind
from kehoach_desktop.papers.blocks import SECTION, Origin
from kehoach_desktop.papers.wording import label_text
from ui.plan import texts
from ui.plan.blocks.block import BlockRow
from ui.plan.blocks.block_list import BlockList
from ui.plan.blocks.section_verbs import SectionVerbs
from ui.plan.fields.line_field import LineField
from ui.plan.fields.prose_field import ProseField
from ui.plan.forms.form import SheetForm, empty
from ui.plan.parts import Part, PartKind, Sheet, section_words, sheet_of
from ui.plan.tab_order import chain
from ui.widgets import words

if TYPE_CHECKING:
    from ui.plan.outline.commands import PartCommands
    from ui.plan.writing import Writing

_LABEL_WIDTH = 15


class TextForm(SheetForm):
    """Biểu nhập một mục, hoặc những đoạn ngoài các mục."""

    def __init__(self, writing: Writing, commands: PartCommands) -> None:
        super().__init__(writing)
        self._commands = commands
        self._part = Part(PartKind.SECTION)
        self._sheet = Sheet(None, ())
        self.label = LineField(writing, Origin(SECTION, None, "label"), texts.HEADING_LABEL)
        self.label.setFixedWidth(_LABEL_WIDTH * self.metrics.unit)
        self.heading = ProseField(
            writing, Origin(SECTION, None, "heading"), texts.HEADING_TEXT, hint=texts.HEADING_HINT
        )
        self.lead = ProseField(writing, Origin(SECTION, None, "text"), texts.LEAD_TEXT)
        self.blocks = BlockList(writing, SectionVerbs(writing))
        self._adders: dict[SectionKind, QPushButton] = {}
        self._below = QVBoxLayout()
        self._lay_out()

    def show_part(self, part: Part, plan: Plan) -> None:
        """Show the sheet on which a part stands."""
        sheet = sheet_of(plan, part.section)
        if sheet is None:
            return
        same = self._is_same(sheet)
        self._part = part
        self._take(sheet)
        if not same:
            self._begin_heading(sheet.heading)
            self.blocks.begin(_block_rows(sheet), part.section)
            self.scroll.verticalScrollBar().setValue(0)
        else:
            self.refresh(plan)

    def refresh(self, plan: Plan) -> None:
        """Take up the plan after a change."""
        sheet = sheet_of(plan, self._part.section)
        if sheet is None:
            return
        if not self._is_same(sheet):
            self._begin_heading(sheet.heading)
        elif sheet.heading:
            self.label.keeper.show(sheet.heading.label or "")
            self.heading.keeper.show(sheet.heading.heading or "")
            self.lead.keeper.show(sheet.heading.text or "")
        self._take(sheet)
        self.blocks.refresh(_block_rows(sheet))

    def field_of(self, origin: Origin) -> QWidget | None:
        """Return the field of the heading or of a paragraph."""
        if origin.table != SECTION:
            return None
        heading = self._sheet.heading
        if heading is not None and origin.row == heading.id:
            fields: dict[str, QWidget] = {"label": self.label, "text": self.lead}
            field = fields.get(origin.field, self.heading)
            return self.heading if field.isHidden() else field
        block = self.blocks.block_of(origin.row)
        return block.field(origin.field) if block else None

    def go_to(self, origin: Origin, fraction: float = 0.0) -> bool:
        """Give the keyboard to a paragraph, so far down in its text."""
        if not super().go_to(origin, fraction):
            return False
        block = self.blocks.block_of(origin.row) if origin.field != "heading" else None
        if block is not None and fraction:
            block.put_cursor(round(fraction * len(block.text.toPlainText())))
        return True

    def first_focus(self) -> QWidget:
        """Begin with the chosen part itself."""
        field = self.field_of(Origin(SECTION, self._part.section, "heading"))
        return field if field is not None else self.heading

    # Making ---------------------------------------------------------------------------------------------

    def _is_same(self, sheet: Sheet) -> bool:
        mine, other = self._sheet, sheet
        if mine.heading is None or other.heading is None:
            known = {row.id for row in mine.rows}
            return mine.heading is other.heading and any(row.id in known for row in other.rows)
        return mine.heading.id == other.heading.id

    def _begin_heading(self, heading: Section | None) -> None:
        if heading is None:
            return
        self.label.keeper.begin(Origin(SECTION, heading.id, "label"), heading.label or "")
        self.heading.keeper.begin(Origin(SECTION, heading.id, "heading"), heading.heading or "")
        self.lead.keeper.begin(Origin(SECTION, heading.id, "text"), heading.text or "")

    def _take(self, sheet: Sheet) -> None:
        self._sheet = sheet
        heading = sheet.heading
        self._head.setVisible(heading is not None)
        self.lead.setVisible(heading is not None and bool(heading.heading) and bool(heading.text))
        if heading is not None:
            self.name(texts.LEVELS[min(heading.depth, len(texts.LEVELS)) - 1], self._above(heading))
        elif sheet.rows:
            self.name(texts.KIND_NAMES.get(sheet.rows[0].kind, texts.TEXT))
        # Text of its own would come after the headings below, where nobody looks for it.
        own = heading is None or not sheet.below or bool(sheet.rows)
        inside = heading is not None or (bool(sheet.rows) and sheet.rows[0].depth > 0)
        shown = {SectionKind.PARAGRAPH: own, SectionKind.ITEM: own and inside, SectionKind.HEADING: heading is not None}
        for kind, button in self._adders.items():
            button.setVisible(shown[kind])
        self._show_below(sheet.below)

    def _above(self, heading: Section) -> str:
        """Return under which heading another one stands, empty for one of the first level."""
        plan = self.writing.plan
        sections = plan.sections if plan else ()
        at = next((n for n, section in enumerate(sections) if section.id == heading.id), 0)
        above = next((one for one in reversed(sections[:at]) if 0 < one.depth < heading.depth), None)
        return texts.UNDER.format(heading=section_words(above)) if above else ""

    def _show_below(self, headings: tuple[Section, ...]) -> None:
        empty(self._below)
        links: list[QPushButton] = []
        for section in headings:
            button = QPushButton(section_words(section).replace("&", "&&"))
            button.setProperty("look", "link")
            button.clicked.connect(
                lambda _on=False, row=section.id: self.writing.goes.emit(Origin(SECTION, row, "heading"))
            )
            self._below.addWidget(button)
            links.append(button)
        chain(self._adders[SectionKind.HEADING], links)

    def _add(self, kind: SectionKind) -> None:
        self.writing.flush()
        heading, rows = self._sheet.heading, self._sheet.rows
        after = rows[-1] if rows and kind is not SectionKind.HEADING else heading
        if after is None:
            return
        if not after.depth:
            # Outside the outline a paragraph is one more of its like: of the opening, of the closing.
            kind = after.kind
        under = heading.depth + 1 if heading else after.depth
        depth = max(under, _ITEM_DEPTH) if kind is SectionKind.ITEM and heading else under
        like = next((row for row in reversed(rows) if row.kind is kind), None)
        self._commands.add(kind, like.depth if like else depth, after.id)

    def _lay_out(self) -> None:
        m = self.metrics
        self._head = QWidget()
        line = QHBoxLayout(self._head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(m.gap)
        line.addWidget(self.label)
        line.addWidget(self.heading, 1)
        adders = QHBoxLayout()
        adders.setSpacing(m.unit)
        for kind, label in texts.ADDERS.items():
            button = QPushButton(label)
            button.setProperty("look", "plain")
            button.clicked.connect(lambda _on=False, kind=kind: self._add(kind))
            self._adders[kind] = button
            adders.addWidget(button)
        adders.addStretch(1)
        self._below.setSpacing(0)
        for widget in (self._head, self.lead, self.blocks):
            self.column.addWidget(widget)
        self.column.addLayout(adders)
        self.column.addLayout(self._below)
        self.column.addWidget(words(texts.KEYS_HELP, "muted", wrap=True))
        self.column.addStretch(1)


_ITEM_DEPTH = 3


def _block_rows(sheet: Sheet) -> list[BlockRow]:
    base = min((row.depth for row in sheet.rows), default=0)
    return [
        BlockRow(
            origin=Origin(SECTION, row.id, "text"),
            text=row.text or "",
            label=label_text(row.label),
            title=row.heading,
            indent=row.depth - base,
            name=texts.KIND_NAMES.get(row.kind, texts.TEXT),
        )
        for row in sheet.rows
    ]
