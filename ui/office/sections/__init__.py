"""The sections of "Cài đặt"."""
