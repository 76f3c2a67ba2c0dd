"""The outline on the left: the document's parts as a tree."""
