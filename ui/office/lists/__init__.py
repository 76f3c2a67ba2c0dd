"""The office's lists: a table of records and, under it, the form of the chosen one."""
