"""The Word file around the text: styles, parts with their paper and page numbers, language, properties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from kehoach_desktop.exports.docx.markup import NAMESPACES, holdable, paragraph, twips
from kehoach_desktop.exports.docx.styles import styles_xml
from kehoach_desktop.exports.pdf.meta import Meta
from kehoach_desktop.papers.blocks import Orientation
from kehoach_desktop.papers.profile import Profile

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

# One for all members; the document's own date stands in its properties.
_MEMBER_TIME = (2000, 1, 1, 0, 0, 0)
_WORD_2013 = "15"
_NOT_OURS = ("thumbnail", "extended-properties", "stylesWithEffects", "customXml", "numbering")
# The format's own limit for a property's text.
_LONGEST_PROPERTY = 255


@dataclass(frozen=True, slots=True)
class Part:
    """A run of pages with its own page numbers: how its paper lies, its text, whether that ends with a table."""

    orientation: Orientation
    body: str
    ends_with_table: bool


def save(parts: Sequence[Part], meta: Meta, out: Path | BinaryIO, profile: Profile) -> None:
    """Write the file."""
    document = Document()
    _strip(document)
    _restyle(document, profile)
    _settle(document)
    _describe(document, meta)
    references = _headers(document)
    texts = []
    for number, part in enumerate(parts, start=1):
        section = _section(part.orientation, references, profile)
        if number < len(parts):
            texts.append(part.body + paragraph("PartEnd", section=section))
        else:
            texts.append(part.body + (paragraph("PartEnd") if part.ends_with_table else "") + section)
    body = document.element.body
    body.getparent().replace(body, parse_xml(f"<w:body {NAMESPACES}>{''.join(texts)}</w:body>"))
    _write(document, out)


def _write(document: WordDocument, out: Path | BinaryIO) -> None:
    """Pack the file again with one fixed time for all its members, so that the same text gives the same bytes."""
    packed = BytesIO()
    document.save(packed)
    with ZipFile(packed) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = ZipInfo(name, _MEMBER_TIME)
            member.compress_type = ZIP_DEFLATED
            new.writestr(member, old.read(name))


def _strip(document: WordDocument) -> None:
    """Drop what the library's template says of itself: its picture, its second styles, the program that made it."""
    for relations in (document.part.package.rels, document.part.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.rpartition("/")[2] in _NOT_OURS:
                del relations[key]


def _restyle(document: WordDocument, profile: Profile) -> None:
    """Put our styles in the place of the library's template: none of its fonts and colours stays."""
    old = document.styles.element
    for child in list(old):
        old.remove(child)
    for child in list(parse_xml(styles_xml(profile))):
        old.append(child)


def _settle(document: WordDocument) -> None:
    """Have Word treat the file as its own of today, in Vietnamese."""
    settings = document.settings.element
    for name in ("w:compat", "w:themeFontLang"):
        for element in settings.findall(qn(name)):
            for setting in element.findall(qn("w:compatSetting")):
                if setting.get(qn("w:name")) == "compatibilityMode":
                    setting.set(qn("w:val"), _WORD_2013)
            if name == "w:themeFontLang":
                element.set(qn("w:val"), "vi-VN")


def _describe(document: WordDocument, meta: Meta) -> None:
    properties = document.core_properties
    for name in ("title", "subject", "author"):
        setattr(properties, name, holdable(getattr(meta, name))[:_LONGEST_PROPERTY])
    properties.language = "vi-VN"
    properties.comments = properties.keywords = properties.last_modified_by = ""
    properties.created = properties.modified = datetime.combine(meta.made_on, time())


def _headers(document: WordDocument) -> str:
    """Make the header with the page number and the empty one of first pages; return references to both."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    # An empty header of its own, or the first page would show the one before it.
    section.first_page_header.is_linked_to_previous = False
    field = '<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    number = parse_xml(f"<w:hdr {NAMESPACES}>{paragraph('PageNumber', field)}</w:hdr>")[0]
    shown = section.header
    shown.is_linked_to_previous = False
    element = shown.paragraphs[0]._p  # noqa: SLF001 - the library has no way to put a field into a paragraph
    element.getparent().replace(element, number)
    ids = {ref.get(qn("w:type")): ref.get(qn("r:id")) for ref in section._sectPr.findall(qn("w:headerReference"))}  # noqa: SLF001
    return "".join(f'<w:headerReference w:type="{kind}" r:id="{ids[kind]}"/>' for kind in ("default", "first"))


def _section(orientation: Orientation, references: str, profile: Profile) -> str:
    """A part's paper and margins (mục I.1–3); its pages count from 1 and the first shows no number (mục I.7)."""
    width, height = profile["paper.width"], profile["paper.height"]
    lies = ""
    if orientation is Orientation.LANDSCAPE:
        width, height, lies = height, width, ' w:orient="landscape"'
    # The header's distance sets the top of the number's line; its digits stand on the profile's foot.
    above = profile["page_number.foot"] - profile["page_number.size"] * profile["font.ascent"]
    margins = " ".join(f'w:{side}="{twips(profile[f"margin.{side}"])}"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/><w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{lies}/>'
        f'<w:pgMar {margins} w:header="{twips(above)}" w:footer="{twips(above)}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'
    )
