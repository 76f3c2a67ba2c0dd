from datetime import date, timedelta
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from kehoach_desktop.gantt import HeaderCell, Scale, Snap, TextStyle
from kehoach_desktop.gantt.scale import nearest_boundary

YEARS = st.integers(1990, 2120)
WIDTHS = st.floats(120, 4000)


def measure(text: str, style: TextStyle) -> float:
    return 7.0 * len(text)


@st.composite
def scales(draw):
    scale = Scale(draw(YEARS), draw(WIDTHS)).zoomed(draw(st.floats(1, 24)), draw(st.floats(0, 100)))
    return scale.scrolled_to(draw(st.floats(0, 1)) * scale.max_offset)


@st.composite
def days_of_year(draw, year):
    return date(year, 1, 1) + timedelta(days=draw(st.integers(0, (date(year, 12, 31) - date(year, 1, 1)).days)))


@given(scales(), st.data())
def test_the_middle_of_a_day_is_read_back_as_that_day(scale, data):
    day = data.draw(days_of_year(scale.year)) + timedelta(days=data.draw(st.integers(-400, 400)))
    assert scale.day_at((scale.x(day) + scale.end_x(day)) / 2) == day


@given(YEARS, WIDTHS)
def test_a_year_fills_the_width_whether_it_leaps_or_not(year, width):
    scale = Scale(year, width)
    assert abs(scale.x(date(year, 1, 1))) < 1e-9
    assert abs(scale.end_x(date(year, 12, 31)) - width) < 1e-6 * width
    assert scale.days == (date(year + 1, 1, 1) - date(year, 1, 1)).days


@given(scales(), st.data())
def test_zooming_keeps_the_day_under_the_pointer(scale, data):
    x = data.draw(st.floats(0.2, 0.8)) * scale.width
    nearer = scale.zoomed(scale.zoom * 2, x)
    assert 0 <= nearer.offset <= nearer.max_offset + 1e-6
    assert abs((nearer.day_at(x) - scale.day_at(x)).days) <= 1


@given(scales())
def test_header_cells_meet_without_gaps_and_fill_the_view(scale):
    for cells in (scale.quarters(measure), scale.months(measure), scale.day_cells(measure)):
        assume(cells)
        assert abs(cells[0].x) < 1e-6
        assert abs(cells[-1].x + cells[-1].width - scale.width) < 1e-6 * scale.width
        for left, right in pairwise(cells):
            assert abs(left.x + left.width - right.x) < 1e-6 * scale.width
            assert left.last + timedelta(days=1) == right.first


def labels(cells: tuple[HeaderCell, ...]) -> list[str]:
    return [cell.label for cell in cells]


def test_quarters_are_worded_as_plans_word_them():
    assert labels(Scale(2026, 766).quarters(measure)) == ["Quý I", "Quý II", "Quý III", "Quý IV"]
    assert labels(Scale(2026, 120).quarters(measure)) == ["I", "II", "III", "IV"]


def test_months_take_one_form_that_fits_all_of_them():
    assert labels(Scale(2026, 900).months(measure))[0] == "Tháng 1"
    assert labels(Scale(2026, 600).months(measure))[::11] == ["Th 1", "Th 12"]
    assert labels(Scale(2026, 250).months(measure))[::11] == ["1", "12"]


def test_days_appear_when_zoomed_thirds_before_single_days():
    scale = Scale(2024, 700)
    assert scale.day_cells(measure) == ()
    thirds = scale.zoomed(3, 0).day_cells(measure)
    assert labels(thirds)[:4] == ["1", "11", "21", "1"]
    february = scale.zoomed(12, 0).scrolled_to(Scale(2024, 700, 12).x(date(2024, 2, 10))).day_cells(measure)
    assert "29" in labels(february)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_month_boundary_is_the_nearer_first_of_a_month(day):
    boundary = nearest_boundary(day, Snap.MONTH)
    assert boundary.day == 1
    assert abs(boundary - day) <= timedelta(days=15)
    assert nearest_boundary(day, Snap.DAY) == day


def test_resizing_keeps_what_was_at_the_left_edge():
    scale = Scale(2026, 700).zoomed(4, 0).scrolled_to(900)
    assert scale.resized(350).day_at(0) == scale.day_at(0)


def test_the_last_years_of_the_calendar_do_not_break_it():
    scale = Scale(9999, 500)
    assert scale.day_at(10_000) == date.max
    assert nearest_boundary(date.max, Snap.MONTH) <= date.max
