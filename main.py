"""Starts the program: the command line where a command is given, else the window."""

from __future__ import annotations

import sys


def main(arguments: list[str]) -> int:
    """Return the exit status; see `kehoach_desktop.cli` for the commands."""
    from kehoach_desktop.cli import has_screen, is_for_us, run, without_screen

    if is_for_us(arguments):
        return run(arguments)
    if not has_screen(arguments):
        return without_screen()
    from ui.application import start

    return start(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
