"""Footnotes do not become paragraphs, and are told."""

from __future__ import annotations

import textwrap

from kehoach_desktop.imports import read_source
from kehoach_desktop.imports.recognise import recognise


def _read(text):
    return recognise(read_source(textwrap.dedent(text).encode(), ".txt"), this_year=2026)


PLAN = """\
    KẾ HOẠCH
    Công tác thi đua, khen thưởng năm 2026

    I. MỤC ĐÍCH, YÊU CẦU
    1. Phát huy sức mạnh đại đoàn kết, thi đua chào mừng các sự kiện của phường1.
    1 Kỷ niệm 96 năm Ngày thành lập Đảng, bầu cử đại biểu Quốc hội khóa XVI.
    2. Hoàn thành 12 chỉ tiêu của 2 nghị quyết.
    II. TỔ CHỨC THỰC HIỆN
    1. Các khu phố thực hiện.
"""


def test_a_footnote_is_left_out_and_told():
    reading = _read(PLAN)
    texts = [section.text for section in reading.draft.sections]
    assert any(text and text.endswith("các sự kiện của phường.") for text in texts)
    assert not any(text and "bầu cử" in text for text in texts)
    assert any(problem.where == "Chú thích 1" and "bầu cử" in problem.sentence for problem in reading.problems)


def test_a_number_that_no_word_carries_is_no_footnote():
    reading = _read(PLAN.replace("phường1.", "phường."))
    assert any(section.text and "bầu cử" in section.text for section in reading.draft.sections)
