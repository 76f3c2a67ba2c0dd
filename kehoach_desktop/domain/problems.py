"""What could not be read or breaks a rule, told to the person who can mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Chỗ cần xem lại: returned beside a result, never raised.

    `where` names the place as the office would ("Việc 12", "Trích yếu"); `sentence` is one Vietnamese
    sentence that says what was found and what was done about it.
    """

    where: str
    sentence: str
