"""Rows of forms that store what is typed into them: a label, a field, a line that explains it, a line that objects."""

from ui.office.form.choice_field import ChoiceField
from ui.office.form.keeper import Store
from ui.office.form.line_field import LineField
from ui.office.form.rows import FormRows
from ui.office.form.text_field import TextField
from ui.office.form.tick_field import TickField

__all__ = ["ChoiceField", "FormRows", "LineField", "Store", "TextField", "TickField"]
