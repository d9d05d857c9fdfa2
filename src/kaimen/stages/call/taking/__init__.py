"""Filled-in declaration forms, from a mailbox or on paper, become declarations of their units."""
