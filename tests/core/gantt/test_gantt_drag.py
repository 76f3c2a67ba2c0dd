from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kehoach_desktop.domain.periods import month_span
from kehoach_desktop.gantt import BarBox, Part, Snap, Span, drag, drawn, hit, shift_months, step

YEAR = st.integers(2020, 2032)
PARTS = st.sampled_from(Part)
SNAPS = st.sampled_from(Snap)


@st.composite
def spans(draw):
    year = draw(YEAR)
    start = date(year, 1, 1) + timedelta(days=draw(st.integers(0, 364)))
    return Span(start, start + timedelta(days=draw(st.integers(0, 200)))), year


@st.composite
def month_spans(draw):
    year = draw(YEAR)
    first = draw(st.integers(1, 12))
    return Span(*month_span(year, first, draw(st.integers(first, 12)))), year


def length(span: Span) -> int:
    return (span.due.year - span.start.year) * 12 + span.due.month - span.start.month


def is_whole_months(span: Span) -> bool:
    return span.start.day == 1 and (span.due + timedelta(days=1)).day == 1


@given(spans(), PARTS, SNAPS, st.integers(-800, 800))
def test_no_pull_ever_inverts_a_bar_or_leaves_the_neighbouring_years(case, part, snap, days):
    span, year = case
    new = drag(span, part, days, snap, year)
    assert new.start <= new.due
    if new != span:
        assert {new.start.year, new.due.year} <= {year - 1, year, year + 1}


@given(spans(), PARTS, SNAPS, st.integers(-30, 30))
def test_no_key_ever_inverts_a_bar_or_leaves_the_neighbouring_years(case, part, snap, steps):
    span, year = case
    new = step(span, part, steps, snap, year)
    assert new.start <= new.due
    if new != span:
        assert {new.start.year, new.due.year} <= {year - 1, year, year + 1}


@given(month_spans(), st.integers(-400, 400))
def test_whole_months_move_by_whole_months_and_keep_their_length(case, days):
    span, year = case
    new = drag(span, Part.WHOLE, days, Snap.MONTH, year)
    assert is_whole_months(new)
    assert length(new) == length(span)


@given(month_spans(), st.integers(-6, 6))
def test_whole_months_moved_there_and_back_are_the_same(case, months):
    span, _ = case
    assert shift_months(shift_months(span, months), -months) == span


@given(spans(), st.integers(-200, 200))
def test_by_days_a_bar_keeps_its_length_in_days(case, days):
    span, year = case
    new = drag(span, Part.WHOLE, days, Snap.DAY, year)
    assert new.due - new.start == span.due - span.start


@given(month_spans(), st.sampled_from([Part.START, Part.DUE]), st.integers(-400, 400))
def test_edges_pulled_in_months_stand_on_months(case, part, days):
    span, year = case
    assert is_whole_months(drag(span, part, days, Snap.MONTH, year))


@given(spans(), st.sampled_from([Part.START, Part.DUE]), SNAPS, st.integers(-400, 400))
def test_pulling_one_edge_leaves_the_other(case, part, snap, days):
    span, year = case
    new = drag(span, part, days, snap, year)
    assert new.due == span.due if part is Part.START else new.start == span.start


@given(spans(), PARTS, st.integers(1, 3))
def test_a_key_to_the_right_goes_right(case, part, steps):
    span, year = case
    new = step(span, part, steps, Snap.DAY, year)
    assert (new.start, new.due) >= (span.start, span.due)


@pytest.mark.parametrize(
    ("start", "due", "months", "expected"),
    [
        # A third of a month stays that third, a last day stays a last day, 29/2 exists only in leap years.
        ((2026, 1, 21), (2026, 1, 31), 1, ((2026, 2, 21), (2026, 2, 28))),
        ((2026, 2, 21), (2026, 2, 28), 1, ((2026, 3, 21), (2026, 3, 31))),
        ((2024, 2, 1), (2024, 2, 29), 12, ((2025, 2, 1), (2025, 2, 28))),
        ((2024, 2, 29), (2024, 2, 29), 12, ((2025, 2, 28), (2025, 2, 28))),
        ((2026, 11, 1), (2026, 12, 31), 2, ((2027, 1, 1), (2027, 2, 28))),
        ((2026, 1, 30), (2026, 2, 5), 1, ((2026, 2, 28), (2026, 3, 5))),
    ],
)
def test_months_move_as_offices_count_them(start, due, months, expected):
    span = shift_months(Span(date(*start), date(*due)), months)
    assert (span.start, span.due) == tuple(date(*day) for day in expected)


def test_a_bar_goes_to_the_next_month_past_its_middle():
    span = Span(date(2026, 3, 1), date(2026, 3, 31))
    assert drag(span, Part.WHOLE, 14, Snap.MONTH, 2026) == span
    assert drag(span, Part.WHOLE, 17, Snap.MONTH, 2026) == Span(date(2026, 4, 1), date(2026, 4, 30))


def test_an_edge_inside_a_month_goes_to_that_months_own_edge_first():
    span = Span(date(2026, 3, 15), date(2026, 5, 10))
    assert step(span, Part.START, -1, Snap.MONTH, 2026).start == date(2026, 3, 1)
    assert step(span, Part.START, 1, Snap.MONTH, 2026).start == date(2026, 4, 1)
    assert step(span, Part.DUE, 1, Snap.MONTH, 2026).due == date(2026, 5, 31)
    assert step(span, Part.DUE, -1, Snap.MONTH, 2026).due == date(2026, 4, 30)


@given(PARTS, SNAPS, st.integers(-300, 300))
def test_a_task_without_an_end_only_takes_one(part, snap, days):
    assume(days)
    span = Span(date(2026, 1, 1), None)
    new = drag(span, part, days, snap, 2026)
    if part is Part.DUE:
        assert new.due is not None
        assert new.due >= new.start
    else:
        assert new == span


def test_the_grip_tells_edges_from_the_middle():
    bar = BarBox(100, 200, 14, 16)
    found = {x: hit(bar, x, 20) for x in (90, 97, 103, 150, 197, 204, 210)}
    assert found == {
        90: None,
        97: Part.START,
        103: Part.START,
        150: Part.WHOLE,
        197: Part.DUE,
        204: Part.DUE,
        210: None,
    }
    assert hit(bar, 150, 40) is None
    assert hit(None, 150, 20) is None


def test_the_middle_of_the_shortest_bar_can_still_be_gripped():
    assert hit(BarBox(100, 106, 14, 16), 103, 20) is Part.WHOLE


def test_a_bar_drawn_backwards_reads_forwards():
    assert drawn(date(2026, 5, 20), date(2026, 4, 3), Snap.MONTH) == Span(date(2026, 4, 1), date(2026, 5, 31))
    assert drawn(date(2026, 5, 20), date(2026, 4, 3), Snap.DAY) == Span(date(2026, 4, 3), date(2026, 5, 20))
