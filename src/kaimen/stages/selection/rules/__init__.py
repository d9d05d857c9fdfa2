"""Pure rules of the selection, one question a file."""
