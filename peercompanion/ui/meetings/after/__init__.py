"""Right after a meeting, and whenever one comes back to it: three keys that are enough, and more only if wanted."""
