"""Help: a page for every page of the window and every question, in Vietnamese, opened where the keyboard is."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hands import open_cell, type_text, write_cell
from PySide6.QtCore import QUrl
from test_vietnamese import english_words

from kehoach_desktop import __version__, operations
from kehoach_desktop.resources import resource
from ui.frame.pages import PAGES
from ui.help.markup import as_html, plain
from ui.help.topics import topic_of, topics
from ui.office.settings_page import SECTIONS

# Names of files, keys, programs and licences that a help may well say.
NAMES = set("docx txt csv ics zip pdf excel word qt pyside lgpl gpl mit sil ofl python times new roman".split())  # noqa: SIM905


@pytest.mark.parametrize("key", [spec.key for spec in PAGES])
def test_every_page_of_the_window_has_its_help(key):
    assert topic_of(key) in topics()


@pytest.mark.parametrize("key", [spec.key for spec in SECTIONS])
def test_every_section_of_the_settings_has_its_help(key):
    assert f"cai-dat-{key}" in topics()


def test_every_text_is_in_the_contents_and_every_link_leads_somewhere():
    files = {path.stem for path in resource("help").glob("*.md")}
    assert files == set(topics())
    for topic in topics().values():
        assert set(re.findall(r"\]\((.+?)\)", topic.text)) <= files, topic.key
        assert topic.text.startswith("# ")


@pytest.mark.parametrize("key", [key for key in topics() if key != "gioi-thieu"])
def test_no_english_in_the_help(key):
    found = re.findall(r"(?<![\w-])[A-Za-z]{2,}(?![\w-])", plain(topics()[key].text))
    assert {word for word in found if word.lower() in english_words() - NAMES} == set()


def test_the_licences_name_every_library_that_is_used():
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[=<>!~;\[ ]", text)[0].lower() for text in project["dependencies"]}
    rows = json.loads(resource("licences", "thu-vien.json").read_text(encoding="utf-8"))["libraries"]
    assert wanted <= {row["name"].lower() for row in rows}
    assert all(row["licence"] and row["what"] for row in rows)


def test_the_introduction_tells_version_and_licences():
    text = topics()["gioi-thieu"].text
    assert f"bản {__version__}" in text
    assert "LGPL" in text
    assert "**reportlab** (BSD)" in text
    assert "{" not in text


@pytest.mark.parametrize(
    ("page", "topic"),
    [
        ("progress", "tien-do"),
        ("plan", "ke-hoach"),
        ("plans", "cac-ke-hoach"),
        ("new_plan", "tao-ke-hoach"),
        ("units", "don-vi"),
        ("copies", "sao-luu"),
        ("submission", "ban-nop"),
    ],
)
def test_f1_opens_the_page_one_is_on(window, page, topic):
    window.show_page(page)
    window.actions["help"].trigger()
    assert window.page.topic == topic


@pytest.mark.parametrize("key", [spec.key for spec in SECTIONS])
def test_f1_in_a_section_opens_that_section(window, key):
    window.show_page("settings")
    window.page.open_section(key)
    window.page.section.first_focus().setFocus()
    window.actions["help"].trigger()
    assert window.page.topic == f"cai-dat-{key}"


def test_f1_in_the_reason_strip_tells_of_reasons(window, table, qtbot):
    session = window.session
    session.do(operations.issue_plan, plan_id=session.plan_id, number="15", issued_on=date(2026, 1, 10))
    write_cell(table, 0, "content", "Hội nghị")
    qtbot.waitUntil(window.reason.field.hasFocus)
    window.actions["help"].trigger()
    assert window.page.topic == "sua-sau-ban-hanh"
    session.reasons.give_up()


def test_f1_while_issuing_and_merging(window, qtbot):
    window.show_page("plans")
    window.actions["issue_plan"].trigger()
    qtbot.waitUntil(window.page.issuing.number.hasFocus)
    window.actions["help"].trigger()
    assert window.page.topic == "ban-hanh"
    window.show_page("units")
    window.actions["merge_unit"].trigger()
    qtbot.waitUntil(window.page.merging.winner.hasFocus)
    window.actions["help"].trigger()
    assert window.page.topic == "gop-don-vi"


def test_f1_in_the_search_field(window):
    window.top.search.setFocus()
    window.actions["help"].trigger()
    assert window.page.topic == "tim-va-thay"


def test_f1_while_a_cell_is_edited_loses_nothing(window, table):
    editor = open_cell(table, 0, "content")
    editor.selectAll()
    type_text(editor, "Chữ đang gõ")
    window.actions["help"].trigger()
    assert window.page.topic == "tien-do"
    assert window.session.plan().tasks[0].content == "Chữ đang gõ"


def test_a_link_is_followed_and_the_contents_follow(window):
    window.show_page("help")
    window.page.text.anchorClicked.emit(QUrl("gop-don-vi"))
    assert window.page.topic == "gop-don-vi"
    assert "Gộp hai đơn vị" in window.page.text.toPlainText()
    assert window.page.list.currentItem().text() == "Gộp hai đơn vị thành một"


def test_the_help_is_searched_without_accents(window):
    window.show_page("help")
    page = window.page
    page.find.setText("the nho")
    shown = [page.list.item(row).text() for row in range(page.list.count())]
    assert "Sao lưu và khôi phục" in shown
    assert "Ban hành kế hoạch" not in shown
    page.open_topic("ban-hanh")
    assert page.find.text() == ""
    assert page.list.currentItem().text() == "Ban hành kế hoạch"


def test_marks_become_rich_text_and_signs_stay_signs():
    text = "# Tên & dấu\n\nĐoạn **đậm** và *nghiêng* <b>.\n- một\n- [hai](ba)\n"
    made = as_html(text)
    assert "Tên &amp; dấu" in made
    assert "<b>đậm</b> và <i>nghiêng</i> &lt;b&gt;." in made
    assert made.endswith('<ul><li>một</li><li><a href="ba">hai</a></li></ul>')
