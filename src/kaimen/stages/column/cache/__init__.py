"""Public pages from process memory: rendered for nobody, kept until their region changes or the day turns."""
