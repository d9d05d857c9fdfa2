"""Messages: written as drafts, looked at, delivered, and explained when not delivered."""
