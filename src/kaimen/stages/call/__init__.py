"""申报: units declare themes."""
