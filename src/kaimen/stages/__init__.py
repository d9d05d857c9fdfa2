"""The stages of a campaign, one folder each, always with the same file names."""
