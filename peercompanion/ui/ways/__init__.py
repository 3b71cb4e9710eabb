"""The ways into a vault, as a person meets them: a passphrase is chosen; a recovery code is shown, printed, confirmed
by two of its groups, and typed in again. Parts for the first start, the lock window and Settings alike.
"""
