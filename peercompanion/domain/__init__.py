"""Plain values and rules of the record. Standard library only; nothing here knows a screen, a file or a database."""
