"""What may be written behind `main.py`, as data for argparse; its words are Vietnamese."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from kehoach_desktop.cli import HELP

_USAGE = """Cách dùng:
  main.py [TỆP]                                 mở cửa sổ
  main.py import NGUỒN --into TỆP               nhập một kế hoạch ({sources})
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
    from kehoach_desktop.operations import SOURCE_SUFFIXES
    from kehoach_desktop.operations.exporting import EXPORTS

    return _USAGE.format(sources=", ".join(SOURCE_SUFFIXES), suffixes=", ".join(EXPORTS))


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - argparse words it in English
        """Speak Vietnamese, and leave exiting to the caller."""
        raise WrongUsage(f"Câu lệnh chưa đúng.\n{usage()}")

    def print_help(self, file: object = None) -> NoReturn:  # noqa: ARG002 - argparse's own signature
        """Speak Vietnamese, and leave exiting to the caller."""
        raise WrongUsage(usage(), is_wrong=False)


# SQLite numbers no row beyond; whoever asks for one is told that there is none.
_LAST_ROW = 2**63 - 1


def _row_number(text: str) -> int:
    return max(min(int(text), _LAST_ROW), 0)


Word = tuple[str, dict[str, Any]]
_PATH: dict[str, Any] = {"type": Path}
_PLAN: Word = ("--plan", {"type": _row_number})
# The words of each command, as argparse takes them.
WORDS: dict[str, tuple[Word, ...]] = {
    "import": (("source", _PATH), ("--into", _PATH | {"required": True})),
    "show": (("file", _PATH), _PLAN),
    "export": (
        ("paths", _PATH | {"nargs": "*"}),
        _PLAN,
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
    if command not in WORDS:
        raise WrongUsage(usage(), is_wrong=command not in HELP)
    parser = _Parser(prog=f"main.py {command}", allow_abbrev=False)
    for name, options in WORDS[command]:
        parser.add_argument(name, **options)
    wish = parser.parse_intermixed_args(words)
    wish.command = command
    if command == "export":
        _check_export(wish)
    return wish


def _check_export(wish: argparse.Namespace) -> None:
    """See that there is something to write, and that an example is not asked for along with a plan."""
    file, *outs = wish.paths or [None]
    if not (file if wish.example else file and (outs or wish.gantt)):
        raise WrongUsage(f"Chưa nói xuất ra tệp nào.\n{usage()}")
    if wish.example and (wish.gantt or wish.plan is not None):
        raise WrongUsage(f"Văn bản mẫu không đi cùng kế hoạch hay biểu đồ.\n{usage()}")
