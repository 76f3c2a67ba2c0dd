"""Verbs on what stands around the text: the document's head, its recipients, who signs it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from kehoach_desktop.domain.labels import PLAN_KIND_LABELS
from kehoach_desktop.domain.office import Signer
from kehoach_desktop.domain.plan import Plan, PlanKind, Recipient, Signature
from kehoach_desktop.domain.text import clean, clean_lines
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.errors import require_year
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.saving import save


class HeadField(StrEnum):
    """A field of the head that takes words."""

    KIND = "kind"
    SUBJECT = "subject"
    AGENCY = "agency"
    SUPERIOR = "superior"
    NUMBER = "number"
    SYMBOL = "symbol"
    PLACE = "place"


HEAD_LABELS: dict[HeadField, str] = {
    HeadField.KIND: "tên loại văn bản",
    HeadField.SUBJECT: "trích yếu",
    HeadField.AGENCY: "tên cơ quan ban hành",
    HeadField.SUPERIOR: "tên cơ quan chủ quản",
    HeadField.NUMBER: "số văn bản",
    HeadField.SYMBOL: "ký hiệu văn bản",
    HeadField.PLACE: "địa danh",
}


def _words(name: str, *, required: bool) -> Callable[[Plan, str], Plan]:
    def edit(plan: Plan, text: str) -> Plan:
        return replace(plan, **{name: clean(text) or ("" if required else None)})  # type: ignore[arg-type]

    return edit


def _agency(plan: Plan, text: str) -> Plan:
    return replace(plan, agency=tuple(line for line in clean_lines(text).split("\n") if line))


_EDITS: dict[HeadField, Callable[[Plan, str], Plan]] = {
    HeadField.KIND: _words("kind", required=True),
    HeadField.SUBJECT: _words("subject", required=True),
    HeadField.AGENCY: _agency,
    HeadField.SUPERIOR: _words("superior", required=False),
    HeadField.NUMBER: _words("number", required=False),
    HeadField.SYMBOL: _words("symbol", required=False),
    HeadField.PLACE: _words("place", required=False),
}


def edit_head(office: Office, *, plan_id: int, field: HeadField, text: str, why: str | None = None) -> Changes:
    """Edit a field of the head; the agency takes a line for each line of the header."""
    plan = office.plan(plan_id)
    merge_key = f"plan:{plan_id}:{field}"
    return save(office, f"Sửa {HEAD_LABELS[field]}", plan, _EDITS[field](plan, text), why=why, merge_key=merge_key)


def edit_year(office: Office, *, plan_id: int, year: int, why: str | None = None) -> Changes:
    """Set the plan's year, by which its wordings of time are read."""
    plan = office.plan(plan_id)
    return save(office, "Sửa năm kế hoạch", plan, replace(plan, year=require_year(year)), why=why)


def edit_issued_on(office: Office, *, plan_id: int, day: date | None, why: str | None = None) -> Changes:
    """Set the date that the paper carries; None leaves room for the pen."""
    plan = office.plan(plan_id)
    return save(office, "Sửa ngày ban hành", plan, replace(plan, issued_on=day), why=why)


def edit_plan_kind(office: Office, *, plan_id: int, kind: PlanKind, why: str | None = None) -> Changes:
    """Sort the plan as the year's, a campaign's or the council's."""
    plan = office.plan(plan_id)
    return save(office, f"Xếp loại «{PLAN_KIND_LABELS[kind]}»", plan, replace(plan, plan_kind=kind), why=why)


def edit_signature(
    office: Office,
    *,
    plan_id: int,
    authority: str | None = None,
    position: str | None = None,
    name: str | None = None,
    why: str | None = None,
) -> Changes:
    """Edit what is given of the signature; the authority may hold two lines."""
    plan = office.plan(plan_id)
    now = plan.signature
    signature = Signature(
        authority=now.authority if authority is None else clean_lines(authority),
        position=now.position if position is None else clean(position),
        name=now.name if name is None else clean(name),
    )
    new = replace(plan, signature=signature)
    return save(office, "Sửa phần ký", plan, new, why=why, merge_key=f"signature:{plan_id}")


def choose_signer(office: Office, *, plan_id: int, signer: Signer, why: str | None = None) -> Changes:
    """Let one of the office's signers sign the plan."""
    plan = office.plan(plan_id)
    signature = Signature(authority=signer.authority, position=signer.position, name=signer.name)
    return save(office, "Chọn người ký", plan, replace(plan, signature=signature), why=why)


def _plan_of(office: Office, recipient_id: int) -> tuple[Plan, int]:
    plan = office.plan_of_recipient(recipient_id)
    return plan, next(n for n, recipient in enumerate(plan.recipients) if recipient.id == recipient_id)


def recipient_text(text: str) -> str:
    """Return a recipient without the dash in front and the mark at its end, which the composer sets."""
    return clean(text).removeprefix("-").rstrip(";.").strip()


def add_recipient(
    office: Office,
    *,
    plan_id: int,
    text: str = "",
    depth: int = 0,
    after: int | None = None,
    why: str | None = None,
) -> Changes:
    """Add recipients, a line each, after another; else before the line "Lưu: …", which stands last."""
    plan = office.plan(plan_id)
    lines = tuple(recipient_text(line) for line in (clean_lines(text) or "").split("\n"))
    new = tuple(Recipient(text=line, depth=depth) for line in lines)
    if after is not None:
        _, at = _plan_of(office, after)
        at += 1
    else:
        kept = [n for n, recipient in enumerate(plan.recipients) if recipient.text.casefold().startswith("lưu")]
        at = kept[-1] if kept and kept[-1] == len(plan.recipients) - 1 else len(plan.recipients)
    recipients = (*plan.recipients[:at], *new, *plan.recipients[at:])
    return save(office, "Thêm nơi nhận", plan, replace(plan, recipients=recipients), why=why)


def edit_recipient(
    office: Office, *, recipient_id: int, text: str | None = None, depth: int | None = None, why: str | None = None
) -> Changes:
    """Edit a recipient's words or whether it stands in a sub-list."""
    plan, at = _plan_of(office, recipient_id)
    old = plan.recipients[at]
    new = replace(
        old,
        text=old.text if text is None else recipient_text(text),
        depth=old.depth if depth is None else max(depth, 0),
    )
    recipients = (*plan.recipients[:at], new, *plan.recipients[at + 1 :])
    merge_key = f"recipient:{recipient_id}" if text is not None else None
    return save(office, "Sửa nơi nhận", plan, replace(plan, recipients=recipients), why=why, merge_key=merge_key)


def move_recipient(office: Office, *, recipient_id: int, before: int | None = None, why: str | None = None) -> Changes:
    """Move a recipient before another, or last where `before` is None."""
    plan, at = _plan_of(office, recipient_id)
    rest = [recipient for recipient in plan.recipients if recipient.id != recipient_id]
    target = next((n for n, recipient in enumerate(rest) if recipient.id == before), len(rest))
    rest.insert(target, plan.recipients[at])
    return save(office, "Chuyển nơi nhận", plan, replace(plan, recipients=tuple(rest)), why=why)


def delete_recipients(office: Office, *, recipient_ids: Collection[int], why: str | None = None) -> Changes:
    """Remove recipients."""
    if not recipient_ids:
        return Changes()
    plan, _ = _plan_of(office, min(recipient_ids))
    recipients = tuple(recipient for recipient in plan.recipients if recipient.id not in recipient_ids)
    return save(office, "Xóa nơi nhận", plan, replace(plan, recipients=recipients), why=why)


def set_recipients(office: Office, *, plan_id: int, recipients: Sequence[Recipient], why: str | None = None) -> Changes:
    """Put a list of recipients, such as the office's usual one, in the place of the present one."""
    plan = office.plan(plan_id)
    new = tuple(Recipient(text=recipient_text(line.text), depth=line.depth) for line in recipients)
    if [(line.text, line.depth) for line in plan.recipients] == [(line.text, line.depth) for line in new]:
        return Changes()
    return save(office, "Thay danh sách nơi nhận", plan, replace(plan, recipients=new), why=why)
