"""What an engineer does: serve, watch, back up, restore, upgrade."""
