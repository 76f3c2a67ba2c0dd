"""A part's paragraphs as a list of fields: cut, joined, moved and shifted with the keys of any text."""
