"""Cỡ chữ, khoảng cách: the office's own values inside the ranges of the decree, for every paper of its plans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.office_settings import save_settings, settings

if TYPE_CHECKING:
    from kehoach_desktop.papers.options import PaperOptions

_SETTING = "paper"


def paper_values(office: Office) -> dict[str, float]:
    """Return the numbers of the layout that the office set, by their keys; what was never set is not among them."""
    stored = settings(office).get(_SETTING)
    if not isinstance(stored, dict):
        return {}
    return {
        key: float(value)
        for key, value in stored.items()
        if isinstance(value, int | float) and not isinstance(value, bool)
    }


def paper_options(office: Office) -> PaperOptions:
    """Return how the office's papers are laid out: the decree's profile with the office's values; made today.

    A value outside its range (NĐ 30/2020, Phụ lục I) is passed over, whoever stored it.
    """
    from kehoach_desktop.papers.nd30 import ND30
    from kehoach_desktop.papers.options import PaperOptions

    return PaperOptions(profile=ND30.changed(paper_values(office))[0], made_on=office.today())


def save_paper_values(office: Office, *, values: Mapping[str, float]) -> Changes:
    """Store numbers of the layout; those outside their range, and those that are the usual ones, are left out."""
    from kehoach_desktop.papers.nd30 import ND30

    changed = ND30.changed(values)[0].numbers
    own = {key: number.value for key, number in changed.items() if number.value != ND30.numbers[key].value}
    return save_settings(office, values={_SETTING: own})
