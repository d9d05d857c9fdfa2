"""Template tags of stationery."""
