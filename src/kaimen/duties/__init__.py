"""Rulings on duties, and the gathering of the facts that stages give."""
