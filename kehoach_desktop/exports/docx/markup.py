"""WordprocessingML in small pieces of text: runs, paragraphs, cells, drawn lines; lengths come in points."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count
from xml.sax.saxutils import escape

from kehoach_desktop.papers.unparted import NO_BREAK_HYPHEN, unparted

# What XML 1.0 cannot hold; the rest of a text is escaped, never read as markup.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What Word has an element for.
_ELEMENTS = {"\t": "tab", "\n": "br", NO_BREAK_HYPHEN: "noBreakHyphen"}
_EMU_PER_POINT = 12700
_LINE_COLOUR = "000000"

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)


def twips(points: float) -> int:
    """Return a length in twentieths of a point."""
    return round(points * 20)


def holdable(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def text_of(text: str) -> str:
    """Return a text safe inside an element or attribute."""
    return escape(holdable(text), {'"': "&quot;"})


def run(text: str, *, bold: bool | None = None, boxed: bool = False, narrow: bool = False) -> str:
    """Return a run; tabs, line feeds and hyphens that do not break become Word's own.

    `narrow`: times may be parted, since Word breaks what is wider than its column in the middle of a figure.
    """
    marks = "" if bold is None else "<w:b/>" if bold else '<w:b w:val="0"/>'
    if boxed:
        marks += '<w:bdr w:val="single" w:sz="6" w:space="0" w:color="auto"/>'
    props = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    words = text_of(text if narrow else unparted(text))
    for letter, element in _ELEMENTS.items():
        words = words.replace(letter, f"</w:t><w:{element}/><w:t>")
    body = f"<w:t>{words}</w:t>".replace("<w:t></w:t>", "").replace("<w:t>", '<w:t xml:space="preserve">')
    return f"<w:r>{props}{body}</w:r>"


def paragraph(
    style: str,
    *runs: str,
    keep_next: bool = False,
    before: float | None = None,
    after: float | None = None,
    indent: tuple[float, float] = (0.0, 0.0),
    hanging: float = 0.0,
    align: str = "",
    section: str = "",
) -> str:
    """Return a paragraph in a style, with only what differs from it; `indent` is (left, right)."""
    props = [f'<w:pStyle w:val="{style}"/>']
    if keep_next:
        props.append("<w:keepNext/>")
    spacing = {"before": before, "after": after}
    given = " ".join(f'w:{side}="{twips(value)}"' for side, value in spacing.items() if value is not None)
    if given:
        props.append(f"<w:spacing {given}/>")
    if any(indent) or hanging:
        hang = f' w:hanging="{twips(hanging)}"' if hanging else ""
        props.append(f'<w:ind w:left="{twips(indent[0])}" w:right="{twips(indent[1])}"{hang}/>')
    if align:
        props.append(f'<w:jc w:val="{align}"/>')
    return f"<w:p><w:pPr>{''.join(props)}{section}</w:pPr>{''.join(runs)}</w:p>"


def cell(width: float, content: str, *, span: int = 1, middle: bool = False) -> str:
    """Return a table's cell; `span` columns wide."""
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    stands = '<w:vAlign w:val="center"/>' if middle else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{spans}{stands}</w:tcPr>{content}</w:tc>'


def row(cells: Iterable[str], *, head: bool = False) -> str:
    """Return a row that is not cut by a page; `head` repeats it on each page."""
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def table(widths: Iterable[float], rows: Iterable[str], *, style: str) -> str:
    """Return a table of fixed columns; borders and padding are its style's."""
    widths = list(widths)
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


class Lines:
    """Drawn lines of one document, each with its own number."""

    def __init__(self, weight: float) -> None:
        self._weight = round(weight * _EMU_PER_POINT)
        self._numbers = count(1)

    def draw(self, length: float, below: float) -> str:
        """Return a run that draws a level line in the middle of its column, `below` its paragraph's top."""
        number = next(self._numbers)
        wide, down = round(length * _EMU_PER_POINT), round(below * _EMU_PER_POINT)
        shape = (
            f'<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="0"/></a:xfrm>'
            f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="{self._weight}"><a:solidFill>'
            f'<a:srgbClr val="{_LINE_COLOUR}"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
        )
        return (
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" '
            f'distR="0" simplePos="0" relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" '
            'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
            '<wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph">'
            f"<wp:posOffset>{down}</wp:posOffset></wp:positionV>"
            f'<wp:extent cx="{wide}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f'<wp:docPr id="{number}" name="Đường kẻ {number}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
            'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            f"{shape}</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
        )
