"""The task list on the page: its tasks, and how it stands in the document."""
