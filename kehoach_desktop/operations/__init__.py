"""The verbs of the office: each checks, opens one transaction, names its step and returns what changed.

Names are looked up when first used, so that a start loads only what it needs. Types of them all stand in the
stub beside this file.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_HOMES = {
    "domain.errors": (
        "OfficeError",
        "ProgrammeError",
        "SurroundingsError",
        "UnusableInput",
    ),
    "operations.accepting": (
        "Accepted",
        "SourceFile",
        "accept_draft",
        "plans_from_source",
        "source_file",
    ),
    "operations.changes": ("Changes",),
    "operations.checking": (
        "Checked",
        "check",
        "check_file",
    ),
    "operations.clipboard": (
        "read_clipboard",
        "write_html",
        "write_tsv",
    ),
    "operations.copying": (
        "backup",
        "copies_of",
        "copy_of_the_day",
        "read_backup",
        "restore",
    ),
    "operations.errors": (
        "CannotUndo",
        "Gone",
        "OwnFile",
        "ReasonNeeded",
        "YearOutOfRange",
        "require_year",
    ),
    "operations.exporting": (
        "Exported",
        "UnknownExample",
        "UnservedSuffix",
        "export_chart",
        "export_example",
        "export_file",
        "export_plan",
        "export_tracker",
        "require_chart",
        "require_served",
        "show_plan",
    ),
    "operations.findings": (
        "Finding",
        "plan_findings",
    ),
    "operations.heads": (
        "HEAD_LABELS",
        "HeadField",
        "add_recipient",
        "choose_signer",
        "delete_recipients",
        "edit_head",
        "edit_issued_on",
        "edit_plan_kind",
        "edit_recipient",
        "edit_signature",
        "edit_year",
        "move_recipient",
        "set_recipients",
    ),
    "operations.list_forms": (
        "ListPreset",
        "PRESETS",
        "choose_list_preset",
        "edit_task_list",
    ),
    "operations.looking_back": (
        "Difference",
        "Done",
        "TooLongAgo",
        "history",
        "plan_on",
        "step_differences",
    ),
    "operations.matching": ("Wanted",),
    "operations.office": ("Office",),
    "operations.office_settings": (
        "OfficeSettings",
        "delete_record",
        "office_settings",
        "save_bases",
        "save_default_recipients",
        "save_office_name",
        "save_settings",
        "save_signer",
        "save_superior",
        "settings",
    ),
    "operations.office_units": (
        "UnitUse",
        "add_unit",
        "delete_unit",
        "edit_unit",
        "merge_proposals",
        "merge_units",
        "unit_uses",
        "units",
        "where_used",
    ),
    "operations.opening": (
        "data_folder",
        "open_office",
        "sample_data_file",
        "usual_data_file",
    ),
    "operations.paper_setup": (
        "paper_options",
        "paper_values",
        "save_paper_values",
    ),
    "operations.pasting": (
        "Pasted",
        "edit_cells",
        "fill_down",
        "guess_fields",
        "paste_tasks",
        "read_pasted",
    ),
    "operations.places": ("Place",),
    "operations.plan_json": ("read_plan_json",),
    "operations.plan_making": (
        "Copied",
        "copy_plan",
        "create_plan",
        "usual_subject",
    ),
    "operations.plans": (
        "AlreadyIssued",
        "NoNumber",
        "archive_plan",
        "delete_plan",
        "issue_plan",
        "issued_pages",
        "unarchive_plan",
    ),
    "operations.previewing": (
        "PreviewedPages",
        "open_pages",
        "preview_plan",
        "with_typed",
    ),
    "operations.print_remarks": ("print_remarks",),
    "operations.replacing": (
        "Hit",
        "find_in_plan",
        "replace_hits",
    ),
    "operations.sample": (
        "make_sample",
        "sample_plan",
    ),
    "operations.searching": (
        "Found",
        "search",
    ),
    "operations.sections": (
        "SECTION_LABELS",
        "add_section",
        "change_section_kind",
        "delete_sections",
        "demote_section",
        "edit_section",
        "join_section",
        "move_section",
        "nudge_section",
        "promote_section",
        "split_section",
    ),
    "operations.submissions": (
        "SUBMISSION_SUFFIXES",
        "export_submission",
        "save_submission_templates",
        "submission_templates",
    ),
    "operations.task_edits": (
        "FIELD_LABELS",
        "TaskField",
        "field_text",
        "read_day",
    ),
    "operations.task_rows": (
        "add_task",
        "delete_tasks",
        "duplicate_tasks",
        "move_tasks",
        "nudge_tasks",
        "rename_theme",
    ),
    "operations.tasks": (
        "edit_task",
        "edit_task_done_on",
        "edit_task_field",
        "edit_task_other",
        "edit_task_progress",
        "edit_task_state",
        "reschedule_task",
    ),
    "operations.templates": (
        "TEMPLATES",
        "Template",
    ),
    "operations.transfer": (
        "SOURCE_SUFFIXES",
        "UnreadSuffix",
        "read_source",
        "require_readable",
    ),
    "operations.undoing": (
        "redo",
        "undo",
    ),
    "operations.year_changes": (
        "YearChange",
        "year_changes",
    ),
    "store.backup": ("BackupInfo",),
    "store.plans": ("PlanSummary",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME_OF)  # noqa: PLE0605 - the stub has it as a list


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the stub tells the types
    """Load the home of a name when it is first used."""
    if name not in _HOME_OF:
        raise AttributeError(name)
    value = getattr(import_module(f"kehoach_desktop.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


class _Verbs(ModuleType):
    """Keeps a verb's name for the verb where its module is called the same (`office_settings`)."""

    def __setattr__(self, name: str, value: object) -> None:
        # Importing a module sets it on its package, whichever of the two was asked for first.
        if not (name in _HOME_OF and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Verbs


def __dir__() -> list[str]:
    return [*globals(), *_HOME_OF]
