"""Parts the pieces of a row among the columns: every way is weighed, the best is taken."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from statistics import median

from kehoach_desktop.domain.periods import PeriodKind, read_period
from kehoach_desktop.domain.plan import ColumnField
from kehoach_desktop.domain.text import CAPITALS
from kehoach_desktop.imports.column_memory import ColumnMemory, Keys, cell_key
from kehoach_desktop.imports.pieces import UNIT_START, Join, Piece, cut_line, tells_soft_ends
from kehoach_desktop.imports.source import BULLET, ENDS_OPEN, ROLE, Line, join_cell, join_lines

_MONEY = re.compile(r"[\d.,\s]+(?:đồng|đ|triệu|nghìn)?|(?:Ngân sách|Quỹ|Kinh phí).*", re.IGNORECASE)
# What is done, and never the name of who does it.
_TASK_WORDS = re.compile(
    r"\b(?:xét|tổng kết|sơ kết|xây dựng|ban hành|triển khai|đề nghị|báo cáo|họp|phát động|tham mưu|hướng dẫn|đăng ký|"
    r"tặng|danh hiệu|công nhận)\b"
)
# The first word of many names, and none by itself.
_NO_NAME = re.compile(
    r"(?:Công chức|Cán bộ|Lãnh đạo|Phòng|Ban|Hội|Hội đồng|Ủy ban|Trung tâm|Các|Văn phòng|Trưởng|Đoàn|Tổ|Sở)"
)
_UNIT_FIELDS = (ColumnField.UNITS, ColumnField.LEAD, ColumnField.COORDINATING)
_SENTENCE_END = (".", ";")
_FILLED = 0.8
_MOST_LINES = 60
_LONGEST_UNITS = 220
_LONGEST_OTHER = 80
_IMPOSSIBLE = -1e9
# What speaks for the end of a cell, and for its going on, at each kind of place between two pieces.
_END = {Join.LINE: 0.0, Join.WEAK: -1.0, Join.TIME: 1.0, Join.WIDE: 2.5}
_GOING_ON = {Join.LINE: 0.0, Join.WEAK: 1.0, Join.TIME: 0.0, Join.WIDE: -2.0}
# What an empty cell costs: a task without words is none, a note is seldom there.
_EMPTY = {ColumnField.CONTENT: -12.0, ColumnField.NOTE: -0.5, ColumnField.PRODUCT: -1.5, ColumnField.OTHER: -0.5}
_EMPTY_OTHERWISE = -4.0
# Where most rows have a line for each cell, lines are seldom cut.
_MOST, _CUT_CELL = 0.6, 3.0
# Words that want another behind them, more than marks and small words do.
_HANGING = re.compile(
    r"\b(?:Chủ tịch|Lãnh đạo|Thường trực|Thủ trưởng|Trưởng|kiện toàn|thành lập|tham mưu|trình|cử|gửi)$"
)

Lean = Callable[[int, Sequence[Piece]], float]


class Weigher:
    """Weighs ways to part rows among columns, by what all rows of the table have in common."""

    def __init__(self, rows: Sequence[Sequence[Line]], fields: Sequence[ColumnField], year: int) -> None:
        """Cut all rows into pieces, and count which runs of pieces come back in other rows."""
        self._fields = tuple(fields)
        self._year = year
        lines = [line for row in rows for line in row]
        self._tells = tells_soft_ends(lines)
        self._gap = median([line.gap for line in lines]) if lines else 0
        self._seen: Counter[str] = Counter()
        widths = [0]
        bulleted = 0
        for row in rows:
            pieces = self.pieces(row)
            runs = {
                cell_key(pieces[a:b]) for a in range(1, len(pieces)) for b in range(a + 1, min(a + 6, len(pieces)) + 1)
            }
            self._seen.update(runs)
            bulleted += any(BULLET.match(piece.text) for piece in pieces[1:])
            if len(row) > 1:
                widths.append(len(row[0].text))
        self._width = max(widths)
        whole = sum(len(row) == len(self._fields) for row in rows)
        self._lines_are_cells = whole > _MOST * len(rows)
        self._bulleted = bulleted * 3 > len(rows)
        self._memory = ColumnMemory(self._unit_cells(self.pieces(row)) for row in rows)

    def pieces(self, row: Sequence[Line]) -> list[Piece]:
        """Cut the lines of a row into pieces, so many that weighing them stays quick."""
        timed = ColumnField.PERIOD in self._fields
        more = bool({ColumnField.PRODUCT, ColumnField.NOTE, ColumnField.OTHER} & set(self._fields))
        pieces: list[Piece] = []
        for line in row[:_MOST_LINES]:
            soft = line.raw.endswith(" ") if self._tells else None
            pieces += cut_line(line, timed=timed, more=more, soft=soft)
        if len(pieces) > _MOST_LINES:
            return [Piece(line.text, Join.LINE, line.gap) for line in row[:_MOST_LINES]]
        return pieces

    def part(self, row: Sequence[Line]) -> list[str]:
        """Return the cells of a row in the order of the columns."""
        pieces = self.pieces(row)
        own = self._unit_cells(pieces)
        cuts = self._best(pieces, lambda column, cell: self._memory.weigh(column, cell, own))
        cells = [self._text(column, pieces[a:b], own) for column, (a, b) in enumerate(pairwise(cuts))]
        beyond = [line.text for line in row][_MOST_LINES:]
        return [join_lines([cells[0], *beyond]), *cells[1:]] if beyond else cells

    def _text(self, column: int, cell: Sequence[Piece], own: Keys) -> str:
        """The text of a cell; units that stand alone in other rows stay apart."""
        parts = self._memory.known_parts(column, cell, own) if self._fields[column] in _UNIT_FIELDS else []
        return "\n".join(map(_cell, parts)) if len(parts) > 1 else _cell(cell)

    def _unit_cells(self, pieces: Sequence[Piece]) -> Keys:
        """The cells of units at first reading."""
        spans = enumerate(pairwise(self._best(pieces, lambda *_: 0.0)))
        return {
            column: cell_key(pieces[start:end])
            for column, (start, end) in spans
            if self._fields[column] in _UNIT_FIELDS and start < end
        }

    def _best(self, pieces: Sequence[Piece], lean: Lean) -> tuple[int, ...]:
        """Return where the cells end in the best way to part the pieces; `lean` adds to the weight of a unit's cell."""
        count = len(self._fields)

        @cache
        def best(column: int, start: int) -> tuple[float, tuple[int, ...]]:
            if column == count:
                return (0.0, ()) if start == len(pieces) else (_IMPOSSIBLE, ())
            options: list[tuple[float, tuple[int, ...]]] = []
            for end in range(start, len(pieces) + 1):
                score, cuts = best(column + 1, end)
                if score > _IMPOSSIBLE / 2:
                    own = self._weigh(pieces, column, start, end)
                    if self._fields[column] in _UNIT_FIELDS and start < end:
                        own += lean(column, pieces[start:end])
                    options.append((score + own, (end, *cuts)))
            return max(options, default=(_IMPOSSIBLE, ()), key=lambda option: option[0])

        return (0, *best(0, 0)[1])

    def _weigh(self, pieces: Sequence[Piece], column: int, start: int, end: int) -> float:
        """How well the pieces from `start` to `end` make the cell of a column."""
        what = self._fields[column]
        if start == end:
            return _EMPTY.get(what, _EMPTY_OTHERWISE)
        cell = pieces[start:end]
        score = self._edges(pieces, start, end) + sum(self._inside(a, b) for a, b in pairwise(cell))
        text = join_lines([piece.text for piece in cell])
        if what is ColumnField.PERIOD:
            return score + self._weigh_period(text)
        if what in _UNIT_FIELDS:
            return score + self._weigh_units(cell, text)
        if what is ColumnField.CONTENT:
            return score + self._weigh_content(cell)
        return score + _weigh_other(what, text)

    def _weigh_period(self, text: str) -> float:
        period = read_period(text, self._year)
        if period is None:
            return -8.0
        if period.kind is PeriodKind.OPEN:
            return -2.0 if re.search(rf"\s[{CAPITALS}]", text) else 4.0
        return 8.0

    def _weigh_units(self, cell: Sequence[Piece], text: str) -> float:
        score = 3.0 if UNIT_START.match(text) else -3.0
        score += min(self._seen[cell_key(cell)] - 1, 4)
        if len(text) > _LONGEST_UNITS:
            score -= 3.0
        if BULLET.match(text):
            score += 2.0 if self._bulleted else -2.0
        elif any(BULLET.match(piece.text) for piece in cell[1:]):
            score -= 2.0
        if _NO_NAME.fullmatch(text):
            score -= 5.0
        if re.search(r"[.]\s+[A-ZĐ]", text) or _TASK_WORDS.search(text):
            score -= 3.0
        score -= sum(1.5 for piece in cell[1:] if piece.join is Join.WEAK and UNIT_START.match(piece.text))
        return score

    def _weigh_content(self, cell: Sequence[Piece]) -> float:
        """Lines of the sentence fill their column, all but the last."""
        score = 0.0
        length = 0
        for piece, after in pairwise(cell):
            length = length + 1 + len(piece.text) if piece.join is not Join.LINE else len(piece.text)
            if after.join is Join.LINE and length + 1 + len(after.text.split(" ", 1)[0]) <= self._width * _FILLED:
                score -= 2.5
        if len(cell[0].text.split()) == 1 and len(cell) == 1:
            score -= 3.0
        bullets = [piece.text for piece in cell[1:] if BULLET.match(piece.text)]
        if bullets:
            score -= 9.0 if self._bulleted or any(UNIT_START.match(text) for text in bullets) else 2.0
        return score

    def _edges(self, pieces: Sequence[Piece], start: int, end: int) -> float:
        """A cell begins with a capital or a bullet, and does not end in the middle of a phrase."""
        score = 0.0
        first = pieces[start]
        if start:
            score += _END[first.join]
            if first.join in (Join.WEAK, Join.TIME) and self._lines_are_cells:
                score -= _CUT_CELL
            if first.text[:1].islower():
                score -= 5.0
            if first.join is Join.LINE:
                score += 1.5 if first.gap > self._gap or first.gap < min(self._gap, 1) else 0.0
                before = pieces[start - 1].soft
                score += 0.0 if before is None else -3.0 if before else 1.5
        if ENDS_OPEN.search(pieces[end - 1].text):
            score -= 4.0
        elif end < len(pieces) and (_HANGING.search(pieces[end - 1].text) or _NO_NAME.fullmatch(pieces[end - 1].text)):
            score -= 3.0
        if end < len(pieces) and pieces[end - 1].text.endswith(_SENTENCE_END):
            score += 1.0
        return score

    def _inside(self, piece: Piece, after: Piece) -> float:
        """A large gap or a full stop inside a cell is unlikely, a line that goes on in small letters is not."""
        score = _GOING_ON[after.join]
        if after.join is not Join.LINE:
            return score
        if after.gap > self._gap:
            score -= 1.0
        if piece.soft is False and not BULLET.match(after.text):
            score -= 1.5
        if piece.text.endswith(".") and after.text[:1].isupper():
            score -= 1.0
        return score + (0.5 if after.text[:1].islower() else 0.0)


def _weigh_other(what: ColumnField, text: str) -> float:
    """A product or a note is a short phrase; a sum of money is figures."""
    if ROLE.match(text):
        return -6.0
    if what is ColumnField.OTHER:
        return 2.0 if _MONEY.fullmatch(text) else -2.0
    return 0.5 - max(0, len(text) - _LONGEST_OTHER) * 0.05 - (2.0 if UNIT_START.match(text) else 0.0)


def _cell(pieces: Sequence[Piece]) -> str:
    """The text of a cell; pieces of one line are one line again."""
    lines: list[str] = []
    for piece in pieces:
        if lines and piece.join is not Join.LINE:
            lines[-1] = f"{lines[-1]} {piece.text}"
        else:
            lines.append(piece.text)
    return join_cell(lines)
