"""Desk pages of lists."""
