"""Desk pages of stationery."""
