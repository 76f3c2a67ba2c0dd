"""Pictures of every page at two sizes and scales, light and dark, into `screenshots/`; run by `dev.py screenshots`."""

# ruff: noqa: E402 - the environment has to be set before Qt is imported

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WINDOW = ROOT / "tests" / "window"
sys.path[:0] = [str(ROOT), str(WINDOW)]
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={WINDOW / 'screen.json'}"
os.environ["KEHOACH_STABLE_FONT"] = "1"

from hands import bar_point, grip_bar, open_cell
from office_scenes import OFFICE_SCENES
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from some_plans import DOUBTFUL_TEXT, TODAY, year_plan
from task_scenes import TASK_SCENES

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import UnusableInput
from kehoach_desktop.domain.plan import State
from ui.application import make_application, make_window
from ui.frame.window import Window
from ui.plan import parts
from ui.review.places import Part, Place
from ui.theme import Scheme

OUT = ROOT / "screenshots"
MANY = 300
FOLDER, DATA_FILE = "KeHoachThiDua", "ke-hoach.sqlite"
# The children of one run are told by this what they take.
SHAPES_VARIABLE = "KEHOACH_SHAPES"

Scene = Callable[[Window], None]


@dataclass(frozen=True, slots=True)
class Shape:
    """How a picture is taken: the screen in pixels, the look, the scale that the system asks for."""

    name: str
    width: int
    height: int
    scheme: Scheme
    scale: float = 1.0


SHAPES = {
    shape.name: shape
    for shape in (
        Shape("1366x768-light", 1366, 768, Scheme.LIGHT),
        Shape("1366x768-dark", 1366, 768, Scheme.DARK),
        Shape("1920x1080-light", 1920, 1080, Scheme.LIGHT),
        Shape("1920x1080-dark", 1920, 1080, Scheme.DARK),
        Shape("1366x768-150-light", 1366, 768, Scheme.LIGHT, 1.5),
        Shape("1366x768-150-dark", 1366, 768, Scheme.DARK, 1.5),
    )
}


def settle(window: Window) -> None:
    """Let everything be painted, and finish what runs in the background."""
    for _ in range(8):
        QApplication.processEvents()
    window.background.finish()
    for _ in range(8):
        QApplication.processEvents()


def _page(key: str) -> Scene:
    return lambda window: window.show_page(key)


def _filtered(window: Window) -> None:
    window.show_page("progress")
    strip = window.page.strip
    strip.states.setCurrentIndex(strip.states.findText("Hoàn thành"))


def _editing(window: Window) -> None:
    window.show_page("progress")
    open_cell(window.page.table, 2, "content")


def _dragging(window: Window) -> None:
    window.show_page("progress")
    grip_bar(window.page.table, bar_point(window.page.table, 1), days=40)


def _zoomed(window: Window) -> None:
    window.show_page("progress")
    window.actions["zoom_in"].trigger()
    window.actions["zoom_in"].trigger()


def _unreadable(window: Window) -> None:
    window.show_page("progress")
    page = window.page
    page.commands.edit(page.model.plan.tasks[1].id, "period", "chờ cấp trên thông báo")
    page.table.setColumnHidden(2, True)
    page.table.setColumnHidden(9, False)


def _review(window: Window) -> None:
    source = Path(tempfile.mkdtemp()) / "Kế hoạch nhận qua thư.txt"
    source.write_text(DOUBTFUL_TEXT, encoding="utf-8")
    window.commands.import_file(source)
    settle(window)


def _review_part(part: Part) -> Scene:
    def scene(window: Window) -> None:
        _review(window)
        window.page.draft.go_to(Place(part))

    return scene


def _exported(window: Window) -> None:
    window.show_page("progress")
    out = Path(tempfile.mkdtemp()) / "Kế hoạch năm 2026.pdf"
    window.page.exporting.write(window.page.exporting.kinds[0], out)


def _no_plan(window: Window) -> None:
    source = Path(tempfile.mkdtemp()) / "thư mời.txt"
    source.write_text("Kính mời dự họp lúc 8 giờ.", encoding="utf-8")
    window.commands.import_file(source)


def _fault(window: Window) -> None:
    window.show_page("progress")
    window.tell_fault("chi tiết")


def _trouble(window: Window) -> None:
    page = window.page_named("trouble")
    page.tell(UnusableInput(sentence="Tệp dữ liệu đang được mở bởi cô Hạnh từ 8:05.", hint="Xin đóng ở đó."), settle)
    window.show_page("trouble")


def _plan(part: str = "", *, words: str = "", tab: int = 0) -> Scene:
    """The page "Kế hoạch" at one part of the document, once its pages are drawn."""

    def scene(window: Window) -> None:
        window.show_page("plan")
        page = window.page
        chosen = {"": parts.HEAD, "bases": parts.BASES, "tasks": parts.TASKS, "recipients": parts.RECIPIENTS}
        chosen["signature"] = parts.SIGNATURE_PART
        plan = page.writing.plan
        if plan is None:
            return
        if words:
            section = next(s.id for s in plan.sections if (s.heading or s.text or "").startswith(words))
            page.show_part(parts.Part(parts.PartKind.SECTION, section))
        else:
            page.show_part(chosen[part])
        if tab:
            page.forms.form.open_tab(tab)
        page.forms.take_focus()
        while not page.preview.up_to_date:
            QApplication.processEvents()

    return scene


def _before_printing(window: Window) -> None:
    _plan(words="Nâng cao")(window)
    page = window.page
    task = page.writing.plan.tasks[1]
    window.session.do(
        operations.edit_task_field,
        task_id=task.id,
        field=operations.TaskField.CONTENT,
        text="Tuyên truyền 😀 người tốt, việc tốt",
    )
    page.preview.refresh()
    while not page.preview.up_to_date or not page._found:
        QApplication.processEvents()
    page.print()


def _several_plans(window: Window) -> None:
    for year in (2024, 2025):
        plan = window.session.do(operations.accept_draft, draft=year_plan(20, year)).plan_id
        if year == 2025:
            ids = [task.id for task in window.session.office.plan(plan).tasks]
            for task_id in ids:
                window.session.do(operations.edit_task_state, task_id=task_id, state=State.DONE)
    window.show_page("plans")


# name -> (data: "none", "sample" or "many", what to do)
SCENES: dict[str, tuple[str, Scene]] = {
    "ke-hoach": ("sample", _plan()),
    "ke-hoach-can-cu": ("sample", _plan("bases")),
    "ke-hoach-muc": ("sample", _plan(words="Mục đích")),
    "ke-hoach-nhiem-vu": ("sample", _plan("tasks")),
    "ke-hoach-nhiem-vu-300": ("many", _plan("tasks")),
    "ke-hoach-trinh-bay": ("sample", _plan("tasks", tab=1)),
    "ke-hoach-noi-nhan": ("sample", _plan("recipients")),
    "ke-hoach-chu-ky": ("sample", _plan("signature")),
    "ke-hoach-truoc-khi-in": ("many", _before_printing),
    "ke-hoach-trong": ("none", _plan()),
    "bat-dau": ("none", _page("plans")),
    "tien-do-trong": ("none", _page("progress")),
    "khong-phai-ke-hoach": ("none", _no_plan),
    "tien-do": ("sample", _page("progress")),
    "tien-do-300": ("many", _page("progress")),
    "tien-do-loc": ("sample", _filtered),
    "tien-do-sua": ("sample", _editing),
    "tien-do-keo": ("many", _dragging),
    "tien-do-phong-to": ("sample", _zoomed),
    "tien-do-chua-hieu": ("sample", _unreadable),
    "tien-do-da-xuat": ("sample", _exported),
    "loi": ("sample", _fault),
    "cac-ke-hoach": ("sample", _several_plans),
    "xem-lai": ("sample", _review),
    "xem-lai-cac-muc": ("sample", _review_part(Part.OUTLINE)),
    "xem-lai-dau-van-ban": ("sample", _review_part(Part.HEADER)),
    "cai-dat": ("sample", _page("settings")),
    "tro-giup": ("sample", _page("help")),
    "phim-tat": ("sample", _page("keys")),
    "chua-mo-duoc": ("none", _trouble),
    "cac-ke-hoach-300": ("many", _page("plans")),
    "xem-lai-nhiem-vu": ("sample", _review_part(Part.TASKS)),
    "xem-lai-noi-nhan": ("sample", _review_part(Part.FOOT)),
    "xem-lai-don-vi": ("sample", _review_part(Part.UNITS)),
    **TASK_SCENES,
    **OFFICE_SCENES,
}


@cache
def _made(data: str) -> Path:
    """Make a data file once; every picture begins with a copy of its own."""
    path = Path(tempfile.mkdtemp()) / f"{data}.sqlite"
    if data == "sample":
        operations.make_sample(path, today=TODAY)
    elif data == "many":
        with operations.open_office(path) as office:
            operations.accept_draft(office, draft=year_plan(MANY))
    return path


def _open(window: Window, folder: Path, data: str) -> None:
    path = folder / DATA_FILE
    if data != "none":
        shutil.copy(_made(data), path)
    window.session.open(path)
    window.show_page(window.first_page())


def _picture(window: Window) -> QPixmap:
    """Return the window with the menus and dialogs that stand over it."""
    picture = window.grab()
    painter = QPainter(picture)
    for widget in QApplication.topLevelWidgets():
        if widget is window or not widget.isVisible():
            continue
        at = widget.pos() - window.pos()
        # A screen of this size would keep a menu on it.
        at.setX(min(at.x(), window.width() - widget.width()))
        if widget.isModal():
            at = window.rect().center() - widget.rect().center()
        over = widget.grab()
        painter.drawPixmap(at, over)
        painter.setPen(window.desk.theme.color("strong_line"))
        painter.drawRect(QRect(at, over.deviceIndependentSize().toSize()).adjusted(-1, -1, 0, 0))
    painter.end()
    return picture


def _close(window: Window) -> None:
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible():
            widget.close()
    window.close()
    window.deleteLater()
    settle(window)
    # Without a running event loop nothing else deletes it, and each change of the look would dress all of them again.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def take(name: str, shape: Shape) -> Path:
    """Take one picture with a window of its own."""
    app = make_application([])
    data, scene = SCENES[name]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / FOLDER
        folder.mkdir()
        os.environ["KEHOACH_DATA"] = str(folder)
        window = make_window(app, folder, lambda: TODAY)
        window.desk.theme.choose(shape.scheme)
        window.resize(round(shape.width / shape.scale), round(shape.height / shape.scale))
        window.show()
        _open(window, folder, data)
        settle(window)
        scene(window)
        settle(window)
        # The same in every run, whatever the folder of this one is called.
        window.foot.show_folder(Path(FOLDER) / DATA_FILE)
        QApplication.processEvents()
        out = OUT / f"{name}-{shape.name}.png"
        _picture(window).save(str(out))
        _close(window)
    return out


def _take_all(shapes: list[str], wanted: list[str]) -> int:
    names = [name for name in SCENES if not wanted or any(name.startswith(word) for word in wanted)]
    for shape in shapes:
        for name in names:
            print(take(name, SHAPES[shape]).relative_to(ROOT), file=sys.stderr)
    return 0


def _child(shape: Shape, wanted: list[str]) -> int:
    """Take the pictures of one shape in a process of its own, since Qt reads the scale once."""
    surroundings = os.environ | {SHAPES_VARIABLE: shape.name, "QT_SCALE_FACTOR": str(shape.scale)}
    return subprocess.call([sys.executable, __file__, *wanted], env=surroundings)


def main(wanted: list[str]) -> int:
    """Take all pictures, or only the scenes, or the shapes, whose name begins so."""
    OUT.mkdir(exist_ok=True)
    if SHAPES_VARIABLE in os.environ:
        return _take_all([os.environ[SHAPES_VARIABLE]], wanted)
    shapes = [shape for shape in SHAPES.values() if shape.name in wanted] or list(SHAPES.values())
    words = [word for word in wanted if word not in SHAPES]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return max(pool.map(lambda shape: _child(shape, words), shapes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
