"""Pure rules of the outbox, one question a file."""
