"""The pages of the help: found in the resources, opened by what has the keyboard."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach_desktop import __version__
from kehoach_desktop.resources import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FOLDER, _CONTENTS = "help", "muc-luc.json"
_LICENCES = ("licences", "thu-vien.json")
FIRST = "bat-dau"
# A widget with this property says which help goes with it and all inside it.
PROPERTY = "help"


@dataclass(frozen=True, slots=True)
class Topic:
    """Một trang trợ giúp: `serves` are the pages, classes and properties for which it opens."""

    key: str
    group: str
    title: str
    text: str
    serves: tuple[str, ...]


@lru_cache(maxsize=1)
def topics() -> dict[str, Topic]:
    """Return all pages of the help, in the order of the contents."""
    groups = json.loads(resource(_FOLDER, _CONTENTS).read_text(encoding="utf-8"))["groups"]
    return {
        page["file"]: _topic(page["file"], group["title"], tuple(page["for"]))
        for group in groups
        for page in group["pages"]
    }


def _topic(key: str, group: str, serves: tuple[str, ...]) -> Topic:
    text = resource(_FOLDER, f"{key}.md").read_text(encoding="utf-8")
    text = text.replace("{version}", __version__)
    if "{licences}" in text:
        text = text.replace("{licences}", _licences())
    return Topic(key, group, text.splitlines()[0].removeprefix("# "), text, (key, *serves))


def _licences() -> str:
    rows = json.loads(resource(*_LICENCES).read_text(encoding="utf-8"))["libraries"]
    return "\n".join(f"- **{row['name']}** ({row['licence']}): {row['what']}" for row in rows)


def topic_of(name: str) -> str | None:
    """Return which page of the help serves a page of the window, a class or a property."""
    return next((topic.key for topic in topics().values() if name in topic.serves), None)


def topic_for(widget: QWidget | None, page: str) -> str:
    """Return which page of the help goes with what has the keyboard, else with the page of the window."""
    while widget is not None:
        for name in (widget.property(PROPERTY), type(widget).__name__):
            found = topic_of(name) if isinstance(name, str) else None
            if found:
                return found
        widget = widget.parentWidget()
    return topic_of(page) or FIRST
