from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.exports.xlsx.measure import line_count, row_height
from kehoach_desktop.exports.xlsx.text import CELL_LIMIT, cell_text, cut
from kehoach_desktop.papers.widths import text_width

WORDS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxy ", max_size=300)


def test_accents_add_no_width():
    assert text_width("Ế", 10) == text_width("E", 10)
    assert text_width("thực hiện", 11) > text_width("thuc hi", 11)


@given(WORDS, st.integers(5, 60))
def test_a_narrower_column_never_needs_fewer_lines(text, width):
    assert line_count(text, width, 11.0) >= line_count(text, width + 20, 11.0)


@given(WORDS, st.integers(5, 60))
def test_lines_are_counted_between_what_fits_and_a_word_a_line(text, width):
    lines = line_count(text, width, 11.0)
    assert lines >= 1
    assert lines <= max(1, len(text))
    assert row_height(lines * 11.0) >= lines * 11


def test_line_breaks_count():
    assert line_count("a\nb\nc", 20, 11.0) == 3


def test_a_word_longer_than_its_column_is_broken():
    assert line_count("x" * 200, 10, 11.0) > 10


@given(st.text())
def test_any_text_can_stand_in_a_cell(text):
    kept = cut(cell_text(text))
    assert len(kept.encode("utf-16-le", "surrogatepass")) // 2 <= CELL_LIMIT
    assert not set(kept) & {"\x00", "\x0b", "\x1f", "\r", "\ufffe"}
