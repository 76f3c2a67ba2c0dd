"""The set wordings of a document: number, date, agency, labels, the end mark."""

from __future__ import annotations

from datetime import date

import pytest

from kehoach_desktop.papers.wording import (
    NO_BREAK,
    agency_name,
    date_text,
    end_marked,
    label_text,
    number_text,
    place_and_date,
)


@pytest.mark.parametrize(
    ("number", "symbol", "printed"),
    [("5", "KH-UBND", "05/KH-UBND"), ("11", "KH-UBND", "11/KH-UBND"), ("05", "KH-UBND", "05/KH-UBND")],
)
def test_a_number_below_ten_gets_its_zero(number: str, symbol: str, printed: str) -> None:
    assert number_text(number, symbol) == printed


def test_what_is_not_given_is_left_for_the_pen() -> None:
    blank, slash, symbol = number_text(None, "KH-UBND").partition("/")
    assert (set(blank), slash, symbol) == ({NO_BREAK}, "/", "KH-UBND")
    words = place_and_date("An Bình Trung", None).replace(NO_BREAK, " ").split()
    assert words == ["An", "Bình", "Trung,", "ngày", "tháng", "năm", "20"]
    assert date_text(None, date(2026, 1, 5)).endswith("năm 2026")


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (date(2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
        (date(2025, 12, 20), "ngày 20 tháng 12 năm 2025"),
    ],
)
def test_days_below_ten_and_months_one_and_two_get_their_zero(day: date, printed: str) -> None:
    assert date_text(day) == printed


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH TRUNG"), "Ủy ban nhân dân xã An Bình Trung"),
        (("ỦY BAN NHÂN DÂN", "THÀNH PHỐ BÌNH TRUNG"), "Ủy ban nhân dân thành phố Bình Trung"),
        (("VĂN PHÒNG", "ỦY BAN NHÂN DÂN TỈNH"), "Văn phòng Ủy ban nhân dân tỉnh"),
        (("PHÒNG VĂN HÓA - XÃ HỘI",), "Phòng Văn hóa - Xã hội"),
        (("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "XÃ AN BÌNH TRUNG"), "Hội đồng Thi đua - Khen thưởng xã An Bình Trung"),
        (("UBND xã An Bình Trung",), "UBND xã An Bình Trung"),
    ],
)
def test_an_agency_is_named_in_a_sentence_with_the_capitals_of_the_decree(lines: tuple[str, ...], name: str) -> None:
    assert agency_name(lines) == name


def test_the_place_settles_its_own_capitals() -> None:
    assert agency_name(("ỦY BAN NHÂN DÂN", "PHƯỜNG 30 THÁNG 4"), "30 tháng 4") == "Ủy ban nhân dân phường 30 tháng 4"


@pytest.mark.parametrize(
    ("label", "printed"),
    [("I", "I."), ("1", "1."), ("1.1", "1.1."), ("a)", "a)"), ("-", "-"), ("Điều 1", "Điều 1."), (None, "")],
)
def test_a_bare_label_gets_its_full_stop(label: str | None, printed: str) -> None:
    assert label_text(label) == printed


@pytest.mark.parametrize(("text", "mark"), [("thực hiện", "./."), ("thực hiện.", "/."), ("thực hiện./.", "")])
def test_the_body_ends_with_the_mark_once(text: str, mark: str) -> None:
    assert end_marked(text) == mark
