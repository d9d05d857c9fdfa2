"""Desk pages of supervision."""
