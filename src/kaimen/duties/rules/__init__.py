"""Pure rules of rulings."""
