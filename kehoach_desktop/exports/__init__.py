"""Writers: blocks to PDF and Word, the tracker to Excel, a plan to JSON."""
