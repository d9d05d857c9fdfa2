"""Desk pages of the selection."""
