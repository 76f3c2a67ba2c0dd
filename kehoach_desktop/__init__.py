"""The core of the program: everything but the window, usable without Qt."""

__version__ = "0.1.0"
