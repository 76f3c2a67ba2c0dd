"""The style sheet, made from the tables of colours and measures."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from ui.theme.colors import Colors, as_map

if TYPE_CHECKING:
    from ui.theme.metrics import Metrics

_BASE = Template("""
* { outline: none; lineedit-clear-button-icon: url(icons:clear.svg); }
QWidget { color: $text; selection-background-color: $accent; selection-color: $on_accent; }
QWidget#window { background: $window; }
QToolTip { color: $text; background: $raised; border: 1px solid $strong_line; padding: ${u1}px; }
QLabel { background: transparent; }
QLabel:disabled { color: $disabled; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="heading"] { font-weight: bold; }
QLabel[tone="accent"] { color: $accent_text; }
QLabel[tone="danger"] { color: $danger_text; }
QWidget#page, QScrollArea#page, QScrollArea#page > QWidget > QWidget { background: $surface; }
QFrame#rule { background: $line; border: none; }
""")

_BUTTONS = Template("""
QPushButton, QToolButton {
    min-height: ${control_inner}px; padding: 0 ${u3}px; border-radius: ${radius}px;
    border: 1px solid $strong_line; background: $raised; color: $text;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent_text; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; border-color: $line; background: transparent; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: bold; }
QPushButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled { background: $band; color: $disabled; border-color: $line; }
QPushButton[look="danger"] { background: $danger; color: $on_accent; border: 1px solid $danger; font-weight: bold; }
QToolButton, QPushButton[look="tool"] { border-color: transparent; background: transparent; padding: 0 ${u2}px; }
QPushButton[look="tool"]:hover { background: $hover; }
QPushButton[look="tool"]:pressed { background: $pressed; }
QPushButton[look="tool"]:checked { background: $selected; color: $selected_text; }
QPushButton[look="tool"]:focus { border-color: $accent_text; }
QPushButton[look="tool"]:disabled { border-color: transparent; }
QToolButton:disabled { border-color: transparent; }
QPushButton[look="tab"] { border-color: transparent; background: transparent; }
QPushButton[look="tab"]:hover { background: $hover; }
QPushButton[look="tab"]:checked { background: $selected; color: $selected_text; }
QPushButton[look="tab"]:focus { border-color: $accent_text; }
QPushButton[look="plain"] { border-color: transparent; background: transparent; color: $accent_text; }
QPushButton[look="plain"]:hover { background: $hover; }
QPushButton[look="plain"]:focus { border-color: $accent_text; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; }
""")

_FIELDS = Template("""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {
    background: $surface; color: $text; border: 1px solid $strong_line; border-radius: ${radius}px;
    placeholder-text-color: $hint;
}
QLineEdit, QComboBox, QSpinBox { min-height: ${control_inner}px; padding: 0 ${u2}px; }
QLineEdit, QSpinBox { padding: 0 ${line_pad}px; }
QSpinBox { max-height: ${control_inner}px; }
QSpinBox QLineEdit { min-height: 0; padding: 0; border: none; background: transparent; }
QLineEdit:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {
    border: 1px solid $accent_text;
}
QLineEdit QToolButton { min-height: 0; padding: 0; border: none; background: transparent; }
QLineEdit:disabled, QComboBox:disabled { color: $disabled; placeholder-text-color: $disabled; background: $band; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 1px solid $danger_text; }
QComboBox::drop-down { border: none; width: ${u5}px; }
QComboBox::down-arrow { image: url(icons:mark-chevron-down.svg); width: ${u3}px; height: ${u3}px; }
QComboBox QAbstractItemView {
    background: $raised; border: 1px solid $strong_line; selection-background-color: $selected;
    selection-color: $selected_text; padding: ${u1}px;
}
QCheckBox, QRadioButton { spacing: ${u2}px; background: transparent; min-height: ${control_inner}px; }
QCheckBox::indicator { width: ${box}px; height: ${box}px; border: 1px solid $muted; border-radius: ${radius}px;
    background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url(icons:mark-check.svg); }
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border-color: $accent_text; }
QRadioButton::indicator { width: ${dot}px; height: ${dot}px; border: 2px solid $muted; border-radius: ${dot_radius}px;
    background: $surface; }
QRadioButton::indicator:checked { border: ${dot_ring}px solid $accent; width: ${dot_hole}px; height: ${dot_hole}px; }
QRadioButton::indicator:hover, QRadioButton::indicator:focus { border-color: $accent_text; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $disabled; }
QProgressBar { border: none; border-radius: ${radius}px; background: $band; max-height: ${u2}px; }
QProgressBar::chunk { background: $accent; border-radius: ${radius}px; }
""")

_LISTS = Template("""
QMenu { background: $raised; border: 1px solid $strong_line; padding: ${u1}px; }
QMenu::item { padding: ${menu_pad}px ${u6}px ${menu_pad}px ${u3}px; border-radius: ${radius}px; }
QMenu::item:selected { background: $selected; color: $selected_text; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: ${u2}px; }
QMenu::separator { height: 1px; background: $line; margin: ${u1}px ${u2}px; }
QMenu::indicator { width: ${box}px; height: ${box}px; margin-left: ${u2}px; }
QMenu::indicator:checked { background: $accent; border-radius: ${radius}px; image: url(icons:mark-check.svg); }
QAbstractItemView { background: $surface; border: none; alternate-background-color: $surface;
    selection-background-color: $selected; selection-color: $selected_text; gridline-color: $line; }
QTableView::item, QListView::item, QTreeView::item { border: none; padding: ${u1}px; }
QTableView::item, QTreeView#units::item { padding: ${u1}px ${item_side}px; }
QTreeView#units::item:selected { background: $selected; color: $selected_text; }
QTableView::indicator { width: ${box}px; height: ${box}px; border: 1px solid $muted; border-radius: ${radius}px;
    background: $surface; }
QTableView::indicator:checked { background: $accent; border-color: $accent; image: url(icons:mark-check.svg); }
QListWidget#sections::item { padding: ${menu_pad}px ${u2}px; border-radius: ${radius}px; }
QListWidget#sections::item:hover { background: $hover; }
QListWidget#sections::item:selected { background: $selected; color: $selected_text; }
QListWidget#suggestions { background: $raised; border: 1px solid $strong_line; }
QListWidget#suggestions::item:hover { background: $hover; }
QListWidget#suggestions::item:selected { background: $selected; color: $selected_text; }
QHeaderView { background: $band; border: none; }
QHeaderView::section { background: $band; color: $muted; border: none; border-right: 1px solid $line;
    border-bottom: 1px solid $strong_line; padding: 0 ${u2}px; font-weight: bold; }
QTableCornerButton::section { background: $band; border: none; }
QScrollBar:vertical { background: transparent; width: ${u3}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${u3}px; margin: 0; }
QScrollBar::handle { background: $strong_line; border-radius: ${radius}px; margin: 2px; }
QScrollBar::handle:vertical { min-height: ${u8}px; }
QScrollBar::handle:horizontal { min-width: ${u8}px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; margin: 0; }
""")

_FRAME = Template("""
QWidget#rail { background: $rail; border-right: 1px solid $line; }
QWidget#rail QLabel#agency { font-weight: bold; }
QWidget#rail QToolButton { padding: 0 ${u3}px; min-height: ${rail_row_inner}px; text-align: left; }
QWidget#rail QToolButton:checked { background: $selected; color: $selected_text; font-weight: bold; }
QWidget#rail QToolButton:focus { border: 1px solid $accent_text; }
QWidget#topbar { background: $surface; border-bottom: 1px solid $line; }
QWidget#topbar QToolButton#plans { font-weight: bold; }
QWidget#status { background: $window; border-top: 1px solid $line; }
QWidget#status QLabel { color: $muted; }
QWidget#status QPushButton { color: $muted; min-height: ${text_line}px; padding: 0 ${u1}px; border-color: transparent;
    background: transparent; }
QWidget#status QPushButton:hover { color: $accent_text; }
QWidget#strip { background: $surface; border-bottom: 1px solid $line; }
QFrame#message { border: none; border-bottom: 1px solid $line; background: $band; }
QFrame#message[kind="done"] { background: $done_soft; }
QFrame#message[kind="notice"] { background: $notice_soft; }
QFrame#message[kind="fault"] { background: $danger_soft; }
QFrame#card { background: $surface; border: 1px solid $line; border-radius: ${radius}px; }
QLabel[tone="title"] { font-size: ${title}px; font-weight: bold; }
QLabel#bartip { color: $text; background: $raised; border: 1px solid $strong_line; border-radius: ${radius}px;
    padding: ${u1}px ${u2}px; }
QTextBrowser#reading { border: none; }
QPlainTextEdit#reading { border: none; padding: ${u3}px; }
QPlainTextEdit#words { border: none; background: transparent; }
QPlainTextEdit#cell { border: 1px solid $accent_text; border-radius: 0; }
QLineEdit#cell { border: 1px solid $accent_text; border-radius: 0; }
""")

_PLAN = Template("""
QTreeView#outline::item { padding: 0 ${u1}px; border: 1px solid transparent; }
QTreeView#outline::item:selected { background: $selected; color: $selected_text; }
QTreeView#outline::item:selected:focus { border-color: $accent_text; }
QTreeView#outline::branch:selected { background: $selected; }
QToolButton#blocklabel { color: $muted; padding: 0; }
QPushButton[look="link"] { border-color: transparent; background: transparent; color: $accent_text; text-align: left;
    padding: 0 ${u2}px; }
QPushButton[look="link"]:hover { background: $hover; }
QPushButton[look="link"]:focus { border-color: $accent_text; }
QPushButton[look="choice"] { text-align: left; }
QPushButton[look="choice"]:checked { background: $selected; color: $selected_text; border-color: $accent_text; }
QListWidget#remarks { background: transparent; }
QPlainTextEdit[tone="heading"] { font-weight: bold; }
""")

_PARTS = (_BASE, _BUTTONS, _FIELDS, _LISTS, _FRAME, _PLAN)


def _measures(m: Metrics) -> dict[str, int]:
    steps = {f"u{n}": n * m.unit for n in range(1, 9)}
    return steps | {
        # A field of one line adds 2 px of its own, so that its words stand under those of a choice.
        "item_side": m.unit + 1,
        "line_pad": 2 * m.unit - 2,
        "radius": m.radius,
        "text_line": m.line,
        "control_inner": m.control - 2,
        "rail_row_inner": m.control + m.unit - 2,
        "menu_pad": m.unit + m.unit // 2,
        "box": m.line - 2,
        "dot": 2 * m.unit + 4,
        "dot_radius": m.unit + 4,
        "dot_ring": m.unit,
        "dot_hole": 8,
        "title": round(m.line * 1.3),
    }


def stylesheet(colors: Colors, metrics: Metrics) -> str:
    """Return the style sheet of the whole window."""
    values = as_map(colors) | {key: str(value) for key, value in _measures(metrics).items()}
    return "".join(part.substitute(values) for part in _PARTS)
