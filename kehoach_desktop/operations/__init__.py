"""The verbs of the office: each checks, opens one transaction, names its step and returns what changed."""

from kehoach_desktop.domain.errors import OfficeError, ProgrammeError, SurroundingsError, UnusableInput
from kehoach_desktop.operations.accepting import Accepted, SourceFile, accept_draft, plans_from_source, source_file
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.clipboard import read_clipboard, write_html, write_tsv
from kehoach_desktop.operations.errors import CannotUndo, Gone, ReasonNeeded
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.opening import data_folder, open_office, usual_data_file
from kehoach_desktop.operations.pasting import Pasted, edit_cells, fill_down, guess_fields, paste_tasks, read_pasted
from kehoach_desktop.operations.task_edits import FIELD_LABELS, TaskField, field_text
from kehoach_desktop.operations.task_rows import (
    add_task,
    delete_tasks,
    duplicate_tasks,
    move_task,
    move_tasks,
    nudge_tasks,
    rename_theme,
)
from kehoach_desktop.operations.tasks import (
    edit_task,
    edit_task_content,
    edit_task_coordinating,
    edit_task_delay_reason,
    edit_task_done_on,
    edit_task_field,
    edit_task_lead,
    edit_task_note,
    edit_task_other,
    edit_task_period,
    edit_task_product,
    edit_task_progress,
    edit_task_state,
    edit_task_units,
    reschedule_task,
)
from kehoach_desktop.operations.undoing import redo, undo
from kehoach_desktop.store.plans import PlanSummary

__all__ = [
    "FIELD_LABELS",
    "Accepted",
    "CannotUndo",
    "Changes",
    "Gone",
    "Office",
    "OfficeError",
    "Pasted",
    "PlanSummary",
    "ProgrammeError",
    "ReasonNeeded",
    "SourceFile",
    "SurroundingsError",
    "TaskField",
    "UnusableInput",
    "accept_draft",
    "add_task",
    "data_folder",
    "delete_tasks",
    "duplicate_tasks",
    "edit_cells",
    "edit_task",
    "edit_task_content",
    "edit_task_coordinating",
    "edit_task_delay_reason",
    "edit_task_done_on",
    "edit_task_field",
    "edit_task_lead",
    "edit_task_note",
    "edit_task_other",
    "edit_task_period",
    "edit_task_product",
    "edit_task_progress",
    "edit_task_state",
    "edit_task_units",
    "field_text",
    "fill_down",
    "guess_fields",
    "move_task",
    "move_tasks",
    "nudge_tasks",
    "open_office",
    "paste_tasks",
    "plans_from_source",
    "read_clipboard",
    "read_pasted",
    "redo",
    "rename_theme",
    "reschedule_task",
    "source_file",
    "undo",
    "usual_data_file",
    "write_html",
    "write_tsv",
]
