"""The outline's view: chosen by mouse and keys, dragged, folded, renamed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from ui.plan import texts
from ui.plan.outline.look import OutlineLook
from ui.plan.outline.model import OutlineModel
from ui.plan.parts import Part, PartKind

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kehoach_desktop.domain.plan import Plan
    from ui.theme import Theme

_ALT, _NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
# Key with modifier -> the signal that tells it, and what goes with it.
_KEYS: dict[tuple[int, Qt.KeyboardModifier], tuple[str, tuple[bool, ...]]] = {
    (Qt.Key.Key_Up, _ALT): ("nudged", (False,)),
    (Qt.Key.Key_Down, _ALT): ("nudged", (True,)),
    (Qt.Key.Key_Left, _ALT): ("shifted", (False,)),
    (Qt.Key.Key_Right, _ALT): ("shifted", (True,)),
    (Qt.Key.Key_Insert, _NONE): ("added", ()),
    (Qt.Key.Key_Delete, _NONE): ("removed", ()),
    (Qt.Key.Key_Return, _NONE): ("entered", ()),
    (Qt.Key.Key_Enter, _NONE): ("entered", ()),
}


class OutlineTree(QTreeView):
    """Cây dàn ý. It tells what a person wants with the part that has the keyboard."""

    chosen = Signal(object)
    entered = Signal()
    added = Signal()
    removed = Signal()
    nudged = Signal(bool)
    shifted = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.outline = OutlineModel(self)
        self._folded: dict[Part, bool] = {}
        self._filling = False
        self._part: Part | None = None
        self._set_up(theme)
        self.setModel(self.outline)
        self.expanded.connect(lambda index: self._note(index, folded=False))
        self.collapsed.connect(lambda index: self._note(index, folded=True))

    @property
    def part(self) -> Part | None:
        """The part that is chosen."""
        return self._part

    def show_plan(self, plan: Plan | None) -> None:
        """Take up a plan; what is folded and chosen stays so."""
        self._filling = True
        try:
            if self.outline.show(plan):
                self._restore()
        finally:
            self._filling = False

    def choose(self, part: Part) -> None:
        """Choose a part and bring it to sight, without telling it."""
        index = self.outline.index_of(part)
        if not index.isValid():
            return
        self._filling = True
        try:
            self._part = part
            self.setCurrentIndex(index)
            self.scrollTo(index)
        finally:
            self._filling = False

    # Hands ----------------------------------------------------------------------------------------------

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which part is chosen now."""
        super().currentChanged(current, previous)
        part = self.outline.part(current)
        if part is not None and not self._filling and part != self._part:
            self._part = part
            self.chosen.emit(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell what the keys ask for; the arrows are the tree's own."""
        keypad = Qt.KeyboardModifier.KeypadModifier
        wanted = _KEYS.get((event.key(), event.modifiers() & ~keypad))
        if event.key() == Qt.Key.Key_F2:
            index = self.currentIndex()
            if self.outline.flags(index) & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
            else:
                self.entered.emit()
        elif wanted is not None and self.state() != QAbstractItemView.State.EditingState:
            name, details = wanted
            getattr(self, name).emit(*details)
        else:
            super().keyPressEvent(event)

    # Making ---------------------------------------------------------------------------------------------

    def _note(self, index: QModelIndex, *, folded: bool) -> None:
        part = self.outline.part(index)
        if part is not None and not self._filling:
            self._folded[part] = folded

    def _restore(self) -> None:
        for part in self.outline.parts():
            index = self.outline.index_of(part)
            if self.outline.rowCount(index):
                self.setExpanded(index, not self._folded.get(part, self._folds(index)))
        index = self.outline.index_of(self._part) if self._part else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)

    def _folds(self, index: QModelIndex) -> bool:
        """At first only the headings of the first level stand open."""
        node = self.outline.node(index)
        return node is None or node.depth > 1 or node.part.kind is not PartKind.SECTION

    def _set_up(self, theme: Theme) -> None:
        m = theme.metrics
        self.setAccessibleName(texts.OUTLINE)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("outline")
        self.setItemDelegate(OutlineLook(theme, self))
        self.setUniformRowHeights(True)
        self.setIndentation(3 * m.unit + m.unit // 2)
        self.setAnimated(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.doubleClicked.connect(lambda _index: self.entered.emit())
