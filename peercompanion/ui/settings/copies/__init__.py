"""Copies of the vault: the last proven one, making one now or on another disk, and the way back from one."""
