"""The first start's form: who the office is, in a few fields; what is typed is stored at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach_desktop import operations
from kehoach_desktop.domain.office import OFFICE_KIND_LABELS, OfficeKind, OfficeName, Signer, Superior
from kehoach_desktop.domain.text import clean, clean_lines
from ui.office.form import ChoiceField, FormRows, LineField, TextField
from ui.office.lists.kinds import FieldKind, RecordField, shown, with_typed
from ui.office.naming import renamed, short_name, usual_authority, usual_position
from ui.office.sections.person_section import ABOUT_USER, USER_KEY, user_field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk
    from ui.office.header_preview import HeaderPreview

_SINCE = RecordField(key="starts_on", label="Từ ngày", kind=FieldKind.DAY)
_LABELS, _FIELDS = 38, 122


class FirstForm(FormRows):
    """Mẫu khai cơ quan khi bắt đầu."""

    def __init__(self, desk: Desk, preview: HeaderPreview) -> None:
        super().__init__(desk.theme.metrics, _LABELS, _FIELDS)
        self._desk, self._preview = desk, preview
        self._office = OfficeName(lines=())
        self._superior = Superior(name="")
        self._signer = Signer(name="", position="")
        kinds = {kind.value: words for kind, words in OFFICE_KIND_LABELS.items()}
        self.kind = ChoiceField("Loại cơ quan", kinds, self._store_kind)
        self.name = LineField("Tên cơ quan", self._store_name, "An Bình Trung")
        self.lines = TextField("Đầu văn bản", self._store_lines, 2, "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH TRUNG")
        self.place = LineField("Địa danh", self._office_field("place"), "An Bình Trung")
        self.symbol = LineField("Ký hiệu kế hoạch", self._office_field("symbol"), "KH-UBND")
        self.superior = LineField("Cấp trên trực tiếp", self._store_superior, "Ủy ban nhân dân tỉnh …")
        self.since = LineField("Cấp trên trực tiếp từ ngày", self._store_since, "từ ngày")
        self.signer = LineField("Chủ tịch (người ký)", self._store_signer, "Họ và tên")
        self.position = LineField("Chức vụ người ký", self._store_position, "CHỦ TỊCH")
        self.user = user_field(desk)
        self._lay_out()
        desk.session.changed.connect(lambda _changes: self.refresh() if self.isVisible() else None)

    def refresh(self) -> None:
        """Show what is stored."""
        office = self._desk.session.office
        if office is None:
            return
        settings, today = operations.office_settings(office), self._desk.today()
        self._office = settings.office_on(today) or next(reversed(settings.offices), OfficeName(lines=()))
        self._superior = settings.superior_on(today) or next(reversed(settings.superiors), Superior(name=""))
        signers = settings.signers_on(today) or settings.signers[-1:]
        self._signer = next(iter(signers), Signer(name="", position=""))
        self.kind.choose(self._office.kind.value)
        for field, text in (
            (self.name, short_name(self._office)),
            (self.lines, "\n".join(self._office.lines)),
            (self.place, self._office.place or ""),
            (self.symbol, self._office.symbol or ""),
            (self.superior, self._superior.name),
            (self.since, shown(self._superior.starts_on)),
            (self.signer, self._signer.name),
            (self.position, self._signer.position),
            (self.user, self._desk.settings.get(USER_KEY, "")),
        ):
            field.keeper.show(text)
        self._preview.show_name(self._office)

    def flush(self) -> None:
        """Store what is being typed."""
        for field in (*self.texts, self.lines):
            field.keeper.flush()

    @property
    def texts(self) -> tuple[LineField, ...]:
        """The fields of one line, in the order of the Tab key."""
        return (
            self.name,
            self.place,
            self.symbol,
            self.superior,
            self.since,
            self.signer,
            self.position,
            self.user,
        )

    # Storing --------------------------------------------------------------------------------------------

    def _save_office(self, item: OfficeName) -> str:
        if item != self._office:
            self._desk.session.do(operations.save_office_name, item=item)
        return ""

    def _store_kind(self, value: str) -> None:
        self.flush()
        self._save_office(renamed(self._office, OfficeKind(value), short_name(self._office)))

    def _store_name(self, text: str) -> str:
        return self._save_office(renamed(self._office, self._office.kind, text))

    def _store_lines(self, text: str) -> str:
        lines = tuple(line for line in clean_lines(text).split("\n") if line)
        return self._save_office(replace(self._office, lines=lines))

    def _office_field(self, key: str) -> Callable[[str], str]:
        return lambda text: self._save_office(replace(self._office, **{key: clean(text) or None}))

    def _save_superior(self, item: Superior) -> str:
        if item != self._superior:
            self._desk.session.do(operations.save_superior, item=item)
        return ""

    def _store_superior(self, text: str) -> str:
        return self._save_superior(replace(self._superior, name=clean(text)))

    def _store_since(self, text: str) -> str:
        item, sentence = with_typed(self._superior, _SINCE, text)
        return sentence or self._save_superior(item)

    def _save_signer(self, **values: str) -> str:
        kind = self._office.kind
        usual = {
            "position": self._signer.position or usual_position(kind),
            "authority": self._signer.authority or usual_authority(kind),
        }
        item = replace(self._signer, **(usual | values))
        if item != self._signer and (item.name or self._signer.id is not None or "position" in values):
            self._desk.session.do(operations.save_signer, item=item)
        return ""

    def _store_signer(self, text: str) -> str:
        return self._save_signer(name=clean(text))

    def _store_position(self, text: str) -> str:
        return self._save_signer(position=clean(text))

    # Making ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        # Label, fields, how they share the room, explanation.
        rows: tuple[tuple[str, tuple[QWidget, ...], tuple[int, ...], str], ...] = (
            (
                "Cơ quan",
                (self.kind, self.name),
                (2, 3),
                "Loại và tên; đầu văn bản, địa danh, ký hiệu tự điền theo, sửa lại được.",
            ),
            ("Đầu văn bản", (self.lines,), (), "Mỗi dòng một hàng, in đúng như ghi ở đây."),
            (
                "Địa danh, ký hiệu",
                (self.place, self.symbol),
                (3, 2),
                "Địa danh đứng trước ngày tháng; ký hiệu đứng sau số, ví dụ 11/KH-UBND.",
            ),
            (
                "Cấp trên trực tiếp",
                (self.superior, self.since),
                (3, 2),
                "Nơi nhận kế hoạch, báo cáo; ghi ngày bắt đầu nếu mới đổi, ví dụ 01/7/2025.",
            ),
            (
                "Chủ tịch (người ký)",
                (self.signer, self.position),
                (3, 2),
                "Họ tên in dưới chữ ký và chức vụ in trên chữ ký.",
            ),
            ("Người dùng máy này", (self.user,), (), ABOUT_USER),
        )
        for label, fields, shares, about in rows:
            self.add(label, *fields, about=about, shares=shares)
