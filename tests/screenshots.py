"""Pictures of every page at two sizes, light and dark, into `screenshots/`; run by `dev.py screenshots`."""

# ruff: noqa: E402 - the environment has to be set before Qt is imported

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WINDOW = ROOT / "tests" / "window"
sys.path[:0] = [str(ROOT), str(WINDOW)]
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={WINDOW / 'screen.json'}"
os.environ["KEHOACH_STABLE_FONT"] = "1"

from hands import bar_point, grip_bar, open_cell
from office_scenes import OFFICE_SCENES
from PySide6.QtWidgets import QApplication
from some_plans import DOUBTFUL_TEXT, TODAY, year_plan

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import UnusableInput
from kehoach_desktop.domain.plan import State
from ui.application import make_application, make_window
from ui.frame.window import Window
from ui.plan import parts
from ui.review.places import Part, Place
from ui.theme import Scheme

OUT = ROOT / "screenshots"
SIZES = ((1366, 768), (1920, 1080))
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
MANY = 300

Scene = Callable[[Window], None]


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
    window.session.do(operations.edit_task_content, task_id=task.id, text="Tuyên truyền 😀 người tốt, việc tốt")
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
    **OFFICE_SCENES,
}


def _open(window: Window, folder: Path, data: str) -> None:
    path = folder / f"{data}.sqlite"
    if data == "sample":
        operations.make_sample(path, today=TODAY)
    window.session.open(path)
    if data == "many" and not window.session.plans():
        accepted = window.session.do(operations.accept_draft, draft=year_plan(MANY))
        window.session.choose(accepted.plan_id)
    window.show_page(window.first_page())


def take(name: str, size: tuple[int, int], scheme: Scheme) -> Path:
    """Take one picture with a window of its own."""
    app = make_application([])
    data, scene = SCENES[name]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        os.environ["KEHOACH_DATA"] = place
        window = make_window(app, folder, lambda: TODAY)
        window.desk.theme.choose(scheme)
        window.resize(*size)
        window.show()
        _open(window, folder, data)
        settle(window)
        scene(window)
        settle(window)
        out = OUT / f"{name}-{size[0]}x{size[1]}-{scheme.value}.png"
        window.grab().save(str(out))
        window.close()
        window.deleteLater()
        settle(window)
    return out


def main(wanted: list[str]) -> int:
    """Take all pictures, or only those whose name begins so."""
    OUT.mkdir(exist_ok=True)
    names = [name for name in SCENES if not wanted or any(name.startswith(word) for word in wanted)]
    for scheme in SCHEMES:
        for size in SIZES:
            for name in names:
                print(take(name, size, scheme).relative_to(ROOT), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
