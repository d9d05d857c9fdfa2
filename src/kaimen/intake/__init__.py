"""The door by which papers come in: read apart from the server, looked at by a person, then used."""
