from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.plan import Role, State, Task, TaskUnit
from kehoach_desktop.gantt import (
    DARK,
    LIGHT,
    LOOKS,
    PAIRS,
    PAPER,
    READABLE,
    SCREEN,
    Box,
    Disc,
    Ink,
    Label,
    Line,
    Look,
    Polygon,
    RowFacts,
    Scale,
    Segments,
    TextStyle,
    contrast,
    group_marks,
    row_facts,
    row_marks,
    sign,
    today_marks,
)

TODAY = date(2026, 5, 20)


def measure(text: str, style: TextStyle) -> float:
    return 6.5 * len(text)


def extent(mark) -> tuple[float, float]:
    match mark:
        case Box():
            return mark.x, mark.x + mark.width
        case Disc():
            return mark.x - mark.radius, mark.x + mark.radius
        case Label():
            width = measure(mark.text, mark.style)
            left = mark.x - width * {"left": 0.0, "centre": 0.5, "right": 1.0}[mark.align.value]
            return left, left + width
        case Segments():
            xs = [x for segment in mark.segments for x, _ in segment]
        case _:
            xs = [x for x, _ in mark.points]
    return min(xs), max(xs)


@st.composite
def facts(draw):
    start = date(2026, 1, 1) + timedelta(days=draw(st.integers(-500, 800)))
    due = None if draw(st.booleans()) else start + timedelta(days=draw(st.integers(0, 900)))
    return RowFacts(
        start=start,
        due=due,
        vague=draw(st.booleans()),
        deadline=draw(st.booleans()),
        look=draw(st.sampled_from(Look)),
        progress=draw(st.integers(0, 100)),
        label=draw(st.text("Văn phòng", max_size=60)),
    )


@given(facts(), st.floats(40, 2000), st.floats(1, 24), st.floats(0, 1))
def test_everything_drawn_stays_near_the_view_and_every_text_inside_it(row, width, zoom, place):
    scale = Scale(2026, width).zoomed(zoom, 0)
    scale = scale.scrolled_to(place * scale.max_offset)
    spare = SCREEN.soft + SCREEN.bar_height * 1.5
    for mark in row_marks(row, scale, measure).marks:
        left, right = extent(mark)
        assert left <= right
        assert left >= -spare - 1
        assert right <= width + spare + 1
        if isinstance(mark, Label):
            assert left >= -1e-6
            assert right <= width + 1e-6


@given(facts())
def test_the_bar_lies_over_the_days_of_its_span_cut_at_the_year(row):
    scale = Scale(2026, 1000)
    bar = row_marks(row, scale, measure).bar
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    due = row.due or date.max
    if row.start > last or due < first:
        assert bar is None
        return
    left, right = scale.x(max(row.start, first)), scale.end_x(min(due, last))
    assert bar.left <= left + 1e-6
    assert bar.right >= right - 1e-6
    assert (bar.right - bar.left) - (right - left) <= SCREEN.bar_height


def texts(marks) -> list[str]:
    return [mark.text for mark in marks if isinstance(mark, Label)]


def task(wording: str | None, **more) -> Task:
    return Task(content="Tổng kết phong trào thi đua", period_text=wording, **more)


@pytest.mark.parametrize(
    ("wording", "vague", "deadline", "open_ended"),
    [
        ("Quý II", True, False, False),
        ("6 tháng đầu năm", True, False, False),
        ("tháng 5", False, False, False),
        ("từ ngày 10/5/2026 đến ngày 20/6/2026", False, False, False),
        ("trước ngày 15/6/2026", False, True, False),
        ("chậm nhất ngày 15/6/2026", False, True, False),
        ("thường xuyên", True, False, True),
    ],
)
def test_ends_are_as_sure_as_the_wording(wording, vague, deadline, open_ended):
    row = row_facts(task(wording), 2026, TODAY)
    assert (row.vague, row.deadline, row.open_ended) == (vague, deadline, open_ended)


def test_a_soft_end_has_no_edge_and_a_sure_one_has():
    def posts(wording):
        marks = row_marks(row_facts(task(wording), 2026, TODAY), Scale(2026, 800), measure).marks
        return [m for m in marks if isinstance(m, Line) and m.points[0][0] == m.points[1][0]]

    assert posts("Quý III") == []
    assert len(posts("từ tháng 7 đến tháng 9")) == 2


def test_a_bar_over_the_years_end_carries_an_arrow_there():
    scale = Scale(2026, 800)
    row = RowFacts(start=date(2026, 12, 1), due=date(2027, 1, 20))
    marks = row_marks(row, scale, measure).marks
    tips = [max(x for x, _ in m.points) for m in marks if isinstance(m, Polygon) and len(m.points) == 3]
    assert any(abs(tip - 800) < 1e-6 for tip in tips)


def test_a_task_of_another_year_is_pointed_at_with_its_days():
    row = RowFacts(start=date(2027, 1, 10), due=date(2027, 1, 20), label="Văn phòng")
    result = row_marks(row, Scale(2026, 800), measure)
    assert result.bar is None
    assert texts(result.marks) == ["10/01/2027 – 20/01/2027"]


def test_progress_is_solid_up_to_its_share():
    row = RowFacts(start=date(2026, 1, 1), due=date(2026, 12, 31), look=Look.DOING, progress=40)
    solid = [m for m in row_marks(row, Scale(2026, 1000), measure).marks if isinstance(m, Box) and m.fill is Ink.DOING]
    assert [(round(m.x), round(m.width)) for m in solid] == [(0, 400)]


def test_a_task_without_a_time_says_so_instead_of_vanishing():
    assert texts(row_marks(row_facts(task(None), 2026, TODAY), Scale(2026, 800), measure).marks)
    unread = row_marks(row_facts(task("lúc trời mát"), 2026, TODAY), Scale(2026, 800), measure)
    assert texts(unread.marks) == ["Chưa hiểu thời gian đã ghi"]


def test_late_is_drawn_for_what_is_owed_only():
    assert row_facts(task("tháng 4"), 2026, TODAY).look is Look.LATE
    assert row_facts(task("tháng 4", state=State.DONE), 2026, TODAY).look is Look.DONE
    assert row_facts(task("Quý II"), 2026, TODAY).look is Look.TODO


def test_the_label_names_who_answers_and_how_far():
    units = (TaskUnit(role=Role.COORDINATING, name="Các thôn"), TaskUnit(role=Role.LEAD, name="Văn phòng"))
    row = row_facts(task("tháng 6", units=units, state=State.DOING, progress=30), 2026, TODAY)
    assert row.label == "30% · Văn phòng"


def test_the_label_goes_where_there_is_room():
    scale = Scale(2026, 800)
    spring = RowFacts(start=date(2026, 1, 1), due=date(2026, 2, 28), label="Văn phòng")
    autumn = RowFacts(start=date(2026, 11, 1), due=date(2026, 12, 31), label="Văn phòng")
    whole = RowFacts(start=date(2026, 1, 1), due=date(2026, 12, 31), label="Văn phòng")
    places = []
    for row in (spring, autumn, whole):
        result = row_marks(row, scale, measure)
        [label] = [m for m in result.marks if isinstance(m, Label)]
        places.append("right" if label.x > result.bar.right else "left" if label.x < result.bar.left else "upon")
    assert places == ["right", "left", "upon"]
    cramped = row_marks(whole, Scale(2026, 60), measure)
    assert texts(cramped.marks) == []


def black_and_white(look: Look) -> list:
    """The sign with its inks told apart only as blank paper and black."""
    blank = (None, Ink.SURFACE, Ink.ON_SOLID)
    marks = []
    for mark in sign(look, 0, 0, 12):
        shape = mark.points if isinstance(mark, Line | Polygon) else (mark.x, mark.y, mark.radius)
        marks.append((type(mark), shape, getattr(mark, "fill", None) in blank, mark.stroke in blank))
    return marks


def test_signs_and_fillings_differ_without_their_inks():
    for one, other in combinations(Look, 2):
        assert black_and_white(one) != black_and_white(other)
        assert LOOKS[one].filling != LOOKS[other].filling


def test_today_stands_in_its_year_only():
    scale = Scale(2026, 800)
    [line] = today_marks(scale, TODAY, 44)
    assert scale.day_at(line.points[0][0]) == TODAY
    assert today_marks(scale, date(2025, 5, 20), 44) == ()


def test_a_group_counts_what_is_done():
    result = group_marks((2,), 3, 7, Scale(2026, 800), measure)
    assert texts(result.marks) == ["3/7"]
    assert group_marks((), 0, 0, Scale(2026, 800), measure).marks == ()
    assert group_marks((1, 2, 3, 4), 0, 0, Scale(2026, 800), measure).marks


@pytest.mark.parametrize("palette", [LIGHT, DARK, PAPER], ids=lambda p: p.name)
def test_everything_that_is_read_can_be_read(palette):
    assert set(palette.colours) == set(Ink)
    weak = [
        (ink, ground, round(contrast(palette[ink], palette[ground]), 2))
        for ink, ground in PAIRS
        if contrast(palette[ink], palette[ground]) < READABLE
    ]
    assert weak == []
