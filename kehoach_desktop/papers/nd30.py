"""The profile nd30: the layout of a văn bản hành chính by Nghị định 30/2020/NĐ-CP, Phụ lục I, as data."""

from __future__ import annotations

from kehoach_desktop.papers.blocks import Align
from kehoach_desktop.papers.profile import Number, Profile, Style

_PAPER = "NĐ 30/2020, Phụ lục I, Phần I, mục I.1"
_MARGINS = "NĐ 30/2020, Phụ lục I, Phần I, mục I.3"
_PAGE_NUMBER = "NĐ 30/2020, Phụ lục I, Phần I, mục I.7"
_MOTTO = "NĐ 30/2020, Phụ lục I, Phần I, mục II.1"
_AGENCY = "NĐ 30/2020, Phụ lục I, Phần I, mục II.2"
_NUMBER = "NĐ 30/2020, Phụ lục I, Phần I, mục II.3"
_DATE = "NĐ 30/2020, Phụ lục I, Phần I, mục II.4"
_SUBJECT = "NĐ 30/2020, Phụ lục I, Phần I, mục II.5"
_BODY = "NĐ 30/2020, Phụ lục I, Phần I, mục II.6"
_SIGNATURE = "NĐ 30/2020, Phụ lục I, Phần I, mục II.7"
_RECIPIENTS = "NĐ 30/2020, Phụ lục I, Phần I, mục II.9"
_APPENDIX = "NĐ 30/2020, Phụ lục I, Phần I, mục III.1"
_MARKS = "NĐ 30/2020, Phụ lục I, Phần I, mục III.2"
_DIAGRAM = "NĐ 30/2020, Phụ lục I, Phần I, mục IV"
_PEN = "NĐ 30/2020, Điều 15"
_OURS = "Chương trình chọn"

NUMBERS: dict[str, Number] = {
    "paper.width": Number(210, 210, 210, "mm", _PAPER, "Chiều rộng giấy"),
    "paper.height": Number(297, 297, 297, "mm", _PAPER, "Chiều dài giấy"),
    "margin.top": Number(20, 20, 25, "mm", _MARGINS, "Lề trên"),
    "margin.bottom": Number(20, 20, 25, "mm", _MARGINS, "Lề dưới"),
    "margin.left": Number(30, 30, 35, "mm", _MARGINS, "Lề trái"),
    "margin.right": Number(15, 15, 20, "mm", _MARGINS, "Lề phải"),
    "page_number.size": Number(14, 13, 14, "pt", _PAGE_NUMBER, "Cỡ chữ số trang"),
    # From the paper's upper edge to the foot of the digits, so that they stand inside the narrowest top margin.
    "page_number.foot": Number(14, 10, 20, "mm", _PAGE_NUMBER, "Vị trí số trang"),
    "state.size": Number(12, 12, 13, "pt", _MOTTO, "Cỡ chữ Quốc hiệu"),
    "motto.size": Number(13, 13, 14, "pt", _MOTTO, "Cỡ chữ Tiêu ngữ"),
    "superior.size": Number(12, 12, 13, "pt", _AGENCY, "Cỡ chữ cơ quan chủ quản"),
    "agency.size": Number(12, 12, 13, "pt", _AGENCY, "Cỡ chữ cơ quan ban hành"),
    "number.size": Number(13, 13, 13, "pt", _NUMBER, "Cỡ chữ số, ký hiệu"),
    "date.size": Number(13, 13, 14, "pt", _DATE, "Cỡ chữ địa danh, thời gian"),
    "kind.size": Number(14, 13, 14, "pt", _SUBJECT, "Cỡ chữ tên loại"),
    "subject.size": Number(14, 13, 14, "pt", _SUBJECT, "Cỡ chữ trích yếu"),
    "about.size": Number(12, 12, 13, "pt", _SUBJECT, "Cỡ chữ trích yếu công văn"),
    "about.gap": Number(6, 6, 6, "pt", _SUBJECT),
    "body.size": Number(14, 13, 14, "pt", _BODY, "Cỡ chữ nội dung"),
    "body.indent": Number(12.7, 10, 12.7, "mm", _BODY, "Lùi đầu dòng"),
    "body.gap": Number(6, 6, 12, "pt", _BODY, "Khoảng cách giữa các đoạn"),
    "body.line": Number(1.1, 1, 1.5, "", _BODY, "Giãn dòng"),
    "table.size": Number(13, 13, 14, "pt", _BODY, "Cỡ chữ trong bảng"),
    "authority.size": Number(14, 13, 14, "pt", _SIGNATURE, "Cỡ chữ quyền hạn, chức vụ"),
    "signer.size": Number(14, 13, 14, "pt", _SIGNATURE, "Cỡ chữ họ tên người ký"),
    # Free height between the position and the name: the signature with a third of it under the seal.
    "signing.room": Number(28, 25, 40, "mm", _SIGNATURE, "Khoảng trống để ký"),
    "addressee.size": Number(14, 13, 14, "pt", _RECIPIENTS, "Cỡ chữ Kính gửi"),
    "recipients.head.size": Number(12, 12, 12, "pt", _RECIPIENTS, "Cỡ chữ Nơi nhận"),
    "recipients.size": Number(11, 11, 11, "pt", _RECIPIENTS, "Cỡ chữ danh sách nơi nhận"),
    "appendix.label.size": Number(14, 14, 14, "pt", _APPENDIX, "Cỡ chữ Phụ lục"),
    "appendix.title.size": Number(14, 13, 14, "pt", _APPENDIX, "Cỡ chữ tên phụ lục"),
    "appendix.attached.size": Number(14, 13, 14, "pt", _APPENDIX, "Cỡ chữ thông tin kèm theo"),
    "mark.size": Number(13, 13, 14, "pt", _MARKS, "Cỡ chữ dấu chỉ mức độ"),
    # Rules under agency and subject, as a share of the line above them.
    "rule.share": Number(0.4, 1 / 3, 1 / 2, "", _AGENCY),
    "rule.low": Number(1 / 3, 1 / 3, 1 / 3, "", _AGENCY),
    "rule.high": Number(1 / 2, 1 / 2, 1 / 2, "", _AGENCY),
    "rule.weight": Number(0.75, 0.5, 1, "pt", _OURS),
    "rule.gap": Number(2, 1, 4, "pt", _OURS),
    "header.left": Number(0.4, 0.4, 0.44, "", _DIAGRAM),
    # Clear space on either side of the gutter between the two columns of the header.
    "header.gutter": Number(1.5, 0, 5, "mm", _OURS),
    "header.gap": Number(6, 3, 12, "pt", _OURS),
    "title.gap": Number(14, 6, 24, "pt", _OURS),
    "title.below": Number(10, 6, 18, "pt", _OURS),
    "closing.gap": Number(10, 6, 18, "pt", _OURS),
    "recipients.right": Number(0.48, 0.25, 0.5, "", _DIAGRAM),
    "signature.left": Number(0.5, 0.5, 0.5, "", _DIAGRAM),
    "table.padding.side": Number(1.6, 1, 2, "mm", _OURS),
    "table.padding.top": Number(2.5, 1, 4, "pt", _OURS),
    "table.weight": Number(0.5, 0.5, 1, "pt", _OURS),
    "pen.number": Number(9, 6, 14, "", _PEN),
    "pen.day": Number(7, 4, 10, "", _PEN),
    "pen.year": Number(5, 3, 8, "", _PEN),
    "pen.symbol": Number(14, 8, 20, "", _PEN),
    "pen.place": Number(16, 8, 24, "", _PEN),
    # Single spacing of Times New Roman as a share of the size: ascent, descent and line gap of its hhea table.
    "font.single": Number(1.149, 1.149, 1.149, "", _OURS),
    "font.ascent": Number(0.891, 0.891, 0.891, "", _OURS),
}

STYLES: dict[str, Style] = {
    "state": Style("state.size", _MOTTO, bold=True, align=Align.CENTRE),
    "motto": Style("motto.size", _MOTTO, bold=True, align=Align.CENTRE),
    "superior": Style("superior.size", _AGENCY, align=Align.CENTRE),
    "agency": Style("agency.size", _AGENCY, bold=True, align=Align.CENTRE),
    "number": Style("number.size", _NUMBER, align=Align.CENTRE),
    "dated": Style("date.size", _DATE, italic=True, align=Align.CENTRE),
    "about": Style("about.size", _SUBJECT, align=Align.CENTRE),
    "kind": Style("kind.size", _SUBJECT, bold=True, align=Align.CENTRE),
    "subject": Style("subject.size", _SUBJECT, bold=True, align=Align.CENTRE),
    "basis": Style("body.size", _BODY, italic=True, align=Align.JUSTIFY, indent=True),
    "body": Style("body.size", _BODY, align=Align.JUSTIFY, indent=True),
    "heading.1": Style("body.size", _BODY, bold=True, align=Align.JUSTIFY, indent=True),
    "heading.2": Style("body.size", _BODY, bold=True, align=Align.JUSTIFY, indent=True),
    "heading.3": Style("body.size", _BODY, align=Align.JUSTIFY, indent=True),
    "heading.4": Style("body.size", _BODY, align=Align.JUSTIFY, indent=True),
    "decider": Style("kind.size", _SUBJECT, bold=True, align=Align.CENTRE),
    "addressee": Style("addressee.size", _RECIPIENTS),
    "clause": Style("body.size", _BODY, align=Align.JUSTIFY, indent=True),
    "cell": Style("table.size", _BODY),
    "cell.head": Style("table.size", _BODY, bold=True, align=Align.CENTRE),
    "cell.group": Style("table.size", _BODY, bold=True, align=Align.CENTRE),
    "authority": Style("authority.size", _SIGNATURE, bold=True, align=Align.CENTRE),
    "signer": Style("signer.size", _SIGNATURE, bold=True, align=Align.CENTRE),
    "recipients.head": Style("recipients.head.size", _RECIPIENTS, bold=True, italic=True),
    "recipients": Style("recipients.size", _RECIPIENTS),
    "appendix.label": Style("appendix.label.size", _APPENDIX, bold=True, align=Align.CENTRE),
    "appendix.title": Style("appendix.title.size", _APPENDIX, bold=True, align=Align.CENTRE),
    "appendix.attached": Style("appendix.attached.size", _APPENDIX, italic=True, align=Align.CENTRE),
    "mark": Style("mark.size", _MARKS, bold=True, align=Align.CENTRE),
    "page_number": Style("page_number.size", _PAGE_NUMBER, align=Align.CENTRE),
}

ND30 = Profile("nd30", NUMBERS, STYLES)
