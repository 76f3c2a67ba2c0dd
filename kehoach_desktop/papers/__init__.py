"""A document as neutral blocks, composed from domain objects; the numbers of its layout are one profile of data."""

from kehoach_desktop.papers.compose import compose
from kehoach_desktop.papers.nd30 import ND30
from kehoach_desktop.papers.options import PaperOptions
from kehoach_desktop.papers.profile import Number, Profile, Style

__all__ = ["ND30", "Number", "PaperOptions", "Profile", "Style", "compose"]
