"""From a typed scheme outward: TOML again, a JSON Schema for editors, plain words for people."""
