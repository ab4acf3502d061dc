#!/usr/bin/env python3
"""Build ``schema/document.schema.json``, the JSON Schema of a document record, out of the models."""

import json
from pathlib import Path
from typing import Any

from pipeline.records import DocumentRecord

PATH = Path(__file__).parent.parent / "schema" / "document.schema.json"


def document_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one line of the output and of the gold file."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **DocumentRecord.model_json_schema()}


if __name__ == "__main__":
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_text(json.dumps(document_schema(), indent=2, ensure_ascii=False) + "\n", "utf-8")
