"""The papers that offices ask for, drafted from plain data: annexes, forms, notices, notices of change, lists."""
