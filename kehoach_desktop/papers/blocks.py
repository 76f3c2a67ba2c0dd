"""A document as neutral blocks: what stands on paper and where it comes from, but not how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# Tables of the store that a piece of a page can come from. A plan has one task list and one signature: the row of
# such an origin is the plan's id.
PLAN, SECTION, TASK, RECIPIENT = "plan", "section", "task", "recipient"
TASK_LIST, SIGNATURE = "task_list", "signature"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece of the page comes from: the store's table, the row's id (None before it is stored), the field."""

    table: str
    row: int | None
    field: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A text with the field that makes it; None for wording of the form itself (Quốc hiệu, "Nơi nhận:")."""

    text: str
    origin: Origin | None = None


class Orientation(StrEnum):
    """Hướng giấy of a part of the document."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Align(StrEnum):
    """How the lines of a text stand between the edges of their place."""

    LEFT = "left"
    CENTRE = "centre"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderBlock:
    """Đầu văn bản: agency on the left, Quốc hiệu and Tiêu ngữ on the right, number and date below them.

    `about` is the trích yếu of a công văn (V/v …), `mark` a word such as "DỰ THẢO" that is no part of the text.
    """

    agency: tuple[Piece, ...]
    number: Piece
    dated: Piece
    superior: Piece | None = None
    about: Piece | None = None
    mark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """Tên loại và trích yếu, with the rule under the trích yếu."""

    kind: Piece
    subject: Piece | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A paragraph of the body: its label ("1.", "a)", "-"), a title run in before the text, the text, its end mark."""

    text: str
    origin: Origin | None = None
    label: str = ""
    lead: str = ""
    tail: str = ""


class Basis(Prose):
    """Căn cứ ban hành."""

    __slots__ = ()


class Paragraph(Prose):
    """Đoạn văn, numbered or not."""

    __slots__ = ()


class Item(Prose):
    """Điểm, tiết, or a line with a dash."""

    __slots__ = ()


class Clause(Prose):
    """Điều: its label stands in bold."""

    __slots__ = ()


class Note(Prose):
    """A reference such as "(Có Phụ lục kèm theo)"."""

    __slots__ = ()


class Closing(Prose):
    """Đoạn kết."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Tiêu đề of a part: `level` 1 for I, 2 for 1, 3 for a), 4 below."""

    level: int
    text: str
    label: str = ""
    tail: str = ""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CentredLine:
    """A line in capitals in the middle: who decides ("CHỦ TỊCH …"), "QUYẾT ĐỊNH:"."""

    text: Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressees:
    """Kính gửi: one addressee on the same line, several below each other with dashes (mục II.9)."""

    names: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column: its title and its share of the table's width (all shares make 1)."""

    title: Piece
    share: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row of cells, or a group's row: its number (may be empty) and its name across the other columns."""

    cells: tuple[Piece, ...]
    is_group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskTable:
    """Bảng: header repeated on each page, rows kept whole. In a group's row the last cell spans what is left."""

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientLine:
    """One line of Nơi nhận as printed, with dash and end mark; `depth` 1 for a sub-list."""

    text: str
    depth: int = 0
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBlock:
    """Thẩm quyền ký: lines in capitals (TM. …, KT. …, chức vụ), room to sign, name."""

    authority: tuple[Piece, ...]
    name: Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientsAndSignature:
    """Nơi nhận on the left, signature on the right; with two signers, side by side above Nơi nhận."""

    recipients: tuple[RecipientLine, ...]
    signatures: tuple[SignatureBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AppendixHead:
    """Đầu phụ lục: "Phụ lục" with its number, its title, and what it belongs to."""

    label: Piece
    title: Piece
    attached: Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A new part on a new page, with page numbers of its own."""

    orientation: Orientation = Orientation.PORTRAIT


Block = (
    HeaderBlock
    | Title
    | CentredLine
    | Addressees
    | Prose
    | Heading
    | TaskTable
    | RecipientsAndSignature
    | AppendixHead
    | Break
)
