"""Pure rules of the column: one question a file."""
