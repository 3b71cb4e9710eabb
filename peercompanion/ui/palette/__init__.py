"""Ctrl+K: do something, go somewhere, or find what was written, by a few letters."""
