"""Rows from the clipboard, looked over before they become tasks."""
