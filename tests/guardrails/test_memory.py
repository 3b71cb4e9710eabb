"""Nobody reads the process from outside: another program of the same account tries, and a crash leaves no file."""

import pytest

from tests.guardrails.child import said_by

AS_ANYBODY = """
if os.getuid() == 0:  # whom nothing is refused
    os.setresgid(65534, 65534, 65534)
    os.setresuid(65534, 65534, 65534)
libc.prctl(4, 1, 0, 0, 0)  # changing the user has closed it already
"""
A_NEIGHBOUR_LOOKS = """
target = os.getpid()
neighbour = os.fork()
if neighbour == 0:
    print(*(answer(lambda: open(f"/proc/{target}/{file}", "rb").read(1)) for file in ("environ", "maps")), flush=True)
    os._exit(0)
os.waitpid(neighbour, 0)
"""


def test_a_program_of_the_same_account_can_look_into_an_open_process():
    """Or the next test would prove nothing."""
    assert said_by(AS_ANYBODY + A_NEIGHBOUR_LOOKS) == ["done done"]


def test_a_program_of_the_same_account_is_refused():
    looked_at = A_NEIGHBOUR_LOOKS.replace('"maps"', '"maps", "mem", "fd/0"')
    said = said_by(f"{AS_ANYBODY}\nmemory.close()\nprint(memory.is_closed())\n{looked_at}")

    assert said[0] == "True"
    assert set(said[1].split()) == {"EACCES"}


def test_it_is_closed_again_after_a_new_program_took_its_place():
    code = """
guardrails.put_up()
print(memory.is_closed(), flush=True)
again = "from peercompanion import guardrails as g; from peercompanion.guardrails import memory as m; "
again += "print(m.is_closed()); g.put_up(); print(m.is_closed())"
os.execv(sys.executable, [sys.executable, "-c", again])
"""

    assert said_by(code) == ["True", "False", "True"]


def test_a_crash_leaves_no_file(tmp_path):
    code = """
import resource
resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.getrlimit(resource.RLIMIT_CORE)[1]))
print(memory.leaves_no_crash_files())
guardrails.put_up()
print(memory.leaves_no_crash_files())
print(next(line.split()[4:6] for line in open("/proc/self/limits") if line.startswith("Max core")))
"""

    assert said_by(code) == ["False", "True", "['0', '0']"]


def test_in_a_snap_the_process_stays_open_for_portals_and_the_look_says_so():
    code = "guardrails.put_up()\nseen = now.look()\nprint(seen.memory.name, seen.crash_files.name)"

    assert said_by(code, SNAP="/snap/x") == ["NOT_HELD HELD"]


@pytest.mark.needs("strace")
def test_a_kernel_that_will_not_is_told():
    refusing = ("strace", "-qq", "-o", "/dev/null", "-e", "trace=prctl", "-e", "inject=prctl:error=EPERM:when=1")
    code = "guardrails.put_up()\nprint(memory.is_closed(), errno.errorcode[guardrails.refusals()[Measure.MEMORY]])"

    assert said_by(code, under=refusing) == ["False EPERM"]
