"""Measures the first window against a bare titled one, from the start of the process to the first paint.

QT_QPA_PLATFORM=offscreen .venv/bin/python tests/window/bench_start.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
RUNS = 15

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
class Bare(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: (print(time.time()), app.quit()))
window = Bare()
window.setWindowTitle("x")
window.resize(1366, 728)
window.show()
app.exec()
"""
OURS = """
import time
from ui import application
from PySide6.QtWidgets import QApplication
def stop(*rest):
    print(time.time())
    QApplication.quit()
application._begin = stop
from main import main
main([])
"""
OURS_WITH_DATA = """
import time
from ui import application
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
begin = application._begin
def stop():
    print(time.time())
    QApplication.quit()
def begin_and_stop(window, *rest):
    begin(window, *rest)
    window.repaint()
    QTimer.singleShot(0, stop)
application._begin = begin_and_stop
from main import main
main([])
"""
FILL = """
import sys
sys.path.insert(0, "tests/window")
from some_plans import year_plan
from kehoach_desktop.operations import accept_draft, open_office, usual_data_file
with open_office(usual_data_file()) as office:
    accept_draft(office, draft=year_plan(32))
"""


def run(code: str, environment: dict[str, str]) -> float:
    """Milliseconds from the start of a process until it says that it is there."""
    import time

    begun = time.time()
    command = [sys.executable, "-X", "utf8", "-c", code]
    told = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return (float(told.stdout.split()[-1]) - begun) * 1000


def main() -> None:
    """Measure the three by turns, so that a slow moment of the machine hits all."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"KEHOACH_DATA": folder, "PYTHONPATH": str(ROOT)}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        subprocess.run([sys.executable, "-c", FILL], cwd=ROOT, env=environment, check=True)
        times: dict[str, list[float]] = {"bare": [], "first window": [], "chart with 32 tasks": []}
        for turn in range(RUNS + 1):
            for name, code in zip(times, (BARE, OURS, OURS_WITH_DATA), strict=True):
                taken = run(code, environment)
                if turn:
                    times[name].append(taken)
    bare = median(times["bare"])
    for name, found in times.items():
        print(f"{name}: median {median(found):.0f} ms, {median(found) / bare:.2f} of a bare window ({len(found)} runs)")


if __name__ == "__main__":
    main()
