"""Settings: a list of sections at the side, boxed lists beside it. Every change applies at once."""
