"""Báo cáo: a report of the half year, with an outline of four levels and a table."""

from __future__ import annotations

from kehoach_desktop.papers.blocks import Block
from kehoach_desktop.papers.examples.office import (
    CHAIRMAN,
    ending,
    heading,
    item,
    letterhead,
    paragraph,
    table,
    title,
)
from kehoach_desktop.papers.parts import close, header_block


def report() -> list[Block]:
    """Return the example."""
    body: list[Block] = [
        paragraph(
            "Thực hiện chế độ thông tin, báo cáo định kỳ, Ủy ban nhân dân xã An Bình Trung báo cáo kết quả công tác "
            "thi đua, khen thưởng 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2026 như sau:"
        ),
        heading(1, "I.", "KẾT QUẢ THỰC HIỆN"),
        heading(2, "1.", "Công tác chỉ đạo, điều hành"),
        item("a)", "Ban hành kế hoạch năm, phân công thành viên Hội đồng theo dõi từng thôn, từng lĩnh vực."),
        item("b)", "Tổ chức đăng ký thi đua và ký giao ước ngay trong quý I; kết quả cụ thể như sau:"),
        item("-", "Có 12 trong số 12 thôn đăng ký danh hiệu thôn văn hóa;"),
        item("-", "Có 9 tập thể và 64 cá nhân đăng ký danh hiệu thi đua."),
        heading(2, "2.", "Kết quả khen thưởng"),
        table(
            [
                ("TT", 0.08),
                ("Hình thức khen thưởng", 0.47),
                ("Tập thể", 0.15),
                ("Cá nhân", 0.15),
                ("Hộ gia đình", 0.15),
            ],
            [
                ("1", "Giấy khen thường xuyên", "6", "21", "0"),
                ("2", "Giấy khen chuyên đề", "3", "14", "5"),
                ("3", "Giấy khen đột xuất", "1", "4", "1"),
            ],
            centred=(0, 2, 3, 4),
        ),
        heading(1, "II.", "TỒN TẠI, HẠN CHẾ"),
        paragraph(
            "Việc phát hiện gương người lao động trực tiếp ở một số thôn còn chậm; hồ sơ gửi về chưa đúng hạn.", "1."
        ),
        paragraph("Công tác tuyên truyền trên đài truyền thanh chưa thường xuyên.", "2."),
        heading(1, "III.", "NHIỆM VỤ 6 THÁNG CUỐI NĂM"),
        paragraph(
            "Tiếp tục thực hiện các phong trào đã phát động, gắn với nhiệm vụ phát triển kinh tế - xã hội.", "1."
        ),
        paragraph("Bình xét danh hiệu thi đua năm 2026 dân chủ, công khai, đúng đối tượng.", "2."),
        paragraph(
            "Trên đây là Báo cáo kết quả công tác thi đua, khen thưởng 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm "
            "2026 của Ủy ban nhân dân xã An Bình Trung"
        ),
    ]
    close(body)
    return [
        header_block(letterhead("BÁO CÁO", "BC-UBND")),
        title("BÁO CÁO", "Kết quả công tác thi đua, khen thưởng 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2026"),
        *body,
        ending(("Sở Nội vụ tỉnh", "Thường trực Đảng ủy, HĐND xã", "Các thôn", "Lưu: VT, VHXH"), CHAIRMAN),
    ]
