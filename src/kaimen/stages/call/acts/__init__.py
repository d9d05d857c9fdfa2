"""Acts of the call."""
