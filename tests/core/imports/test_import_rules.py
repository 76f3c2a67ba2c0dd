"""Each rule of the recogniser by itself: head, căn cứ, outline, labels, foot, cells, tables given line by line."""

from __future__ import annotations

from datetime import date

import pytest

from kehoach_desktop.domain.plan import ColumnField, Grouping, Numbering, Role, SectionKind
from kehoach_desktop.imports.cells import month_of, quarters_of
from kehoach_desktop.imports.columns import read_columns, split_titles
from kehoach_desktop.imports.foot import read_foot
from kehoach_desktop.imports.header import read_header, split_agency
from kehoach_desktop.imports.issuer import agency_from_body, find_year, sentence_subject
from kehoach_desktop.imports.labels import LabelKind, read_label, roman_value
from kehoach_desktop.imports.line_width import LineWidth, measure_width
from kehoach_desktop.imports.outline import build_outline
from kehoach_desktop.imports.paragraphs import join_paragraphs
from kehoach_desktop.imports.recognise import recognise
from kehoach_desktop.imports.source import Line
from kehoach_desktop.imports.text_reader import read_text

F = ColumnField


def lines(text):
    return [Line(line.strip(), no, 0, raw=line) for no, line in enumerate(text.strip("\n").split("\n"))]


def plan(text):
    return recognise(read_text(text.encode()), this_year=2026).draft


class TestHead:
    def test_two_columns_run_together_come_apart(self):
        head = read_header(
            lines(
                "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ AN BÌNH TRUNG Độc lập - Tự do - Hạnh phúc\n"
                "Số: 07/KH-UBND An Bình Trung, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nCông tác thi đua năm 2026\n"
                "Căn cứ Luật Thi đua, khen thưởng;"
            ),
            LineWidth(80, 80),
        )
        assert head.agency == ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH TRUNG")
        assert (head.number, head.symbol, head.place) == ("7", "KH-UBND", "An Bình Trung")
        assert head.issued_on is not None
        assert head.issued_on.isoformat() == "2026-01-05"
        assert head.subject == "Công tác thi đua năm 2026"

    @pytest.mark.parametrize(
        ("second", "third", "whole"),
        [
            ("của Văn phòng Ủy ban nhân dân tỉnh", "Thực hiện Chỉ thị số 01 của Chủ tịch;", True),
            ("Ủy ban nhân dân xã An Bình", "Căn cứ Luật Thi đua, khen thưởng;", True),
            ("Ủy ban nhân dân xã An Bình ban hành Kế hoạch như sau:", "I. MỤC ĐÍCH", False),
            ("Thực hiện Chỉ thị số 01 của Chủ tịch,", "UBND xã xây dựng Kế hoạch như sau:", False),
        ],
    )
    def test_a_subject_of_two_lines_ends_before_the_body(self, second, third, whole):
        head = read_header(
            lines(f"KẾ HOẠCH\nCông tác thi đua, khen thưởng năm 2026\n{second}\n{third}"), LineWidth(85, 85)
        )
        assert head.subject.endswith(second) == whole

    @pytest.mark.parametrize("line", ["Số:      /KH-UBND", "Số: ... /KH-UBND", "Số:…/KH-UBND"])
    def test_a_number_left_for_the_pen_is_none(self, line):
        head = read_header(lines(f"{line}\nKẾ HOẠCH\nCông tác thi đua"), LineWidth(80, 80))
        assert (head.number, head.symbol) == (None, "KH-UBND")

    @pytest.mark.parametrize(
        "day", ["ngày     tháng     năm 2026", "ngày ... tháng ... năm 2026", "ngày 31 tháng 02 năm 2026"]
    )
    def test_a_date_left_for_the_pen_is_none(self, day):
        head = read_header(lines(f"An Bình, {day}\nKẾ HOẠCH\nCông tác thi đua"), LineWidth(80, 80))
        assert (head.place, head.issued_on) == ("An Bình", None)

    def test_a_long_place_stands_on_a_line_of_its_own(self):
        day = "Đặc khu An Bình Trung Đông,\nngày 23 tháng 3 năm 2026"
        head = read_header(lines(f"{day}\nKẾ HOẠCH\nCông tác thi đua"), LineWidth(80, 80))
        assert (head.place, head.issued_on) == ("Đặc khu An Bình Trung Đông", date(2026, 3, 23))

    @pytest.mark.parametrize("line", ["Số: ll/KH-UBND", "Số: I1/KH-UBND"])
    def test_digits_that_a_scanner_took_for_letters(self, line):
        head = read_header(lines(f"{line}\nAn Bình, ngày 0l tháng O2 năm 2O26\nKẾ HOẠCH"), LineWidth(80, 80))
        assert (head.number, head.issued_on) == ("11", date(2026, 2, 1))

    @pytest.mark.parametrize(
        ("names", "agency", "superior"),
        [
            (["ỦY BAN NHÂN DÂN", "XÃ AN BÌNH"], ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH"), None),
            (["UBND TỈNH A", "ỦY BAN NHÂN DÂN", "XÃ AN BÌNH"], ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH"), "UBND TỈNH A"),
            (["UBND XÃ A", "HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"], ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"), "UBND XÃ A"),
            (["UBND XÃ AN BÌNH", "VĂN PHÒNG", "HĐND VÀ UBND"], ("VĂN PHÒNG", "HĐND VÀ UBND"), "UBND XÃ AN BÌNH"),
        ],
    )  # fmt: skip
    def test_the_superior_stands_above_the_agency(self, names, agency, superior):
        assert split_agency([(name, False) for name in names]) == (agency, superior)

    def test_bold_tells_the_agency_from_the_superior(self):
        assert split_agency([("SỞ NỘI VỤ", False), ("BAN THI ĐUA", True)]) == (("BAN THI ĐUA",), "SỞ NỘI VỤ")

    def test_a_lost_head_is_told_by_who_acts_in_the_body(self):
        texts = [
            "Căn cứ Kế hoạch số 5 của UBND huyện Lam Sơn về thi đua.",
            "UBND xã An Bình Trung xây dựng Kế hoạch như sau:",
        ]
        assert agency_from_body(texts, None, "CHỦ TỊCH", "Công tác thi đua") == ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH TRUNG")

    def test_capitals_become_sentence_case_with_names_as_in_the_text(self):
        subject = "CÔNG TÁC THI ĐUA NĂM 2026 TRÊN ĐỊA BÀN XÃ AN BÌNH TRUNG"
        got = sentence_subject(subject, ["Nhân dân xã An Bình Trung thi đua lao động."])
        assert got == "Công tác thi đua năm 2026 trên địa bàn xã An Bình Trung"

    @pytest.mark.parametrize(
        ("subject", "opening", "issued", "year"),
        [
            ("Công tác năm 2026", [], 2025, 2026),
            ("Công tác thi đua", ["thực hiện nhiệm vụ năm 2027"], 2026, 2027),
            ("Công tác thi đua", [], 2025, 2025),
            ("Công tác thi đua", [], None, None),
        ],
    )
    def test_the_year_is_the_subjects_before_that_of_issue(self, subject, opening, issued, year):
        assert find_year(subject, opening, issued) == year


class TestLabels:
    @pytest.mark.parametrize(
        ("text", "kind", "label", "rest"),
        [
            ("I. MỤC ĐÍCH", LabelKind.ROMAN, "I", "MỤC ĐÍCH"),
            ("IV- NỘI DUNG", LabelKind.ROMAN, "IV", "NỘI DUNG"),
            ("1. Mục đích", LabelKind.NUMBER, "1", "Mục đích"),
            ("2) Yêu cầu", LabelKind.NUMBER, "2", "Yêu cầu"),
            ("1.2. Phạm vi", LabelKind.DECIMAL, "1.2", "Phạm vi"),
            ("đ) Tuyên truyền", LabelKind.LETTER, "đ)", "Tuyên truyền"),
            ("– Phát động", LabelKind.BULLET, "-", "Phát động"),
            ("+ Sơ kết", LabelKind.BULLET, "+", "Sơ kết"),
        ],
    )
    def test_a_label_is_read_with_its_kind(self, text, kind, label, rest):
        read = read_label(text)
        assert read is not None
        assert (read.kind, read.text, read.rest) == (kind, label, rest)

    @pytest.mark.parametrize(
        "text", ["15/6/2026 là ngày", "V/v tổ chức", "2026", "6 tháng đầu năm", "3-5 người", "Năm 2026"]
    )
    def test_what_only_looks_like_a_label_is_none(self, text):
        assert read_label(text) is None

    def test_roman_numbers_are_counted(self):
        assert [roman_value(text) for text in ("I", "IV", "IX", "XIV")] == [1, 4, 9, 14]


class TestParagraphs:
    TEXT = (
        "Đẩy mạnh phong trào thi đua yêu nước trong toàn xã, gắn với chỉ tiêu kinh tế -\n"
        "xã hội năm\n2026 và chào mừng các ngày lễ lớn của quê hương, đất nước theo Chỉ thị 34-\n"
        "CT/TW của Bộ Chính trị."
    )

    def test_wrapped_lines_are_one_paragraph_again(self):
        got = join_paragraphs(lines(self.TEXT), LineWidth(80, 80))
        whole = (
            "Đẩy mạnh phong trào thi đua yêu nước trong toàn xã, gắn với chỉ tiêu kinh tế - xã hội năm 2026 và chào "
            "mừng các ngày lễ lớn của quê hương, đất nước theo Chỉ thị 34-CT/TW của Bộ Chính trị."
        )
        assert [p.text for p in got] == [whole]

    def test_full_lines_are_measured_by_those_that_go_on(self):
        assert measure_width(["x" * 70, "y" * 68, "z" * 71, "w" * 66, "ngắn"]) is not None
        assert measure_width(["x" * 400, "Y" * 300]) is None


class TestOutline:
    def sections(self, text):
        return [placed.section for placed in build_outline(join_paragraphs(lines(text), None))]

    def test_a_title_with_something_below_is_a_heading_a_numbered_sentence_is_not(self):
        got = self.sections(
            "Căn cứ Luật Thi đua, khen thưởng;\nUBND xã ban hành Kế hoạch như sau:\nI. NỘI DUNG\n1. Tuyên truyền\n"
            "- Đưa tin trên đài.\n2. Tổ chức phát động phong trào trong toàn xã.\n(Có Phụ lục kèm theo)\n"
            "Trên đây là Kế hoạch của xã./."
        )
        assert [(s.kind.value, s.depth, s.label) for s in got] == [
            ("basis", 0, None), ("opening", 0, None), ("heading", 1, "I"), ("heading", 2, "1"), ("item", 3, "-"),
            ("paragraph", 2, "2"), ("note", 2, None), ("closing", 0, None),
        ]  # fmt: skip
        assert got[-1].text == "Trên đây là Kế hoạch của xã"

    @pytest.mark.parametrize("mark", ["./.", ". /", "/.", " ./.", "./", ". / ."])
    def test_the_end_mark_is_never_stored(self, mark):
        got = self.sections(f"I. NỘI DUNG\n1. Một việc phải làm xong.\nTrên đây là Kế hoạch của xã{mark}")
        assert got[-1].text == "Trên đây là Kế hoạch của xã"


class TestFoot:
    def test_recipients_and_signature_side_by_side_come_apart(self):
        foot = read_foot(
            lines(
                "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Sở Nội vụ; KT. CHỦ TỊCH\n- Các thôn; PHÓ CHỦ TỊCH\n- Như trên;\n"
                "- Lưu: VT, VHXH.\n(Đã ký)\nLê Văn Tên"
            )
        )
        assert [r.text for r in foot.recipient_list()] == ["Sở Nội vụ", "Các thôn", "Như trên", "Lưu: VT, VHXH"]
        signature = foot.signature()
        assert signature.authority == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH"
        assert (signature.position, signature.name) == ("PHÓ CHỦ TỊCH", "Lê Văn Tên")

    def test_a_head_of_office_signs_without_authority(self):
        signature = read_foot(lines("Nơi nhận:\n- Lưu: VT.\nCHÁNH VĂN PHÒNG\nTRẦN VĂN TÊN")).signature()
        assert (signature.authority, signature.position, signature.name) == ("", "CHÁNH VĂN PHÒNG", "TRẦN VĂN TÊN")

    def test_an_acting_chairman_signs_without_authority(self):
        signature = read_foot(lines("Nơi nhận:\n- Lưu: VT.\nQ. CHỦ TỊCH\nTrần Văn Tên")).signature()
        assert (signature.authority, signature.position, signature.name) == ("", "Q. CHỦ TỊCH", "Trần Văn Tên")


class TestColumns:
    def test_titles_tell_what_a_column_holds(self):
        titles = ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian", "Sản phẩm", "Ghi chú"]
        columns = read_columns(titles)
        assert columns is not None
        assert [c.field for c in columns] == [F.NUMBER, F.CONTENT, F.LEAD, F.COORDINATING, F.PERIOD, F.PRODUCT, F.NOTE]

    def test_a_table_of_targets_is_no_task_table(self):
        assert read_columns(["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch"]) is None

    def test_titles_given_one_after_another_come_apart(self):
        got = split_titles(["Stt Nội dung", "Đơn vị", "chủ trì", "Cơ quan phối hợp", "Thời gian", "thực hiện"])
        assert got == ["Stt", "Nội dung", "Đơn vị chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện"]

    @pytest.mark.parametrize(
        ("text", "quarters"),
        [("QUÝ I", (1,)), ("I QUÝ I/2026", (1,)), ("Quý III + IV", (3, 4)), ("* Quý II:", (2,)), ("Quyết định", ())],
    )
    def test_a_group_row_names_quarters_and_nothing_else(self, text, quarters):
        assert quarters_of(text, 2026) == quarters

    def test_a_month_row_is_known(self):
        assert month_of("THÁNG 01/2026", 2026) == "THÁNG 01/2026"
        assert month_of("Tháng thanh niên", 2026) is None


HEAD = "KẾ HOẠCH\nCông tác thi đua năm 2026\nUBND xã An Bình Trung ban hành Kế hoạch như sau:\nI. NỘI DUNG\n"
FOOT = "\nII. TỔ CHỨC THỰC HIỆN\nGiao Phòng Văn hóa - Xã hội theo dõi.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn Tên\n"


class TestTaskLists:
    def test_quarter_rows_with_numbers_that_restart(self):
        got = plan(
            HEAD + "TT\tNội dung\tĐơn vị thực hiện\nI\tQUÝ I\t\n1\tViệc một\t- UBND xã\n2\tViệc hai\t- Các thôn\n"
            "II\tQUÝ II\t\n1\tViệc ba\tHội đồng TĐKT" + FOOT
        )
        assert (got.task_list.grouping, got.task_list.numbering) == (Grouping.QUARTER_ROWS, Numbering.RESTART)
        assert got.task_list.group_numbers
        assert [(t.content, t.group) for t in got.tasks] == [("Việc một", (1,)), ("Việc hai", (1,)), ("Việc ba", (2,))]

    def test_a_row_cut_by_a_page_is_one_row(self):
        got = plan(
            HEAD + "TT\tNội dung\tĐơn vị thực hiện\nQUÝ I\t\t\n1\tSửa đổi Quyết định số 16 ngày 08 tháng 8\tUBND xã\n\n"
            "TT\tNội dung\tĐơn vị thực hiện\n\tnăm 2018 của UBND tỉnh\t\n2\tViệc hai\tUBND xã" + FOOT
        )
        assert [t.content for t in got.tasks] == [
            "Sửa đổi Quyết định số 16 ngày 08 tháng 8 năm 2018 của UBND tỉnh",
            "Việc hai",
        ]

    def test_a_time_column_gives_quarters_and_roles_from_columns(self):
        got = plan(
            HEAD + "TT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\n"
            "1\tViệc một\tPhòng A\tCác thôn và trường học\tQuý I/2026\n2\tViệc hai\tPhòng B\t\tTrước ngày 15/6" + FOOT
        )
        assert got.task_list.grouping is Grouping.TIME_COLUMN
        first = got.tasks[0]
        assert [(u.role, u.name) for u in first.units] == [
            (Role.LEAD, "Phòng A"),
            (Role.COORDINATING, "Các thôn và trường học"),
        ]
        assert first.units_text is None
        assert got.tasks[1].period_text == "Trước ngày 15/6"

    def test_prose_under_headings_of_quarters(self):
        got = plan(
            HEAD.replace("I. NỘI DUNG\n", "I. THỜI GIAN\n")
            + "1. Quý I\nPhát động thi đua năm 2026.\nĐăng ký danh hiệu.\n"
            "2. Quý III, IV\nTổng kết phong trào." + FOOT
        )
        assert (got.task_list.form.value, got.task_list.grouping) == ("prose", Grouping.HEADINGS)
        assert [(t.content, t.group) for t in got.tasks] == [
            ("Phát động thi đua năm 2026.", (1,)), ("Đăng ký danh hiệu.", (1,)), ("Tổng kết phong trào.", (3, 4)),
        ]  # fmt: skip
        assert SectionKind.TASKS in [s.kind for s in got.sections]

    def test_cells_given_line_by_line_come_apart_again(self):
        got = plan(
            HEAD + "TT\nNội dung công việc\nĐơn vị chủ trì\nThời gian\n1\nXây dựng Kế hoạch công tác thi đua,\n"
            "khen thưởng năm\n2026\nUBND xã\nQuý\nI/2026\n2\nSơ kết 6 tháng đầu năm\nHội đồng TĐKT\nxã\nQuý II/2026"
            + FOOT
        )
        assert [(t.content, [u.name for u in t.units], t.period_text) for t in got.tasks] == [
            ("Xây dựng Kế hoạch công tác thi đua, khen thưởng năm 2026", ["UBND xã"], "Quý I/2026"),
            ("Sơ kết 6 tháng đầu năm", ["Hội đồng TĐKT xã"], "Quý II/2026"),
        ]

    def test_columns_kept_by_spaces_come_apart_even_when_centred(self):
        got = plan(
            HEAD + "TT     Nội dung công việc            Đơn vị chủ trì        Thời gian\n"
            "       Xây dựng Kế hoạch công tác\n1      thi đua, khen thưởng          UBND xã               Quý I\n"
            "       của Ủy ban nhân dân xã\n2      Sơ kết 6 tháng                Hội đồng TĐKT xã      Quý II" + FOOT
        )
        assert [(t.content, t.period_text) for t in got.tasks] == [
            ("Xây dựng Kế hoạch công tác thi đua, khen thưởng của Ủy ban nhân dân xã", "Quý I"),
            ("Sơ kết 6 tháng", "Quý II"),
        ]

    def test_a_plan_without_tasks_is_a_plan(self):
        reading = recognise(
            read_text((HEAD + "Toàn xã thi đua.\n(Có Phụ lục kèm theo)" + FOOT).encode()), this_year=2026
        )
        assert not reading.draft.tasks
        assert any("phụ lục" in problem.sentence for problem in reading.problems)
