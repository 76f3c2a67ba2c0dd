"""Locked heads and ids on a sheet that can still be filled in, sorted and filtered, without a password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.xml.functions import Element

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

# What a clerk may do on a protected sheet; openpyxl says False for "allowed".
_ALLOWED = ("formatCells", "formatColumns", "formatRows", "insertRows", "sort", "autoFilter")


class _OpenRange:
    """A range that may be sorted although it holds locked cells (ECMA-376 Part 1, 18.3.1.71).

    Excel refuses to sort a range with one locked cell in it, unless the range is opened so; hidden ids
    must move with their rows, and yet not be typed over.
    """

    def __init__(self, name: str, area: str) -> None:
        self.name, self.area = name, area

    def __bool__(self) -> bool:
        return True

    def to_tree(self) -> Element:
        """Return the element; the sheet's writer puts it right behind the protection, where it belongs."""
        ranges = Element("protectedRanges")
        ranges.append(Element("protectedRange", {"sqref": self.area, "name": self.name}))
        return ranges


def protect(sheet: Worksheet, open_range: str | None = None) -> None:
    """Lock the sheet's locked cells; `open_range` is the table whose rows may be sorted."""
    sheet.protection.sheet = True
    for right in _ALLOWED:
        setattr(sheet.protection, right, False)
    if open_range:
        sheet.scenarios = _OpenRange("Bang_theo_doi", open_range)  # type: ignore[assignment]
