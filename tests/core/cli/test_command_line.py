"""The command line as people script it: results, exit statuses, and files that stay whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared" / "plans"
REAL = ("hung-dao-2023", "minh-tien-2024", "can-tho-2023")
PLAN = """ỦY BAN NHÂN DÂN
XÃ AN BÌNH TRUNG

Số:      /KH-UBND

KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026

Ủy ban nhân dân xã An Bình Trung ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: thi đua đi vào nền nếp.

II. NỘI DUNG
TT\tNội dung\tĐơn vị thực hiện
QUÝ I
1\tĐăng ký thi đua (tháng 02/2026)\tPhòng Văn hóa - Xã hội chủ trì phối hợp với các thôn
QUÝ II
1\tSơ kết 6 tháng\tUBND xã

Trên đây là Kế hoạch năm 2026./.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(Họ và tên)
"""


def main(*words, cwd):
    environment = os.environ | {"KEHOACH_DATA": str(cwd / "data")}
    command = [sys.executable, "-X", "utf8", str(ROOT / "main.py"), *map(str, words)]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "kế hoạch #1 ?.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def data(tmp_path, source):
    path = tmp_path / "dữ liệu 100%.db"
    assert main("import", source, "--into", path, cwd=tmp_path).returncode == 0
    return path


def test_import_prints_what_it_made(tmp_path, source):
    run = main("import", source, "--into", "a.db", cwd=tmp_path)
    result = json.loads(run.stdout)
    assert (run.returncode, run.stderr) == (0, "")
    assert (result["plan"], result["tasks"]) == (1, 2)
    assert all(set(problem) == {"where", "sentence"} for problem in result["problems"])


def test_show_gives_the_plan_with_its_derived_values(tmp_path, data):
    plan = json.loads(main("show", data, cwd=tmp_path).stdout)
    assert list(plan) == [
        "id", "year", "kind", "subject", "agency", "superior", "number", "symbol", "place", "issued_on",
        "sections", "task_list", "tasks", "recipients", "signature",
    ]  # fmt: skip
    task = plan["tasks"][0]
    assert list(task) == [
        "id", "number", "content", "quarters", "period_text", "period_in", "starts_on", "due_on", "month", "units",
        "units_text", "state", "progress",
    ]  # fmt: skip
    assert (task["number"], task["starts_on"], task["due_on"]) == ("1", "2026-02-01", "2026-02-28")
    assert [unit["role"] for unit in task["units"]] == ["lead", "coordinating"]
    assert (task["state"], task["progress"]) == ("todo", 0)


def test_show_takes_the_plan_imported_last_or_the_one_named(tmp_path, data, source):
    second = tmp_path / "nam-sau.txt"
    second.write_text(PLAN.replace("2026", "2027"), encoding="utf-8")
    assert json.loads(main("import", second, "--into", data, cwd=tmp_path).stdout)["plan"] == 2
    assert json.loads(main("show", data, cwd=tmp_path).stdout)["year"] == 2027
    assert json.loads(main("show", data, "--plan", 1, cwd=tmp_path).stdout)["year"] == 2026
    for number in (9, 0, -1, 10**30):
        lost = main("show", data, "--plan", number, cwd=tmp_path)
        assert (lost.returncode, lost.stdout) == (1, "")
        assert "Không còn tìm thấy kế hoạch" in lost.stderr


def test_export_writes_every_file_it_is_asked_for(tmp_path, data):
    outs = ["a.pdf", "b.xlsx", "c.json", "d.docx", "e.csv", "f.ics"]
    run = main("export", data, *outs, "--gantt", "g.pdf", "--plan", 1, cwd=tmp_path)
    assert (run.returncode, run.stdout) == (0, "")
    assert all((tmp_path / out).stat().st_size > 100 for out in [*outs, "g.pdf"])
    assert json.loads((tmp_path / "c.json").read_text("utf-8")) == json.loads(main("show", data, cwd=tmp_path).stdout)


def test_an_unserved_suffix_writes_nothing_at_all(tmp_path, data):
    run = main("export", data, "a.pdf", "b.doc", cwd=tmp_path)
    assert run.returncode == 2
    assert "doc" in run.stderr
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("words", [["so-lieu.pdf"], ["--gantt", "so-lieu.pdf"]])
def test_the_data_file_is_never_exported_over(tmp_path, data, words):
    own = data.rename(tmp_path / "so-lieu.pdf")
    before = own.read_bytes()
    run = main("export", own, *words, cwd=tmp_path)
    assert run.returncode == 1
    assert own.read_bytes() == before


def test_a_failed_export_leaves_the_old_file(tmp_path, data):
    target = tmp_path / "thư mục.pdf"
    target.mkdir()
    run = main("export", data, target, cwd=tmp_path)
    assert run.returncode == 3
    assert target.is_dir()


def test_check_tells_integrity_and_findings(tmp_path, data):
    result = json.loads(main("check", data, cwd=tmp_path).stdout)
    assert result["integrity"] == "ok"
    assert all(set(finding) == {"rule", "clause", "where", "sentence"} for finding in result["findings"])


def damaged(path, at, new):
    content = bytearray(path.read_bytes())
    content[at : at + len(new)] = new
    path.write_bytes(bytes(content))


def test_check_tells_that_the_file_is_damaged(tmp_path, data):
    whole = data.read_bytes()
    pages = range(0, len(whole), 4096)
    told = 0
    for page in pages[1 :: len(pages) // 8]:
        damaged(data, page, b"\xff" * 512)
        run = main("check", data, cwd=tmp_path)
        assert (run.returncode, run.stderr) == (0, "")
        told += json.loads(run.stdout)["integrity"] != "ok"
        data.write_bytes(whole)
    assert told >= 8
    data.write_bytes(whole[: len(whole) // 2])
    assert json.loads(main("check", data, cwd=tmp_path).stdout)["integrity"] != "ok"


def test_check_tells_a_list_that_is_none(tmp_path, data):
    damaged(data, data.read_bytes().index('["ỦY BAN'.encode()), b"[x")
    result = json.loads(main("check", data, cwd=tmp_path).stdout)
    assert result["integrity"] != "ok"
    shown = main("show", data, cwd=tmp_path)
    assert (shown.returncode, shown.stdout) == (1, "")
    assert "bị hỏng" in shown.stderr


def test_a_backup_brings_the_plans_back(tmp_path, data):
    assert main("backup", data, "b.zip", cwd=tmp_path).returncode == 0
    assert main("restore", "b.zip", "--to", "lai.db", cwd=tmp_path).returncode == 0
    assert main("show", "lai.db", cwd=tmp_path).stdout == main("show", data, cwd=tmp_path).stdout


def test_a_damaged_backup_is_refused_and_the_present_file_kept(tmp_path, data):
    assert main("backup", data, "b.zip", cwd=tmp_path).returncode == 0
    backup = tmp_path / "b.zip"
    backup.write_bytes(backup.read_bytes()[:-200])
    before = data.read_bytes()
    assert main("restore", "b.zip", "--to", data, cwd=tmp_path).returncode == 1
    assert data.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [b"", b"   \n", b"\x00\x01\x02\x03" * 500, b"Chi la mot la thu.", b"PK\x03\x04 hong", b"\xd0\xcf\x11\xe0" * 100],
)
@pytest.mark.parametrize("suffix", [".txt", ".docx"])
def test_what_is_no_plan_is_told_in_one_sentence_and_nothing_is_written(tmp_path, content, suffix):
    (tmp_path / f"x{suffix}").write_bytes(content)
    run = main("import", f"x{suffix}", "--into", "moi.db", cwd=tmp_path)
    assert (run.returncode, run.stdout) == (1, "")
    assert "Traceback" not in run.stderr
    assert len(run.stderr.splitlines()) == 1
    assert not (tmp_path / "moi.db").exists()


def test_a_plan_of_no_possible_year_makes_no_file(tmp_path):
    dated = PLAN.replace("Số:      /KH-UBND", "Số: 11/KH-UBND\n\nAn Bình Trung, ngày 10 tháng 01 năm 3026")
    (tmp_path / "x.txt").write_text(dated.replace("2026", "3026"), encoding="utf-8")
    assert main("import", "x.txt", "--into", "moi.db", cwd=tmp_path).returncode == 1
    assert not (tmp_path / "moi.db").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("command", ["show", "check"])
def test_a_result_that_cannot_be_written_is_told_as_the_surroundings(tmp_path, data, command):
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-X", "utf8", ROOT / "main.py", command, data],
            cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False,
        )  # fmt: skip
    assert run.returncode == 3
    assert len(run.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["--help"], 0),
        (["shwo", "a.db"], 2),
        (["export", "--gantt", "a.pdf", "--gantt", "b.pdf"], 2),
        (["export", "--example", "bao-cao", "--gantt", "a.pdf"], 2),
        (["export", "--example", "bao-cao", "b.pdf", "--gantt", "a.pdf"], 2),
        (["show", "a\udcff.db"], 1),
        (["import", "x.pdf", "--into", "a.db"], 2),
        (["import", "x.txt"], 2),
        (["show"], 2),
        (["export", "a.db"], 2),
        (["export", "--example", "khong-co", "a.pdf"], 2),
        (["show", "khong-co.db"], 1),
        (["import", "khong-co.txt", "--into", "a.db"], 1),
        (["show", "--help"], 0),
    ],
)
def test_exit_status_tells_what_went_wrong(tmp_path, words, status):
    run = main(*words, cwd=tmp_path)
    assert run.returncode == status
    assert "Traceback" not in run.stderr
    assert run.stderr.strip()
    assert not (tmp_path / "a.db").exists()


def test_a_file_held_by_another_start_is_told_as_the_surroundings(tmp_path, data, source):
    from kehoach_desktop.operations import open_office

    with open_office(data):
        run = main("import", source, "--into", data, cwd=tmp_path)
    assert run.returncode == 3
    assert "Traceback" not in run.stderr


def test_an_example_of_a_document_is_written(tmp_path):
    assert main("export", "--example", "bao-cao", "bc.pdf", cwd=tmp_path).returncode == 0
    assert (tmp_path / "bc.pdf").read_bytes().startswith(b"%PDF")


def assert_holds(expected, got, path=""):
    """Every key of the expectation is there with its value."""
    if isinstance(expected, dict):
        for key, value in expected.items():
            assert_holds(value, got[key], f"{path}.{key}")
    elif isinstance(expected, list):
        assert len(expected) == len(got), path
        for number, (one, other) in enumerate(zip(expected, got, strict=True)):
            assert_holds(one, other, f"{path}[{number}]")
    else:
        assert expected == got, path


@pytest.mark.parametrize("name", REAL)
def test_a_real_plan_is_shown_as_a_careful_reader_takes_it(tmp_path, name):
    if not SHARED.is_dir():
        pytest.skip("the real plans beside the project are not here")
    assert main("import", SHARED / f"{name}.txt", "--into", "a.db", cwd=tmp_path).returncode == 0
    got = json.loads(main("show", "a.db", cwd=tmp_path).stdout)
    assert_holds(json.loads((SHARED / f"{name}.json").read_text("utf-8")), got)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_a_machine_without_a_screen_is_told_in_a_sentence(tmp_path):
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: value for name, value in os.environ.items() if name not in screens}
    command = [sys.executable, "-X", "utf8", ROOT / "main.py"]
    done = subprocess.run(command, cwd=tmp_path, env=bare, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 3
    assert "màn hình" in done.stderr
    assert not done.stdout
