"""Opening the office's data file."""

from __future__ import annotations

from pathlib import Path

from kehoach_desktop.operations.copying import copy_of_the_day
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.office_settings import update_shipped
from kehoach_desktop.store.data_file import open_data_file
from kehoach_desktop.store.places import data_folder, sample_data_file, usual_data_file

__all__ = ["data_folder", "open_office", "sample_data_file", "usual_data_file"]


def open_office(path: Path, *, who: str = "", read_only: bool = False, daily_copy: bool = True) -> Office:
    """Open a data file, or make it where there is none, for one person.

    The file is locked against a second start and brought to the present schema. With `read_only` it must
    be there, takes no lock and may be open elsewhere. The day's copy is made, unless `daily_copy` leaves it
    to a later call of `copy_of_the_day`.

    Raises:
        UnusableInput: the file is empty, no data file, another or a newer program's, or damaged.
        SurroundingsError: somebody else has it open, or the disk does not let us.
    """
    office = Office(open_data_file(path, who=who, read_only=read_only), who=who)
    if not office.read_only:
        update_shipped(office)
    if daily_copy and not office.read_only and not office.created:
        office.copy_problem = copy_of_the_day(office)
    return office
