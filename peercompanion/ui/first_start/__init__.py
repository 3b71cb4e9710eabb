"""The first start: help lines, then a passphrase, then what to show. Ninety seconds at most; nothing is asked twice."""
