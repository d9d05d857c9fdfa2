"""Pure rules of stationery."""
