"""Units, members, their roles, and how they sign in."""
