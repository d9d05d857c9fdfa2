"""Screens of the column. All are public and only read."""
