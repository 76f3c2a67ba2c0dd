"""Measures the chart at 5,000 tasks: three wheel rows with the event loop drained, and a drag step. Run by hand.

QT_QPA_PLATFORM=offscreen .venv/bin/python tests/window/bench_chart.py
"""

# ruff: noqa: E402 - the environment has to be set before Qt is imported

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["KEHOACH_STABLE_FONT"] = "1"
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from some_plans import TODAY, year_plan

from kehoach_desktop import operations
from ui.application import make_application, make_window
from ui.progress.columns import TIMELINE_COLUMN

TASKS, TURNS = 5000, 400


def drain(app) -> None:
    """Run the event loop until nothing is left to do, paint events too."""
    for _ in range(3):
        app.processEvents()
        app.sendPostedEvents()


def timed(deed, app) -> float:
    """Milliseconds of a deed and all that follows from it on the screen."""
    begun = perf_counter()
    deed()
    drain(app)
    return (perf_counter() - begun) * 1000


def tell(what: str, times: list[float]) -> None:
    """Print median, 95th percentile and worst."""
    ordered = sorted(times)
    high = ordered[int(len(ordered) * 0.95)]
    print(f"{what}: median {median(times):.2f} ms, 95% {high:.2f} ms, worst {ordered[-1]:.2f} ms ({len(times)})")


def wheel(table, app) -> None:
    """Turn the wheel by three rows, down and up again at the ends."""
    view, middle = table.viewport(), QPointF(300, 300)

    def turn(delta: int):
        event = QWheelEvent(
            middle,
            view.mapToGlobal(middle),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        return lambda: app.sendEvent(view, event)

    before = table.verticalScrollBar().value()
    times = [timed(turn(-120), app) for _ in range(TURNS)]
    moved = (table.verticalScrollBar().value() - before) / TURNS / table.rowHeight(1)
    tell(f"wheel, {moved:.1f} rows a turn, rows never seen before", times)
    tell("wheel, rows seen before", [timed(turn(120), app) for _ in range(TURNS)])


def drag(table, app) -> None:
    """Pull a bar to and fro by one pixel a step."""
    row = next(n for n in range(3, 40) if table.timeline.bar(n))
    bar = table.timeline.bar(row)
    left = table.columnViewportPosition(TIMELINE_COLUMN)
    y = table.rowViewportPosition(row) + bar.y + bar.height / 2
    x = left + (bar.left + bar.right) / 2

    def mouse(kind, at: float, held, modifiers=Qt.KeyboardModifier.AltModifier) -> None:
        place = QPointF(at, y)
        app.sendEvent(
            table.viewport(),
            QMouseEvent(kind, place, table.viewport().mapToGlobal(place), Qt.MouseButton.LeftButton, held, modifiers),
        )

    mouse(QEvent.Type.MouseButtonPress, x, Qt.MouseButton.LeftButton)
    held = Qt.MouseButton.LeftButton
    steps = [n % 120 for n in range(TURNS)]
    times = [timed(lambda n=n: mouse(QEvent.Type.MouseMove, x + n, held), app) for n in steps]
    tell("drag step, by days", times)
    table.bars.cancel()


def main() -> None:
    """Measure."""
    app = make_application([])
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(app, Path(folder), lambda: TODAY)
        window.resize(1366, 768)
        window.show()
        window.session.open(Path(folder) / "bench.sqlite")
        accepted = window.session.do(operations.accept_draft, draft=year_plan(TASKS))
        window.session.choose(accepted.plan_id)
        begun = perf_counter()
        window.show_page("progress")
        drain(app)
        print(f"page with {TASKS} tasks shown in {(perf_counter() - begun) * 1000:.0f} ms")
        table = window.page.table
        table.verticalScrollBar().setValue(0)
        drag(table, app)
        wheel(table, app)
        ids = [line.row.task.id for line in window.page.model.lines[1:60] if hasattr(line, "row")]
        edit = [timed(lambda n=n: window.page.commands.edit(n, "content", f"Nội dung mới {n}"), app) for n in ids[:30]]
        tell("edit of a cell, stored and shown", edit)
        window.close()


if __name__ == "__main__":
    main()
