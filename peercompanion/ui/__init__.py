"""The screens. The only place, with app, where Qt is imported; never the store, never the vault."""
