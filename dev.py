"""One door to the project: `python3 dev.py run | test | lint | screenshots`, with nothing but Python.

It makes `.venv` from the lock file once, looks for what the system must have, and hands over. What it says
itself goes to standard error, so that the output of `run` is the program's own.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "requirements.sha256"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST, NEWEST = (3, 11), (3, 13)
LINUX = sys.platform.startswith("linux")

# Library as the linker knows it : the Debian package that brings it. Qt's own needs, offscreen too; a real X server's.
QT_LIBRARIES = (
    "glib-2.0:libglib2.0-0 GL:libgl1 EGL:libegl1 xkbcommon:libxkbcommon0 freetype:libfreetype6 "
    "fontconfig:libfontconfig1 dbus-1:libdbus-1-3"
)
X_LIBRARIES = (
    " xcb-cursor:libxcb-cursor0 xcb-icccm:libxcb-icccm4 xcb-keysyms:libxcb-keysyms1 xcb-shape:libxcb-shape0 "
    "xcb-xkb:libxcb-xkb1 xkbcommon-x11:libxkbcommon-x11-0"
)
FONT = "LiberationSerif-BoldItalic.ttf"
FONT_PACKAGE = "fonts-liberation2"
FONT_FOLDERS = ("/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation")
# Version 1 of the same family, under the same file names, lacks 98 Vietnamese letters.
FONT_VERSION = "Version 2.".encode("utf-16-be")


def say(sentence: str) -> None:
    """Speak to the person, never into the program's output."""
    print(f"dev.py: {sentence}", file=sys.stderr, flush=True)


def quiet(*command: str | Path) -> bool:
    """Run a set-up command with its output on standard error; tell whether it succeeded."""
    return subprocess.call([str(part) for part in command], stdout=sys.stderr) == 0


def debian_root() -> bool:
    """Tell whether packages can be installed here without asking anybody."""
    return LINUX and bool(shutil.which("apt-get")) and os.geteuid() == 0


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages as root, refreshing the lists first when they are stale."""
    say("installing " + " ".join(packages))
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    install = [*environment, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    return quiet(*install) or (quiet("apt-get", "update", "-qq") and quiet(*install))


def system_lacks() -> list[str]:
    """Debian packages for what Qt and the documents need and this system does not have."""
    if not LINUX:
        return []
    wanted = QT_LIBRARIES + (X_LIBRARIES if os.environ.get("DISPLAY") else "")
    fonts = [Path(folder) / FONT for folder in (*FONT_FOLDERS, VENV / "fonts")]
    font = any(font.exists() and FONT_VERSION in font.read_bytes() for font in fonts)
    pairs = (pair.split(":") for pair in wanted.split())
    lacking = [package for name, package in pairs if not ctypes.util.find_library(name)]
    return lacking if font else [*lacking, FONT_PACKAGE]


def unpack_font() -> bool:
    """Put the serif font beside the virtual environment, for who may not install packages."""
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        return False
    with tempfile.TemporaryDirectory() as folder:
        fetch = subprocess.run(["apt-get", "download", "-qq", FONT_PACKAGE], cwd=folder, stdout=sys.stderr, check=False)
        archives = list(Path(folder).glob("*.deb"))
        if fetch.returncode or not archives or not quiet("dpkg-deb", "-x", archives[0], folder):
            return False
        (VENV / "fonts").mkdir(exist_ok=True)
        for font in Path(folder).rglob("LiberationSerif-*.ttf"):
            shutil.copy(font, VENV / "fonts")
    return (VENV / "fonts" / FONT).exists()


def ensure_system() -> None:
    """Install or name, in one sentence, what the system lacks; go on, since the core may work without."""
    ready = VENV / "system-ready"
    if ready.exists():
        return
    lacking = system_lacks()
    if lacking and debian_root() and apt_install(lacking):
        lacking = []
    if FONT_PACKAGE in lacking and unpack_font():
        lacking.remove(FONT_PACKAGE)
    if lacking:
        say("this system lacks " + ", ".join(lacking) + "; install these packages and start again.")
    else:
        ready.touch()


def ensure_venv() -> None:
    """Make `.venv` from the lock file, with hashes; do nothing when it already is."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest() + f" {sys.version_info[:2]}"
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        sys.exit("dev.py: Python 3.11, 3.12 or 3.13 is needed, this is " + sys.version.split()[0] + ".")
    say("preparing .venv (once)")
    make = [sys.executable, "-m", "venv", "--clear", VENV]
    package = f"python3.{sys.version_info[1]}-venv"
    if not quiet(*make) and not (debian_root() and apt_install([package]) and quiet(*make)):
        sys.exit(f"dev.py: this Python cannot make a virtual environment; install {package} and start again.")
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "-r", LOCK]
    if not quiet(PYTHON, *install):
        sys.exit("dev.py: the packages of requirements.lock could not be installed; see the lines above.")
    STAMP.write_text(wanted)


COMMANDS = {
    "run": ["main.py"],
    "test": ["tests/checks.py", "test"],
    "lint": ["tests/checks.py", "lint"],
    "screenshots": ["tests/screenshots.py"],
}


def main(arguments: list[str]) -> int:
    """Boot, then hand the command to the program or to the checks inside the environment."""
    if not arguments or arguments[0] not in COMMANDS:
        say("python3 dev.py " + " | ".join(COMMANDS))
        return 2
    ensure_venv()
    ensure_system()
    script, *options = COMMANDS[arguments[0]]
    return subprocess.call([PYTHON, "-X", "utf8", ROOT / script, *options, *arguments[1:]])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
