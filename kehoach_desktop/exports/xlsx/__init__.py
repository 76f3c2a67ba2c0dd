"""Excel sheets: the tracker that the office works in, and the copy that goes up."""

from kehoach_desktop.exports.xlsx.tracker import write_tracker

__all__ = ["write_tracker"]
