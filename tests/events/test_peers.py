"""The runner over other people's incidents: what it counts, and where the shared folder is there, what is found."""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CEC = ROOT.parent / "shared" / "suites" / "events" / "cec_dev.jsonl"


def printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], path: Path) -> dict[str, float]:
    monkeypatch.setattr(sys, "argv", ["peer_incidents.py", str(path)])
    runpy.run_path(str(ROOT / "scripts" / "peer_incidents.py"), run_name="__main__")
    lines = [line.split(": ") for line in capsys.readouterr().out.splitlines()]
    return {name: float(value.split()[0]) for name, value in lines}


def test_what_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    text = "3月2日，杭州市一仓库发生火灾。火灾造成2人受伤。浓烟散去。"
    marks = [
        ("Event", "3月2日，杭州市一仓库发生火灾", ""),
        ("Time", "3月2日", ""),
        ("Location", "杭州市", ""),
        ("Denoter", "火灾", "emergency"),
        ("Denoter", "受伤", "stateChange"),
        ("Denoter", "浓烟", "emergency"),
    ]
    spans = [
        {"tag": tag, "type": kind, "start": text.index(word), "end": text.index(word) + len(word)}
        for tag, word, kind in marks
    ]
    path = tmp_path / "articles.jsonl"
    path.write_text(json.dumps({"text": text, "report_date": "2021-03-03", "spans": spans}) + "\n", "utf-8")
    assert printed(monkeypatch, capsys, path) == {
        "mentions found by trigger": 0,
        "mentions found by trigger or content": 0.5,
        "mentions found by all tellings": 0.5,
        "incidents found by trigger": 0,
        "incidents found by trigger or content": 1,
        "incidents found by all tellings": 1,
        "records on an emergency": 1,
        "records on any event": 1,
        "tellings on an emergency": 0,
        "tellings on any event": 0,
        "time": 1,
        "place": 1,
    }


@pytest.mark.skipif(not CEC.is_file(), reason="the shared suites are not there")
def test_most_incidents_are_found(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(monkeypatch, capsys, CEC)
    assert found["mentions found by all tellings"] > 0.8
    assert found["incidents found by trigger or content"] > 0.85
    assert found["records on any event"] > 0.9
    assert min(found["time"], found["place"]) > 0.9
