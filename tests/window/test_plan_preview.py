"""The real pages beside the form: drawn, followed, clicked, zoomed, folded away; nothing stale is shown."""

from __future__ import annotations

import pytest
from hands import press, type_text
from plan_hands import leave, open_text, paper_words, rewrite, section_id, settle, show_plan_page
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from some_plans import year_plan

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Plan, Section, SectionKind
from kehoach_desktop.papers.blocks import PLAN, RECIPIENT, SECTION, SIGNATURE, TASK, TASK_LIST, Origin
from kehoach_desktop.papers.options import PaperOptions
from ui.application import make_window
from ui.plan.parts import HEAD, RECIPIENTS, TASKS
from ui.preview.drawer import PageDrawer, Wish
from ui.preview.layout import PageLayout

A4 = (595.28, 841.89)


@pytest.fixture
def page(window, qtbot):
    return show_plan_page(window, qtbot)


@pytest.fixture
def view(page):
    return page.preview.view


def click_on(view, origin):
    """Click into the middle of the first place that a field makes."""
    place = view.pages.of(origin)[0]
    rect = view._layout.on_paper(place.page, place.box)
    view.verticalScrollBar().setValue(round(rect.top()) - 40)
    spot = rect.center() - view._shift()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())


def test_the_pages_are_drawn(page, view, qtbot):
    assert page.preview.page_count > 1
    assert view.has_image(0)
    image = view._images[0]
    assert image.width() == view._layout.pixel_width(0)
    assert any(image.pixelColor(x, y).lightness() < 80 for x in range(60, 300, 3) for y in range(20, 200))
    assert f"{page.preview.page_count} trang in" in page.window().foot.text


def test_a_click_finds_each_field(page, view):
    plan = page.writing.plan
    places = {
        Origin(PLAN, plan.id, "subject"): lambda: page.forms.form.fields["subject"],
        Origin(PLAN, plan.id, "agency"): lambda: page.forms.form.fields["agency"],
        Origin(PLAN, plan.id, "issued_on"): lambda: page.forms.form.fields["issued_on"],
        Origin(SECTION, section_id(page, "MỤC ĐÍCH"), "heading"): lambda: page.forms.form.heading,
        Origin(RECIPIENT, plan.recipients[1].id, "text"): lambda: page.forms.form.blocks.blocks[1].text,
        Origin(SIGNATURE, plan.id, "name"): lambda: page.forms.form.fields["name"],
        Origin(TASK_LIST, plan.id, "columns.2"): lambda: page.forms.form.sheet.columns._rows[2].title,
    }
    for origin, field in places.items():
        click_on(view, origin)
        assert QApplication.focusWidget() is field(), origin


def test_a_click_into_a_paragraph_puts_the_cursor_there(page, view):
    field = open_text(page, "Nâng cao")
    rewrite(field, "Phong trào thi đua yêu nước. " * 60)
    page.leave()
    page.preview.refresh()
    QTest.qWait(1)
    origin = Origin(SECTION, field.keeper.origin.row, "text")
    page.tree.setFocus()
    page.go_to(origin, 0.5)
    at = field.textCursor().position()
    assert 0.4 < at / len(field.toPlainText()) < 0.6


def test_a_click_on_a_row_finds_its_task(page, view):
    task = page.writing.plan.tasks[7]
    click_on(view, Origin(TASK, task.id, "content"))
    assert page.forms.part == TASKS
    assert page.forms.form.tasks.table.current_task() == task.id


def test_every_placed_field_leads_somewhere(page, view):
    origins = {place.origin for n in range(page.preview.page_count) for place in view.pages.on(n)}
    assert len(origins) > 100
    lost = [origin for origin in origins if not page.forms.go_to(origin)]
    assert lost == []


def test_the_edited_field_is_marked_and_in_sight(page, view):
    view.verticalScrollBar().setValue(0)
    page.show_part(RECIPIENTS)
    page.forms.take_focus()
    rects = view.marked_rects()
    assert len(rects) == 1
    assert 0 <= rects[0].top() < rects[0].bottom() <= view.viewport().height()
    assert view.page > 0


def test_the_mark_follows_the_field_as_it_moves_over_the_page(page, view, qtbot):
    field = open_text(page, "Nâng cao")
    before = view.marked_rects()[0].height()
    field.setFocus()
    rewrite(field, "Thi đua yêu nước. " * 30)
    settle(page, qtbot)
    assert view.marked_rects()[0].height() > 2 * before


def test_who_reads_elsewhere_is_left_there(page, view, qtbot):
    open_text(page, "Nâng cao")
    view.go_to_page(2)
    at = view.verticalScrollBar().value()
    task = page.writing.plan.tasks[-1]
    page.desk.session.do(
        operations.edit_task_field, task_id=task.id, field=operations.TaskField.CONTENT, text="Việc sửa ở nơi khác"
    )
    settle(page, qtbot)
    assert "Việc sửa ở nơi khác" in paper_words(page)
    assert view.verticalScrollBar().value() == at


def test_typing_brings_its_place_back_to_sight(page, view, qtbot):
    field = open_text(page, "Nâng cao")
    view.go_to_page(2)
    type_text(field, "Rồi ")
    settle(page, qtbot)
    rect = view.marked_rects()[0]
    assert 0 <= rect.top() < view.viewport().height()


def test_stale_pages_are_never_shown(page, qtbot):
    field = page.forms.form.fields["subject"]
    for n in range(12):
        rewrite(field, f"Trích yếu lần {n}")
        page.preview.refresh()
    settle(page, qtbot)
    assert "Trích yếu lần 11" in paper_words(page)
    assert page.preview.view.pages.version == page.preview.drawer.version


def test_the_page_follows_undo(window, page, qtbot):
    field = page.forms.form.fields["subject"]
    rewrite(field, "Trích yếu sẽ bị bỏ")
    leave(field)
    settle(page, qtbot)
    window.actions["undo"].trigger()
    settle(page, qtbot)
    assert "Trích yếu sẽ bị bỏ" not in paper_words(page)


def test_an_office_that_sets_its_own_sizes_sees_them(page, qtbot):
    pages = page.preview.page_count
    page.desk.session.do(operations.save_paper_values, values={"body.line": 1.5, "table.size": 14})
    page.come()
    settle(page, qtbot)
    qtbot.waitUntil(lambda: page.preview.page_count >= pages)
    assert page.preview.options().profile["body.line"] == 1.5


def test_the_drafts_copy_carries_its_mark(page, qtbot):
    assert "DỰ THẢO" not in paper_words(page)
    page.tools.copies.button(1).click()
    settle(page, qtbot)
    assert "DỰ THẢO" in paper_words(page)
    page.tools.copies.button(0).click()
    settle(page, qtbot)
    assert "DỰ THẢO" not in paper_words(page)


# Size and place -------------------------------------------------------------------------------------------


def test_pages_fit_the_frame_and_grow_by_keys(window, page, view, qtbot):
    assert view.zoom is None
    fitted = view.shown_zoom
    assert view._layout.width <= view.viewport().width()
    window.actions["zoom_in"].trigger()
    assert view.shown_zoom > fitted
    window.actions["zoom_year"].trigger()
    assert view.shown_zoom == pytest.approx(1.0)
    settle(page, qtbot)
    assert view._images[0].width() == round(595.28 * view.logicalDpiX() / 72)
    window.actions["zoom_out"].trigger()
    assert view.shown_zoom == pytest.approx(0.9)
    page.preview._fit.click()
    assert view.shown_zoom == pytest.approx(fitted)


def test_zoom_of_the_pages_leaves_the_chart_alone(window, page):
    window.show_page("progress")
    scale = window.page.table.axis.scale
    window.show_page("plan")
    window.actions["zoom_in"].trigger()
    assert window._pages["progress"].table.axis.scale == scale


def test_pages_are_turned_by_keys_and_buttons(page, view):
    view.setFocus()
    press(view, Qt.Key.Key_End)
    assert view.page == page.preview.page_count - 1
    press(view, Qt.Key.Key_Home)
    assert view.page == 0
    page.preview._after.click()
    assert view.page == 1
    assert page.preview._page.text() == f"Trang 2/{page.preview.page_count}"
    press(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > view._layout.rects[1].top()


def test_the_preview_folds_away_and_everything_comes_back(app, folder, clock, window, page, qtbot):
    window.actions["fold_preview"].trigger()
    assert not page.preview.isVisible()
    page.panes.setSizes([300, 600, 0])
    sizes = page.panes.sizes()
    window.close()
    again = make_window(app, folder, clock)
    qtbot.addWidget(again)
    again.resize(1366, 768)
    again.show()
    again.session.open(operations.usual_data_file())
    again.show_page("plan")
    QApplication.processEvents()
    assert not again.page.preview.isVisible()
    assert abs(again.page.panes.sizes()[0] - sizes[0]) <= 2
    again.actions["fold_preview"].trigger()
    qtbot.waitUntil(lambda: again.page.preview.view.has_image(0), timeout=5000)
    again.close()


def test_a_folded_preview_still_counts_pages(window, page, qtbot):
    window.actions["fold_preview"].trigger()
    field = open_text(page, "Nâng cao")
    rewrite(field, "Phong trào thi đua yêu nước rộng khắp. " * 200)
    settle(page, qtbot)
    assert page.preview.page_count > 4


def test_at_the_small_screen_nothing_is_squeezed_out(window, page):
    window.resize(1366, 768)
    QApplication.processEvents()
    outline, form, preview = page.panes.sizes()
    assert outline >= 160
    assert form >= 330
    assert preview >= 240
    assert window.width() == 1366


# The drawer -----------------------------------------------------------------------------------------------


def long_plan(pages: int) -> Plan:
    text = "Các cơ quan, đơn vị, các thôn tổ chức thực hiện nghiêm túc phong trào thi đua yêu nước. " * 6
    own = tuple(Section(kind=SectionKind.PARAGRAPH, depth=2, text=f"{n}. {text}") for n in range(pages * 4))
    plan = year_plan(24)
    return Plan(**{name: getattr(plan, name) for name in ("year", "subject", "agency")}, sections=own)


def test_only_the_newest_plan_is_told(qtbot):
    drawer = PageDrawer()
    told = []
    drawer.composed.connect(told.append)
    for n in range(20):
        drawer.compose(long_plan(1), PaperOptions(draft_mark=bool(n % 2)))
    qtbot.waitUntil(lambda: not drawer.busy and bool(told) and told[-1].version == 20, timeout=10_000)
    assert len(told) < 20
    drawer.stop()


def test_wishes_that_are_given_up_are_not_drawn(qtbot):
    drawer = PageDrawer()
    told, drawn = [], []
    drawer.composed.connect(told.append)
    drawer.drawn.connect(lambda wish, _image: drawn.append(wish.page))
    drawer.compose(long_plan(30), PaperOptions())
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    count = len(told[0].sizes)
    for page in range(count):
        drawer.draw([Wish(page, 1200)])
    qtbot.waitUntil(lambda: not drawer.busy and count - 1 in drawn, timeout=10_000)
    assert len(drawn) < count
    drawer.stop()


def test_a_machine_without_fonts_says_so_in_the_frame(page, qtbot, monkeypatch):
    from kehoach_desktop.exports import fonts

    fonts.family.cache_clear()
    monkeypatch.setattr(fonts, "_candidates", lambda: iter(()))
    try:
        page.preview._shown = None
        page.preview.refresh()
        qtbot.waitUntil(lambda: "phông" in page.preview._failure.sentence.text(), timeout=5000)
        assert page.preview._failure.isVisible()
    finally:
        monkeypatch.undo()
        fonts.family.cache_clear()
    page.preview._shown = None
    page.preview.refresh()
    qtbot.waitUntil(page.preview.view.isVisible, timeout=5000)


# Arithmetic -----------------------------------------------------------------------------------------------


def test_pages_lie_under_each_other_and_boxes_on_them():
    layout = PageLayout((A4, (841.89, 595.28)), 1.0, 10, 1000)
    assert layout.rects[0].top() == 10
    assert layout.rects[1].top() == 10 + 842 + 10
    assert layout.rects[0].center().x() == pytest.approx(layout.rects[1].center().x(), abs=1)
    box = layout.on_paper(1, (100, 50, 200, 80))
    assert layout.rects[1].contains(box)
    assert layout.page_at(box.center().y()) == 1
    assert layout.pages_between(0, 100) == [0]
    assert layout.pages_between(840, 900) == [0, 1]
    assert PageLayout((), 1.0, 10).pages_between(0, 100) == []


def test_another_size_keeps_the_place():
    small, large = (PageLayout((A4,) * 5, scale, 10, 800) for scale in (0.5, 1.5))
    place = small.fraction_at(1000)
    assert small.offset_of(place) == 1000
    assert large.fraction_at(large.offset_of(place)) == pytest.approx(place, abs=0.01)


def test_the_head_is_shown_first(page):
    assert page.tree.part == HEAD
    assert isinstance(page.preview.view.mapToGlobal(QPointF(0, 0)), QPointF)
