"""The doors on which a vault comes back: one that cannot be read, and a copy on a computer that has none."""
