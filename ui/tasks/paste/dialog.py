"""The preview of a paste: columns and their fields, what each row becomes, where the rows go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QMenu, QPushButton, QTableView

from kehoach_desktop import operations
from kehoach_desktop.domain.date_order import DateOrder
from kehoach_desktop.operations import TaskField
from ui.plan_words import plan_title
from ui.tasks.paste.meanings import NOTHING, Meaning, chosen_anew, guess_meanings, meanings_of
from ui.tasks.paste.model import OUTCOME_COLUMN, PasteRows
from ui.tasks.paste.reading import read_rows
from ui.tasks.paste.room import PasteRoom, Target
from ui.tasks.paste.told import row_words, summary
from ui.tasks.words import number_words

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from kehoach_desktop.domain.plan import Plan
    from kehoach_desktop.operations import Changes
    from ui.desk import Desk
    from ui.tasks.paste.source import PasteSource
    from ui.tasks.surface import TaskSurface

NO_CONTENT = "Chưa có cột nào là nội dung công việc; hãy chọn cột đó."


class PasteDialog(QDialog):
    """Cửa sổ xem trước khi dán. Nothing is stored before its button is pressed."""

    def __init__(
        self, desk: Desk, surface: TaskSurface, source: PasteSource, told: Callable[[Changes, int], None]
    ) -> None:
        super().__init__(surface.home.window())
        self._desk, self._surface, self._source, self._told = desk, surface, source, told
        plan = desk.session.plan()
        if plan is None:
            raise ValueError
        self._plan: Plan = plan
        self._offered = meanings_of(plan)
        self._answer: DateOrder | None = None
        self.meanings, has_header = guess_meanings(plan, source.rows)
        self.model = PasteRows(self)
        self.room = PasteRoom(self, desk.theme, plan_title(plan.year, plan.plan_kind, plan.subject), source.sentence)
        self._fill(has_header=has_header)
        self._connect()
        self._read()

    # What the user says -----------------------------------------------------------------------------------

    @property
    def table(self) -> QTableView:
        """The rows."""
        return self.room.table

    @property
    def accept_button(self) -> QPushButton:
        """The button that pastes."""
        return self.room.accept

    @property
    def header_box(self) -> QCheckBox:
        """Whether the first row holds titles."""
        return self.room.header

    @property
    def meaning_box(self) -> QComboBox:
        """What the current column holds."""
        return self.room.meaning

    def take_for(self, column: int, meaning: Meaning) -> None:
        """Take a column of the clipboard for something else."""
        self.meanings = chosen_anew(self.meanings, column, meaning)
        self._read()

    def answer(self, order: DateOrder) -> None:
        """Hear in which order the dates are written."""
        self._answer = order
        self._read()

    def paste(self) -> None:
        """Store the rows as one step."""
        reading = self.model.reading
        if reading is None:
            return
        if self._target() is Target.OVER:
            self._write_over()
        else:
            after = self._surface.current() if self._target() is Target.AFTER else None
            tasks, told = reading.tasks, self._told
            self._desk.session.do(
                operations.paste_tasks,
                plan_id=self._plan.id,
                tasks=tasks,
                after=after,
                then=lambda changes: told(changes, len(tasks)),
            )
        self.accept()

    def _write_over(self) -> None:
        cells = self._cells_over()
        session, messages, surface = self._desk.session, self._desk.messages, self._surface
        ids = list(cells)

        def tell(changes: Changes) -> None:
            surface.show_tasks(ids)
            words = f"Đã ghi đè {len(ids)} việc." if changes else "Các ô đã có sẵn đúng những chữ này."
            messages.say(messages.DONE, words, ("Hoàn tác", session.undo))

        session.do(operations.edit_cells, plan_id=self._plan.id, cells=cells, then=tell)

    def _cells_over(self) -> dict[int, dict[TaskField, str]]:
        """The cells that go over the rows from the current one on; a row without any goes over none."""
        rows = [self._cells_of(n) for n in range(self.model.rowCount())]
        wanted = [cells for cells in rows if cells]
        return dict(zip(self._surface.following(), wanted, strict=False))

    def _cells_of(self, row: int) -> dict[TaskField, str]:
        values = self._rows()[row]
        return {m.field: text for m, text in zip(self.meanings, values, strict=True) if m.field is not None and text}

    # Showing ----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Give the sentences the widest column once the room is known."""
        super().showEvent(event)
        content = [n for n, meaning in enumerate(self.meanings, 1) if meaning.field is TaskField.CONTENT]
        self.room.fit_columns(content[0] if content else 1)
        self.table.setFocus()

    def _rows(self) -> tuple[tuple[str, ...], ...]:
        return self._source.rows[1:] if self.header_box.isChecked() else self._source.rows

    def _target(self) -> Target:
        return Target(self.room.target.currentData())

    def _fill(self, *, has_header: bool) -> None:
        self.header_box.setChecked(has_header)
        for meaning in self._offered:
            self.meaning_box.addItem(meaning.title, meaning.key)
        self.room.offer_targets(can_follow=self._surface.current() is not None, over=len(self._surface.following()))
        field = self._surface.field()
        if len(self.meanings) == 1 and field not in (None, TaskField.CONTENT) and self._surface.current() is not None:
            # A lone column pasted on another one than the sentences' is meant for the cells below.
            self.meanings = [next(meaning for meaning in self._offered if meaning.field is field)]
            self.room.choose(Target.OVER)
        self.table.setModel(self.model)

    def _connect(self) -> None:
        room = self.room
        room.header.toggled.connect(lambda _on: self._read())
        room.meaning.activated.connect(self._meaning_chosen)
        room.target.currentIndexChanged.connect(lambda _at: self._say())
        room.accept.clicked.connect(self.paste)
        room.give_up.clicked.connect(self.reject)
        room.answered.connect(self.answer)
        self.table.horizontalHeader().sectionClicked.connect(self._ask_meaning)
        self.table.selectionModel().currentChanged.connect(self._moved)

    def _read(self) -> None:
        rows = self._rows()
        titles = self._source.rows[0] if self.header_box.isChecked() else ()
        reading = read_rows(self._plan, rows, self.meanings, self._answer)
        at = self.table.currentIndex()
        self.model.show(rows, titles, self.meanings, reading)
        if not self.table.currentIndex().isValid() and rows:
            self.table.setCurrentIndex(self.model.index(max(at.row(), 0), max(at.column(), 1)))
        self.room.ask(reading.question)
        self._say()
        self._moved()

    def _say(self) -> None:
        reading = self.model.reading
        if reading is None:
            return
        over = self._target() is Target.OVER
        count = len(self._cells_over()) if over else len(reading.tasks)
        content = any(meaning.field is TaskField.CONTENT for meaning in self.meanings)
        self.room.say(summary(reading) if content or over else NO_CONTENT, wrong=not content and not over)
        verb = "&Ghi đè" if over else "&Dán"
        self.accept_button.setText(f"{verb} {number_words(count)} việc")
        self.accept_button.setEnabled(count > 0)

    def _moved(self, *_indexes: object) -> None:
        index = self.table.currentIndex()
        column = index.column() - 1
        self.meaning_box.setEnabled(column >= 0)
        if column >= 0:
            self.meaning_box.setCurrentIndex(self.meaning_box.findData(self.meanings[column].key))
        self.room.tell_row(row_words(self._plan, self.model.outcome(index.row())))

    def _meaning_chosen(self, at: int) -> None:
        column = self.table.currentIndex().column() - 1
        if column >= 0:
            self.take_for(column, self._offered[at])

    def _ask_meaning(self, section: int) -> None:
        """Offer under a column's title what it can be taken for."""
        if section == OUTCOME_COLUMN:
            return
        head = self.table.horizontalHeader()
        menu = QMenu(self)
        menu.setAccessibleName("Cột này là gì")
        for meaning in self._offered:
            action = menu.addAction(meaning.title, lambda meaning=meaning: self.take_for(section - 1, meaning))
            action.setCheckable(True)
            action.setChecked(meaning.key == self.meanings[section - 1].key)
            if meaning is NOTHING:
                menu.addSeparator()
        at = head.viewport().mapToGlobal(head.viewport().rect().bottomLeft())
        at.setX(at.x() + head.sectionViewportPosition(section))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
