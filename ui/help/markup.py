"""The few marks of the help's texts as the window's rich text: headings, paragraphs, lists, bold, slanted, links."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_SLANTED = re.compile(r"\*(.+?)\*")
_LINK = re.compile(r"\[(.+?)\]\((.+?)\)")


def _inline(text: str) -> str:
    text = html.escape(text, quote=False)
    text = _BOLD.sub(r"<b>\1</b>", text)
    text = _SLANTED.sub(r"<i>\1</i>", text)
    return _LINK.sub(r'<a href="\2">\1</a>', text)


def _parts(text: str) -> Iterator[str]:
    """Headings, items and paragraphs; every line of a paragraph goes on where the one before ended."""
    items: list[str] = []
    for line in [*text.splitlines(), ""]:
        if items and not line.startswith("- "):
            yield "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
            items = []
        if line.startswith("- "):
            items.append(_inline(line[2:]))
        elif line.startswith("## "):
            yield f'<p class="heading"><b>{_inline(line[3:])}</b></p>'
        elif line.startswith("# "):
            yield f'<p class="title"><b>{_inline(line[2:])}</b></p>'
        elif line.strip():
            yield f"<p>{_inline(line)}</p>"


def as_html(text: str) -> str:
    """Return a text of the help as rich text."""
    return "".join(_parts(text))


def plain(text: str) -> str:
    """Return the words of a text of the help."""
    return _LINK.sub(r"\1", text.replace("**", "").replace("*", ""))
