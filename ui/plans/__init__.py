"""The page "Các kế hoạch": the plans of the data file, and the first start without any."""
