"""The forms of the document's parts."""
