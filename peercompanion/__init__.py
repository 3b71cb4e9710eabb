"""PeerCompanion: a private companion for people living with depression who go to peer support groups.

A map in one paragraph: ``app`` is where everything is put together, and the only place that knows everybody.
``session`` is one vault's life in this process, ``companion`` the one door through which screens, tests and scripts
read and write. ``domain`` holds plain values and the rules about them, ``vault`` the encrypted file and its keys,
``store`` all the SQL, ``ui`` all the Qt. ``errors`` is the tree of what can go wrong on purpose; ``paths``,
``preferences``, ``content`` and ``log`` know the folders, the device settings, the shipped words, and a log that cannot
hold what a person wrote. ``system_libraries`` and ``system_packages`` look before Qt loads; ``bootstrap`` makes the
environment of a bare checkout.

Arrows point inward; ``tests/test_layers.py`` holds the table. Any Python 3 can read this file: it is read before the
version is checked.
"""

__version__ = "0.1.0"
