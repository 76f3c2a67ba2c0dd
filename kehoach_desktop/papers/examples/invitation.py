"""Giấy mời to a meeting."""

from __future__ import annotations

from kehoach_desktop.domain.plan import Signature
from kehoach_desktop.papers.blocks import Block
from kehoach_desktop.papers.examples.office import NAME, ending, letterhead, paragraph, title
from kehoach_desktop.papers.parts import close, header_block


def invitation() -> list[Block]:
    """Return the example."""
    body: list[Block] = [
        paragraph(
            "Ủy ban nhân dân xã An Bình Trung trân trọng kính mời các thành viên Hội đồng Thi đua - Khen thưởng xã, "
            "đại diện các thôn tới dự Hội nghị tổng kết phong trào thi đua yêu nước năm 2026."
        ),
        paragraph("Chủ trì: Chủ tịch Ủy ban nhân dân xã."),
        paragraph("Thời gian: 8 giờ 00 phút, ngày 20 tháng 12 năm 2026."),
        paragraph("Địa điểm: Hội trường Ủy ban nhân dân xã An Bình Trung."),
        paragraph("Đề nghị các đại biểu tới dự đúng thành phần và thời gian"),
    ]
    close(body)
    return [
        header_block(letterhead("GIẤY MỜI", "GM-UBND")),
        title("GIẤY MỜI", "Hội nghị tổng kết phong trào thi đua yêu nước năm 2026"),
        *body,
        ending(
            ("Như thành phần mời", "Lưu: VT"),
            Signature(authority="TL. CHỦ TỊCH", position="CHÁNH VĂN PHÒNG", name=NAME),
        ),
    ]
