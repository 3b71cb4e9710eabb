"""What a person wrote stands in no message of ours: errors nobody caught, in real processes with a canary in them."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from peercompanion import log

ROOT = Path(__file__).parent.parent
CANARY = "quokka-7f3a"

UNCAUGHT = "raise ValueError(secret)"
CHAINED = """
try:
    raise KeyError(secret)
except KeyError as error:
    raise ValueError(secret) from error
"""
WITH_NOTES = """
error = ValueError(secret)
error.add_note(secret)
raise ExceptionGroup(secret, [error])
"""
IN_A_THREAD = """
import threading
def work(): raise ValueError(secret)
thread = threading.Thread(target=work, name=secret)
thread.start()
thread.join()
"""
UNRAISABLE = """
class Gone:
    def __del__(self): raise ValueError(secret)
Gone()
"""
IN_THE_NOTICE = """
def show(report): raise KeyError(secret)
log.install_hooks(show)
raise ValueError(secret)
"""
CAUGHT = """
try:
    raise ValueError(secret)
except ValueError as error:
    log.problem("could not do it", error)
"""
SHOWN = """
log.install_hooks(print)
raise ValueError(secret)
"""
INTERRUPTED = """
log.install_hooks(print)
raise KeyboardInterrupt(secret)
"""
THREAD_SHOWN = "log.install_hooks(print)" + IN_A_THREAD
FROM_A_THREAD_OF_QT = """
import threading
log.install_hooks(print)
def work():
    try:
        raise ValueError(secret)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
thread = threading.Thread(target=work)
thread.start()
thread.join()
"""
WITHOUT_STDERR = """
log.install_hooks(print)
sys.stderr = None
raise ValueError(secret)
"""


def run(code, tmp_path):
    """In a file of its own, so that the error has a place; the canary comes in as a value, not in the source."""
    script = tmp_path / "some_page.py"
    script.write_text(f"import sys\nfrom peercompanion import log\nlog.install_hooks()\nsecret = sys.argv[1]\n{code}\n")
    command = [sys.executable, script, CANARY]
    return subprocess.run(command, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (UNCAUGHT, "peercompanion: uncaught: ValueError at some_page.py:5\n"),
        (CHAINED, "peercompanion: uncaught: ValueError at some_page.py:9, after KeyError at some_page.py:7\n"),
        (WITH_NOTES, "peercompanion: uncaught: ExceptionGroup at some_page.py:8\n"),
        (UNRAISABLE, "peercompanion: unraisable: ValueError at some_page.py:7\n"),
        (CAUGHT, "peercompanion: could not do it: ValueError at some_page.py:7\n"),
        (INTERRUPTED, "peercompanion: uncaught: KeyboardInterrupt at some_page.py:7\n"),
    ],
)
def test_an_error_is_told_by_its_kind_and_place_only(tmp_path, code, said):
    ran = run(code, tmp_path)

    assert (ran.stdout, ran.stderr) == ("", said)


def test_an_error_in_a_thread_is_told_and_not_shown_from_there(tmp_path):
    ran = run(THREAD_SHOWN, tmp_path)

    assert ran.stderr.startswith("peercompanion: uncaught in a thread: ValueError at some_page.py:7 < threading.py:")
    assert (ran.stdout, CANARY in ran.stderr) == ("", False)


def test_what_the_binding_reports_from_a_thread_of_its_own_is_not_shown_from_there(tmp_path):
    ran = run(FROM_A_THREAD_OF_QT, tmp_path)

    assert ran.stderr.startswith("peercompanion: uncaught: ValueError at some_page.py:")
    assert (ran.stdout, CANARY in ran.stderr) == ("", False)


def test_an_error_while_an_error_is_shown_is_told_too(tmp_path):
    ran = run(IN_THE_NOTICE, tmp_path)

    assert [line.split(" at ")[0] for line in ran.stderr.splitlines()] == [
        "peercompanion: uncaught: ValueError",
        "peercompanion: in the notice of an error: KeyError",
    ]
    assert CANARY not in ran.stderr


def test_the_notice_gets_the_report_also_where_there_is_no_console(tmp_path):
    assert run(SHOWN, tmp_path).stdout == "ValueError at some_page.py:7\n"
    assert run(WITHOUT_STDERR, tmp_path).stdout == "ValueError at some_page.py:8\n"


def test_a_report_names_places_from_the_inside_out_without_their_folders():
    def inner():
        raise ValueError(CANARY)

    try:
        inner()
    except ValueError as error:
        report = log.report(error)

    places = report.removeprefix("ValueError at ").split(" < ")
    assert [place.split(":")[0] for place in places] == ["test_log.py", "test_log.py"]
    assert int(places[0].split(":")[1]) < int(places[1].split(":")[1])


def test_the_log_is_told_only_literals_of_our_own_source():
    told = [call for source in (ROOT / "peercompanion").rglob("*.py") for call in problems(source.read_text())]

    assert [ast.unparse(call) for call in told if not isinstance(call.args[0], ast.Constant)] == []


def problems(source):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("log.problem", "problem"):
            yield node


def test_a_value_told_to_the_log_would_be_noticed():
    assert [isinstance(call.args[0], ast.Constant) for call in problems('log.problem(f"no {note}")')] == [False]
