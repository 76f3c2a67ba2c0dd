"""The page "Đơn vị": the office's units, where each is named, and two of them made one."""
