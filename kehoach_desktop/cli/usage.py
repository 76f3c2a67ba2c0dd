"""What may be written behind `main.py`, as data for argparse; its words are Vietnamese."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

_USAGE = """Cách dùng:
  main.py [TỆP]                                 mở cửa sổ
  main.py import NGUỒN --into TỆP               nhập một kế hoạch (.txt, .docx)
  main.py show TỆP [--plan SỐ]                  xem kế hoạch dạng JSON
  main.py export TỆP [--plan SỐ] RA …           xuất {suffixes}
          [--gantt RA.pdf]                      xuất riêng biểu đồ tiến độ
  main.py export --example LOẠI RA.pdf          xuất văn bản mẫu của một loại
  main.py check TỆP                             kiểm tra tệp dữ liệu
  main.py backup TỆP ĐẾN                        sao lưu
  main.py restore BẢN_SAO --to TỆP              khôi phục"""


class WrongUsage(Exception):  # noqa: N818 - named for the situation
    """The words behind the command do not fit; `is_wrong` is false where only help was asked for."""

    def __init__(self, sentence: str, *, is_wrong: bool = True) -> None:
        """Keep the sentence for the person at the terminal."""
        super().__init__(sentence)
        self.sentence = sentence
        self.is_wrong = is_wrong


def usage() -> str:
    """Return the words on how the program is called."""
    from kehoach_desktop.operations.exporting import EXPORTS

    return _USAGE.format(suffixes=", ".join(EXPORTS))


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - argparse words it in English
        """Speak Vietnamese, and leave exiting to the caller."""
        raise WrongUsage(f"Câu lệnh chưa đúng.\n{usage()}")

    def print_help(self, file: object = None) -> NoReturn:  # noqa: ARG002 - argparse's own signature
        """Speak Vietnamese, and leave exiting to the caller."""
        raise WrongUsage(usage(), is_wrong=False)


Word = tuple[str, dict[str, Any]]
_PATH: dict[str, Any] = {"type": Path}
# The words of each command, as argparse takes them.
WORDS: dict[str, tuple[Word, ...]] = {
    "import": (("source", _PATH), ("--into", _PATH | {"required": True})),
    "show": (("file", _PATH), ("--plan", {"type": int})),
    "export": (
        ("paths", _PATH | {"nargs": "*"}),
        ("--plan", {"type": int}),
        ("--gantt", _PATH | {"action": "append", "default": []}),
        ("--example", {}),
    ),
    "check": (("file", _PATH),),
    "backup": (("file", _PATH), ("to", _PATH)),
    "restore": (("backup", _PATH), ("--to", _PATH | {"required": True})),
}


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Read a command and the words behind it; options may stand anywhere among them.

    Raises:
        WrongUsage: they do not fit, or help was asked for.
    """
    command, *words = arguments
    parser = _Parser(prog=f"main.py {command}", allow_abbrev=False)
    for name, options in WORDS[command]:
        parser.add_argument(name, **options)
    wish = parser.parse_intermixed_args(words)
    wish.command = command
    if command == "export" and len(wish.paths) + len(wish.gantt) < (1 if wish.example else 2):
        raise WrongUsage(f"Chưa nói xuất ra tệp nào.\n{usage()}")
    return wish
