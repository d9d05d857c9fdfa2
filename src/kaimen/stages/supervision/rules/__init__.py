"""Pure rules of supervision, one question a file."""
