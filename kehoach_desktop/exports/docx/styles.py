"""Word's styles made from the profile: a style for each part of a document, named in Vietnamese, no direct marks."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach_desktop.exports.docx.markup import NAMESPACES, twips
from kehoach_desktop.papers.blocks import Align
from kehoach_desktop.papers.profile import Profile

_ALIGN = {Align.LEFT: "left", Align.CENTRE: "center", Align.JUSTIFY: "both"}
_FONT = "Times New Roman"
_SINGLE = 240


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A paragraph style: its name as Word shows it, the profile's style behind it, and how it flows.

    `gap` and `line` are keys of the profile's numbers; `outline` is the level in Word's navigation.
    """

    name: str
    style: str
    gap: str = ""
    line: str = ""
    keep_next: bool = False
    outline: int | None = None


# Headings keep Word's own identifiers and names, so that its navigation and contents know them.
STYLES: dict[str, WordStyle] = {
    "State": WordStyle("VB Quốc hiệu", "state"),
    "Motto": WordStyle("VB Tiêu ngữ", "motto"),
    "Superior": WordStyle("VB Cơ quan chủ quản", "superior"),
    "Agency": WordStyle("VB Cơ quan ban hành", "agency"),
    "Number": WordStyle("VB Số, ký hiệu", "number"),
    "Dated": WordStyle("VB Địa danh, thời gian", "dated"),
    "About": WordStyle("VB Trích yếu công văn", "about", gap="about.gap"),
    "Mark": WordStyle("VB Dự thảo", "mark"),
    "Kind": WordStyle("VB Tên loại", "kind", gap="title.gap", keep_next=True),
    "Subject": WordStyle("VB Trích yếu", "subject", keep_next=True),
    "Decider": WordStyle("VB Thẩm quyền ban hành", "decider", gap="title.below", keep_next=True),
    "Addressee": WordStyle("VB Kính gửi", "addressee", keep_next=True),
    "Basis": WordStyle("VB Căn cứ", "basis", gap="body.gap", line="body.line"),
    "Body": WordStyle("VB Nội dung", "body", gap="body.gap", line="body.line"),
    "Heading1": WordStyle("heading 1", "heading.1", gap="body.gap", line="body.line", keep_next=True, outline=0),
    "Heading2": WordStyle("heading 2", "heading.2", gap="body.gap", line="body.line", keep_next=True, outline=1),
    "Heading3": WordStyle("heading 3", "heading.3", gap="body.gap", line="body.line", keep_next=True, outline=2),
    "Heading4": WordStyle("heading 4", "heading.4", gap="body.gap", line="body.line", keep_next=True, outline=3),
    "CellHead": WordStyle("VB Tiêu đề cột", "cell.head", keep_next=True),
    "CellGroup": WordStyle("VB Dòng nhóm", "cell.group", keep_next=True),
    "Cell": WordStyle("VB Ô bảng", "cell"),
    "RecipientsHead": WordStyle("VB Nơi nhận", "recipients.head"),
    "Recipients": WordStyle("VB Danh sách nơi nhận", "recipients"),
    "Authority": WordStyle("VB Quyền hạn, chức vụ", "authority", keep_next=True),
    "Signer": WordStyle("VB Họ tên người ký", "signer", gap="signing.room"),
    "AppendixLabel": WordStyle("VB Phụ lục", "appendix.label", keep_next=True, outline=0),
    "AppendixTitle": WordStyle("VB Tên phụ lục", "appendix.title", keep_next=True),
    "AppendixAttached": WordStyle("VB Kèm theo", "appendix.attached", keep_next=True),
    "PageNumber": WordStyle("VB Số trang", "page_number"),
}
_TABLE = """
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0"
w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>
<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
"""
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def styles_xml(profile: Profile) -> str:
    """Return the whole styles part."""
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{_font()}{_size(profile['body.size'])}"
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        f'<w:widowControl/><w:spacing w:before="0" w:after="0" w:line="{_SINGLE}" w:lineRule="auto"/></w:pPr>'
        '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        f"{_TABLE}{_grid(profile)}{_part_end()}"
        f"{''.join(_paragraph_style(key, style, profile) for key, style in STYLES.items())}</w:styles>"
    )


def _font() -> str:
    return f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'


def _size(points: float) -> str:
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _paragraph_style(key: str, word: WordStyle, profile: Profile) -> str:
    style = profile.styles[word.style]
    before = twips(profile[word.gap]) if word.gap else 0
    line = round(_SINGLE * profile[word.line]) if word.line else _SINGLE
    first = f'<w:ind w:firstLine="{twips(profile["body.indent"])}"/>' if style.indent else ""
    keep = "<w:keepNext/>" if word.keep_next else ""
    outline = "" if word.outline is None else f'<w:outlineLvl w:val="{word.outline}"/>'
    weight = ("<w:b/>" if style.bold else "") + ("<w:i/>" if style.italic else "")
    return (
        f'<w:style w:type="paragraph" w:customStyle="{0 if word.name.startswith("heading") else 1}" w:styleId="{key}">'
        f'<w:name w:val="{word.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{keep}'
        f'<w:spacing w:before="{before}" w:after="0" w:line="{line}" w:lineRule="auto"/>{first}'
        f'<w:jc w:val="{_ALIGN[style.align]}"/>{outline}</w:pPr>'
        f"<w:rPr>{weight}{_size(profile[style.size])}</w:rPr></w:style>"
    )


def _grid(profile: Profile) -> str:
    """The style of ruled tables."""
    eighths = round(profile["table.weight"] * 8)
    borders = "".join(f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"/>' for side in _SIDES)
    padding = {side: profile[f"table.padding.{'top' if side in ('top', 'bottom') else 'side'}"] for side in _SIDES[:4]}
    margins = "".join(f'<w:{side} w:w="{twips(value)}" w:type="dxa"/>' for side, value in padding.items())
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="Ruled"><w:name w:val="VB Bảng"/>'
        '<w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )


def _part_end() -> str:
    """The style of the mark that closes a part after a table, which Word demands: as low as a line can be."""
    return (
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="PartEnd"><w:name w:val="VB Hết phần"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
        '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'
    )
