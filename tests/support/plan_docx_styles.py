"""What templates and years of editing put into Word files: numbers given by styles, drawn boxes, tangled runs."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

STYLES = ("Heading 1", "Heading 2", "List Bullet")
_ABSTRACT = 79
_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("bullet", "-"))
_BOX = (
    "<w:r {w} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
    "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' "
    "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
    "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
    "xmlns:v='urn:schemas-microsoft-com:vml'>"
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><wp:extent cx='1800000' cy='400000'/>"
    "<wp:docPr id='9' name='Box'/><a:graphic>"
    "<a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><wps:wsp><wps:spPr/>"
    "<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)

WRAPPERS = (
    "<w:ins {} w:id='7' w:author='' w:date='2026-01-01T00:00:00Z'>{}</w:ins>",
    "<w:smartTag {} w:uri='urn:schemas-microsoft-com:office:smarttags' w:element='place'>{}</w:smartTag>",
    "<w:hyperlink {} w:anchor='a'>{}</w:hyperlink>",
    "<w:sdt {}><w:sdtContent>{}</w:sdtContent></w:sdt>",
)
DELETED = "<w:del {} w:id='8' w:author='' w:date='2026-01-01T00:00:00Z'><w:r><w:delText>bỏ</w:delText></w:r></w:del>"


def tangled_run(text: str, *, bold: bool) -> str:
    """A run, its hyphens between capitals as Word's own that does not break."""
    parts = [f"<w:t xml:space='preserve'>{escape(part)}</w:t>" for part in re.split(r"(?<=[A-ZĐ])-(?=[A-ZĐ])", text)]
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{'<w:noBreakHyphen/>'.join(parts)}</w:r>"


def number_styles(document: Any) -> None:
    """Let the styles give I., 1. and the dash, as templates of offices do: no paragraph tells a number itself."""
    part = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{document.styles[name].style_id}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, ((form, text), name) in enumerate(zip(_LEVELS, STYLES, strict=True))
    )
    part.find(qn("w:num")).addprevious(
        parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_ABSTRACT}">{levels}</w:abstractNum>')
    )
    part.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{_ABSTRACT}"><w:abstractNumId w:val="{_ABSTRACT}"/></w:num>')
    )
    for level, name in enumerate(STYLES):
        properties = document.styles[name].element.get_or_add_pPr()
        for old in properties.findall(qn("w:numPr")):
            properties.remove(old)
        numbered = properties.get_or_add_numPr()
        numbered.get_or_add_ilvl().val = level
        numbered.get_or_add_numId().val = _ABSTRACT


def add_box(paragraph: Any, lines: tuple[str, ...]) -> None:
    """Put a drawn box with lines of text into a paragraph, in the two forms in which Word keeps it."""
    inside = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    paragraph._p.append(parse_xml(_BOX.format(w=nsdecls("w"), content=content)))


def side_by_side(left: tuple[str, ...], right: tuple[str, ...]) -> list[str]:
    """Lines of two columns that a clerk set apart by spaces."""
    return [a if not b else f"{a.center(34)}{' ' * 6}{b}" for a, b in zip(left, right, strict=True)]
