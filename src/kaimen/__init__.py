"""Kaimen 开门: open-government theme days and open days, from the notice to the archive."""

__version__ = "0.1.0"
