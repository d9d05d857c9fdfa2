"""Desk pages of a scheme: its versions, the editor of the next one, one rule's form, and the same as text."""
