"""The window: shows, asks, calls operations."""
