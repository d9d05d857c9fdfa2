"""Editing a scheme rule by rule: addresses, forms read off the types, and what a half-made scheme still lacks."""
