"""Files written beside their place and moved into it in one go: whole or not at all, even over a power cut."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from kehoach_desktop.domain.errors import FileBusy, NoPermission, PathMissing, told_of


def unused(path: Path) -> Path:
    """Return a path at which nothing lies: the given one, or its like with a number behind the name."""
    names = (path if n == 1 else path.with_stem(f"{path.stem}-{n}") for n in count(1))
    return next(one for one in names if not one.exists())


def put_in_place(new: Path, path: Path) -> None:
    """Let a finished file take its place in one move, after its bytes have reached the disk."""
    with new.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        new.replace(path)
    except PermissionError as error:
        # Windows will not replace a file that another program, such as Excel, has open.
        if path.exists() and os.name == "nt":
            raise FileBusy(path=path) from error
        raise
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def written_aside(out: Path) -> Iterator[Path]:
    """Give a path beside `out` to write to, which then replaces `out`; a failure leaves `out` as it was.

    Raises a `SurroundingsError` where the disk, a permission or another program stands in the way.
    """
    with told_of(out):
        out = out.resolve()
        if out.is_dir():
            raise NoPermission(path=out)
        if not out.parent.is_dir():
            raise PathMissing(path=out.parent)
        # A short name: the one of `out` may be as long as the disk allows.
        new = out.with_name(f".{os.urandom(8).hex()}{out.suffix[:16]}")
        try:
            yield new
            put_in_place(new, out)
        finally:
            with suppress(OSError):
                new.unlink(missing_ok=True)
