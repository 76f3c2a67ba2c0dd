"""Help, keys, settings."""
