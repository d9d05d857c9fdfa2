"""The yardstick: the least that a Django page of 54 rows can be, on the product's server and database."""
