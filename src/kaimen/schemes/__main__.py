"""Writes scheme.schema.json anew from the types: `python -m kaimen.schemes`."""

from pathlib import Path

from kaimen.scheme.telling.json_schema import schema_text

if __name__ == "__main__":
    Path(__file__).with_name("scheme.schema.json").write_text(schema_text(), encoding="utf-8")
