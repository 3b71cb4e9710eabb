"""What the desktop around the window would otherwise take from it: messages, settings of Qt's own, signals of the session."""
