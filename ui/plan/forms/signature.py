"""The form of the signature: who signs, in which capacity, chosen from the office's signers by date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Plan, Signature
from kehoach_desktop.papers.blocks import SIGNATURE, Origin
from ui.plan import texts
from ui.plan.fields.grid import FieldGrid
from ui.plan.fields.line_field import LineField
from ui.plan.fields.prose_field import Enter, ProseField
from ui.plan.forms.form import SheetForm

if TYPE_CHECKING:
    from kehoach_desktop.domain.office import Signer
    from ui.plan.parts import Part
    from ui.plan.writing import Writing

_FIELDS = ("authority", "position", "name")


class SignatureForm(SheetForm):
    """Biểu nhập phần ký."""

    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self.name(texts.SIGNATURE, texts.SIGNATURE_ABOUT)
        self.signers = QComboBox(accessibleName=texts.SIGNERS)
        self.signers.activated.connect(self._choose)
        self._known: tuple[Signer, ...] | None = None
        self.fields: dict[str, LineField | ProseField] = {name: self._field(name) for name in _FIELDS}
        self._lay_out()

    def show_part(self, part: Part, plan: Plan) -> None:
        """Show who signs a plan."""
        del part
        for name, field in self.fields.items():
            field.keeper.begin(Origin(SIGNATURE, plan.id, name), getattr(plan.signature, name))
        self._offer(plan)

    def refresh(self, plan: Plan) -> None:
        """Take up the plan after a change."""
        for name, field in self.fields.items():
            field.keeper.show(getattr(plan.signature, name))
        self._offer(plan)

    def field_of(self, origin: Origin) -> QWidget | None:
        """Return the field that makes a line of the signature."""
        return self.fields.get(origin.field) if origin.table == SIGNATURE else None

    def first_focus(self) -> QWidget:
        """Begin with the choice, where there is one."""
        return self.signers if self._known else self.fields["authority"]

    def _offer(self, plan: Plan) -> None:
        """Offer the signers in office on the day of the plan."""
        office = self.writing.desk.session.office
        day = plan.issued_on or self.writing.desk.today()
        known = operations.office_settings(office).signers_on(day) if office else ()
        if known != self._known:
            self._known = known
            self.signers.clear()
            self.signers.addItem(texts.CHOOSE_SIGNER if known else texts.NO_SIGNERS)
            for signer in known:
                self.signers.addItem(f"{signer.name} – {signer.position}")
        self.signers.setEnabled(bool(known))
        now = [n for n, signer in enumerate(known, start=1) if _signature(signer) == plan.signature]
        self.signers.setCurrentIndex(now[0] if now else 0)

    def _choose(self, at: int) -> None:
        plan = self.writing.plan
        if plan is not None and at > 0 and self._known:
            self.writing.do(operations.choose_signer, plan_id=plan.id, signer=self._known[at - 1])

    def _field(self, name: str) -> LineField | ProseField:
        label, hint = texts.SIGNATURE_FIELDS[name]
        origin = Origin(SIGNATURE, None, name)
        if name == "authority":
            return ProseField(self.writing, origin, label, Enter.LINE, hint)
        return LineField(self.writing, origin, label, hint)

    def _lay_out(self) -> None:
        grid = FieldGrid(self.metrics)
        grid.add(texts.SIGNERS, self.signers, help_words=texts.SIGNERS_HELP)
        for name, field in self.fields.items():
            help_words = texts.AUTHORITY_HELP if name == "authority" else ""
            grid.add(texts.SIGNATURE_FIELDS[name][0], field, help_words=help_words)
        self.column.addWidget(grid)
        self.column.addStretch(1)


def _signature(signer: Signer) -> Signature:
    return Signature(authority=signer.authority, position=signer.position, name=signer.name)
