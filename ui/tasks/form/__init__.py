"""The form of one task, in a panel beside the table."""
