"""Tờ trình: a proposal to one addressee."""

from __future__ import annotations

from kehoach_desktop.papers.blocks import Addressees, Block, Piece
from kehoach_desktop.papers.examples.office import CHAIRMAN, bases, ending, letterhead, paragraph, title
from kehoach_desktop.papers.parts import close, header_block


def proposal() -> list[Block]:
    """Return the example."""
    body: list[Block] = [
        *bases(
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
            "Căn cứ kết quả bình xét của Hội đồng Thi đua - Khen thưởng xã An Bình Trung",
        ),
        paragraph(
            "Ủy ban nhân dân xã An Bình Trung kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, tặng Bằng khen cho 02 "
            "tập thể và 03 cá nhân có thành tích xuất sắc trong phong trào thi đua năm 2026."
        ),
        paragraph("(Có danh sách và hồ sơ kèm theo)"),
        paragraph("Kính đề nghị Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định"),
    ]
    close(body)
    return [
        header_block(letterhead("TỜ TRÌNH", "TTr-UBND")),
        title("TỜ TRÌNH", "Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh năm 2026"),
        Addressees(names=(Piece("Chủ tịch Ủy ban nhân dân tỉnh Bình Trung"),)),
        *body,
        ending(("Như trên", "Sở Nội vụ tỉnh", "Lưu: VT, VHXH"), CHAIRMAN),
    ]
