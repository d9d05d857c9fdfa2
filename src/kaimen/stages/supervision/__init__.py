"""督办: who is due, late, and reminded."""
