"""Desk pages of the plan: the table and its editions, a row, an import, the days."""
