"""Choosing rows of a task table, and what other programs put on the clipboard."""

from __future__ import annotations

from hands import row_of_task
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from ui.progress.columns import PLACE


def choose(table, ns, column="content"):
    """Choose the n-th tasks of the document with the keyboard on a column of the first; return their ids."""
    ids = [table.plan_model.plan.tasks[n].id for n in ns]
    table.setCurrentIndex(table.plan_model.index(row_of_task(table, ns[0]), PLACE[column]))
    table.select_tasks(ids)
    table.setFocus()
    return ids


def put(text=None, html=None):
    """Put on the clipboard what another program would."""
    data = QMimeData()
    if text is not None:
        data.setText(text)
    if html is not None:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
