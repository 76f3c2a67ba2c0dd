"""What a document must show, told by who knows its wording and not how it was drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Text:
    """A paragraph: `kind` is basis, heading or body; `level` counts headings from 1; `bold` a bold beginning."""

    kind: str
    text: str
    level: int = 0
    bold: str = ""


@dataclass(frozen=True)
class Row:
    """A table's row; a group's row names a quarter or theme."""

    cells: tuple[str, ...]
    group: bool = False


@dataclass(frozen=True)
class Table:
    """A table by its words."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Signer:
    """Lines in capitals above the room to sign, and the name below it."""

    authority: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class Appendix:
    """An appendix: "Phụ lục" with its number, its title, the beginning of its "(Kèm theo …", what it holds."""

    label: str
    title: str
    attached: str
    body: tuple[Text | Table, ...] = ()


@dataclass(frozen=True)
class Expected:
    """A document as the office words it. None for number, symbol or day: room for the pen."""

    agency: tuple[str, ...]
    kind: str
    subject: str
    superior: str | None = None
    number: str | None = None
    symbol: str | None = None
    place: str | None = None
    issued_on: date | None = None
    about: str | None = None
    addressees: tuple[str, ...] = ()
    body: tuple[Text | Table, ...] = ()
    recipients: tuple[str, ...] = ()
    signers: tuple[Signer, ...] = ()
    appendices: tuple[Appendix, ...] = field(default=())
    draft_mark: bool = False
    end_mark: bool = True
