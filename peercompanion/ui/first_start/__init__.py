"""The first start: help lines, a passphrase, a code on paper, and what to show. Nothing is asked twice."""
