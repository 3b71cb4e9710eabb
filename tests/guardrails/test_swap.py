"""Where memory may go: read from folders that look as the system's do."""

import os

import pytest

from peercompanion.guardrails import swap
from peercompanion.guardrails.swap import Swap

HEAD = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"


@pytest.fixture
def system(tmp_path):
    return System(tmp_path)


class System:
    """A made-up /proc, /sys and /dev."""

    def __init__(self, root):
        self.root = root
        (root / "proc").mkdir()
        (root / "proc/swaps").write_text(HEAD)

    def swaps_to(self, name, kind="partition"):
        with (self.root / "proc/swaps").open("a") as swaps:
            swaps.write(f"{name}    {kind}\t8388604\t\t0\t\t-2\n")

    def has(self, device, *, uuid="", on=(), backing=""):
        block = self.root / "sys/class/block" / device
        (block / "slaves").mkdir(parents=True)
        for part in on:
            (block / "slaves" / part).mkdir()
        for name, text in (("dm/uuid", uuid), ("backing_dev", backing)):
            if text:
                (block / name).parent.mkdir(exist_ok=True)
                (block / name).write_text(f"{text}\n")

    def looks(self):
        return swap.look(self.root)


def test_none(system):
    assert system.looks() is Swap.NONE


def test_a_partition_is_not_encrypted(system):
    system.has("sda3")
    system.swaps_to("/dev/sda3")

    assert system.looks() is Swap.NOT_ENCRYPTED


def test_a_device_of_dm_crypt_is(system):
    system.has("dm-1", uuid="CRYPT-LUKS2-5f2a-cryptswap")
    system.swaps_to("/dev/dm-1")

    assert system.looks() is Swap.ENCRYPTED


def test_a_volume_is_what_lies_under_it(system):
    system.has("sda3")
    system.has("dm-0", uuid="CRYPT-LUKS2-5f2a-root", on=["sda3"])
    system.has("dm-1", uuid="LVM-abc", on=["dm-0"])
    system.has("dm-2", uuid="LVM-def", on=["dm-0", "sda3"])
    system.swaps_to("/dev/dm-1")
    assert system.looks() is Swap.ENCRYPTED

    system.swaps_to("/dev/dm-2")
    assert system.looks() is Swap.NOT_ENCRYPTED


def test_compressed_memory_is_no_disk_unless_it_writes_to_one(system):
    system.has("zram0", backing="none")
    system.swaps_to("/dev/zram0")
    assert system.looks() is Swap.IN_MEMORY

    system.has("zram1", backing="/dev/sda4")
    system.swaps_to("/dev/zram1")
    assert system.looks() is Swap.UNKNOWN


def test_a_file_is_what_its_disk_is(system):
    file = system.root / "swap file"
    file.touch()
    number = file.stat().st_dev
    system.has("dm-0", uuid="CRYPT-LUKS2-5f2a-root")
    known = system.root / "sys/dev/block" / f"{os.major(number)}:{os.minor(number)}"
    known.parent.mkdir(parents=True)
    known.symlink_to(system.root / "sys/class/block/dm-0")
    system.swaps_to("/swap\\040file", "file")

    assert system.looks() is Swap.ENCRYPTED


def test_a_file_on_a_disk_that_the_system_has_no_name_for_is_unknown(system):
    (system.root / "swapfile").touch()
    system.swaps_to("/swapfile", "file")

    assert system.looks() is Swap.UNKNOWN


def test_the_worst_of_several_counts(system):
    system.has("zram0")
    system.has("dm-1", uuid="CRYPT-PLAIN-swap")
    system.swaps_to("/dev/zram0")
    system.swaps_to("/dev/dm-1")
    assert system.looks() is Swap.ENCRYPTED

    system.swaps_to("/dev/gone")
    assert system.looks() is Swap.UNKNOWN


def test_a_system_that_does_not_tell_is_unknown(system):
    (system.root / "proc/swaps").unlink()

    assert system.looks() is Swap.UNKNOWN
