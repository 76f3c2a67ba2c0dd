"""The outline as a tree model over the parts of the plan in hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kehoach_desktop.domain.plan import SectionKind
from ui.plan.outline.dropping import MIME, pack, unpack
from ui.plan.parts import Node, Part, PartKind, document_tree, section_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from kehoach_desktop.domain.plan import Plan

Index = QModelIndex | QPersistentModelIndex
_LOOK = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
# What the delegate asks for beside the words.
HEADING_ROLE, DEPTH_ROLE, TEXT_ROLE = (Qt.ItemDataRole.UserRole + n for n in (1, 2, 3))
_TIP_LENGTH = 400


@dataclass(slots=True)
class _Item:
    node: Node
    parent: int
    row: int
    children: list[int] = field(default_factory=list)


class OutlineModel(QAbstractItemModel):
    """Dàn ý. It changes nothing: `renamed` and `dropped` carry what a person did in it."""

    renamed = Signal(object, str)
    dropped = Signal(object, object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._items: list[_Item] = []
        self._top: list[int] = []
        self._at: dict[Part, int] = {}

    # Taking up the plan ---------------------------------------------------------------------------------

    def show(self, plan: Plan | None) -> bool:
        """Take up a plan; tell whether rows came, went or moved."""
        items, top = _items(document_tree(plan) if plan else [])
        self._plan = plan
        if self._shape(items) == self._shape(self._items):
            self._refresh(items)
            return False
        self.beginResetModel()
        self._items, self._top = items, top
        self._at = {item.node.part: n for n, item in enumerate(items)}
        self.endResetModel()
        return True

    @staticmethod
    def _shape(items: list[_Item]) -> list[tuple[Part, int]]:
        return [(item.node.part, item.parent) for item in items]

    def _refresh(self, items: list[_Item]) -> None:
        old, self._items = self._items, items
        for n, (before, after) in enumerate(zip(old, items, strict=True)):
            changed = (before.node.words, before.node.is_heading) != (after.node.words, after.node.is_heading)
            if changed:
                index = self.createIndex(after.row, 0, n)
                self.dataChanged.emit(index, index)

    # Parts and their rows -------------------------------------------------------------------------------

    def part(self, index: Index) -> Part | None:
        """Return the part of a row."""
        return self._items[index.internalId()].node.part if index.isValid() else None

    def node(self, index: Index) -> Node | None:
        """Return the node of a row."""
        return self._items[index.internalId()].node if index.isValid() else None

    def index_of(self, part: Part) -> QModelIndex:
        """Return where a part stands, an invalid index where it is not there."""
        at = self._at.get(part)
        return QModelIndex() if at is None else self.createIndex(self._items[at].row, 0, at)

    def parts(self) -> list[Part]:
        """Return all parts, from top to bottom."""
        return [item.node.part for item in self._items]

    # Qt's questions -------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a row."""
        children = self._items[parent.internalId()].children if parent.isValid() else self._top
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Return the row above in the tree."""
        if not index.isValid():
            return QModelIndex()
        above = self._items[index.internalId()].parent
        return QModelIndex() if above < 0 else self.createIndex(self._items[above].row, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows stand under a row."""
        return len(self._items[parent.internalId()].children if parent.isValid() else self._top)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return one: the words."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row."""
        part = self.part(index)
        if part is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = _LOOK | Qt.ItemFlag.ItemIsDropEnabled
        if self.section_id(part) is not None:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        node = self.node(index)
        return flags | Qt.ItemFlag.ItemIsEditable if node and node.is_heading else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a row says."""
        node = self.node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            section = section_of(self._plan, node.part.section) if self._plan else None
            return section.heading or "" if section else node.words
        answers = {
            Qt.ItemDataRole.DisplayRole: node.words,
            Qt.ItemDataRole.AccessibleTextRole: node.words,
            Qt.ItemDataRole.ToolTipRole: node.words[:_TIP_LENGTH],
            HEADING_ROLE: node.is_heading,
            DEPTH_ROLE: node.depth,
            TEXT_ROLE: node.part.kind is PartKind.SECTION and not node.is_heading,
        }
        return answers.get(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Hand on a new name."""
        part = self.part(index)
        if part is None or role != Qt.ItemDataRole.EditRole or value == self.data(index, role):
            return False
        self.renamed.emit(part, str(value))
        return True

    # Dragging -------------------------------------------------------------------------------------------

    def section_id(self, part: Part | None) -> int | None:
        """Return the section that moves when a part is moved, None for a part that has its fixed place."""
        if part is None or self._plan is None:
            return None
        if part.kind is PartKind.TASKS:
            return next((s.id for s in self._plan.sections if s.kind is SectionKind.TASKS), None)
        return part.section

    def supportedDropActions(self) -> Qt.DropAction:
        """Only move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return our own kind."""
        return [MIME]

    def mimeData(self, indexes: Any) -> QMimeData:  # noqa: ANN401
        """Carry the part that is dragged."""
        return pack(self.section_id(self.part(indexes[0])) or 0)

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        """Hand on where a part was dropped; the rows move when the change comes back."""
        section = unpack(data)
        if section:
            self.dropped.emit(section, self.part(parent), row)
        return False


def _items(nodes: list[Node]) -> tuple[list[_Item], list[int]]:
    items: list[_Item] = []

    def take(node: Node, parent: int, row: int) -> int:
        at = len(items)
        items.append(_Item(node, parent, row))
        items[at].children = [take(child, at, n) for n, child in enumerate(node.children)]
        return at

    return items, [take(node, -1, row) for row, node in enumerate(nodes)]
