"""Tables of the selection."""
