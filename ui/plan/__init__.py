"""The page "Kế hoạch": the document's outline, the form of the chosen part, the printed page."""
