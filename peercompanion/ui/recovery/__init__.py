"""The passphrase is forgotten: the code is typed from paper, and a new passphrase, mostly a new code, take their place.

Loaded when somebody asks for it at the lock window.
"""
