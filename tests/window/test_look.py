"""Colours that can be read, in light and in dark; a style sheet made from the tables."""

from __future__ import annotations

import re

import pytest

from kehoach_desktop.gantt.palette import READABLE, contrast
from ui.theme import Scheme, Theme
from ui.theme.colors import DARK, LIGHT, READ_ON, as_map
from ui.theme.icons import FOLDER, icon


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), READ_ON)
def test_contrast(colors, ink, ground):
    assert contrast(getattr(colors, ink), getattr(colors, ground)) >= READABLE


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_are_plain(colors):
    assert all(re.fullmatch(r"#[0-9a-f]{6}", value) for value in as_map(colors).values())


def test_switching_the_look_repaints_the_table(window, table):
    def ground():
        picture = table.viewport().grab().toImage()
        return picture.pixelColor(table.columnViewportPosition(1) + 2, table.rowViewportPosition(1) + 3).name()

    window.desk.theme.choose(Scheme.LIGHT)
    assert ground() in (LIGHT.surface, LIGHT.selected)
    window.desk.theme.choose(Scheme.DARK)
    assert ground() in (DARK.surface, DARK.selected)


def test_the_choice_comes_back(app, folder, clock, window):
    from ui.application import make_window

    window.show_page("settings")
    schemes = window.page.section_named("look").schemes
    dark = next(b for b in schemes.buttons() if b.property("scheme") == "dark")
    dark.click()
    window.close()
    again = make_window(app, folder, clock)
    assert again.desk.theme.scheme is Scheme.DARK
    again.close()
    Theme(app, Scheme.LIGHT)


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_draws_something(app, file):
    for color in (LIGHT.text, DARK.text):
        picture = icon(file.stem, color, LIGHT.disabled).pixmap(20, 20).toImage()
        assert any(picture.pixelColor(x, y).alpha() for x in range(20) for y in range(20))
