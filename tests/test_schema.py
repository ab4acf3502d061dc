"""The JSON Schemas in the repository are the models' own; ``scripts/build_schema.py`` writes them."""

import json
import runpy
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_schemas_are_fresh() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "build_schema.py"))
    assert {path.name for path in (ROOT / "schema").iterdir()} == set(script["MODELS"])
    for name, model in script["MODELS"].items():
        assert json.loads((ROOT / "schema" / name).read_text("utf-8")) == script["schema"](model), name


def test_the_schema_describes_every_layer() -> None:
    schema = json.loads((ROOT / "schema" / "document.schema.json").read_text("utf-8"))
    assert {"dates", "provinces", "agencies", "quotes", "events"} <= schema["properties"].keys()
    assert schema["required"] == ["id"]


def test_the_schema_of_an_act_describes_its_sources() -> None:
    schema = json.loads((ROOT / "schema" / "act.schema.json").read_text("utf-8"))
    assert {"sources", "independent", "disagreements"} <= set(schema["required"])
    assert {"document", "event", "origin", "trigger"} <= set(schema["$defs"]["Source"]["required"])
