"""The base page, components, and pages that span stages."""
