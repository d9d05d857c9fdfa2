"""Settings, routes and the server entry: no rule."""
