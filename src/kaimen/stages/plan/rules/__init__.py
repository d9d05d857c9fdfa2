"""Pure rules of the plan: one business question a file."""
