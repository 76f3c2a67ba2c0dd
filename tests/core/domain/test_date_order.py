"""Dates of pasted tables: day first, unless the column proves the other order; and why a time is not understood."""

from __future__ import annotations

from datetime import date

import pytest

from kehoach_desktop.domain.date_order import DateOrder, is_ambiguous, is_date, order_of, read_date
from kehoach_desktop.domain.periods import read_period
from kehoach_desktop.domain.periods.misread import why_unread


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["25/12/2026", "05/04/2026"], DateOrder.DAY_FIRST),
        (["04/25/2026", "05/04/2026"], DateOrder.MONTH_FIRST),
        (["04/25/2026", "25/04/2026"], DateOrder.DAY_FIRST),
        (["05/04/2026", "06/07/2026"], None),
        (["05/05/2026"], DateOrder.DAY_FIRST),
        (["Quý II", "", "2026-04-05"], DateOrder.DAY_FIRST),
        ([], DateOrder.DAY_FIRST),
    ],
)
def test_the_order_of_a_column(cells, order):
    assert order_of(cells) is order


@pytest.mark.parametrize(
    ("cell", "order", "day"),
    [
        ("05/04/2026", DateOrder.DAY_FIRST, date(2026, 4, 5)),
        ("05/04/2026", DateOrder.MONTH_FIRST, date(2026, 5, 4)),
        ("5-4-26", DateOrder.DAY_FIRST, date(2026, 4, 5)),
        ("2026-04-05 00:00:00", DateOrder.MONTH_FIRST, date(2026, 4, 5)),
        ("05.04.2026 8:30", DateOrder.DAY_FIRST, date(2026, 4, 5)),
        ("31/02/2026", DateOrder.DAY_FIRST, None),
        ("Quý II", DateOrder.DAY_FIRST, None),
        ("", DateOrder.DAY_FIRST, None),
    ],
)
def test_a_date_is_read(cell, order, day):
    assert read_date(cell, order) == day


def test_what_is_a_date_and_what_has_two_meanings():
    assert is_date("31/02/2026")
    assert not is_date("tháng 3/2026")
    assert is_ambiguous("05/04/2026")
    assert not is_ambiguous("05/05/2026")
    assert not is_ambiguous("15/04/2026")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("trước ngày 31/02/2026", "Không có ngày 31/02/2026"),
        ("ngày 29/02", "Không có ngày 29/02/2026"),
        ("04/15/2026", "Không có tháng 15"),
        ("Quý V", "bốn quý"),
        ("tháng 13", "Không có tháng 13"),
        ("chờ cấp trên thông báo", "Chưa thấy quý, tháng hay ngày"),
        ("ngày mùng ba", "Chưa hiểu lời ghi này"),
    ],
)
def test_why_a_wording_is_no_time(text, told):
    assert read_period(text, 2026) is None
    assert told in why_unread(text, 2026)
