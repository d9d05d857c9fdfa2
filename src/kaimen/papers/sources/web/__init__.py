"""Saved web pages as lines."""
