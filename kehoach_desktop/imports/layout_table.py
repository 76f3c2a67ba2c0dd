"""A table whose columns a PDF reader kept apart by runs of spaces, parted at its gutters.

Cells may be centred upwards and downwards: the number of a row may stand beside its middle line, so rows are
found by weighing where each could begin.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise

from kehoach_desktop.domain.plan import Column, ColumnField
from kehoach_desktop.domain.text import SMALLS, clean, fold
from kehoach_desktop.imports.cells import month_of, quarters_of
from kehoach_desktop.imports.columns import field_of, read_columns
from kehoach_desktop.imports.labels import LabelKind, read_label
from kehoach_desktop.imports.pieces import UNIT_START
from kehoach_desktop.imports.source import ENDS_OPEN, Line, Row, join_cell, join_lines

_WIDE_GAPS = re.compile(r"\s{2,}.*\s{2,}")
_TITLE = re.compile(r"\S+(?: \S+)*")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})?[.)]?")
# The number of a group: Roman, or a letter before capitals.
_COUNTED = re.compile(rf"\s*(?:[IVX]{{1,5}}\s|[A-H]\s+[^{SMALLS}]+$)")
_BULLET = re.compile(r"[-–+•*]\s*\S")
_LONGEST_HEADER = 4
_FEWEST_COLUMNS = 3
_WIDE_GAP = 3
_FEW_LINES = 5
_ANY_YEAR = 2000
_OFF_CENTRE = 0.2
_NEAR = 4


Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Slice:
    """One physical line cut into cells, or a group row that fills the line."""

    no: int
    cells: tuple[str, ...]
    gap: int
    group: str | None = None


def find_layout_table(
    lines: Sequence[Line], year: int, outline_ends: Callable[[Line], bool]
) -> tuple[tuple[Column, ...], tuple[Row, ...], int, int] | None:
    """Find a table kept by spaces: its columns, its rows, and the positions of its first line and behind its last."""
    for start, line in enumerate(lines):
        header = _read_header(lines, start) if _WIDE_GAPS.search(line.raw.strip()) else None
        if header:
            columns, taken, spans = header
            end = next((n for n in range(start + 1, len(lines)) if outline_ends(lines[n])), len(lines))
            slices = _slice_pages(
                lines[start:end], taken, spans, partial(_group, columns=columns, spans=spans, year=year)
            )
            numbered = any(column.field is ColumnField.NUMBER for column in columns)
            part = _numbered_rows if numbered else _plain_rows
            return columns, tuple(_rows(slices, part)), start, end
    return None


def _spans(raw: str) -> Spans:
    return [match.span() for match in _TITLE.finditer(raw)]


def _read_header(lines: Sequence[Line], start: int) -> tuple[tuple[Column, ...], int, Spans] | None:
    """Read the titles and where they stand; a title may go on in the lines below, before the first row."""
    spans = _spans(lines[start].raw)
    if len(spans) < _FEWEST_COLUMNS:
        return None
    titles = [[lines[start].raw[a:b]] for a, b in spans]
    taken = 1
    for line in lines[start + 1 : start + _LONGEST_HEADER]:
        pieces = _spans(line.raw)
        spanned = _spanned_title(line, pieces, titles)
        if spanned is not None:
            titles[spanned : spanned + 1] = [[line.raw[a:b]] for a, b in pieces]
            spans[spanned : spanned + 1] = pieces
        elif _NUMBER.match(line.text) or not _below_titles(line, pieces, spans):
            break
        else:
            for a, b in pieces:
                nearest = min(range(len(spans)), key=lambda n: abs(spans[n][0] + spans[n][1] - a - b))
                titles[nearest].append(line.raw[a:b])
        taken += 1
    columns = read_columns([join_lines(title) for title in titles])
    if columns is None or columns[0].field is ColumnField.OTHER:
        return None
    below = [line.raw for line in lines[start + taken : start + taken + _FEW_LINES]]
    if columns[0].field is not ColumnField.NUMBER and not _gutters(spans, below):
        return None
    return columns, taken, spans


def _gutters(spans: Spans, below: Sequence[str]) -> bool:
    """Tell whether the titles stand apart, or what is narrow between them stays blank in the lines below."""
    narrow = [(a1, b0) for (_, a1), (b0, _) in pairwise(spans) if b0 - a1 < _WIDE_GAP]
    return all(not raw[a1:b0].strip() for a1, b0 in narrow for raw in below)


def _spanned_title(line: Line, pieces: Spans, titles: Sequence[list[str]]) -> int | None:
    """Return the title that spans a second row of titles, None where there is none.

    Units span "Chủ trì" and "Phối hợp", a time spans the quarters.
    """
    below = [line.raw[a:b] for a, b in pieces]
    if [field_of(text) for text in below] == [ColumnField.LEAD, ColumnField.COORDINATING]:
        spanning = ColumnField.UNITS
    elif len(below) > 1 and all(quarters_of(text, _ANY_YEAR) for text in below):
        spanning = ColumnField.PERIOD
    else:
        return None
    own = [field_of(join_lines(title)) for title in titles]
    return own.index(spanning) if spanning in own else None


def _below_titles(line: Line, pieces: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> bool:
    """A line that goes on with titles has fewer pieces than the table has columns, none begun with a capital."""
    texts = [line.raw[a:b] for a, b in pieces]
    begins_anew = any(text[:1].isupper() and fold(text) not in ("tt", "stt") for text in texts)
    return len(pieces) < len(spans) and not begins_anew


def _slice_pages(
    lines: Sequence[Line], taken: int, spans: Spans, group_of: Callable[[Line], str | None]
) -> list[_Slice]:
    """Cut the lines into cells, page by page: a reader sets the columns anew under each repeated header."""
    header, count = fold(lines[0].text), len(spans)
    starts = [n for n, line in enumerate(lines) if fold(line.text) == header]
    result: list[_Slice] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        body = [line for line in lines[start + taken : end] if not _is_page_number(line, lines[start])]
        own = _spans(lines[start].raw)
        cuts = _cuts(own if len(own) == count else spans, [line.raw for line in body if not group_of(line)])
        for line in body:
            group = group_of(line)
            cells = ("",) * count if group else _cut(line.raw, cuts, count)
            result.append(_Slice(line.no, cells, line.gap, group))
    return result


def _is_page_number(line: Line, header: Line) -> bool:
    """A number alone, to the right of the column of numbers."""
    spans = _spans(header.raw)
    return bool(_NUMBER.fullmatch(line.text)) and len(line.raw) - len(line.raw.lstrip()) >= spans[1][0]


def _group(line: Line, *, columns: Sequence[Column], spans: Spans, year: int) -> str | None:
    """The text of a line that fills its row: a quarter, a month, a theme behind a Roman number."""
    text = line.text
    if text[:1].islower() or (text[:1] in "QT" and _under_time(line, columns, spans)):
        return None
    if quarters_of(text, year) or month_of(text, year):
        return text if len(_spans(line.raw)) <= 2 else None
    if _is_theme(line, columns, spans):
        return text
    label = read_label(text)
    counted = bool(_COUNTED.match(line.raw)) or bool(label and label.kind is LabelKind.ROMAN)
    return text if counted and len(_spans(line.raw)) <= 2 else None


def _is_theme(line: Line, columns: Sequence[Column], spans: Spans) -> bool:
    """Tell whether a line is a number and a text in the middle of the table, over the edge of its first column."""
    pieces = _spans(line.raw)
    if columns[0].field is not ColumnField.NUMBER or len(pieces) != 2 or len(spans) < _FEWEST_COLUMNS:
        return False
    (first, end), (start, stop) = pieces
    centred = abs((start + stop) - (spans[0][0] + spans[-1][1])) <= _OFF_CENTRE * (spans[-1][1] - spans[0][0])
    crosses = centred and start < spans[2][0] < stop
    return bool(_NUMBER.fullmatch(line.raw[first:end])) and crosses and not UNIT_START.match(line.raw[start:stop])


def _under_time(line: Line, columns: Sequence[Column], spans: Spans) -> bool:
    """Tell whether a text stands in the time column and not in the middle of the table."""
    middle = (len(line.raw) - len(line.raw.lstrip()) + len(line.raw.rstrip())) / 2
    table = (spans[0][0] + spans[-1][1]) / 2
    times = [sum(span) / 2 for column, span in zip(columns, spans, strict=True) if column.field is ColumnField.PERIOD]
    return any(abs(middle - time) < abs(middle - table) for time in times)


def _cuts(spans: Spans, body: Sequence[str]) -> list[int]:
    """Where the columns begin: between two titles, behind the emptiest and widest gutter."""
    width = max([spans[-1][1], *map(len, body)])
    density = [sum(x < len(raw) and raw[x] != " " for raw in body) for x in range(width + 1)]
    cuts = []
    for (a0, a1), (b0, b1) in pairwise(spans):
        lowest = min(density[a0 + 1 : b1] or [0])
        runs = _runs([x for x in range(a0 + 1, b1) if density[x] <= lowest])
        middle = (a1 + b0) / 2
        best = max(runs, key=lambda run: (run[1] - run[0] > 0, -abs((run[0] + run[1]) / 2 - middle)), default=(b0, b0))
        cuts.append(best[1] + 1)
    return cuts


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for x in places:
        if runs and runs[-1][1] == x - 1:
            runs[-1] = (runs[-1][0], x)
        else:
            runs.append((x, x))
    return runs


def _cut(raw: str, cuts: Sequence[int], count: int) -> tuple[str, ...]:
    """Cut a line at the columns, never inside a word."""
    edges = [0]
    for cut in cuts:
        place = min(cut, len(raw))
        while edges[-1] < place < len(raw) and raw[place - 1] != " " and raw[place] != " ":
            place -= 1
        edges.append(max(place, edges[-1]))
    cells = [clean(raw[a:b]) for a, b in zip(edges, [*edges[1:], len(raw)], strict=True)]
    return tuple((cells + [""] * count)[:count])


def _rows(slices: Sequence[_Slice], part: Callable[[Sequence[_Slice]], list[Row]]) -> list[Row]:
    """Put the lines of each row together, group rows between them."""
    rows: list[Row] = []
    held: list[_Slice] = []
    for piece in slices:
        if piece.group is not None:
            rows += part(held)
            rows.append(Row((piece.group,), piece.no, merged=True))
            held = []
        else:
            held.append(piece)
    return rows + part(held)


def _numbered_rows(lines: Sequence[_Slice]) -> list[Row]:
    anchors = [n for n, line in enumerate(lines) if _NUMBER.fullmatch(line.cells[0])]
    if not anchors:
        return [_row(lines)] if lines else []
    starts = tuple(anchors) if _stand_on_top(lines, anchors) else _best_starts(lines, anchors)
    rows = [_row(lines[: starts[0]])] if starts[0] else []
    return rows + [_row(lines[a:b]) for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _stand_on_top(lines: Sequence[_Slice], anchors: Sequence[int]) -> bool:
    """Tell whether all cells of each row begin beside its number."""
    beside = [cell for n in anchors for cell in lines[n].cells]
    return anchors[0] == 0 and all(cell and not (cell[0].islower() and len(cell) > 1) for cell in beside)


def _plain_rows(lines: Sequence[_Slice]) -> list[Row]:
    """Rows without numbers: each begins where a sentence begins and another cell with it."""
    if not lines:
        return []
    starts = [
        n
        for n, line in enumerate(lines)
        if n == 0 or (sum(cell[:1].isupper() for cell in line.cells if cell) > 1 and not _goes_on(lines[n - 1], line))
    ]
    return [_row(lines[a:b]) for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _goes_on(above: _Slice, line: _Slice) -> bool:
    return any(upper and ENDS_OPEN.search(upper) for upper, cell in zip(above.cells, line.cells, strict=True) if cell)


def _best_starts(lines: Sequence[_Slice], anchors: Sequence[int]) -> tuple[int, ...]:
    """Weigh where each row begins: at or above its number, below the number before."""

    @cache
    def best(row: int, start: int) -> tuple[float, tuple[int, ...]]:
        own = _begins_well(lines, start)
        if row == len(anchors) - 1:
            return own + _balance(anchors[row], start, len(lines)), (start,)
        options = []
        for following in range(anchors[row] + 1, anchors[row + 1] + 1):
            score, starts = best(row + 1, following)
            options.append((score + own + _balance(anchors[row], start, following), (start, *starts)))
        return max(options, key=lambda option: option[0])

    return max((best(0, start) for start in range(anchors[0] + 1)), key=lambda option: option[0])[1]


def _balance(anchor: int, start: int, end: int) -> float:
    """A number stands at the top of its row or at its middle."""
    above, below = anchor - start, end - 1 - anchor
    if abs(above - below) <= 1:
        return 3.0
    return 1.0 if above == 0 else -1.0 * abs(above - below)


def _begins_well(lines: Sequence[_Slice], start: int) -> float:
    """How well a row begins at a line: each of its cells begins anew, none goes on from the row above."""
    score = 2.0 if lines[start].gap and start else 0.0
    for column in range(1, len(lines[start].cells)):
        below = next((line.cells[column] for line in lines[start : start + _NEAR] if line.cells[column]), "")
        above = next(
            (line.cells[column] for line in reversed(lines[max(0, start - _NEAR) : start]) if line.cells[column]), ""
        )
        if below[:1].isupper() or _BULLET.match(below):
            score += (1.0 if column == 1 else 0.5) if lines[start].cells[column] else 0.25
        elif below[:1].islower() and len(below) > 1:  # one letter is a mark: "x"
            score -= 3.0
        elif below and column == 1:
            score -= 1.0
        if below and above and (ENDS_OPEN.search(above) or above.count("(") > above.count(")")):
            score -= 2.5
    return score


def _row(lines: Sequence[_Slice]) -> Row:
    """Join the lines of a row cell by cell."""
    columns = range(len(lines[0].cells))
    cells = (join_cell([line.cells[column] for line in lines if line.cells[column]]) for column in columns)
    return Row(tuple(cells), lines[0].no)
