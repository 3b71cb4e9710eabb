"""The tripwire: what in Python reaches for the network fails at once, and says so; what stays here goes on."""

import pytest

from tests.guardrails.child import said_by

WORKS = """
tripwire.set_up()
def told(act):
    try:
        act()
    except PermissionError as error:
        return str(error)
    return "nothing"
"""
STOPPED = "PeerCompanion opens no network connection"


@pytest.mark.parametrize(
    "act",
    [
        "socket.socket()",
        "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        "socket.getaddrinfo('localhost', 80)",
        "socket.gethostbyname('localhost')",
        "early.connect(('127.0.0.1', 9))",
        "early.sendto(b'x', ('127.0.0.1', 9))",
        "early.bind(('127.0.0.1', 0))",
        "socket.create_connection(('127.0.0.1', 9))",
        "__import__('http.client').client.HTTPConnection('127.0.0.1', 9).connect()",
    ],
)
def test_reaching_out_fails_at_once(act):
    code = f"early = socket.socket(socket.AF_INET, socket.SOCK_DGRAM){WORKS}\nprint(told(lambda: {act}))"

    assert said_by(code) == [STOPPED]


def test_what_stays_within_the_computer_goes_on(tmp_path):
    code = f"""{WORKS}
place = {str(tmp_path / "door")!r}
server, client = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
server.bind(place)
server.listen()
client.connect(place)
print(told(socket.socketpair), told(lambda: client.sendall(b"x")), told(lambda: open("/dev/null").close()))
"""

    assert said_by(code) == ["nothing nothing nothing"]
