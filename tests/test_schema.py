"""The JSON Schema in the repository is the models' own; ``scripts/build_schema.py`` writes it."""

import json
import runpy
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_schema_is_fresh() -> None:
    built = runpy.run_path(str(ROOT / "scripts" / "build_schema.py"))["document_schema"]()
    assert json.loads((ROOT / "schema" / "document.schema.json").read_text("utf-8")) == built


def test_the_schema_describes_every_layer() -> None:
    schema = json.loads((ROOT / "schema" / "document.schema.json").read_text("utf-8"))
    assert {"dates", "provinces", "agencies", "quotes", "events"} <= schema["properties"].keys()
    assert schema["required"] == ["id"]
