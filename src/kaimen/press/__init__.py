"""The press: official papers as PDF by typst, with the fonts that this machine has. No models."""
