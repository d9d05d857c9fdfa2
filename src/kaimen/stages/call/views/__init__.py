"""Desk pages of the call."""
