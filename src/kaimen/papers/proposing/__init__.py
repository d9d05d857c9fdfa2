"""A notice becomes a scheme: every rule found is suggested with its words; people confirm, and a draft is made."""
