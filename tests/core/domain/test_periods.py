"""Wordings of time: what each means, and that a worded span reads back to itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.periods import (
    PeriodKind,
    PeriodStyle,
    find_period,
    group_of,
    quarters_period,
    read_period,
    style_of,
    word_period,
)

YEAR = 2026
ALL = (1, 2, 3, 4)
# wording, first day, last day (None: no day ends it), quarters, month named
WORDINGS = [
    ("Quý I", "2026-01-01", "2026-03-31", (1,), None),
    ("quý 3", "2026-07-01", "2026-09-30", (3,), None),
    ("QUÝ IV", "2026-10-01", "2026-12-31", (4,), None),
    ("Quý I/2027", "2027-01-01", "2027-03-31", (1,), None),
    ("Quý II năm 2026", "2026-04-01", "2026-06-30", (2,), None),
    ("Q2", "2026-04-01", "2026-06-30", (2,), None),
    ("Quý III, IV", "2026-07-01", "2026-12-31", (3, 4), None),
    ("Quý III-IV", "2026-07-01", "2026-12-31", (3, 4), None),
    ("Quý III và quý IV/2026", "2026-07-01", "2026-12-31", (3, 4), None),
    ("Quý I đến quý III", "2026-01-01", "2026-09-30", (1, 2, 3), None),
    ("Quý II, Quý IV", "2026-04-01", "2026-12-31", (2, 4), None),
    ("Quí II/2026", "2026-04-01", "2026-06-30", (2,), None),
    ("06 tháng đầu năm", "2026-01-01", "2026-06-30", (1, 2), None),
    ("Tuần 2 (09/3 - 15/3)", "2026-03-09", "2026-03-15", (1,), 3),
    ("Quý 1,2,3,4", "2026-01-01", "2026-12-31", ALL, None),
    ("Cuối quý I", "2026-03-01", "2026-03-31", (1,), None),
    ("Trong quý II", "2026-04-01", "2026-06-30", (2,), None),
    ("tháng 3", "2026-03-01", "2026-03-31", (1,), 3),
    ("Tháng 02 /2026", "2026-02-01", "2026-02-28", (1,), 2),
    ("tháng 2 năm 2028", "2028-02-01", "2028-02-29", (1,), 2),
    ("T3/2026", "2026-03-01", "2026-03-31", (1,), 3),
    ("05/2026", "2026-05-01", "2026-05-31", (2,), 5),
    ("Tháng 3, 4", "2026-03-01", "2026-04-30", (1, 2), None),
    ("Tháng 01-3/2026", "2026-01-01", "2026-03-31", (1,), None),
    ("Từ tháng 6 đến tháng 8/2026", "2026-06-01", "2026-08-31", (2, 3), None),
    ("Tháng 6 và tháng 12", "2026-06-01", "2026-12-31", (2, 4), None),
    ("Tháng 11/2026 đến tháng 01/2027", "2026-11-01", "2027-01-31", (1, 4), None),
    ("đầu tháng 02/2026", "2026-02-01", "2026-02-10", (1,), 2),
    ("giữa tháng 5", "2026-05-11", "2026-05-20", (2,), 5),
    ("Cuối tháng 02 năm 2026", "2026-02-21", "2026-02-28", (1,), 2),
    ("Tuần 2 tháng 3", "2026-03-08", "2026-03-14", (1,), 3),
    ("tuần cuối tháng 6", "2026-06-24", "2026-06-30", (2,), 6),
    ("trước ngày 28/02/2026", "2026-01-01", "2026-02-27", (1,), 2),
    ("Trước 30/6", "2026-01-01", "2026-06-29", (2,), 6),
    ("Trước ngày 15 tháng 3 năm 2026", "2026-01-01", "2026-03-14", (1,), 3),
    ("Trước ngày 15/12 hằng năm", "2026-01-01", "2026-12-14", (4,), 12),
    ("Xong trước ngày 01/6", "2026-01-01", "2026-05-31", (2,), 6),
    ("Chậm nhất ngày 15/6", "2026-01-01", "2026-06-15", (2,), 6),
    ("chậm nhất là ngày 15/6/2026", "2026-01-01", "2026-06-15", (2,), 6),
    ("đến ngày 30/9", "2026-01-01", "2026-09-30", (3,), 9),
    ("Đến hết tháng 6", "2026-01-01", "2026-06-30", (2,), 6),
    ("Không quá ngày 20/11", "2026-01-01", "2026-11-20", (4,), 11),
    ("ngày 11/6", "2026-06-11", "2026-06-11", (2,), 6),
    ("11.6.2026", "2026-06-11", "2026-06-11", (2,), 6),
    ("15/3/26", "2026-03-15", "2026-03-15", (1,), 3),
    ("ngày 08 tháng 8 năm 2026", "2026-08-08", "2026-08-08", (3,), 8),
    ("từ ngày 01/3/2026 đến ngày 15/3/2026", "2026-03-01", "2026-03-15", (1,), 3),
    ("Từ 15/10 đến 15/11/2026", "2026-10-15", "2026-11-15", (4,), None),
    ("từ 01 đến 15/3/2026", "2026-03-01", "2026-03-15", (1,), 3),
    ("6 tháng đầu năm", "2026-01-01", "2026-06-30", (1, 2), None),
    ("Sáu tháng cuối năm 2026", "2026-07-01", "2026-12-31", (3, 4), None),
    ("trong năm", "2026-01-01", "2026-12-31", ALL, None),
    ("Cả năm", "2026-01-01", "2026-12-31", ALL, None),
    ("Năm 2026", "2026-01-01", "2026-12-31", ALL, None),
    ("Đầu năm", "2026-01-01", "2026-03-31", (1,), None),
    ("Tháng 01 năm sau", "2027-01-01", "2027-01-31", (1,), 1),
    ("Từ tháng 3", "2026-03-01", "2026-12-31", ALL, None),
    ("Thường xuyên", "2026-01-01", None, ALL, None),
    ("hằng tháng", "2026-01-01", None, ALL, None),
    ("Hàng quý", "2026-01-01", None, ALL, None),
    ("Trước ngày 25 hằng tháng", "2026-01-01", None, ALL, None),
    ("theo thực tế", "2026-01-01", None, ALL, None),
    ("nếu có", "2026-01-01", None, ALL, None),
    ("Khi có văn bản của cấp trên", "2026-01-01", None, ALL, None),
    ("6 tháng, năm", "2026-01-01", None, ALL, None),
]
NO_TIMES = [
    "",
    "quy định",
    "Quý V",
    "Tháng 13",
    "31/02/2026",
    "sớm",
    "()",
    "Quý",
    "tháng",
    "năm",
    "0",
    "Như trên",
    "x" * 5000,
]


@pytest.mark.parametrize(("wording", "start", "due", "quarters", "month"), WORDINGS)
def test_each_wording_means_its_days(wording, start, due, quarters, month):
    period = read_period(wording, YEAR)
    assert period is not None
    assert period.starts_on.isoformat() == start
    assert (period.due_on and period.due_on.isoformat()) == due
    assert (period.quarters, period.month) == (quarters, month)


def test_spelling_of_marks_and_spaces_does_not_matter():
    assert read_period("  tháng   3 ", YEAR) == read_period("Tha\u0301ng 3.", YEAR) == read_period("THÁNG 3", YEAR)


@pytest.mark.parametrize("wording", NO_TIMES)
def test_what_is_no_time_is_not_made_into_one(wording):
    assert read_period(wording, YEAR) is None


@given(st.text(max_size=80))
def test_no_text_makes_the_reader_fail(text):
    period = read_period(text, YEAR)
    assert period is None or period.due_on is None or period.starts_on <= period.due_on


def test_before_a_day_begins_with_the_group_it_stands_in():
    period = read_period("trước ngày 15/6", YEAR, (2,))
    assert period is not None
    assert (period.starts_on, period.due_on, period.quarters) == (date(2026, 4, 1), date(2026, 6, 14), (2,))


def test_open_wordings_keep_the_quarters_of_their_group():
    period = read_period("Thường xuyên", YEAR, (3, 4))
    assert period is not None
    assert (period.kind, period.quarters) == (PeriodKind.OPEN, (3, 4))


days = st.dates(date(2025, 6, 1), date(2027, 6, 1))
styles = st.builds(PeriodStyle, st.sampled_from(["/", " năm ", ""]), st.booleans())


@given(days, st.integers(0, 500), styles)
def test_a_worded_span_reads_back_to_the_same_days(start, length, style):
    due = start + timedelta(days=length)
    group = group_of(start, due, YEAR)
    period = read_period(word_period(start, due, year=YEAR, group=group, style=style), YEAR, group)
    assert period is not None
    assert (period.starts_on, period.due_on) == (start, due)


@pytest.mark.parametrize(
    ("start", "due", "wording"),
    [
        ("2026-01-01", "2026-03-31", "quý I/2026"),
        ("2026-07-01", "2026-12-31", "quý III, IV/2026"),
        ("2026-02-01", "2026-02-28", "tháng 02/2026"),
        ("2026-10-01", "2026-10-31", "tháng 10/2026"),
        ("2026-02-21", "2026-02-28", "cuối tháng 02/2026"),
        ("2026-01-01", "2026-02-27", "trước ngày 28/02/2026"),
        ("2026-06-11", "2026-06-11", "ngày 11/6/2026"),
        ("2026-03-05", "2026-04-10", "từ ngày 05/3/2026 đến ngày 10/4/2026"),
        ("2026-01-01", "2026-12-31", "trong năm 2026"),
    ],
)
def test_a_span_is_worded_in_the_shortest_office_form(start, due, wording):
    first, last = date.fromisoformat(start), date.fromisoformat(due)
    assert word_period(first, last, year=YEAR) == wording


def test_no_last_day_is_worded_thuong_xuyen():
    assert word_period(date(2026, 1, 1), None, year=YEAR, style=PeriodStyle(capital=True)) == "Thường xuyên"


def test_the_style_is_that_of_most_wordings():
    assert style_of(["Quý I/2026", "Quý II/2026", "tháng 3"]) == PeriodStyle("/", capital=True)
    assert style_of([], PeriodStyle("")) == PeriodStyle("")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Họp Hội đồng xét danh hiệu (đầu tháng 02 /2026)", "đầu tháng 02 /2026"),
        ("Hội nghị tổng kết năm 2025 (cuối tháng 02 năm 2026).", "cuối tháng 02 năm 2026"),
        ("Các thôn gửi đăng ký trước ngày 28/02/2026 về UBND xã", "trước ngày 28/02/2026"),
        ("Tháng 3/2026: tổ chức hội nghị điển hình", "Tháng 3/2026"),
        ("Tiếp nhận hồ sơ, chậm nhất ngày 20/11/2026", "chậm nhất ngày 20/11/2026"),
        ("Kiểm tra các thôn, hoàn thành trong tháng 5.", "tháng 5"),
        ("Xét sáng kiến (đợt 1) (tháng 4/2026)", "tháng 4/2026"),
        # A sentence is full of other times: anniversaries, reports, dates of documents, conditions.
        ("Kỷ niệm 78 năm ngày truyền thống (11/6/1948 - 11/6/2026)", None),
        ("Báo cáo sơ kết 6 tháng đầu năm 2026", None),
        ("Sửa đổi Quyết định số 16/QĐ-UBND ngày 08 tháng 8 năm 2018", None),
        ("Tổng hợp hồ sơ đề nghị khen thưởng chuyên đề (nếu có).", None),
        ("Tổng kết công tác năm 2025", None),
        ("Đánh giá kết quả (theo đề cương của tỉnh)", None),
    ],
)
def test_a_time_is_found_in_a_sentence_only_where_it_is_the_tasks_own(sentence, found):
    got = find_period(sentence, YEAR)
    assert (got and got.text) == found
    if got:
        assert sentence[got.start : got.end] == got.text


@given(st.text(max_size=200))
def test_finding_never_fails_and_points_into_the_sentence(sentence):
    got = find_period(sentence, YEAR)
    assert got is None or sentence[got.start : got.end] == got.text


def test_a_group_means_its_first_to_its_last_day():
    period = quarters_period((3, 4), YEAR)
    assert (period.starts_on, period.due_on) == (date(2026, 7, 1), date(2026, 12, 31))
