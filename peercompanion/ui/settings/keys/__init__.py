"""Settings, "Passphrase and code": what opens the vault, and how each of it is replaced."""
