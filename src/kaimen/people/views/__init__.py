"""Pages of people: units, members, one's own account, and the three administrators'."""
