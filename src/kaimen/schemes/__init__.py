"""The schemes that ship: one TOML a notice, with the JSON Schema for editors."""
