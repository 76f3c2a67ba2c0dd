"""Quyết định with Điều, and the list that belongs to it as an appendix."""

from __future__ import annotations

from kehoach_desktop.domain.plan import Signature
from kehoach_desktop.papers.blocks import Block, Break, CentredLine, Piece
from kehoach_desktop.papers.examples.office import NAME, bases, clauses, ending, letterhead, table, title
from kehoach_desktop.papers.parts import appendix_head, close, header_block


def decision() -> list[Block]:
    """Return the example."""
    head = letterhead("QUYẾT ĐỊNH", "QĐ-UBND")
    body: list[Block] = clauses(
        "Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã cho 01 tập thể và 02 cá nhân đã có thành tích xuất sắc trong "
        "phong trào thi đua năm 2026 (có danh sách kèm theo).",
        "Giao Phòng Văn hóa - Xã hội chuẩn bị việc trao thưởng; Phòng Kinh tế trích tiền thưởng từ Quỹ thi đua, khen "
        "thưởng của xã theo quy định.",
        "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng "
        "Phòng Văn hóa - Xã hội, Trưởng Phòng Kinh tế và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi "
        "hành Quyết định này",
    )
    close(body)
    return [
        header_block(head),
        title("QUYẾT ĐỊNH", "Về việc tặng Giấy khen cho tập thể, cá nhân có thành tích xuất sắc năm 2026"),
        CentredLine(text=Piece("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG")),
        *bases(
            "Căn cứ Luật Tổ chức chính quyền địa phương",
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
            "Theo đề nghị của Trưởng Phòng Văn hóa - Xã hội",
        ),
        CentredLine(text=Piece("QUYẾT ĐỊNH:")),
        *body,
        ending(("Như Điều 3", "Sở Nội vụ tỉnh", "Lưu: VT, VHXH"), Signature(position="CHỦ TỊCH", name=NAME)),
        Break(),
        appendix_head(head, "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN"),
        table(
            [("STT", 0.1), ("Tên tập thể, cá nhân", 0.4), ("Chức vụ, đơn vị", 0.5)],
            [
                ("1", "Tập thể thôn Đông", "Xã An Bình Trung"),
                ("2", f"Ông {NAME}", "Trưởng thôn Đông"),
                ("3", f"Bà {NAME}", "Người dân thôn Đoài, lao động trực tiếp"),
            ],
            centred=(0,),
        ),
    ]
