"""A Word document (.docx) to lines and tables, in the order of its body."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from kehoach_desktop.domain.text import clean, nfc
from kehoach_desktop.imports.docx_numbering import Numbering
from kehoach_desktop.imports.errors import UnusableSource
from kehoach_desktop.imports.source import Line, Row, Source, Table

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
# A document that unpacks to more than this is no plan of an office but an attack on its memory.
_LARGEST, _MOST_PARTS, _HIGHEST_RATIO = 50 * 2**20, 2000, 200
_SKIPPED = {
    f"{_W}txbxContent",
    f"{_W}del",
    f"{_W}moveFrom",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_PIECES = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def _damaged() -> UnusableSource:
    return UnusableSource(
        sentence="Tệp Word này bị hỏng nên không đọc được.",
        hint="Hãy mở bằng Word, lưu lại thành tệp .docx mới rồi nhập lại.",
    )


def _check(data: bytes) -> None:
    if data.startswith(_OLD_WORD):
        raise UnusableSource(
            sentence="Tệp này là Word đời cũ (.doc) hoặc có mật khẩu.",
            hint="Hãy mở bằng Word, lưu thành tệp .docx rồi nhập lại.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise _damaged() from error
    size = sum(part.file_size for part in parts)
    if size > _LARGEST or len(parts) > _MOST_PARTS or size > _HIGHEST_RATIO * max(len(data), 2**16):
        raise UnusableSource(sentence="Tệp Word này quá lớn.", hint="Hãy bỏ bớt hình ảnh trong tệp rồi nhập lại.")


def _text(element: Any) -> str:
    """The words of a paragraph as Word shows them: insertions kept, deletions and text boxes left out."""
    pieces = []
    for child in element:
        if child.tag in _SKIPPED:
            continue
        if child.tag == f"{_W}t":
            pieces.append(child.text or "")
        elif child.tag in _PIECES:
            pieces.append(_PIECES[child.tag])
        elif child.tag != f"{_W}pPr":
            pieces.append(_text(child))
    return "".join(pieces)


def _is_bold(paragraph: Any) -> bool:
    """Tell whether every word of a paragraph is bold, by its runs or else by its style."""
    runs = [run for run in paragraph.runs if run.text.strip()]
    style = bool(paragraph.style is not None and paragraph.style.font.bold)
    return bool(runs) and all(style if run.bold is None else run.bold for run in runs)


class _Reader:
    def __init__(self, document: Any) -> None:
        self._numbering = Numbering(document)
        self.items: list[Line | Table] = []
        self.lines: list[str] = []
        self._gap = 0
        # A cell merged downwards is met in each of its rows, but its automatic labels count once.
        self._cells: dict[Any, tuple[tuple[str, bool], ...]] = {}

    def paragraph(self, paragraph: Any) -> None:
        """Read a paragraph outside tables."""
        bold = _is_bold(paragraph)
        for raw in self._paragraph_lines(paragraph):
            text = clean(raw)
            if not text:
                self._gap += 1
                continue
            self.items.append(Line(text, len(self.lines), self._gap, bold, raw))
            self.lines.append(text)
            self._gap = 0

    def _paragraph_lines(self, paragraph: Any, *, alone: bool = False) -> list[str]:
        """The lines of a paragraph behind its automatic label; `alone`: a label without text counts too."""
        element = paragraph._p  # noqa: SLF001 - python-docx offers no other way to the paragraph's own words
        label, text = self._numbering.label(element), nfc(_text(element))
        if label and text.strip():
            text = f"{label} {text}"
        elif label and alone:
            text = label.strip(".)")
        return text.split("\n")

    def table(self, table: Any) -> None:
        """Read a table row by row; a merged cell stands in every place that it covers."""
        rows = []
        for row in table.rows:
            cells = row.cells
            lines = [self._cell_lines(cell) for cell in cells]
            texts = tuple("\n".join(text for text, _ in cell) for cell in lines)
            if any(texts):
                merged = len(cells) > 1 and len({id(cell._tc) for cell in cells}) == 1  # noqa: SLF001 - its identity
                bold = tuple(tuple(mark for _, mark in cell) for cell in lines)
                rows.append(Row(texts, len(self.lines), merged, bold))
                self.lines.append("\t".join(text.replace("\n", " / ") for text in dict.fromkeys(texts)))
        if rows:
            self.items.append(Table(tuple(rows)))
            self._gap = 0

    def _cell_lines(self, cell: Any) -> tuple[tuple[str, bool], ...]:
        key = cell._tc  # noqa: SLF001 - its identity
        if key not in self._cells:
            self._cells[key] = tuple(
                (clean(line), _is_bold(paragraph))
                for paragraph in cell.paragraphs
                for line in self._paragraph_lines(paragraph, alone=True)
                if line.strip()
            )
        return self._cells[key]


def read_docx(data: bytes) -> Source:
    """Read a Word document into lines and tables; a cell merged downwards stands in each of its rows.

    Raises:
        UnusableSource: the file is damaged, too large, or an old .doc.
    """
    _check(data)
    import docx
    from docx.opc.exceptions import OpcError
    from docx.table import Table as DocxTable
    from lxml import etree

    try:
        document = docx.Document(io.BytesIO(data))
        reader = _Reader(document)
        for block in document.iter_inner_content():
            if isinstance(block, DocxTable):
                reader.table(block)
            else:
                reader.paragraph(block)
    except (
        OpcError,
        KeyError,
        ValueError,
        IndexError,
        AttributeError,
        TypeError,
        etree.LxmlError,
        zipfile.BadZipFile,
        OSError,
    ) as error:
        raise _damaged() from error
    return Source(tuple(reader.items), tuple(reader.lines), None)
