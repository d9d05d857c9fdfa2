"""The demo: every shipped scheme stands as a campaign, as printed, with the table its notice prints."""
