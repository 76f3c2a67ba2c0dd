"""Measures the preview: from the last letter to the page at 10 and 50 pages, and the longest freeze while typing.

Run by hand: QT_QPA_PLATFORM=offscreen .venv/bin/python tests/window/bench_preview.py
"""

# ruff: noqa: E402 - the environment has to be set before Qt is imported

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["KEHOACH_STABLE_FONT"] = "1"
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from hands import type_text
from plan_hands import open_text
from PySide6.QtCore import QElapsedTimer, QTimer
from some_plans import TODAY, year_plan

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Plan, Section, SectionKind
from ui.application import make_application, make_window

REFRESHES, LETTERS, LETTER_SECONDS = 25, 400, 0.06
_STORED_SECONDS = 1.3
_TEXT = "Các cơ quan, đơn vị, các thôn trên địa bàn xã tổ chức thực hiện nghiêm túc phong trào thi đua yêu nước. "
# (tasks, paragraphs) that make so many pages.
SIZES = {10: (60, 25), 50: (300, 142)}


def long_plan(tasks: int, paragraphs: int) -> Plan:
    """Return a plan whose paragraphs all differ, as those of a real one do."""
    plan = year_plan(tasks)
    words = _TEXT.split()
    own = tuple(
        Section(
            kind=SectionKind.PARAGRAPH,
            depth=2,
            text=" ".join(words[(n * 7 + k) % len(words)] + (f" {n}" if k % 9 == 0 else "") for k in range(95)),
        )
        for n in range(paragraphs)
    )
    return replace(plan, sections=(*plan.sections[:2], *own, *plan.sections[2:]))


def run_until(app, done, seconds: float = 20.0) -> float:
    """Run the event loop until something is so; return the seconds it took."""
    begun = perf_counter()
    while not done():
        app.processEvents()
        sleep(0.0005)
        if perf_counter() - begun > seconds:
            raise TimeoutError
    return perf_counter() - begun


def tell(what: str, times: list[float]) -> None:
    """Print median, 95th percentile and worst, in milliseconds."""
    ordered = sorted(time * 1000 for time in times)
    high = ordered[int(len(ordered) * 0.95)]
    print(f"{what}: median {median(ordered):.1f} ms, 95% {high:.1f} ms, worst {ordered[-1]:.1f} ms ({len(ordered)})")


def drawn(page) -> bool:
    """Tell whether the page in sight shows what is typed."""
    return page.preview.up_to_date and page.preview.view.has_image(page.preview.view.page)


def refresh(app, page, field) -> list[float]:
    """Seconds from the last letter to the drawn page."""
    times = []
    for _ in range(REFRESHES):
        type_text(field, "ạ ")
        times.append(run_until(app, lambda: drawn(page)))
    return times


class Pulse:
    """A timer that should beat every two milliseconds; its longest pause is how long the window stood still."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._watch = QElapsedTimer()
        self._timer = QTimer(interval=2)
        self._timer.timeout.connect(self._beat)

    def __enter__(self):
        self._watch.start()
        self._timer.start()
        return self

    def __exit__(self, *_error):
        self._timer.stop()

    def _beat(self) -> None:
        self.longest = max(self.longest, self._watch.nsecsElapsed() / 1e9)
        self._watch.restart()


def typing(app, field) -> tuple[list[float], float]:
    """Seconds that each letter took, typed at a quick writer's pace with pauses in which pages are laid out."""
    times = []
    with Pulse() as pulse:
        for n in range(LETTERS):
            begun = perf_counter()
            type_text(field, "ạ" if n % 6 else " ")
            app.processEvents()
            times.append(perf_counter() - begun)
            # Every tenth letter the writer thinks, and the pages are laid out under the next ones; every hundredth
            # letter the pause is long enough for the text to be stored.
            pause = _STORED_SECONDS if n % 100 == 99 else 3 * LETTER_SECONDS if n % 10 == 0 else LETTER_SECONDS
            until = perf_counter() + pause
            while perf_counter() < until:
                app.processEvents()
                sleep(0.0005)
    return times, pulse.longest


def main() -> None:
    """Measure."""
    app = make_application([])
    for pages, (tasks, paragraphs) in SIZES.items():
        with tempfile.TemporaryDirectory() as folder:
            window = make_window(app, Path(folder), lambda: TODAY)
            window.resize(1366, 768)
            window.show()
            window.session.open(Path(folder) / "bench.sqlite")
            accepted = window.session.do(operations.accept_draft, draft=long_plan(tasks, paragraphs))
            window.session.choose(accepted.plan_id)
            begun = perf_counter()
            window.show_page("plan")
            page = window.page
            run_until(app, lambda page=page: drawn(page))
            print(f"{page.preview.page_count} pages (wanted {pages}), shown in {perf_counter() - begun:.2f} s")
            field = open_text(page, "MỤC ĐÍCH")
            field = page.forms.form.blocks.blocks[0].text
            field.setFocus()
            run_until(app, lambda page=page: drawn(page))
            tell("last letter to drawn page", refresh(app, page, field))
            times, longest = typing(app, field)
            tell("a letter", times)
            print(f"longest stand-still while typing: {longest * 1000:.1f} ms")
            window.close()


if __name__ == "__main__":
    main()
