"""A small corpus for the tests of the command line."""

import json
from pathlib import Path
from typing import Any

TEXT = "青海省能源局6月18日下发通知，要求各地于6月底前完成清理。局长周明远表示：“这件事没有例外。”"


def write_text(folder: Path, name: str, text: str = TEXT, published: str | None = "2021-06-18") -> Path:
    """Write a text and, where *published* is given, its sidecar."""
    path = folder / f"{name}.txt"
    path.write_text(text, "utf-8")
    if published:
        path.with_suffix(".json").write_text(json.dumps({"published": published, "title": f"标题{name}"}), "utf-8")
    return path


def write_rows(path: Path, count: int) -> Path:
    """Write JSON Lines of *count* short articles, each a little different."""
    with path.open("w", encoding="utf-8") as lines:
        for number in range(count):
            text = f"第{number}号报道。" + TEXT
            lines.write(json.dumps({"id": f"d{number:04}", "text": text, "published": "2021-06-18"}) + "\n")
    return path


def records(output: str) -> list[dict[str, Any]]:
    """Return the records of JSON Lines."""
    return [json.loads(line) for line in output.splitlines()]
