"""What others can see while the app runs holds no word that was written; and the scan would find one anywhere."""

import base64
import gzip
import io
import os
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from peercompanion.bootstrap.environment import CHECKOUT
from tests.bench.stage import screen
from tests.faults import scan
from tests.faults.canary import a_canary, private
from tests.faults.tally import Tally
from tests.tour import AT_REST

WORD = "quincunxzephyr"


@pytest.mark.needs("Xvfb", "xclip", "xwininfo")
def test_whoever_looks_on_sees_no_word_before_or_after_the_lock_or_a_bug(tmp_path: Path, tally: Tally) -> None:
    canary, begun, seen = a_canary(), time.time() - 1, {}
    with screen() as platform, (tmp_path / "stderr").open("wb") as stderr:
        command = [sys.executable, "-m", "tests.tour", "watched"]
        environment = private(tmp_path) | platform
        pipe = subprocess.PIPE
        with subprocess.Popen(command, cwd=CHECKOUT, env=environment, stdin=pipe, stdout=pipe, stderr=stderr) as tour:
            assert tour.stdin and tour.stdout
            tell(tour.stdin, canary)
            for name in AT_REST:
                wait_for(tour.stdout, f"AT REST {name}")
                titles = titles_on(environment["DISPLAY"])
                assert b"PeerCompanion" in titles
                seen |= {f"{name}: titles": titles, f"{name}: selected": selected(environment["DISPLAY"], "primary")}
                copied = selected(environment["DISPLAY"], "clipboard")
                if name == "open":
                    assert canary.encode() in copied, "the person's own copy, until the lock"
                else:
                    seen[f"{name}: copied"] = copied
                seen |= seen_of(tour.pid, name)
                tell(tour.stdin, "go on")
            seen["stdout"] = tour.stdout.read()
    seen |= scan.contents([*scan.files_under(tmp_path), *scan.changed_since(begun)])

    found = scan.holding(seen, canary)

    assert tour.returncode == 0
    assert b"RuntimeError at tour.py" in seen[str(tmp_path / "stderr")], "the bug was told, without its words"
    tally("canary", tried=len(seen), found=len(found))


def tell(stdin: IO[bytes], word: str) -> None:
    stdin.write(f"{word}\n".encode())
    stdin.flush()


def wait_for(stdout: IO[bytes], line: str) -> None:
    said = []
    for raw in iter(stdout.readline, b""):
        said.append(raw.decode().strip())
        if said[-1] == line:
            return
    raise AssertionError(f"it ended before {line!r}: {said}")


def titles_on(display: str) -> bytes:
    """Of all windows, also those that nobody sees."""
    return subprocess.run(["xwininfo", "-display", display, "-root", "-tree"], capture_output=True, check=True).stdout


def selected(display: str, where: str) -> bytes:
    """What another program gets that asks for it; nothing where nobody has anything."""
    command = ["xclip", "-display", display, "-o", "-selection", where]
    return subprocess.run(command, capture_output=True, timeout=20).stdout


def seen_of(pid: int, name: str) -> dict[str, bytes]:
    """What the system tells of a process."""
    process = Path("/proc") / str(pid)
    told = scan.contents(process / file for file in ("cmdline", "environ", "comm", "maps"))
    open_files = [os.readlink(link) for link in (process / "fd").iterdir() if link.is_symlink()]
    return {f"{name}: {path}": content for path, content in told.items()} | {
        f"{name}: open files": "\n".join(open_files).encode()
    }


def in_a_zip(raw: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a note.txt", b"before " + raw)
    return packed.getvalue()


HIDING: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda word: word.encode(),
    "in capitals": lambda word: word.upper().encode(),
    "utf-16-le": lambda word: word.encode("utf-16-le"),
    "utf-16-be": lambda word: word.encode("utf-16-be"),
    "hexadecimal": lambda word: word.encode().hex().encode(),
    "hexadecimal in capitals": lambda word: word.encode().hex().upper().encode(),
    **{
        f"base64 at {offset}": lambda word, offset=offset: base64.b64encode(b"-" * offset + word.encode() + b" after")
        for offset in range(3)
    },
    "base64 of utf-16": lambda word: base64.b64encode(word.encode("utf-16-le")),
    "zlib": lambda word: zlib.compress(b"before " + word.encode()),
    "zlib, fast": lambda word: zlib.compress(b"before " + word.encode(), 1),
    "zlib, cut short": lambda word: zlib.compress(os.urandom(30) + word.encode() + os.urandom(600))[:-200],
    "gzip": lambda word: gzip.compress(b"before " + word.encode("utf-16-le")),
    "a zip": lambda word: in_a_zip(word.encode()),
}


@pytest.mark.parametrize("hide", HIDING.values(), ids=HIDING.keys())
def test_the_scan_finds_it(tmp_path: Path, hide: Callable[[str], bytes]) -> None:
    begun = time.time() - 1
    (tmp_path / "deep" / "down").mkdir(parents=True)
    (tmp_path / "deep" / "down" / "file").write_bytes(os.urandom(5_000) + hide(WORD) + os.urandom(5_000))
    (tmp_path / "other").write_bytes(os.urandom(5_000) + hide("another word"))

    expected = [str(tmp_path / "deep" / "down" / "file")]

    assert scan.holding(scan.contents(scan.files_under(tmp_path)), WORD) == expected
    assert scan.holding(scan.contents(scan.changed_since(begun, [tmp_path])), WORD) == expected
    assert scan.changed_since(time.time() + 60, [tmp_path]) == []
