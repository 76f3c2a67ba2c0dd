"""Measures search as one types over 30 years of plans, find and replace, and the paste of 10,000 cells. Run by hand.

QT_QPA_PLATFORM=offscreen .venv/bin/python tests/window/bench_search.py
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

from bench_chart import tell, timed
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from some_plans import TODAY, year_plan

from kehoach_desktop import operations
from ui.application import make_application, make_window

YEARS, TASKS, ROUNDS = 30, 40, 12
LOOKED_FOR = ("kiện toàn hội đồng", "bao cao so ket", "Lưu: VT", "phong trào thi đua", "khong co gi nhu the")
ROWS, CELLS_A_ROW = 1000, 10


def type_words(window, app, words: str) -> list[float]:
    """Type letter by letter into the search field; return the time from each letter to its results on the screen."""
    field, times = window.top.search, []
    for n in range(1, len(words) + 1):

        def letter(text=words[:n]) -> None:
            field.setText(text)
            window.finding.search()

        times.append(timed(letter, app))
    window.finding.close()
    field.clear()
    return times


def search(window, app) -> None:
    """Measure search as one types, first cold, then warm."""
    first = type_words(window, app, LOOKED_FOR[0])
    worst = f"worst of the first words {max(first):.1f} ms"
    print(f"search over {YEARS} plans: first letter of all {first[0]:.1f} ms, {worst}")
    times = [time for _ in range(ROUNDS) for words in LOOKED_FOR for time in type_words(window, app, words)]
    tell(f"search as one types, a letter, {YEARS} plans of {TASKS} tasks", times)


def replace(window, app) -> None:
    """Measure find and replace in a plan of 2,000 tasks."""
    window.session.choose(window.session.do(operations.accept_draft, draft=year_plan(2000)).plan_id)
    window.actions["replace"].trigger()
    panel = window.panel
    panel.wanted.setText("thi đua")
    panel.replacement.setText("phong trào")
    times = [timed(lambda: panel.find(afresh=True), app) for _ in range(ROUNDS)]
    tell(f"find in a plan of 2,000 tasks, {len(panel.hits.hits)} hits", times)
    print(f"replace them all: {timed(panel.replace_chosen, app):.0f} ms")
    window.session.undo()
    panel.leave()


def table_of(rows: int) -> str:
    """Return a table as Excel puts it on the clipboard."""
    row = "{n}\tTổ chức hội nghị lần thứ {n} về công tác thi đua, khen thưởng\tPhòng Văn hóa - Xã hội\tCác thôn\t"
    row += "tháng {m}/2026\tBáo cáo\tHoàn thành\t100%\t05/04/2026\tgửi cấp trên"
    return "\n".join(row.format(n=n, m=n % 12 + 1) for n in range(rows))


def paste(window, app) -> None:
    """Measure the preview and the paste of 10,000 cells, as text and as the markup of Word."""
    text = table_of(ROWS)
    html = operations.write_html(operations.read_clipboard(html=None, text=text))
    word = html.replace("<td>", "<td width=135 valign=top style='padding:0in 5.4pt'><p class=MsoNormal><span lang=VI>")
    for kind, markup in (("text", None), ("Word's markup", word.replace("</td>", "</span></p></td>"))):
        shown, stored = [], []
        for _ in range(5):
            data = QMimeData()
            data.setText(text)
            if markup:
                data.setHtml(markup)
            QGuiApplication.clipboard().setMimeData(data)
            shown.append(timed(window.page.commands.clipboard.paste, app))
            stored.append(timed(QApplication.activeModalWidget().paste, app))
            window.session.undo()
        size = f"{ROWS * CELLS_A_ROW:,} cells of {kind}"
        print(f"paste of {size}: preview {median(shown):.0f} ms, stored and shown {median(stored):.0f} ms")


def main() -> None:
    """Measure."""
    app = make_application([])
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(app, Path(folder), lambda: TODAY)
        window.resize(1366, 768)
        window.show()
        window.session.open(Path(folder) / "bench.sqlite")
        begun = perf_counter()
        for year in range(2026 - YEARS + 1, 2027):
            window.session.do(operations.accept_draft, draft=year_plan(TASKS, year))
        print(f"{YEARS} plans made in {perf_counter() - begun:.1f} s")
        window.session.close()
        window.session.open(Path(folder) / "bench.sqlite")
        window.show_page("progress")
        search(window, app)
        paste(window, app)
        replace(window, app)
        QGuiApplication.clipboard().clear()
        window.close()


if __name__ == "__main__":
    main()
