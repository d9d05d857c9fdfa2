"""Pure rules of the call, one question a file."""
