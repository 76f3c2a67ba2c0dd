"""Kế hoạch liên tịch: three header lines, two signers side by side, two appendices with their own numbers."""

from __future__ import annotations

from kehoach_desktop.domain.plan import Signature
from kehoach_desktop.papers.blocks import Block, Break, Note, Orientation
from kehoach_desktop.papers.examples.office import (
    NAME,
    PLACE,
    bases,
    ending,
    heading,
    item,
    paragraph,
    table,
    title,
)
from kehoach_desktop.papers.parts import Letterhead, appendix_head, close, header_block

_AGENCY = ("ỦY BAN NHÂN DÂN", "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "XÃ AN BÌNH TRUNG")
_NAMED = "Ủy ban nhân dân và Ủy ban Mặt trận Tổ quốc Việt Nam xã An Bình Trung"


def joint_plan() -> list[Block]:
    """Return the example."""
    head = Letterhead(agency=_AGENCY, kind="KẾ HOẠCH", symbol="KHLT-UBND-MTTQ", place=PLACE, named=_NAMED)
    body: list[Block] = [
        *bases("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "Căn cứ Quy chế phối hợp giữa hai cơ quan"),
        paragraph("Hai cơ quan thống nhất Kế hoạch phối hợp phát động phong trào thi đua năm 2026 như sau:"),
        heading(1, "I.", "MỤC ĐÍCH"),
        paragraph("Phát huy vai trò của Nhân dân trong các phong trào thi đua, nhất là người lao động trực tiếp."),
        heading(1, "II.", "NỘI DUNG PHỐI HỢP"),
        heading(2, "1.", "Ủy ban nhân dân xã"),
        item("a)", "Chủ trì phát động, hướng dẫn và tổng kết phong trào (Phụ lục I)."),
        heading(2, "2.", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
        item("a)", "Tuyên truyền, vận động, giám sát việc bình xét tại các thôn (Phụ lục II)."),
        Note(text="(Có Phụ lục I, Phụ lục II kèm theo)"),
        paragraph("Hai cơ quan có trách nhiệm phối hợp thực hiện Kế hoạch này"),
    ]
    close(body)
    return [
        header_block(head),
        title("KẾ HOẠCH LIÊN TỊCH", "Phối hợp phát động phong trào thi đua năm 2026"),
        *body,
        ending(
            ("Thường trực Đảng ủy xã", "Các thôn", "Lưu: VT hai cơ quan"),
            Signature(authority="TM. BAN THƯỜNG TRỰC", position="CHỦ TỊCH", name=NAME),
            Signature(authority="TM. ỦY BAN NHÂN DÂN", position="CHỦ TỊCH", name=NAME),
        ),
        Break(),
        appendix_head(head, "NHIỆM VỤ CỦA ỦY BAN NHÂN DÂN XÃ", 1),
        table([("TT", 0.1), ("Nội dung", 0.6), ("Thời gian", 0.3)], [("1", "Phát động phong trào", "Quý I")], (0, 2)),
        Break(orientation=Orientation.LANDSCAPE),
        appendix_head(head, "NHIỆM VỤ CỦA ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ", 2),
        table([("TT", 0.1), ("Nội dung", 0.6), ("Thời gian", 0.3)], [("1", "Giám sát bình xét", "Quý IV")], (0, 2)),
    ]
