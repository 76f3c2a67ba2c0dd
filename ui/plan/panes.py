"""How the page is divided: outline, form, preview; the preview folds away, and all of it comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.plan.forms.area import FormArea
    from ui.plan.outline.tree import OutlineTree
    from ui.preview.pane import PreviewPane

_OUTLINE, _FORM, _PREVIEW = 62, 110, 90
_LEAST_OUTLINE, _LEAST_FORM, _LEAST_PREVIEW = 40, 84, 60
# In less than that the form would be squeezed.
_NARROW = 230
# On a wide screen what is left over goes to form and page alike.
_SHARES = (1, 6, 8)


class Panes(QSplitter):
    """Ba khung của trang."""

    def __init__(self, desk: Desk, tree: OutlineTree, forms: FormArea, preview: PreviewPane) -> None:
        super().__init__(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self._desk, self._preview = desk, preview
        self._restored = False
        unit = desk.theme.metrics.unit
        for widget, least in ((tree, _LEAST_OUTLINE), (forms, _LEAST_FORM), (preview, _LEAST_PREVIEW)):
            widget.setMinimumWidth(least * unit)
            self.addWidget(widget)
        for at, share in enumerate(_SHARES):
            self.setStretchFactor(at, share)
        preview.setVisible(self._desk.settings.get("plan/preview", default=True))

    def restore(self) -> None:
        """Divide the page as it was left, or as fits it."""
        if self._restored:
            return
        self._restored = True
        unit = self._desk.theme.metrics.unit
        if self.width() < _NARROW * unit:
            # The form comes first; the pages are one key away.
            self._preview.hide()
        state = self._desk.settings.get_bytes("plan/splitter")
        if state.isEmpty() or not self.restoreState(state):
            room = max(self.width() - (_OUTLINE + _FORM + _PREVIEW) * unit, 0)
            whole = sum(_SHARES)
            wished = zip((_OUTLINE, _FORM, _PREVIEW), _SHARES, strict=True)
            self.setSizes([size * unit + room * share // whole for size, share in wished])
        self.setHandleWidth(1)
        self._tell()

    def save(self) -> None:
        """Remember how the page is divided."""
        if self._restored:
            self._desk.settings.set_bytes("plan/splitter", self.saveState())

    def toggle_preview(self) -> None:
        """Fold the preview away, or show it."""
        self._preview.setVisible(not self._preview.isVisibleTo(self))
        self._desk.settings.set("plan/preview", self._preview.isVisibleTo(self))
        self._tell()

    def _tell(self) -> None:
        from ui.plan import texts

        shown = self._preview.isVisibleTo(self)
        self._desk.actions["fold_preview"].setText(texts.FOLD_PREVIEW if shown else texts.SHOW_PREVIEW)
