"""The desk: pages that span stages, for the lead office and for a unit."""
