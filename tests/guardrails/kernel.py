"""What the kernel makes of a filter, in Python: so that the program for a processor we do not have runs as well.

Classic BPF as far as seccomp programs use it here: load a word of struct seccomp_data, jump forward, return. A program
that the kernel would not accept (a jump past the end, no return) raises.
"""

import struct

LOAD, IF_EQUAL, IF_AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
LINE = struct.Struct("<HBBI")


def ruled(program: bytes, *, arch: int, number: int, arguments: tuple[int, ...] = ()) -> int:
    """What the program returns for one system call; arguments are 64 bits wide, as in the kernel."""
    padded = (*arguments, *[0] * 6)[:6]
    data = struct.pack("<IIQ6Q", number, arch, 0, *padded)
    lines = list(LINE.iter_unpack(program))
    at, word = 0, 0
    while True:
        code, if_so, if_not, value = lines[at]
        at += 1
        if code == RETURN:
            return value
        if code == LOAD:
            (word,) = struct.unpack_from("<I", data, value)
        elif code in (IF_EQUAL, IF_AT_LEAST):
            at += if_so if (word == value if code == IF_EQUAL else word >= value) else if_not
        else:
            raise ValueError(f"line {at - 1}: {code:#x} is nothing this filter needs")
