"""Desk pages where declaration forms are taken in."""
