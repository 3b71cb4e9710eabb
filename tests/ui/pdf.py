"""What a PDF of ours holds: how many pages, and which words, read as any reader of such files would read them."""

import re
import zlib

STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
LETTER = re.compile(rb"<([0-9A-F]{4})> Tj")
OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
WRITTEN = re.compile(rb"\nBT\n/F(\d+) .*?\nET", re.DOTALL)
WHICH_LETTERS = re.compile(rb"/ToUnicode (\d+) 0 R")
ROW = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> (?:\[(.*?)\]|<([0-9A-F]{4})>)")
ONE = re.compile(rb"<([0-9A-F]+)>")
UNTOLD = "\ufffd"
"""A letter that its font has in another shape only there, as the colon between two digits."""


def pages_in(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def letters_in(pdf: bytes) -> list[bytes]:
    """By their numbers among those that the file uses: the same words in the same fonts give the same list."""
    return [letter for found in STREAM.finditer(pdf) for letter in LETTER.findall(_unpacked(found[1]))]


def words_in(pdf: bytes) -> list[str]:
    """In the order in which they are drawn. What runs from right to left comes as it stands, from the left."""
    objects = {int(number): content for number, content in OBJECT.findall(pdf)}
    streams = [_unpacked(found[1]) for found in map(STREAM.search, objects.values()) if found]
    runs = [run for stream in streams if b"\nBT\n" in stream for run in WRITTEN.finditer(stream)]
    fonts = {font: _letters_of(objects, font) for font in {int(run[1]) for run in runs}}
    read = ("".join(fonts[int(run[1])].get(letter, UNTOLD) for letter in LETTER.findall(run[0])) for run in runs)
    return " ".join(read).split()


def _letters_of(objects: dict[int, bytes], font: int) -> dict[bytes, str]:
    named = WHICH_LETTERS.search(objects[font])
    letters = {}
    for first, several, one in ROW.findall(objects[int(named[1])]):
        for place, letter in enumerate(ONE.findall(several) or [one]):
            letters[b"%04X" % (int(first, 16) + place)] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    return letters


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream
