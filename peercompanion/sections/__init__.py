"""The rooms behind the companion's door: one a kind of thing, with the rules that need more than one value."""
