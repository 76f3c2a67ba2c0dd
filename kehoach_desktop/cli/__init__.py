"""The command line over the same operations as the window: results on standard output, words on standard error.

Exit status: 0 done, findings and doubts included; 1 the input cannot be used; 2 wrong usage or a suffix that
is not served; 3 the surroundings failed and nothing is lost.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

COMMANDS = ("import", "show", "export", "check", "backup", "restore")
HELP = ("-h", "--help")
DONE, UNUSABLE, USAGE, SURROUNDINGS = range(4)
_NO_SCREEN = "Máy này không có màn hình để mở cửa sổ; xin chạy trong phiên làm việc có màn hình."
# Any of these tells Qt where a window can stand on Linux.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def is_for_us(arguments: Sequence[str]) -> bool:
    """Tell whether the words behind the program are the command line's; the window takes one file, and Qt's options."""
    first = arguments[0] if arguments else ""
    several = len(arguments) > 1 and not any(word.startswith("-") for word in arguments[:2])
    return first in (*COMMANDS, *HELP) or several


def has_screen(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a window can stand anywhere."""
    named = "-platform" in arguments or any(environment.get(name) for name in _SCREENS)
    return named or not sys.platform.startswith("linux")


def without_screen() -> int:
    """Say that there is no screen, where Qt would only abort; return the exit status."""
    _say(_NO_SCREEN)
    return SURROUNDINGS


def run(arguments: Sequence[str]) -> int:
    """Carry out a command and return its exit status; no error leaves as a traceback."""
    from kehoach_desktop.cli.commands import CARRY_OUT
    from kehoach_desktop.cli.usage import WrongUsage, read_arguments
    from kehoach_desktop.domain.errors import OfficeError, PathMissing, SurroundingsError
    from kehoach_desktop.operations import UnreadSuffix, UnservedSuffix

    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            # A file's name may hold bytes that are no text.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        wish = read_arguments(arguments)
        CARRY_OUT[wish.command](wish)
    except WrongUsage as error:
        _say(error.sentence)
        return USAGE if error.is_wrong else DONE
    except (UnreadSuffix, UnservedSuffix) as error:
        _say(f"{error.sentence} {error.hint}")
        return USAGE
    except OfficeError as error:
        _say(f"{error.sentence} {error.hint}".strip())
        missing = isinstance(error, PathMissing)
        return SURROUNDINGS if isinstance(error, SurroundingsError) and not missing else UNUSABLE
    except Exception as error:  # noqa: BLE001 - the last place before the person at the terminal
        _say(f"Chương trình gặp lỗi nên chưa làm được việc này ({type(error).__name__}: {error}). Số liệu vẫn nguyên.")
        return UNUSABLE
    return DONE


def _say(sentence: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(sentence + "\n")
