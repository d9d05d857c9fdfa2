"""What stands at the top and the foot of a notice: title, number, office, day, brand, region, documents, annexes."""
