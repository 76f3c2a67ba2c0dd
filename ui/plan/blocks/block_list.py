"""The list of paragraphs; as many as can be seen at once are fields, the others wait behind a button."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.plan import texts
from ui.plan.blocks.block import Block, BlockRow
from ui.plan.tab_order import chain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from kehoach_desktop.papers.blocks import Origin
    from ui.plan.writing import Writing

# So many fields open at once without being felt.
SHOWN = 60
# More lines than that in one go are a document, which is imported and not pasted.
MOST_PASTED = 300
# Where the keyboard goes after a deed: the paragraph's row in the store, and the place in its text.
Target = tuple[int, int]


class BlockVerbs(Protocol):
    """What can be done with a paragraph; each is one step. They return where the keyboard goes, None to stay."""

    def cut(self, origin: Origin, text: str, at: int) -> Target | None: ...

    def erase(self, origin: Origin, *, backwards: bool) -> Target | None: ...

    def paste(self, origin: Origin, text: str, at: int, pasted: str) -> Target | None: ...

    def nudge(self, origin: Origin, *, down: bool) -> None: ...

    def shift(self, origin: Origin, *, deeper: bool) -> None: ...

    def fill_menu(self, menu: QMenu, origin: Origin) -> None: ...


class BlockList(QWidget):
    """Danh sách đoạn."""

    def __init__(self, writing: Writing, verbs: BlockVerbs) -> None:
        super().__init__()
        self._writing, self._verbs = writing, verbs
        self._rows: tuple[BlockRow, ...] = ()
        self._first = 0
        self._blocks: list[Block] = []
        self._earlier = self._more_button(lambda: self._turn(-SHOWN))
        self._later = self._more_button(lambda: self._turn(SHOWN))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(writing.desk.theme.metrics.unit)
        self._column.addWidget(self._earlier)
        self._column.addWidget(self._later)
        self._tell_more()

    # Showing --------------------------------------------------------------------------------------------

    @property
    def blocks(self) -> list[Block]:
        """The paragraphs that are fields now, from the top."""
        return self._blocks

    def begin(self, rows: Sequence[BlockRow], chosen: int | None = None) -> None:
        """Show the paragraphs of another part; `chosen` is a row that must be seen."""
        self._rows = tuple(rows)
        self._first = 0
        self._aim(chosen)
        self._fill()

    def refresh(self, rows: Sequence[BlockRow]) -> None:
        """Take up the paragraphs after a change."""
        self._rows = tuple(rows)
        self._first = min(self._first, max(len(self._rows) - 1, 0) // SHOWN * SHOWN)
        self._fill()

    def block_of(self, row_id: int | None) -> Block | None:
        """Return the paragraph of a row, made a field if it was not yet."""
        if all(row.origin.row != row_id for row in self._rows):
            return None
        if all(block.row.origin.row != row_id for block in self._blocks):
            self._aim(row_id)
            self._fill()
        return next(block for block in self._blocks if block.row.origin.row == row_id)

    def _aim(self, row_id: int | None) -> None:
        at = next((n for n, row in enumerate(self._rows) if row.origin.row == row_id), 0)
        if not self._first <= at < self._first + SHOWN:
            self._first = at // SHOWN * SHOWN

    def _fill(self) -> None:
        shown = self._rows[self._first : self._first + SHOWN]
        known = {block.row.origin: block for block in self._blocks}
        wanted = {row.origin for row in shown}
        spare = [block for origin, block in known.items() if origin not in wanted]
        order: list[Block] = []
        for row in shown:
            block = known.get(row.origin)
            if block is not None:
                block.show_row(row)
            elif spare:
                block = spare.pop(0)
                block.begin(row)
            else:
                block = self._make(row)
            order.append(block)
        if order != self._blocks:
            self._place(order, spare)
        self._tell_more()

    def _place(self, order: list[Block], spare: list[Block]) -> None:
        for block in spare:
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        for at, block in enumerate(order, start=1):
            if self._column.indexOf(block) != at:
                self._column.removeWidget(block)
                self._column.insertWidget(at, block)
                block.show()
        fields = [field for block in order for field in (block.title, block.text)]
        chain(self._earlier, [*fields, self._later])
        self._blocks = order

    def _make(self, row: BlockRow) -> Block:
        block = Block(self._writing, row, self._verbs.fill_menu)
        field = block.text
        field.cut_here.connect(lambda at: self._deed(block, "cut", field.toPlainText(), at))
        field.erased.connect(lambda back: self._erase(block, backwards=back))
        field.pasted.connect(lambda pasted: self._paste(block, pasted))
        field.out.connect(lambda up: self._neighbour(block, up=up))
        field.nudged.connect(lambda down: self._move(block, "nudge", down=down))
        field.shifted.connect(lambda deeper: self._move(block, "shift", deeper=deeper))
        return block

    # Doing ----------------------------------------------------------------------------------------------

    def _deed(self, block: Block, name: str, *details: object) -> None:
        """Store what is typed, do one thing, and give the keyboard to where it goes."""
        block.text.keeper.flush()
        self.go(getattr(self._verbs, name)(block.row.origin, *details))

    def _erase(self, block: Block, *, backwards: bool) -> None:
        block.text.keeper.flush()
        self.go(self._verbs.erase(block.row.origin, backwards=backwards))

    def _paste(self, block: Block, pasted: str) -> None:
        count = len(pasted.split("\n"))
        if count > MOST_PASTED:
            messages = self._writing.desk.messages
            messages.say(messages.NOTICE, texts.TOO_MUCH_PASTED.format(count=count, most=MOST_PASTED))
            return
        cursor = block.text.textCursor()
        cursor.removeSelectedText()
        self._deed(block, "paste", block.text.toPlainText(), cursor.position(), pasted)

    def _move(self, block: Block, name: str, **way: bool) -> None:
        block.text.keeper.flush()
        row, at = block.row.origin.row or 0, block.text.textCursor().position()
        getattr(self._verbs, name)(block.row.origin, **way)
        self.go((row, at))

    def go(self, target: Target | None) -> None:
        """Give the keyboard to a place."""
        if target is None:
            return
        block = self.block_of(target[0])
        if block is not None and isValid(block):
            block.put_cursor(target[1])

    def _neighbour(self, block: Block, *, up: bool) -> None:
        at = self._blocks.index(block) + (-1 if up else 1)
        if 0 <= at < len(self._blocks):
            other = self._blocks[at]
            other.put_cursor(len(other.text.toPlainText()) if up else 0)
        else:
            block.text.focusPreviousChild() if up else block.text.focusNextChild()

    # More than can be shown -----------------------------------------------------------------------------

    def _more_button(self, slot: object) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", "plain")
        button.clicked.connect(slot)
        return button

    def _turn(self, by: int) -> None:
        self._writing.flush()
        self._first = min(max(self._first + by, 0), max(len(self._rows) - 1, 0))
        self._fill()

    def _tell_more(self) -> None:
        before, after = self._first, len(self._rows) - self._first - SHOWN
        for button, pattern, count in ((self._earlier, texts.EARLIER, before), (self._later, texts.LATER, after)):
            button.setVisible(count > 0)
            button.setText(pattern.format(count=min(count, SHOWN), all=count))
