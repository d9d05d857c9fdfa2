"""The append-only record: every act leaves an entry, sealed into a chain afterwards."""
