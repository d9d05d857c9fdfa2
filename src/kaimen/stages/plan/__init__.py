"""The year's table: activities, their sessions, and the numbered editions in which the table is issued."""
