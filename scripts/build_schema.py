#!/usr/bin/env python3
"""Build the JSON Schemas in ``schema/`` out of the models: of a document record, and of an act of ``--merge``."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from pipeline.merge import Cluster
from pipeline.records import DocumentRecord

FOLDER = Path(__file__).parent.parent / "schema"
MODELS: dict[str, type[BaseModel]] = {"document.schema.json": DocumentRecord, "act.schema.json": Cluster}


def schema(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one line of *model*."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, model in MODELS.items():
        (FOLDER / name).write_text(json.dumps(schema(model), indent=2, ensure_ascii=False) + "\n", "utf-8")
