"""Settings, Privacy: what holds on this computer at this moment, what does not, and where everything lies."""
