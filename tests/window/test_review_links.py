"""A problem, a row of the draft and a line of the source show one another."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from some_plans import DOUBTFUL_TEXT

from kehoach_desktop.domain.plan import Plan, Section, SectionKind, Task
from ui.review.links import Links
from ui.review.places import Part, Place


@pytest.fixture
def review(empty_window, tmp_path, qtbot):
    file = tmp_path / "kế hoạch.txt"
    file.write_text(DOUBTFUL_TEXT, encoding="utf-8")
    empty_window.commands.import_file(file)
    qtbot.waitUntil(lambda: empty_window.page_key() == "review")
    return empty_window.page


def line_of(review, text):
    return next(n for n, line in enumerate(review.drafting.lines) if text in line)


def problem_shown(review):
    selected = review.list.selectionModel().selectedIndexes()
    return review.problems.problems[selected[0].row()].where if selected else ""


def test_a_problem_shows_the_row_and_the_line(review):
    row = next(n for n, problem in enumerate(review.problems.problems) if problem.where == "Việc 3")
    review.list.setCurrentIndex(review.problems.index(row))
    assert review.draft.tasks.current() == 3
    line = line_of(review, "Sơ kết công tác")
    assert review.source.shown_lines == (line, line)
    assert review.source.textCursor().blockNumber() == line


def test_a_row_shows_the_line_and_the_problem(review):
    review.draft.open_part(Part.TASKS)
    review.draft.tasks.go_to(2)
    line = line_of(review, "Ký giao ước")
    assert review.source.shown_lines == (line, line)
    assert problem_shown(review) == ""
    review.draft.tasks.go_to(3)
    assert problem_shown(review) == "Việc 3"


def test_a_line_shows_the_row_and_the_problem(review):
    review.source.point(line_of(review, "Sơ kết công tác"))
    assert review.draft.part is Part.TASKS
    assert review.draft.tasks.current() == 3
    assert problem_shown(review) == "Việc 3"
    review.source.point(line_of(review, "Khen đúng người"))
    assert review.draft.part is Part.OUTLINE
    section = review.drafting.draft.sections[review.draft.sections.table.currentIndex().row()]
    assert section.text.startswith("Khen đúng người")
    review.source.point(line_of(review, "CHỦ TỊCH"))
    assert review.draft.part is Part.FOOT
    assert problem_shown(review) == "Chữ ký"


def test_a_piece_of_text_shows_its_line(review):
    review.draft.open_part(Part.OUTLINE)
    heading = next(part for part in review.drafting.draft.sections if part.heading == "TỔ CHỨC THỰC HIỆN")
    review.draft.sections.go_to(heading.id)
    line = line_of(review, "III. TỔ CHỨC")
    assert review.source.shown_lines == (line, line)


def test_doubtful_lines_are_marked_until_they_are_settled(review):
    assert Place(Part.TASKS, 3) in review.source._doubtful
    review.draft.open_part(Part.TASKS)
    review.draft.tasks.go_to(3)
    review.draft.tasks.drop()
    assert Place(Part.TASKS, 3) not in review.source._doubtful


def test_the_margin_names_what_lines_became(review):
    names = {place: review.drafting.name_of(place) for place in filter(None, review.drafting.links._places)}
    assert set(names.values()) >= {"Đầu", "Cuối", "Việc 1", "Mục I", "Mục III", "Lời mở đầu", "Ý"}
    review.source.grab()


@dataclass
class Mark:
    first: int
    last: int
    part: str
    index: int


@dataclass
class Reading:
    draft: Plan
    lines: tuple
    marks: tuple
    problems: tuple = ()


def reading(lines, *marks, kinds=()):
    sections = tuple(Section(kind=kind) for kind in kinds)
    tasks = tuple(Task(content=str(n)) for n in range(sum(mark.part == "task" for mark in marks)))
    return Reading(Plan(year=2026, sections=sections, tasks=tasks), lines, marks)


def test_a_task_read_line_by_line_goes_on_to_the_next():
    lines = ("1", "Họp", "UBND xã", "", "2", "Sơ kết", "Quý I", "Các thôn", "", "Nơi nhận")
    links = Links(reading(lines, Mark(0, 0, "task", 0), Mark(4, 4, "task", 1), Mark(9, 9, "foot", 0)))
    assert links.lines_of(Place(Part.TASKS, 1)) == (0, 3)
    assert links.place_at(5) == Place(Part.TASKS, 2)
    assert links.place_at(6) is None
    assert links.place_at(7) == Place(Part.TASKS, 2)
    assert links.place_at(9) == Place(Part.FOOT)
    assert links.begins(0)
    assert not links.begins(1)


def test_marks_beyond_the_lines_do_no_harm():
    links = Links(reading(("a",), Mark(0, 0, "section", 9), Mark(5, 9, "task", 0), kinds=(SectionKind.OPENING,)))
    assert links.place_at(0) == Place(Part.OUTLINE, 10)
    assert links.place_at(7) is None
    assert links.lines_of(Place(Part.TASKS, 1)) is None
