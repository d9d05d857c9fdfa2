"""Pure rules of forms that come in, one question a file."""
