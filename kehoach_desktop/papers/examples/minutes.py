"""Biên bản of the council's meeting, signed by secretary and chairman side by side."""

from __future__ import annotations

from kehoach_desktop.domain.plan import Signature
from kehoach_desktop.papers.blocks import Block
from kehoach_desktop.papers.examples.office import (
    COUNCIL,
    NAME,
    PLACE,
    SUPERIOR,
    ending,
    heading,
    item,
    paragraph,
    title,
)
from kehoach_desktop.papers.parts import Letterhead, close, header_block


def minutes() -> list[Block]:
    """Return the example."""
    head = Letterhead(agency=COUNCIL, superior=SUPERIOR, kind="BIÊN BẢN", symbol="BB-HĐTĐKT", place=PLACE)
    body: list[Block] = [
        paragraph("Thời gian bắt đầu: 8 giờ 00 phút, tại phòng họp Ủy ban nhân dân xã An Bình Trung."),
        paragraph("Thành phần tham dự: 11 trong số 12 thành viên Hội đồng; vắng 01 thành viên có lý do."),
        paragraph(f"Chủ trì (chủ tọa): {NAME}, Chủ tịch Hội đồng."),
        paragraph(f"Thư ký (người ghi biên bản): {NAME}, công chức Phòng Văn hóa - Xã hội."),
        heading(1, "I.", "NỘI DUNG"),
        paragraph("Thư ký thông qua hồ sơ đề nghị khen thưởng của 09 tập thể và 31 cá nhân.", "1."),
        paragraph("Các thành viên thảo luận và bỏ phiếu kín, kết quả:", "2."),
        item("a)", "Tập thể đạt từ hai phần ba số phiếu trở lên: 09;"),
        item("b)", "Cá nhân đạt từ hai phần ba số phiếu trở lên: 29."),
        heading(1, "II.", "KẾT LUẬN"),
        paragraph(
            "Hội đồng thống nhất đề nghị Chủ tịch Ủy ban nhân dân xã tặng Giấy khen cho 09 tập thể và 29 cá nhân."
        ),
        paragraph("Cuộc họp kết thúc vào 10 giờ 30 phút cùng ngày; biên bản đã được thông qua tại cuộc họp"),
    ]
    close(body)
    return [
        header_block(head),
        title("BIÊN BẢN", "Họp Hội đồng Thi đua - Khen thưởng xã An Bình Trung xét khen thưởng năm 2026"),
        *body,
        ending(
            ("Các thành viên Hội đồng", "Lưu: VT, HSHĐ"),
            Signature(position="THƯ KÝ", name=NAME),
            Signature(position="CHỦ TỌA", name=NAME),
        ),
    ]
