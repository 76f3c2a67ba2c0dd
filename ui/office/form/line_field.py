"""A field of one line."""

from __future__ import annotations

from ui.keeping import TypedLine
from ui.office.form.keeper import Keeper, Store

_LONGEST = 2000


class LineField(TypedLine):
    """Ô một dòng."""

    keeper: Keeper

    def __init__(self, name: str, store: Store, hint: str = "") -> None:
        super().__init__(accessibleName=name, placeholderText=hint, maxLength=_LONGEST)
        self.keeper = Keeper(self, self.text, self.put, store)
        self.textChanged.connect(lambda _text: self.keeper.heard())
