"""Vietnamese text: one normal form, folding for search, the order of lists."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.text import clean, clean_lines, collation_key, fold, nfc, sentence_case


@given(st.text())
def test_cleaning_is_done_once_for_all(text):
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text)
    assert unicodedata.is_normalized("NFC", nfc(text))
    assert not any(unicodedata.category(c) == "Cc" for c in clean(text))


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Đăng ký thi đua", "dang ky thi dua"), ("hoà", "hoa"), ("hòa", "hoa"), ("ƯỞNG", "uong"), ("  a\u00a0 b ", "a b")],
)
def test_folding_takes_marks_and_d_bar_away(text, folded):
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


def test_lines_are_cleaned_one_by_one():
    assert clean_lines(" a  b \r\n\n c\x07 ") == "a b\nc"


def test_names_sort_in_the_vietnamese_order():
    ordered = ["ám", "an", "ăn", "ấp", "bà", "cá", "dê", "đá", "em", "ê", "ô", "ơ", "xã", "ý"]
    assert sorted(set(ordered), key=collation_key) == ordered


def test_tone_decides_after_letters():
    ordered = ["ma", "mà", "mả", "mã", "má", "mạ", "man"]
    assert sorted(set(ordered), key=collation_key) == ordered


def test_capitals_come_down_to_sentence_case():
    assert sentence_case("CÔNG TÁC THI ĐUA") == "Công tác thi đua"
