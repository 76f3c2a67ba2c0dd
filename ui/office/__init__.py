"""What the office is and how the program is set: the first start, "Cài đặt", the reason for changes after the issue."""
