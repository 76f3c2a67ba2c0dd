"""The chart on paper: every page complete, every task there once, readable in black and white."""

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from itertools import combinations, pairwise

import pdfplumber
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.plan import Plan, Role, State, Task, TaskUnit
from kehoach_desktop.exports.chart import ChartOptions, Paper, write_chart_pdf, write_chart_png
from kehoach_desktop.exports.chart.form import form_of
from kehoach_desktop.exports.chart.rows import GroupRow, TaskRow, put_on_pages
from kehoach_desktop.gantt import LOOKS, Look, RowFacts
from tests.support.invented import TODAY, YEAR, invented_plan
from tests.support.ruler.plans import REAL_PLANS, real_plan

A4, A3 = (595, 842), (842, 1191)
FORMS = [
    ChartOptions(paper=paper, landscape=landscape, most_pages=most)
    for paper in Paper
    for landscape in (True, False)
    for most in (None, 2)
]


USUAL = ChartOptions()


def pages(plan: Plan, options: ChartOptions = USUAL, today: date = TODAY):
    out = BytesIO()
    problems = write_chart_pdf(plan, out, today=today, options=options)
    with pdfplumber.open(out) as pdf:
        return [(page.width, page.height, page.extract_words(), page.extract_text()) for page in pdf.pages], problems


@cache
def sixty(options: ChartOptions):
    """The pages of a plan with 60 tasks, read once for all that is asked of them."""
    return pages(invented_plan(60), options)


def names(page: tuple, options: ChartOptions = USUAL) -> list[str]:
    """The words of the column of names, in their order."""
    form = form_of(options)
    left, right = form.margin + form.number, form.margin + form.number + form.names
    return [word["text"] for word in page[2] if word["x0"] > left and word["x1"] < right]


@pytest.mark.parametrize("options", FORMS, ids=str)
def test_every_page_is_complete(options):
    found, problems = sixty(options)
    assert problems == ()
    assert options.most_pages is None or len(found) <= options.most_pages
    size = A4 if options.paper is Paper.A4 else A3
    for number, (width, height, words, text) in enumerate(found, 1):
        assert (round(width), round(height)) == (size[::-1] if options.landscape else size)
        for piece in (
            "BIỂU ĐỒ TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH",
            "Công tác thi đua, khen thưởng năm 2026",
            "Quý IV",
            "Nội dung công việc",
            "Số liệu đến ngày 20/05/2026",
            f"Trang {number}/{len(found)}",
            *(style.label for style in LOOKS.values()),
        ):
            assert piece in text
        assert sum(word["text"] in ("Th", "Tháng") for word in words) == 12
        assert all(word["x0"] >= 0 and word["x1"] <= width and word["bottom"] <= height for word in words)


@pytest.mark.parametrize("options", FORMS, ids=str)
def test_every_task_stands_on_one_page_with_all_its_words(options):
    found, _ = sixty(options)
    joined = ["".join(names(page, options)) for page in found]
    for number in range(1, 61):
        assert sum(text.count(f"(việc{number})") for text in joined) == 1


@pytest.mark.parametrize("name", REAL_PLANS)
def test_every_word_of_a_real_plans_tasks_is_there(name):
    plan = real_plan(name)
    found, problems = pages(plan, today=date(plan.year, 5, 20))
    assert problems == ()
    words = {word["text"] for _, _, words, _ in found for word in words}
    assert [word for task in plan.tasks for word in task.content.split() if word not in words] == []


def test_no_row_is_cut_by_the_end_of_its_page():
    plan = replace(
        invented_plan(0),
        tasks=tuple(Task(content=f"Đầu{n} " + "dài " * (n * 13 % 90) + f"Cuối{n}", group=(2,)) for n in range(40)),
    )
    found, _ = pages(plan)
    for n in range(40):
        places = {at for at, page in enumerate(found) if {f"Đầu{n}", f"Cuối{n}"} & set(names(page))}
        assert len(places) == 1, n


@given(st.lists(st.one_of(st.none(), st.floats(5, 200)), max_size=60), st.floats(250, 800))
def test_pages_hold_all_rows_in_order_and_none_ends_with_a_groups_row(heights, room):
    rows = [
        GroupRow(20, "", (), 0, 0) if height is None else TaskRow(height, "", (), (), RowFacts()) for height in heights
    ]
    found = put_on_pages(rows, room)
    assert [row for page in found for row in page] == rows
    for page, following in pairwise(found):
        assert sum(row.height for row in page) <= room
        assert isinstance(page[-1], TaskRow) or isinstance(following[0], GroupRow)


def test_a_name_too_long_for_a_row_is_cut_visibly_and_told():
    plan = replace(invented_plan(0), tasks=(Task(content="thi đua " * 2000, group=(1,)),))
    found, problems = pages(plan)
    assert "…" in found[0][3]
    assert [problem.where for problem in problems] == ["Việc 1"]


def test_too_many_tasks_for_the_pages_asked_for_are_told_and_all_there():
    found, problems = pages(invented_plan(400), ChartOptions(most_pages=1))
    assert len(found) > 1
    assert "Không thể gọn trong 1 trang" in problems[0].sentence
    assert sum("".join(names(page)).count("(việc") for page in found) == 400


def test_a_plan_without_tasks_is_a_page_that_says_what_it_is():
    found, _ = pages(replace(invented_plan(0), subject="", agency=()))
    assert len(found) == 1
    assert "Trang 1/1" in found[0][3]


def test_letters_that_the_font_lacks_leave_a_mark():
    found, _ = pages(replace(invented_plan(0), tasks=(Task(content="Họp 😀 xã", group=(1,)),)))
    assert "Họp □ xã" in found[0][3]


def test_the_same_plan_and_day_give_the_same_bytes():
    one, other = BytesIO(), BytesIO()
    write_chart_pdf(invented_plan(30), one, today=TODAY)
    write_chart_pdf(invented_plan(30), other, today=TODAY)
    assert one.getvalue() == other.getvalue()


def test_the_chart_says_what_it_is_and_prints_unscaled():
    out = BytesIO()
    write_chart_pdf(invented_plan(3), out, today=TODAY)
    assert out.getvalue()[:8] >= b"%PDF-1.6"
    with pdfplumber.open(out) as pdf:
        assert pdf.doc.catalog["Lang"] == b"vi-VN"
        assert pdf.doc.catalog["ViewerPreferences"].resolve()["PrintScaling"].name == "None"
        assert "Biểu đồ tiến độ" in pdf.metadata["Title"]


def test_nothing_on_the_page_is_a_picture():
    out = BytesIO()
    write_chart_pdf(invented_plan(10), out, today=TODAY)
    with pdfplumber.open(out) as pdf:
        assert all(not page.images for page in pdf.pages)


def black(task: Task) -> set[tuple[int, int]]:
    """The black points of the timeline of a chart with this one task, as a printer of one colour sets them."""
    out = BytesIO()
    write_chart_pdf(replace(invented_plan(0), tasks=(task,)), out, today=date(YEAR, 11, 20))
    document = pypdfium2.PdfDocument(out.getvalue())
    image = (
        document[0]
        .render(scale=150 / 72, grayscale=True)
        .to_pil()
        .point(lambda level: 255 * (level >= 128))
        .convert("1")
    )
    document.close()
    with pdfplumber.open(out) as pdf:
        words = pdf.pages[0].extract_words()
        row = next(word["top"] for word in words if word["text"] == "Việc")
        left = next(word["x1"] for word in words if word["text"] == "thực")
    box = [round(value * 150 / 72) for value in (left + 20, row - 4, pdf.pages[0].width - 20, row + 16)]
    part = image.crop(box)
    return {(x, y) for x in range(part.width) for y in range(part.height) if not part.getpixel((x, y))}


def test_states_differ_in_one_colour_of_ink():
    tasks = {
        look: Task(content="Việc", period_text="tháng 10/2026", state=State(look.value))
        for look in Look
        if look is not Look.LATE
    }
    open_tasks = {look: replace(task, period_text="tháng 12/2026") for look, task in tasks.items()}
    shapes = {
        look: {(x - min(a for a, _ in points), y) for x, y in points}
        for look, task in open_tasks.items()
        if (points := black(task))
    }
    late = black(tasks[Look.TODO])
    shapes[Look.LATE] = {(x - min(a for a, _ in late), y) for x, y in late}
    assert set(shapes) == set(Look)
    for one, other in combinations(Look, 2):
        assert len(shapes[one] ^ shapes[other]) > 40, (one, other)


def test_soft_ends_differ_from_sure_ones_in_one_colour_of_ink():
    soft = black(Task(content="Việc", period_text="Quý II"))
    sure = black(Task(content="Việc", period_text="từ tháng 4 đến tháng 6"))
    assert len(soft ^ sure) > 20


def red_points(units: tuple[TaskUnit, ...]) -> int:
    """The points of today's line where the name of the units stands, or would stand."""
    task = Task(content="Việc", period_text="tháng 02/2026", units=units, state=State.DONE)
    out = BytesIO()
    options = ChartOptions(landscape=False)
    write_chart_pdf(replace(invented_plan(0), tasks=(task,)), out, today=date(YEAR, 5, 20), options=options)
    with pdfplumber.open(out) as pdf:
        row = next(word for word in pdf.pages[0].extract_words() if word["text"] == "Việc")
    document = pypdfium2.PdfDocument(out.getvalue())
    image = document[0].render(scale=4).to_pil().convert("RGB")
    document.close()
    top, bottom = round(row["top"] * 4), round(row["bottom"] * 4)
    points = (image.getpixel((x, y)) for x in range(image.width // 2, image.width) for y in range(top, bottom))
    return sum(red > green + 60 for red, green, _ in points)


def test_todays_line_does_not_run_through_a_units_name():
    named = (TaskUnit(role=Role.LEAD, name="Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"),)
    assert red_points(()) > 20
    assert red_points(named) == 0


def test_a_picture_holds_the_whole_chart(tmp_path):
    out = tmp_path / "bieu-do.png"
    assert write_chart_png(invented_plan(30), out, today=TODAY) == ()
    assert out.read_bytes().startswith(b"\x89PNG\r\n")


def test_a_chart_too_long_for_a_picture_says_what_is_missing(tmp_path):
    problems = write_chart_png(invented_plan(900), tmp_path / "dai.png", today=TODAY)
    assert "việc chưa có trong ảnh" in problems[0].sentence


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), max_size=60), st.text(st.characters(), max_size=60))
def test_any_text_anywhere_makes_pages(content, name):
    task = Task(content=content, group=(2,), units_text=name)
    found, _ = pages(replace(invented_plan(0), subject=name, agency=(content,), tasks=(task,)))
    assert len(found) == 1
