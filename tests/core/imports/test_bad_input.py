"""Files that no plan is in, or a plan that something has spoilt: a sentence or the best effort, never a fault."""

from __future__ import annotations

import contextlib
import io
import time
import unicodedata
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach_desktop.imports import LARGEST_FILE, UnusableSource, read_source
from kehoach_desktop.imports.recognise import recognise
from tests.core.imports.test_import_rules import FOOT, HEAD

PLAN = HEAD + "TT\tNội dung\tĐơn vị thực hiện\nQUÝ I\t\t\n1\tĐăng ký thi đua\tUBND xã\n2\tSơ kết\tCác thôn" + FOOT
SLOWEST = 5.0


def read(data, suffix=".txt"):
    return recognise(read_source(data, suffix), this_year=2026)


def to_1258(text):
    """Windows-1258 as old editors save it: the letter with its shape, the tone as a mark of its own."""
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        base, *marks = unicodedata.normalize("NFD", letter)
        shapes = "".join(mark for mark in marks if mark in "\u0302\u0306\u031b")
        tones = "".join(mark for mark in marks if mark not in shapes)
        out += (unicodedata.normalize("NFC", base + shapes) + tones).encode("cp1258", "replace")
    return bytes(out)


SPOILT = {
    "nfd": unicodedata.normalize("NFD", PLAN).encode(),
    "utf-8 with mark": PLAN.encode("utf-8-sig"),
    "utf-16": PLAN.encode("utf-16"),
    "utf-16 without mark": PLAN.encode("utf-16-le"),
    "windows-1258": to_1258(PLAN),
    "windows line ends": PLAN.replace("\n", "\r\n").encode(),
    "old mac line ends": PLAN.replace("\n", "\r").encode(),
    "mixed line ends": PLAN.replace("\n", "\r\n", 5).encode(),
    "nul and control letters": PLAN.replace(" ", " \x00\x07\x1b", 9).encode(),
    "no-break and zero-width spaces": PLAN.replace(" ", "\u00a0", 20).replace("thi", "\u200bthi").encode(),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_plan_survives_what_editors_do_to_it(name):
    draft = read(SPOILT[name]).draft
    assert [task.content for task in draft.tasks] == ["Đăng ký thi đua", "Sơ kết"]
    assert draft.subject == "Công tác thi đua năm 2026"
    assert draft.signature.name == "Lê Văn Tên"


def test_a_lost_byte_is_told_and_the_rest_is_read():
    spoilt = PLAN.encode().replace("Sơ kết".encode(), "Sơ kết".encode()[:-3] + b"\xff", 1)
    reading = read(spoilt)
    assert len(reading.draft.tasks) == 2
    assert any("hỏng" in problem.sentence for problem in reading.problems)


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"", ".txt"),
        (b"  \r\n\t ", ".txt"),
        (bytes(range(256)) * 40, ".txt"),
        (b"\x89PNG\r\n\x1a\n" + bytes(2000), ".txt"),
        ("Kính gửi anh chị em.\nHẹn gặp lại.".encode(), ".txt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".docx"),
        (b"PK\x03\x04 damaged", ".docx"),
        (b"plain text under a wrong name", ".docx"),
    ],
)
def test_what_is_no_plan_is_told_in_vietnamese(data, suffix):
    with pytest.raises(UnusableSource) as told:
        read(data, suffix)
    assert told.value.sentence.endswith(".")
    assert told.value.hint


def zipped(**parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        zipped(a=b"x"),
        zipped(bomb=bytes(60 * 2**20)),
        zipped(**{f"p{n}": b"" for n in range(2100)}),
    ],
    ids=["no document", "unpacks to much", "many parts"],
)
def test_a_damaged_or_hostile_archive_is_refused(data):
    with pytest.raises(UnusableSource):
        read(data, ".docx")


FLOODS = {
    "one line": "KẾ HOẠCH\n" + "chữ " * 450_000,
    "empty lines": "KẾ HOẠCH\n" + "\n" * 1_900_000,
    "the plan over and over": PLAN * 3_000,
    "rows without end": HEAD + "TT\tNội dung\tĐơn vị\n" + "1\tViệc\tXã\n" * 30_000,
    "numbers alone": HEAD + "TT Nội dung Đơn vị thực hiện\nQUÝ I\n" + "1\nabc\n" * 18_000,
    "brackets": HEAD + "(" * 500_000,
    "dates": "An Bình, ngày" + " ." * 400_000 + "\n" + HEAD,
    "tabs": HEAD + "TT\tNội dung\tĐơn vị\n" + "\t" * 500_000,
    "marks": HEAD + "*a" * 400_000,
    "names": HEAD + "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n" + "Nguyễn " * 100_000,
}


@pytest.mark.parametrize("name", FLOODS)
def test_floods_of_text_end_soon(name):
    start = time.process_time()
    with contextlib.suppress(UnusableSource):
        assert read(FLOODS[name].encode()).draft.kind == "KẾ HOẠCH"
    assert time.process_time() - start < SLOWEST


def test_ten_megabytes_of_text_are_refused_at_once():
    with pytest.raises(UnusableSource, match="quá dài"):
        read((PLAN * 20_000).encode())
    with pytest.raises(UnusableSource, match="quá lớn"):
        read(b"x" * (LARGEST_FILE + 1))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=6), st.integers(0, 40)), max_size=12))
def test_no_change_of_bytes_makes_the_reader_fail(changes):
    data = bytearray(PLAN.encode())
    for place, put, cut in changes:
        at = place % (len(data) + 1)
        data[at : at + cut] = put
    try:
        reading = read(bytes(data))
    except UnusableSource:
        return
    assert all(problem.sentence for problem in reading.problems)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PLAN.split("\n")), max_size=40))
def test_lines_in_any_order_are_read_somehow(chosen):
    try:
        reading = read("\n".join(chosen).encode())
    except UnusableSource:
        return
    assert reading.draft.year
