"""Copies of the data: backups to a folder or stick, and bringing one back."""
