"""Patterns made of words, so that the words can be read."""


def one_of(words: str) -> str:
    """Words in a row, each a pattern by itself; "_" stands for a space within one."""
    return any_of(*words.replace("_", "\0").split()).replace("\0", " ")


def any_of(*patterns: str) -> str:
    return f"(?:{'|'.join(patterns)})"
