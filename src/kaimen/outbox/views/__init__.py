"""Desk pages of the outbox."""
