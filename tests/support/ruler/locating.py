"""The parts of a document found on its pages, from what it is expected to say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tests.support.ruler.expectations import Appendix, Expected, Signer, Table, Text
from tests.support.ruler.reading import Found, Line, Paper

STATE_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


@dataclass
class FoundRow:
    """A row's cells, None for an empty one; `group` for a quarter's row."""

    cells: list[Found | None]
    group: bool

    @property
    def lines(self) -> list[Line]:
        return [line for cell in self.cells if cell for line in cell.lines]


@dataclass
class FoundTable:
    """A table's titles as they stand on each of its pages, and its rows."""

    titles: list[list[Found]]
    rows: list[FoundRow]


@dataclass
class FoundSigner:
    authority: list[Found]
    name: Found | None


@dataclass
class FoundAppendix:
    label: Found
    title: Found | None
    attached: Found
    body: list[tuple[Text, Found] | FoundTable]


@dataclass
class Located:
    """Where everything stands; `missing` lists the words that the paper does not show."""

    paper: Paper
    expected: Expected
    parts: dict[str, Found] = field(default_factory=dict)
    agency: list[Found] = field(default_factory=list)
    addressees: list[Found] = field(default_factory=list)
    body: list[tuple[Text, Found] | FoundTable] = field(default_factory=list)
    recipients: list[Found] = field(default_factory=list)
    signers: list[FoundSigner] = field(default_factory=list)
    appendices: list[FoundAppendix] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def texts(self) -> list[tuple[Text, Found]]:
        """Return the paragraphs of body and appendices."""
        bodies = [self.body, *(appendix.body for appendix in self.appendices)]
        return [entry for body in bodies for entry in body if isinstance(entry, tuple)]

    def tables(self) -> list[FoundTable]:
        """Return the tables of body and appendices."""
        bodies = [self.body, *(appendix.body for appendix in self.appendices)]
        return [entry for body in bodies for entry in body if isinstance(entry, FoundTable)]

    def starts(self) -> list[int]:
        """Return the pages on which a part with its own page numbers begins."""
        return sorted({0, *(appendix.label.first.page for appendix in self.appendices)})

    def text_lines(self) -> list[Line]:
        """Return the lines of paragraphs and cells."""
        lines = [line for _, found in self.texts() for line in found.lines]
        return lines + [line for table in self.tables() for row in table.rows for line in row.lines]


def day_text(day: date | None) -> str:
    """Return the date as the decree writes it, blanks left out."""
    if day is None:
        return "ngày tháng năm 20"
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def number_text(expected: Expected) -> str:
    """Return number and symbol as the decree writes them, blanks left out."""
    number = expected.number or ""
    return f"Số: {number.zfill(2) if number else ''}/{expected.symbol or ''}"


def locate(paper: Paper, expected: Expected) -> Located:
    """Find every expected part."""
    return _Finder(Located(paper, expected)).located


class _Finder:
    def __init__(self, located: Located) -> None:
        self.located = located
        self.paper, self.expected = located.paper, located.expected
        self.at = 0
        if self.expected.agency:
            self.head()
        located.body = self.body(self.expected.body)
        self.ending()
        located.appendices = [found for one in self.expected.appendices if (found := self.appendix(one))]

    def take(self, text: str, *, page: int | None = None, anywhere: bool = False) -> Found | None:
        found = self.paper.find(text, 0 if anywhere else self.at, page)
        if found is None:
            self.located.missing.append(text)
            return None
        if not anywhere:
            self.at = found[1]
        return found[0]

    def keep(self, name: str, text: str) -> None:
        found = self.take(text, page=0, anywhere=True)
        if found:
            self.located.parts[name] = found

    def head(self) -> None:
        expected = self.expected
        self.keep("state", STATE_NAME)
        self.keep("motto", MOTTO)
        if expected.superior:
            self.keep("superior", expected.superior)
        for line in expected.agency:
            found = self.take(line, page=0, anywhere=True)
            self.located.agency += [found] if found else []
        self.keep("number", number_text(expected))
        self.keep("dated", f"{expected.place or ''}, {day_text(expected.issued_on)}")
        if expected.about:
            self.keep("about", expected.about)
        if expected.draft_mark:
            self.keep("mark", "DỰ THẢO")
        self.at = max((self.paper.glyphs.index(found.glyphs[-1]) for found in self.located.parts.values()), default=0)
        if expected.kind:
            self.keep("kind", expected.kind)
        if expected.subject:
            self.keep("subject", expected.subject)
        if expected.addressees:
            self.keep("addressees", "Kính gửi:")
        for line in expected.addressees:
            found = self.take(line, page=0, anywhere=True)
            self.located.addressees += [found] if found else []

    def body(self, blocks: tuple[Text | Table, ...]) -> list[tuple[Text, Found] | FoundTable]:
        body: list[tuple[Text, Found] | FoundTable] = []
        for block in blocks:
            if isinstance(block, Table):
                body.append(self.table(block))
            elif found := self.take(block.text):
                body.append((block, found))
        return body

    def table(self, table: Table) -> FoundTable:
        titles = [found for title in table.columns if (found := self.take(title))]
        rows = [
            FoundRow([self.take(cell) if cell else None for cell in row.cells], group=row.group) for row in table.rows
        ]
        found = FoundTable([titles] if titles else [], rows)
        pages = sorted({line.page for row in rows for line in row.lines})
        for page in pages[1:]:
            again = [self.paper.find(title, 0, page) for title in table.columns]
            found.titles.append([one[0] for one in again if one])
        return found

    def ending(self) -> None:
        start = self.at
        if self.expected.recipients:
            found = self.paper.find("Nơi nhận:", start)
            if found:
                self.located.parts["recipients"] = found[0]
        for line in self.expected.recipients:
            self.from_start(start, line, self.located.recipients)
        self.located.signers = [self.signer(start, signer) for signer in self.expected.signers]
        ends = [found.glyphs[-1] for found in self.located.recipients]
        ends += [signer.name.glyphs[-1] for signer in self.located.signers if signer.name]
        self.at = max([start, *(self.paper.glyphs.index(glyph) for glyph in ends)])

    def from_start(self, start: int, text: str, into: list[Found]) -> None:
        found = self.paper.find(text, start)
        if found:
            into.append(found[0])
        else:
            self.located.missing.append(text)

    def signer(self, start: int, signer: Signer) -> FoundSigner:
        authority: list[Found] = []
        name: list[Found] = []
        for line in signer.authority:
            self.from_start(start, line, authority)
        if signer.name:
            self.from_start(start, signer.name, name)
        return FoundSigner(authority, name[0] if name else None)

    def appendix(self, appendix: Appendix) -> FoundAppendix | None:
        label = self.take(appendix.label)
        title = self.take(appendix.title) if appendix.title else None
        attached = self.take(self.attached(appendix))
        body = self.body(appendix.body)
        return FoundAppendix(label, title, attached, body) if label and attached else None

    def attached(self, appendix: Appendix) -> str:
        """The whole "(Kèm theo …)" as it stands: its beginning is expected, its end is the next closing bracket."""
        letters = self.paper.letters
        begin = letters.find("".join(appendix.attached.split()), self.at)
        return letters[begin : letters.find(")", begin) + 1] if begin >= 0 else appendix.attached
