"""What a person does on the page "Kế hoạch", and what stands on its paper."""

from __future__ import annotations

from hands import press, type_text
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from kehoach_desktop.domain.plan import SectionKind
from kehoach_desktop.exports.pictures import PDFIUM
from ui.plan.parts import Part, PartKind

ALT = Qt.KeyboardModifier.AltModifier


def form(page, part):
    """Open a part of the plan and return its form."""
    page.show_part(part)
    return page.forms.form


def show_plan_page(window, qtbot):
    """Open the page and wait until its pages are drawn."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_page("plan")
    page = window.page
    qtbot.waitUntil(lambda: page.preview.up_to_date and page.preview.page_count > 0, timeout=10_000)
    return page


def settle(page, qtbot):
    """Wait until the pages show all that is typed."""
    qtbot.waitUntil(lambda: page.preview.up_to_date, timeout=10_000)
    QApplication.processEvents()


def paper_words(page) -> str:
    """Return the words of the pages that are shown."""
    with PDFIUM:
        document = page.preview.drawer._open._document
        return " ".join(" ".join(p.get_textpage().get_text_range() for p in document).split())


def section_id(page, words: str) -> int:
    """Return the id of the part of the text that begins so."""
    return next(s.id for s in page.writing.plan.sections if (s.heading or s.text or "").startswith(words))


def open_text(page, words: str):
    """Show the form of a part of the text; return the field of its text or heading."""
    part = Part(PartKind.SECTION, section_id(page, words))
    page.show_part(part)
    field = page.forms.form.first_focus()
    field.setFocus()
    return field


def put_cursor(field, at: int) -> None:
    """Put the cursor at a place counted in characters."""
    cursor = field.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.movePosition(QTextCursor.MoveOperation.Right, n=at)
    field.setTextCursor(cursor)


def rewrite(field, text: str) -> None:
    """Replace a field's text through an input method."""
    field.setFocus()
    field.selectAll()
    type_text(field, text)


def leave(field) -> None:
    """Go to the next field."""
    press(field, Qt.Key.Key_Tab)


def outline(page) -> list[str]:
    """The outline as it is read: a line for each part, set in by its level."""
    model = page.tree.outline
    lines = []

    def read(parent, depth):
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            lines.append("  " * depth + index.data())
            read(index, depth + 1)

    from PySide6.QtCore import QModelIndex

    read(QModelIndex(), 0)
    return lines


def texts(page) -> list[tuple[str, str]]:
    """(label, words) of the parts of the text that stand in the outline, as they are stored."""
    inside = (SectionKind.HEADING, SectionKind.PARAGRAPH, SectionKind.ITEM)
    return [(s.label or "", s.heading or s.text or "") for s in page.desk.session.plan().sections if s.kind in inside]


def focused_text() -> str:
    """Return what stands in the field that has the keyboard."""
    field = QApplication.focusWidget()
    return field.toPlainText() if hasattr(field, "toPlainText") else field.text()
