"""What is wrong with a data file: in itself, in the files that it refers to, and in its plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kehoach_desktop.operations.findings import Finding, plan_findings
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.opening import open_office
from kehoach_desktop.operations.print_remarks import letter_findings
from kehoach_desktop.store import copies, files, triggers
from kehoach_desktop.store.errors import DamagedDataFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """`integrity` is "ok", or what the database finds wrong with itself; what a damaged file holds is not looked at."""

    integrity: str
    findings: tuple[Finding, ...] = ()


def check_file(path: Path) -> Checked:
    """Check a data file without changing it; one that is too damaged to be opened is told, too.

    Raises:
        UnusableInput: the file is no data file of ours, or a newer program's.
        SurroundingsError: the disk does not let us read it.
    """
    try:
        with open_office(path, read_only=True) as office:
            return check(office)
    except DamagedDataFile as error:
        return Checked(integrity=str(error.facts["why"]))


def check(office: Office) -> Checked:
    """Check the data file, the files that it refers to, and every plan that is not archived."""
    try:
        with office.reading() as conn:
            integrity = copies.integrity(conn)
            copies.read_through(conn)
        if integrity != "ok":
            return Checked(integrity=integrity)
        return Checked(integrity=integrity, findings=(*_file_findings(office), *_plans_findings(office)))
    except DamagedDataFile as error:
        return Checked(integrity=str(error.facts["why"]))


def _file_findings(office: Office) -> Iterator[Finding]:
    with office.reading() as conn:
        broken = tuple(files.broken_files(conn, office.folder))
        watched = triggers.wanted_triggers(conn) == triggers.present_triggers(conn)
    for name, lost in broken:
        yield Finding(rule="file-lost" if lost else "file-changed", where=name, sentence=_file_sentence(lost=lost))
    if not watched:
        sentence = "Nhật ký thay đổi của tệp không còn đủ; hãy sao lưu rồi báo người hỗ trợ."
        yield Finding(rule="journal-incomplete", where="Tệp dữ liệu", sentence=sentence)


def _file_sentence(*, lost: bool) -> str:
    return "Không còn thấy tệp này trong thư mục dữ liệu." if lost else "Nội dung tệp đã bị thay đổi so với lúc lưu."


def _plans_findings(office: Office) -> Iterator[Finding]:
    for summary in office.plans():
        if summary.archived:
            continue
        plan = office.plan(summary.id)
        for finding in (*plan_findings(plan), *letter_findings(plan)):
            yield replace(finding, where=f"Kế hoạch năm {summary.year}: {finding.where}")
