"""What the desktop around the window would otherwise take from it: messages of Qt's own, copies, selected words."""
