"""Forms of the call's desk pages."""
