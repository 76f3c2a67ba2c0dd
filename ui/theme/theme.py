"""The look of the window: light or dark as the system or the user wishes, and what follows from it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QIcon, QPalette

from ui.theme.colors import DARK, LIGHT, Colors
from ui.theme.fonts import screen_font
from ui.theme.icons import icon, register_search_path
from ui.theme.metrics import Metrics, metrics_of
from ui.theme.stylesheet import stylesheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kehoach_desktop.gantt.palette import Palette


class Scheme(StrEnum):
    """Which look the user wishes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


SCHEME_LABELS: dict[Scheme, str] = {
    Scheme.SYSTEM: "Theo máy tính",
    Scheme.LIGHT: "Sáng",
    Scheme.DARK: "Tối",
}

_PALETTE_ROLES: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "band",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.Mid: "strong_line",
    QPalette.ColorRole.Light: "hover",
    QPalette.ColorRole.Dark: "strong_line",
}
# A property of the application that has its style.
_STYLED = "kehoach-styled"
_DISABLED = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)


class Theme(QObject):
    """Giao diện: colours, measures, icons; `changed` is told when they are other ones."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__()
        self._app = app
        self.scheme = scheme
        register_search_path()
        # Setting the style anew would polish every widget there is.
        if not app.property(_STYLED):
            app.setStyle("Fusion")
            app.setProperty(_STYLED, True)
        app.setFont(screen_font())
        self.metrics: Metrics = metrics_of(QFontMetrics(app.font()))
        self.colors: Colors = LIGHT
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def inks(self) -> Palette:
        """The chart's colours in this look; loaded with the first chart, not with the first window."""
        from kehoach_desktop.gantt import palette

        return palette.DARK if self.colors.dark else palette.LIGHT

    @property
    def pixel_ratio(self) -> float:
        """Pixels of the screen for one of ours."""
        return self._app.devicePixelRatio()

    def choose(self, scheme: Scheme) -> None:
        """Take another look."""
        self.scheme = scheme
        self._apply()
        self.changed.emit()

    def icon(self, name: str, color: str = "muted") -> QIcon:
        """Return one of our icons, in the colour of that use."""
        return icon(name, getattr(self.colors, color), self.colors.disabled)

    def color(self, use: str) -> QColor:
        """Return a colour by its use."""
        return QColor(getattr(self.colors, use))

    def _follow_system(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self._apply()
            self.changed.emit()

    def _is_dark(self) -> bool:
        if self.scheme is not Scheme.SYSTEM:
            return self.scheme is Scheme.DARK
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _apply(self) -> None:
        self.colors = DARK if self._is_dark() else LIGHT
        sheet = stylesheet(self.colors, self.metrics)
        # Setting it again would polish every widget again.
        if sheet != self._app.styleSheet():
            self._app.setPalette(self._palette())
            self._app.setStyleSheet(sheet)

    def _palette(self) -> QPalette:
        made = QPalette()
        for role, use in _PALETTE_ROLES.items():
            made.setColor(role, self.color(use))
        for role in _DISABLED:
            made.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        return made
