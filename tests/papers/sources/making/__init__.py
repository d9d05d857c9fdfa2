"""One invented notice with its table, written as every kind of file."""
