"""From TOML text to a typed scheme, with every fault at its line."""
