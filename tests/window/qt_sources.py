"""Reads the source texts of Qt's own catalogue out of a .qm file, as the oracle of what has to be translated."""

from __future__ import annotations

import struct
from pathlib import Path

import PySide6

# Tags of the format: a message ends, its translation, source text, context and comment.
_END, _TRANSLATION, _SOURCE, _CONTEXT = 1, 3, 6, 7
_MESSAGES, _HASHES = 0x69, 0x42
_MAGIC_LENGTH = 16


def catalogue() -> Path:
    """Return a catalogue that Qt ships."""
    return Path(PySide6.__file__).parent / "Qt" / "translations" / "qtbase_de.qm"


def _blocks(data: bytes) -> dict[int, bytes]:
    blocks, at = {}, _MAGIC_LENGTH
    while at < len(data):
        length = struct.unpack_from(">I", data, at + 1)[0]
        blocks[data[at]] = data[at + 5 : at + 5 + length]
        at += 5 + length
    return blocks


def sources() -> set[tuple[str, str]]:
    """Return (context, source text) of all messages."""
    blocks = _blocks(catalogue().read_bytes())
    messages, hashes = blocks[_MESSAGES], blocks[_HASHES]
    found = set()
    for entry in range(0, len(hashes), 8):
        at = struct.unpack_from(">I", hashes, entry + 4)[0]
        parts: dict[int, bytes] = {}
        while (tag := messages[at]) != _END:
            length = struct.unpack_from(">I", messages, at + 1)[0]
            parts[tag] = messages[at + 5 : at + 5 + length]
            at += 5 + length
        found.add((parts.get(_CONTEXT, b"").decode(), parts.get(_SOURCE, b"").decode()))
    return found
