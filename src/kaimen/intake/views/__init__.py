"""Desk pages of papers that come in."""
