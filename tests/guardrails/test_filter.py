"""The filter as a program, for both processors: what it answers to every call that matters, run line by line."""

import errno

import pytest

from peercompanion.guardrails import seccomp
from peercompanion.guardrails.seccomp import MACHINES
from tests.guardrails.kernel import ruled

ALLOW, KILL, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000 | errno.EACCES
I386, ARM, X32 = 0x40000003, 0x40000028, 0x40000000
UNIX = 1
FROM_THE_HEADERS = {
    # linux/audit.h: EM_X86_64 62 and EM_AARCH64 183, each with __AUDIT_ARCH_64BIT and __AUDIT_ARCH_LE;
    # asm/unistd_64.h and asm-generic/unistd.h: __NR_socket, __NR_socketpair, __NR_io_uring_setup, __NR_seccomp
    "x86_64": (0x80000000 | 0x40000000 | 62, 41, 53, 425, 317),
    "aarch64": (0x80000000 | 0x40000000 | 183, 198, 199, 425, 277),
}


@pytest.fixture(params=MACHINES.values(), ids=MACHINES.keys())
def machine(request):
    return request.param


@pytest.fixture
def answer(machine):
    """What becomes of a call made on this machine, or of one that says it comes from another."""
    program = seccomp.program(machine)
    return lambda number, *arguments, arch=machine.audit: ruled(program, arch=arch, number=number, arguments=arguments)


def test_the_numbers_are_those_of_the_kernels_headers():
    assert {name: tuple(machine) for name, machine in MACHINES.items()} == FROM_THE_HEADERS


def test_sockets_within_the_computer_are_let_through(machine, answer):
    assert answer(machine.socket, UNIX) == ALLOW
    assert answer(machine.socketpair, UNIX) == ALLOW


def test_every_other_family_is_refused(machine, answer):
    others = [family for family in range(64) if family != UNIX]

    assert {answer(machine.socket, family) for family in others} == {REFUSE}
    assert {answer(machine.socketpair, family) for family in others} == {REFUSE}


def test_a_family_is_read_as_the_kernel_reads_it(machine, answer):
    """An int: what stands in the upper half of the register is nothing to it."""
    assert answer(machine.socket, 1 << 32 | 2) == REFUSE
    assert answer(machine.socket, 1 << 32 | UNIX) == ALLOW


def test_a_ring_that_could_make_sockets_is_refused(machine, answer):
    assert answer(machine.io_uring_setup) == REFUSE


def test_numbers_of_x32_are_refused(machine, answer):
    assert {answer(X32 | number, UNIX) for number in (0, machine.socket, 0x3FFFFFFF)} == {REFUSE}
    assert answer(0xFFFFFFFF) == REFUSE


def test_a_call_of_another_architecture_ends_the_process(machine, answer):
    other = next(one.audit for one in MACHINES.values() if one != machine)

    assert {answer(machine.socket, UNIX, arch=arch) for arch in (I386, ARM, other, 0)} == {KILL}


def test_all_other_calls_are_let_through(machine, answer):
    looked_at = {machine.socket, machine.socketpair, machine.io_uring_setup}

    assert {answer(number, 2) for number in range(1024) if number not in looked_at} == {ALLOW}
