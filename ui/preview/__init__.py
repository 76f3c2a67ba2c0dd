"""The real pages: drawn beside the form, printed, looked at before printing."""
