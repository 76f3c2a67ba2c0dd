"""The chart without a toolkit: time to x, and the marks of one row."""
