"""Printing through the system's dialog, unscaled, at the printer's own resolution; and the PDF to look at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import OfficeError, SurroundingsError
from ui.preview import texts

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan
    from kehoach_desktop.papers.options import PaperOptions
    from ui.background import Job
    from ui.desk import Desk
    from ui.frame.pages import Page
    from ui.preview.paper import PagePictures

# Finer than that no eye sees on paper, and a page would take a quarter of a gigabyte.
_FINEST = 600
_POINTS = 72
_MM_A_POINT = 25.4 / _POINTS
# Rows of pixels that are drawn at once: a page in one piece would be too much for an old PC.
_BAND = 1200


class Printing:
    """Việc in."""

    def __init__(self, desk: Desk, home: Page) -> None:
        self._desk, self._home = desk, home

    def ask(self, plan: Plan, options: PaperOptions, pages: int) -> None:
        """Open the system's dialog, and print where it is accepted."""
        printer = new_printer(f"{texts.PRINT_TITLE} {plan.year}")
        if not (QPrinterInfo.defaultPrinterName() or QPrinterInfo.availablePrinterNames()):
            self._desk.messages.say(self._desk.messages.NOTICE, texts.NO_PRINTER)
            return
        dialog = QPrintDialog(printer, self._home)
        dialog.setWindowTitle(texts.PRINT_TITLE)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, max(pages, 1))
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(lambda: self.send(printer, plan, options))
        # QPrintDialog's own `open` wants a receiver's slot by its name in C++.
        QDialog.open(dialog)

    def send(self, printer: QPrinter, plan: Plan, options: PaperOptions) -> None:
        """Print the pages that the dialog chose, in the background."""

        def work(job: Job) -> int:
            made = operations.preview_plan(plan, options=options)
            pages = operations.open_pages(made.pdf)
            try:
                return print_pages(printer, pages, job)
            finally:
                pages.close()

        messages = self._desk.messages
        self._desk.background.run(
            texts.PRINTING,
            work,
            lambda printed: messages.say(messages.DONE, texts.PRINTED.format(pages=printed)),
            self._failed,
        )

    def open_pdf(self, plan: Plan, options: PaperOptions) -> None:
        """Write the PDF among the files that come and go, and open it with the computer's own program."""
        from ui.files import open_file

        office = self._desk.session.office
        if office is None or plan.id is None:
            return
        plan_id, name = plan.id, pdf_name(plan, options)

        def done(path: Path) -> None:
            open_file(path)
            self._desk.messages.say(self._desk.messages.DONE, texts.OPENED.format(name=path.name))

        self._desk.background.run(
            texts.WRITING, lambda _job: write_to_look_at(office, plan_id, name, options), done, self._failed
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, OfficeError):
            raise error
        self._desk.session.troubled.emit(error)


def pdf_name(plan: Plan, options: PaperOptions) -> str:
    """Return what the PDF to look at is called."""
    return texts.FILE_NAME.format(year=plan.year, mark=texts.DRAFT_NAME if options.draft_mark else "")


def write_to_look_at(office: operations.Office, plan_id: int, name: str, options: PaperOptions) -> Path:
    """Write the PDF into the folder of files that come and go; one that another program holds keeps its name."""
    import tempfile

    folder = Path(tempfile.gettempdir()) / "KeHoachThiDua"
    folder.mkdir(exist_ok=True)
    out = folder / name
    for n in range(2, 10):
        try:
            operations.export_plan(office, plan_id=plan_id, out=out, options=options)
        except SurroundingsError:
            out = folder / f"{Path(name).stem} ({n}).pdf"
        else:
            return out
    operations.export_plan(office, plan_id=plan_id, out=out, options=options)
    return out


def new_printer(name: str) -> QPrinter:
    """Return a printer on which a point stays a point: the whole sheet, no margins, no scaling."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setCreator("Kế hoạch thi đua")
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def print_pages(printer: QPrinter, pages: PagePictures, job: Job | None = None) -> int:
    """Print pages in their own size; return how many. A job that is stopped leaves the rest unprinted.

    Raises:
        SurroundingsError: the printer takes nothing.
    """
    chosen = _chosen(printer, len(pages.sizes))
    painter = QPainter()
    for done, number in enumerate(chosen):
        if job is not None:
            if job.stopped:
                break
            job.progressed.emit(done, len(chosen))
        _turn(printer, pages.sizes[number])
        ready = printer.newPage() if painter.isActive() else painter.begin(printer)
        if not ready:
            raise SurroundingsError(sentence=texts.PRINT_FAILED)
        _paint(painter, printer, pages, number)
    painter.end()
    return len(chosen)


def _chosen(printer: QPrinter, count: int) -> Sequence[int]:
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return range(min(first, count) - 1, min(last, count))


def _turn(printer: QPrinter, size: tuple[float, float]) -> None:
    """Let the paper lie as the page does."""
    width, height = size
    lies = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    if printer.pageLayout().orientation() is not lies:
        printer.setPageOrientation(lies)
    wanted = QSizeF(min(size) * _MM_A_POINT, max(size) * _MM_A_POINT)
    sheet = QPageSize(wanted, QPageSize.Unit.Millimeter)
    if not printer.pageLayout().pageSize().isEquivalentTo(sheet):
        printer.setPageSize(sheet)
    printer.setFullPage(True)


def _paint(painter: QPainter, printer: QPrinter, pages: PagePictures, number: int) -> None:
    """Draw a page in bands of pixels of the printer, from the paper's upper left corner."""
    dots = printer.resolution()
    fine = min(dots, _FINEST)
    scale, grow = fine / _POINTS, dots / fine
    height = pages.height_at(number, scale)
    for top in range(0, height, _BAND):
        band = pages.draw_band(number, scale, top, min(_BAND, height - top))
        image = QImage(band.pixels, band.width, band.height, band.stride, QImage.Format.Format_Grayscale8)
        painter.drawImage(QRectF(0, top * grow, band.width * grow, band.height * grow), image)
