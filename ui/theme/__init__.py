"""Colours, measures, fonts, icons: the look of the window as data."""

from ui.theme.colors import Colors
from ui.theme.metrics import Metrics
from ui.theme.theme import SCHEME_LABELS, Scheme, Theme

__all__ = ["SCHEME_LABELS", "Colors", "Metrics", "Scheme", "Theme"]
