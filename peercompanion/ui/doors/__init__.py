"""Parts of the two doors: the lock window and the first start. Light enough to stand before anything else is loaded."""
