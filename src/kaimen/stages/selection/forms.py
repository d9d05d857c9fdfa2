"""Forms of the selection's desk pages."""
