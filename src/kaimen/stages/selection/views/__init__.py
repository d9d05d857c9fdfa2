"""The selection's desk pages."""
