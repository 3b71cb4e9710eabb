"""Rows and values: the only place with SQL. It knows the record, and nothing of screens."""
