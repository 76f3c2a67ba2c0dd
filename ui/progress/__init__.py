"""The page "Tiến độ": task table and timeline as one surface."""
