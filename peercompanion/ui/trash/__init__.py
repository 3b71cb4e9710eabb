"""The trash: what was deleted in the last 30 days, to be put back, or erased for good."""
