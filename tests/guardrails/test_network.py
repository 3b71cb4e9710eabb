"""No network, held by Linux: tried in real processes, through Python, past it, through Qt, in threads and children."""

import os

import pytest

from tests.guardrails.child import run, said_by

FAMILIES = "(socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK, socket.AF_VSOCK)"


def test_without_the_filter_the_same_questions_are_answered():
    """Or the tests below would pass on a computer that has no network anyway."""
    assert said_by("print(bare(socket.AF_INET), bare(socket.AF_NETLINK), seccomp.is_closed())") == ["done done False"]


def test_python_gets_no_socket_that_leads_out():
    said = said_by(f"seccomp.close()\nfor family in {FAMILIES}: print(answer(lambda: socket.socket(family)))")

    assert said == ["EACCES"] * 4


def test_a_library_that_goes_past_python_gets_none_either():
    assert said_by(f"seccomp.close()\nfor family in {FAMILIES}: print(bare(family))") == ["EACCES"] * 4


def test_qt_gets_none_either():
    code = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket
app = QCoreApplication([])
seccomp.close()
client, server = QTcpSocket(), QTcpServer()
client.connectToHost(QHostAddress("127.0.0.1"), 9)
print(client.waitForConnected(2000), client.error().name, server.listen(QHostAddress("127.0.0.1")))
"""

    assert said_by(code) == ["False SocketAccessError False"]


def test_what_stays_within_the_computer_works():
    code = """
seccomp.close()
one, other = socket.socketpair()
one.sendall(b"hello")
print(other.recv(5).decode(), answer(lambda: socket.socket(socket.AF_UNIX)))
"""

    assert said_by(code) == ["hello done"]


def test_threads_that_were_there_before_are_held_too():
    code = """
closed, told = threading.Event(), []
thread = threading.Thread(target=lambda: (closed.wait(), told.append(bare(socket.AF_INET))))
thread.start()
seccomp.close()
closed.set()
thread.join()
print(*told)
"""

    assert said_by(code) == ["EACCES"]


def test_children_are_held_too():
    code = """
seccomp.close()
asked = "import socket; socket.socket(socket.AF_INET)"
print(subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True).stderr.splitlines()[-1])
"""

    assert said_by(code) == ["PermissionError: [Errno 13] Permission denied"]


def test_a_new_program_in_its_place_is_still_held_and_no_second_filter_is_put_on_top():
    code = """
again = '''
from peercompanion.guardrails import seccomp
before = seccomp.is_closed(), filters()
seccomp.close()
print(*before, filters())
'''
count = '''
def filters():
    lines = open("/proc/self/status").read().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Seccomp_filters"))
'''
exec(count)
print(filters())
seccomp.close()
print(filters(), flush=True)
os.execv(sys.executable, [sys.executable, "-c", count + again])
"""

    around, ours, after = said_by(code)

    assert int(ours) == int(around) + 1
    assert after == f"True {ours} {ours}"


def test_io_uring_and_the_numbers_of_x32_are_refused_by_the_kernel():
    code = """
seccomp.close()
machine = seccomp.this_machine()
for number in (machine.io_uring_setup, 0x40000000 | machine.socket):
    print(libc.syscall(ctypes.c_long(number), ctypes.c_long(1), ctypes.c_long(0)), errno.errorcode[ctypes.get_errno()])
"""

    assert said_by(code) == ["-1 EACCES"] * 2


@pytest.mark.needs("strace")
@pytest.mark.parametrize(("call", "error"), [("seccomp", "EINVAL"), ("prctl", "EPERM")])
def test_a_kernel_that_will_not_is_told_and_stops_nobody(tmp_path, call, error):
    refusing = ("strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}", "-e", f"inject={call}:error={error}")
    code = """
guardrails.put_up()
seen = now.look()
print(seen.network.name, errno.errorcode[seen.refusals[Measure.NETWORK]], bare(socket.AF_INET))
"""

    assert said_by(code, under=refusing) == [f"NOT_HELD {error} done"]


def test_a_connection_from_before_is_counted():
    code = """
early, within = socket.socket(socket.AF_INET), socket.socketpair()
guardrails.put_up()
seen = now.look()
print(seen.network.name, seen.left_open)
early.close()
print(now.look().left_open)
"""

    assert said_by(code) == ["HELD 1", "0"]


def test_a_processor_without_a_filter_is_said_not_to_have_one_yet():
    code = """
seccomp.MACHINES.clear()
guardrails.put_up()
print(now.look().network.name, bare(socket.AF_INET), dict(guardrails.refusals()))
"""

    assert said_by(code) == ["NOT_HERE_YET done {}"]


if os.uname().machine == "x86_64":

    def test_a_call_of_32_bits_ends_the_process():
        code = """
import mmap
seccomp.close()
page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
page.write(bytes.fromhex("b814000000 cd80 c3"))  # mov eax, 20 (getpid of i386); int 0x80; ret
call = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
call()
"""

        assert run(code).returncode == -31  # SIGSYS
