"""Keys and mnemonics never clash; the list of keys names them all."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QPushButton

from ui.actions import ACTIONS, KEY_GROUPS
from ui.theme.icons import FOLDER

PAGES = ("plan", "progress", "plans", "new_plan", "submission", "units", "copies", "settings", "help", "keys")


def mnemonics(texts):
    letters = [QKeySequence.mnemonic(text).toString() for text in texts]
    return [letter for letter in letters if letter]


def test_no_key_does_two_things():
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS.values() for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_key_is_a_single_letter():
    for spec in ACTIONS.values():
        for key in spec.keys:
            assert len(key) > 1, spec.id


def test_every_action_has_words_tip_and_drawing():
    for spec in ACTIONS.values():
        assert spec.words
        assert spec.tip
        assert not spec.icon or (FOLDER / f"{spec.icon}.svg").exists(), spec.id


def test_mnemonics_are_letters_that_a_keyboard_has():
    for spec in ACTIONS.values():
        at = spec.words.find("&")
        assert at < 0 or spec.words[at + 1].isascii(), spec.id


@pytest.mark.parametrize("name", PAGES)
def test_no_two_mnemonics_on_one_page(window, name):
    window.show_page(name)
    buttons = [b for b in window.findChildren(QAbstractButton) if b.isVisible()]
    clashing = [
        (one.text(), other.text())
        for one, other in combinations(buttons, 2)
        if set(mnemonics([one.text()])) & set(mnemonics([other.text()]))
    ]
    assert clashing == []


def test_no_two_mnemonics_on_the_first_start(empty_window):
    assert empty_window.page.welcome.isVisible()
    texts = [b.text() for b in empty_window.findChildren(QAbstractButton) if b.isVisible()]
    assert not [key for key, count in Counter(mnemonics(texts)).items() if count > 1]


def test_no_two_mnemonics_in_one_menu(window, page):
    menus = []
    for button in page.findChildren(QPushButton):
        if button.menu():
            button.menu().aboutToShow.emit()
            menus.append(button.menu())
    window.top._menu.aboutToShow.emit()
    menus.append(window.top._menu)
    menus += [sub for menu in menus for sub in menu.findChildren(QMenu)]
    assert len(menus) > 4
    for menu in menus:
        found = Counter(mnemonics(action.text() for action in menu.actions()))
        assert [key for key, count in found.items() if count > 1] == [], [a.text() for a in menu.actions()]


def test_the_list_of_keys_is_complete(window):
    window.actions["keys"].trigger()
    shown = " ".join(label.text() for label in window.page.findChildren(QLabel))
    for spec in ACTIONS.values():
        for key in spec.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) in shown, spec.id
    for group in KEY_GROUPS:
        for note in group.notes:
            assert note.tip in shown


def test_every_action_is_bound_to_something(window):
    for name in PAGES:
        window.show_page(name)
    for spec in ACTIONS.values():
        assert window.actions[spec.id].associatedObjects(), spec.id
