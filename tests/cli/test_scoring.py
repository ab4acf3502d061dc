import json
from pathlib import Path
from typing import Any

import pytest
import support

from pipeline.cli.main import main
from pipeline.cli.scoring import measure_called


@pytest.fixture
def scored(tmp_path: Path) -> tuple[Path, Path]:
    """Return a text and a gold file that is the program's own output."""
    path, gold = support.write_text(tmp_path, "a"), tmp_path / "gold.jsonl"
    main([str(path), "-o", str(gold)])
    return path, gold


def change(gold: Path, **changes: Any) -> None:
    row = json.loads(gold.read_text("utf-8"))
    gold.write_text(json.dumps({**row, **changes}) + "\n", "utf-8")


def test_the_table_of_measures(scored: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    path, gold = scored
    assert main([str(path), "--gold", str(gold)]) == 0
    captured = capsys.readouterr()
    lines = {line[:38].strip(): line[38:].split() for line in captured.out.splitlines()}
    assert lines["dates"][:3] == ["1.000", "1.000", "1.000"]
    assert {"dates + value", "provinces + code", "agencies + name", "quotes + speaker", "events: arguments"} <= set(
        lines
    )
    assert lines["date value accuracy"][0] == "1.000"
    assert captured.err == ""


def test_each_miss_and_spurious_find_with_context_and_rule(
    scored: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path, gold = scored
    mention = {"start": 36, "end": 39, "text": support.TEXT[36:39], "type": "DATE", "value": "2021-06-01"}
    change(gold, dates=[mention], provinces=[])
    assert main([str(path), "--gold", str(gold), "--errors"]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines() if "\t" in line]
    missed = next(line for line in lines if line[1:3] == ["dates", "missed"])
    assert missed[0] == "a"
    assert f"⟦{support.TEXT[36:39]}⟧" in missed[3]
    assert missed[4] == "gold DATE 2021-06-01"
    spurious = next(line for line in lines if line[1:3] == ["provinces", "spurious"])
    assert spurious[3].startswith("⟦青海省⟧能源局6月18日")
    assert spurious[4].startswith("found 630000 province [")


def test_the_figures_as_json(scored: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    path, gold = scored
    change(gold, provinces=[])
    assert main([str(path), "--gold", str(gold), "--json", "--errors"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["measures"]["dates"]["f1"] == 1.0
    assert told["errors"][0]["kind"] == "spurious"
    assert told["errors"][0]["predicted"]["text"] == "青海省"


def test_a_figure_under_its_threshold_makes_the_status(
    scored: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path, gold = scored
    change(gold, provinces=[])
    assert main([str(path), "--gold", str(gold), "--fail-under", "Dates+Value=0.9"]) == 0
    assert main([str(path), "--gold", str(gold), "--fail-under", "provinces=0.9", "--fail-under", "dates=0.9"]) == 1
    assert capsys.readouterr().err == "error: provinces: F1 0.000 is under 0.9\n"


def test_a_measure_is_known_by_its_name_without_case_and_spaces() -> None:
    assert measure_called("events:ARGUMENTS") == "events: arguments"
    assert measure_called("happiness") is None


def test_records_can_be_written_beside_the_scores(scored: tuple[Path, Path], tmp_path: Path) -> None:
    path, gold = scored
    assert main([str(path), "--gold", str(gold), "-o", str(tmp_path / "out.jsonl")]) == 0
    assert (tmp_path / "out.jsonl").read_text("utf-8") == gold.read_text("utf-8")


def test_gold_that_does_not_fit_is_refused_by_name(
    scored: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path, gold = scored
    change(gold, dates=[{"start": 0, "end": 3, "text": "6月1", "type": "DATE", "value": "2021-06-01"}])
    assert main([str(path), "--gold", str(gold)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"error: {gold}:1: a: dates[0]: the text at 0 is '青海省', not '6月1'\n"


def test_gold_of_a_document_that_is_not_read_is_refused(
    scored: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = support.write_text(tmp_path, "other")
    assert main([str(other), "--gold", str(scored[1])]) == 1
    assert capsys.readouterr().err == f"error: {scored[1]}:1: no input has the id 'a'\n"


def test_a_document_without_gold_and_another_date_are_said(
    scored: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, gold = scored
    change(gold, published="2020-01-01")
    other = support.write_text(tmp_path, "other")
    assert main([str(path), str(other), "--gold", str(gold)]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "warning: a: published 2021-06-18, but 2020-01-01 in the gold",
        f"warning: {gold}: without gold and not scored: other",
    ]


def test_a_missing_gold_file_is_known_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("pipeline.cli.run.analyse_document", lambda *_: pytest.fail("analysed"))
    path = support.write_text(tmp_path, "a")
    assert main([str(path), "--gold", str(tmp_path / "none.jsonl")]) == 1
    assert capsys.readouterr().err == f"error: {tmp_path / 'none.jsonl'}: No such file or directory\n"
