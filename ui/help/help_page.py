"""The page "Trợ giúp": what there is to read on the left, the text beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.text import fold
from ui.frame.pages import Page
from ui.help.markup import as_html, plain
from ui.help.topics import FIRST, topics
from ui.widgets import rule

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QResizeEvent

    from ui.desk import Desk

_LIST_WIDTH, _TEXT_WIDTH = 62, 190
_INDENT = 5
_KEY = Qt.ItemDataRole.UserRole
_STYLE = """
p {{ margin-top: {unit}px; margin-bottom: {unit}px; line-height: 135%; }}
.title {{ font-size: {title}px; margin-bottom: {gap}px; }}
.heading {{ font-size: {heading}px; margin-top: {margin}px; }}
li {{ margin-bottom: {unit}px; line-height: 130%; }}
a {{ color: {link}; text-decoration: none; }}
"""
# Told at the foot of the help and of the list of keys.
BACK = "Nhấn Esc để trở lại trang đang làm"


class _Reading(QTextBrowser):
    """Bài đọc: lines no longer than one reads with ease, the scroll bar at the window's edge all the same."""

    def __init__(self, widest: int) -> None:
        super().__init__(openLinks=False, accessibleName="Nội dung trợ giúp")
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self._widest = widest

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room beside the lines empty."""
        super().resizeEvent(event)
        self.setLineWrapColumnOrWidth(min(self._widest, self.viewport().width()))


class HelpPage(Page):
    """Trang Trợ giúp."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.topic = ""
        self.find = QLineEdit(accessibleName="Tìm trong trợ giúp", placeholderText="Tìm trong trợ giúp")
        self.find.setClearButtonEnabled(True)
        self.list = QListWidget(accessibleName="Các trang trợ giúp", objectName="sections")
        self.text = _Reading(_TEXT_WIDTH * desk.theme.metrics.unit)
        self.keys = desk.actions.button("keys", look="plain")
        self._row = QSize(0, desk.theme.metrics.line + 2 * desk.theme.metrics.unit)
        self._lay_out()
        self._fill("")
        self.find.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(lambda now, _old: self._choose(now))
        self.text.anchorClicked.connect(self._follow)
        desk.theme.changed.connect(self._write)

    def come(self) -> None:
        """Show the first page where none was opened yet."""
        if not self.topic:
            self.open_topic(FIRST)

    def status(self) -> str:
        """Say how to go back."""
        return BACK

    def first_focus(self) -> QWidget:
        """Give the keyboard to the text, so that arrows scroll it."""
        return self.text

    def open_topic(self, key: str) -> None:
        """Show a page of the help."""
        if key not in topics():
            return
        if self._item(key) is None:
            self.find.clear()
        self.topic = key
        item = self._item(key)
        if item is not None and item is not self.list.currentItem():
            self.list.setCurrentItem(item)
            self.list.scrollToItem(item)
        self._write()

    def _write(self) -> None:
        if not self.topic:
            return
        m, colors = self.desk.theme.metrics, self.desk.theme.colors
        style = _STYLE.format(
            title=round(m.line * 1.3),
            heading=round(m.line * 0.95),
            unit=m.unit,
            gap=m.gap,
            margin=m.margin,
            link=colors.accent_text,
        )
        self.text.document().setDefaultStyleSheet(style)
        self.text.setHtml(as_html(topics()[self.topic].text))

    def _fill(self, words: str) -> None:
        """List the pages in which some words are found, under their groups."""
        wanted, group = fold(words), ""
        self.list.blockSignals(True)
        self.list.clear()
        for topic in topics().values():
            if wanted not in fold(plain(topic.text)):
                continue
            if topic.group != group:
                group = topic.group
                self._add_heading(group)
            item = QListWidgetItem(topic.title.removeprefix("Cài đặt: "))
            item.setData(_KEY, topic.key)
            item.setSizeHint(self._row)
            self.list.addItem(item)
        self.list.blockSignals(False)
        current = self._item(self.topic)
        if current is not None:
            self.list.setCurrentItem(current)

    def _add_heading(self, group: str) -> None:
        item = QListWidgetItem(group)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setSizeHint(self._row)
        self.list.addItem(item)

    def _item(self, key: str) -> QListWidgetItem | None:
        items = (self.list.item(row) for row in range(self.list.count()))
        return next((item for item in items if item.data(_KEY) == key), None)

    def _choose(self, item: QListWidgetItem | None) -> None:
        key = item.data(_KEY) if item else None
        if key and key != self.topic:
            self.topic = key
            self._write()

    def _follow(self, url: QUrl) -> None:
        self.open_topic(url.toString())

    def _lay_out(self) -> None:
        m = self.desk.theme.metrics
        side = QWidget()
        side.setFixedWidth(_LIST_WIDTH * m.unit)
        left = QVBoxLayout(side)
        left.setContentsMargins(m.gap, m.gap, m.gap, m.gap)
        left.setSpacing(m.gap)
        left.addWidget(self.find)
        left.addWidget(self.list, 1)
        left.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignLeft)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setObjectName("reading")
        self.text.document().setDocumentMargin(m.margin)
        self.text.document().setIndentWidth(_INDENT * m.unit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(rule(upright=True))
        row.addWidget(self.text, 1)
