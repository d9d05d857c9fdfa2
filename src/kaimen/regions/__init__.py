"""Regions, their campaigns, and the scheme in force with its versions."""
