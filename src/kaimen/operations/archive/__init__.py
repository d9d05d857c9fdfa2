"""Backups: one file that holds a whole installation and fits either database.

    zip ── manifest.json               version, migrations, sequences, and a sha256 for each member
        ├─ tables/<table>.jsonl        one JSON list a row, in the order of the manifest's columns
        └─ files/<path under the home> secrets, uploads, the demo's sign-ins

writing → archive → reading; aside builds a restored database beside the one in use and swaps them at the end.
"""
