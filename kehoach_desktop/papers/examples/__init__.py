"""One document of each kind in our own words, laid out by the decree: for looking, printing and measuring."""

from __future__ import annotations

from collections.abc import Callable

from kehoach_desktop.papers.blocks import Block
from kehoach_desktop.papers.examples.award_list import award_list
from kehoach_desktop.papers.examples.decision import decision
from kehoach_desktop.papers.examples.invitation import invitation
from kehoach_desktop.papers.examples.joint_plan import joint_plan
from kehoach_desktop.papers.examples.letter import letter
from kehoach_desktop.papers.examples.minutes import minutes
from kehoach_desktop.papers.examples.proposal import proposal
from kehoach_desktop.papers.examples.report import report

EXAMPLES: dict[str, Callable[[], list[Block]]] = {
    "bao-cao": report,
    "to-trinh": proposal,
    "quyet-dinh": decision,
    "cong-van": letter,
    "bien-ban": minutes,
    "danh-sach": award_list,
    "giay-moi": invitation,
    "ke-hoach-lien-tich": joint_plan,
}

__all__ = ["EXAMPLES"]
