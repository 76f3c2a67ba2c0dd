"""Công văn: V/v under the number, several addressees, no title."""

from __future__ import annotations

from kehoach_desktop.papers.blocks import Addressees, Block, Piece
from kehoach_desktop.papers.examples.office import DEPUTY, ending, letterhead, paragraph
from kehoach_desktop.papers.parts import close, header_block


def letter() -> list[Block]:
    """Return the example."""
    names = (
        "Các cơ quan, đơn vị thuộc Ủy ban nhân dân xã",
        "Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội xã",
        "Các thôn trên địa bàn xã",
    )
    body: list[Block] = [
        paragraph(
            "Thực hiện Kế hoạch công tác thi đua, khen thưởng năm 2026, Ủy ban nhân dân xã đề nghị các cơ quan, đơn "
            "vị và các thôn thực hiện một số nội dung sau:"
        ),
        paragraph(
            "Đăng ký danh hiệu thi đua của tập thể, cá nhân theo mẫu gửi kèm; mỗi đơn vị lập một danh sách.", "1."
        ),
        paragraph(
            "Gửi danh sách về Phòng Văn hóa - Xã hội trước ngày 28/02/2026 để tổng hợp, trình Hội đồng Thi đua - Khen "
            "thưởng xã.",
            "2.",
        ),
        paragraph("Đề nghị các cơ quan, đơn vị và các thôn quan tâm, thực hiện đúng thời gian trên"),
    ]
    close(body)
    about = "đăng ký danh hiệu thi đua năm 2026"
    return [
        header_block(letterhead("CÔNG VĂN", "UBND-VHXH", about)),
        Addressees(names=tuple(Piece(name + (";" if name is not names[-1] else ".")) for name in names)),
        *body,
        ending(("Như trên", "Chủ tịch, các Phó Chủ tịch UBND xã", "Lưu: VT, VHXH"), DEPUTY),
    ]
