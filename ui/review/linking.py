"""A problem, a row of the draft and a line of the source show one another, whichever is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.review.places import Place, place_of

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QListView

    from ui.review.draft_view import DraftView
    from ui.review.drafting import Drafting
    from ui.review.problem_list import ProblemModel
    from ui.review.source_view import SourceView


class Linking:
    """Nối ba bên. `drafting` is the draft under review."""

    def __init__(self, problem_list: QListView, problems: ProblemModel, draft: DraftView, source: SourceView) -> None:
        self.drafting: Drafting | None = None
        self._list, self._problems, self._draft, self._source = problem_list, problems, draft, source
        self._busy = False
        problem_list.selectionModel().currentChanged.connect(lambda now, _before: self._problem_chosen(now))
        problem_list.clicked.connect(self._problem_chosen)
        problem_list.activated.connect(self._problem_entered)
        draft.chosen.connect(lambda place: self._link(place, draft=False))
        source.pointed.connect(self._line_chosen)

    def _link(self, place: Place, *, problem: bool = True, draft: bool = True, source: bool = True) -> None:
        if self.drafting is None or self._busy:
            return
        self._busy = True
        try:
            if draft:
                self._draft.go_to(place)
            if source:
                self._source.show_place(self.drafting.source_place(place))
            if problem:
                self._choose_problem(place)
        finally:
            self._busy = False

    def _choose_problem(self, place: Place) -> None:
        """Choose the first problem of a place; none where there is none."""
        found = [problem for problem in self._problems.problems if place_of(problem.where) == place]
        if found:
            index = self._problems.index(self._problems.row_of(found[0]))
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)
        else:
            self._list.clearSelection()

    def _problem_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._link(place_of(self._problems.problems[index.row()].where), problem=False)

    def _problem_entered(self, index: QModelIndex) -> None:
        """Go to where the problem can be mended."""
        self._problem_chosen(index)
        place = place_of(self._problems.problems[index.row()].where)
        self._draft.field(place).setFocus(Qt.FocusReason.OtherFocusReason)

    def _line_chosen(self, line: int) -> None:
        place = self.drafting.links.place_at(line) if self.drafting else None
        if place is not None:
            self._link(place, source=False)
            self._source.show_extent(place)
