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


def test_intervals_are_of_the_draws_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [str(support.write_text(tmp_path, name)) for name in "abc"]
    gold = tmp_path / "gold.jsonl"
    main([*paths, "-o", str(gold)])
    lines = gold.read_text("utf-8").splitlines()
    gold.write_text("\n".join([json.dumps({**json.loads(lines[0]), "dates": []}), *lines[1:]]) + "\n", "utf-8")
    told = []
    for draws in ("0", "50", "50"):
        assert main([*paths, "--gold", str(gold), "--bootstrap", draws, "--json"]) == 0
        told.append(json.loads(capsys.readouterr().out)["measures"]["dates"])
    assert told[0]["f1_interval"] is None
    assert told[1] == told[2]
    low, high = told[1]["f1_interval"]
    assert low < told[1]["f1"] < high
    assert main([*paths, "--gold", str(gold)]) == 0
    dates = capsys.readouterr().out.splitlines()[1]
    assert dates.startswith("dates  ")
    assert "–1.000" in dates


def test_details_by_type_and_role_and_by_speaker(scored: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    path, gold = scored
    assert main([str(path), "--gold", str(gold), "--details"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["events", "by", "type", "P", "R", "F1"] in [line[:6] for line in lines]
    assert ["issue", "1.000", "1.000", "1.000"] in [line[:4] for line in lines]
    assert ["direct,", "person", "1.000", "1.000", "1.000"] in [line[:5] for line in lines]
    assert main([str(path), "--gold", str(gold), "--fail-under", "events, issue: date=1"]) == 0
    assert main([str(path), "--gold", str(gold), "--fail-under", "events, launch=0.5"]) == 1


def test_what_a_run_gained_and_lost_against_an_earlier_one(
    scored: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, gold = scored
    before = tmp_path / "before.jsonl"
    row = json.loads(gold.read_text("utf-8"))
    before.write_text(json.dumps({**row, "provinces": []}) + "\n", "utf-8")
    change(gold, dates=row["dates"][:1])
    assert main([str(path), "--gold", str(gold), "--against", str(before)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split("\t")[:5] == ["gained", "before", "a", "provinces", "missed"]
    assert lines[0].split("\t")[5].startswith("⟦青海省⟧能源局")
    figures = next(line for line in lines if line.startswith("provinces  ")).split()
    assert figures[1:4] == ["0.000", "1.000", "+1.000"]
    assert lines[-1].split() == ["provinces", "1", "0", "0"]

    assert main([str(path), "--gold", str(gold), "--against", str(before), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["kind"] for one in told["changes"]] == ["gained"]
    assert told["before"]["measures"]["provinces"]["f1"] == 0.0
    assert told["now"]["measures"]["provinces"]["f1"] == 1.0


def test_the_records_of_an_earlier_run_can_be_scored(
    scored: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path, gold = scored
    monkeypatch.setattr("pipeline.cli.run.analyse_document", lambda *_: pytest.fail("analysed"))
    assert main([str(path), "--records", str(gold), "--gold", str(gold)]) == 0
    assert "1.000" in capsys.readouterr().out
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"id": "a", "dates": 3}\n', "utf-8")
    assert main([str(path), "--records", str(broken), "--gold", str(gold)]) == 1
    assert capsys.readouterr().err.startswith(f"error: {broken}:1: no record of a document: dates: ")


def test_two_annotators_are_compared_without_analysing(
    scored: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path, gold = scored
    other = tmp_path / "other.jsonl"
    other.write_text(gold.read_text("utf-8"), "utf-8")
    change(other, provinces=[])
    monkeypatch.setattr("pipeline.cli.run.analyse_document", lambda *_: pytest.fail("analysed"))
    assert main([str(path), "--gold", str(gold), "--agreement", str(other), "--errors"]) == 0
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert lines[0].split("\t")[:3] == ["a", "provinces", "missed"]
    assert lines[0].split("\t")[4] == "one 630000 province"
    assert [line.split()[-3:] for line in lines if line.startswith("quotes: kind")] == [["1.000", "1.000", "2"]]
    assert captured.err == ""
    assert main([str(path), "--gold", str(gold), "--agreement", str(other), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["labels"]["quotes: kind"]["kappa"] == 1.0


def test_a_lint_says_errors_and_warnings(scored: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    path, gold = scored
    events = json.loads(gold.read_text("utf-8"))["events"]
    change(gold, events=[{**events[0], "agencies": ["四川省能源局"]}])
    assert main([str(path), "--lint", str(gold)]) == 0
    captured = capsys.readouterr()
    assert captured.err == "warning: a: events[0] (issue at 11): no mention has the agency '四川省能源局'\n"
    assert captured.out == f"{gold}: 1 sound documents, 0 errors, 1 warnings\n"
    change(gold, events=[{**events[0], "quote": 9}])
    assert main([str(path), "--lint", str(gold)]) == 1
    assert capsys.readouterr().err == f"error: {gold}:1: a: events[0].quote: there is no quote 9\n"


def test_gold_of_many_documents_that_are_not_read_is_one_error(
    scored: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, gold = scored
    row = json.loads(gold.read_text("utf-8"))
    gold.write_text("".join(json.dumps({**row, "id": f"other{number}"}) + "\n" for number in range(9)), "utf-8")
    assert main([str(path), "--gold", str(gold)]) == 1
    assert capsys.readouterr().err == f"error: {gold}: 9 documents have no input, 'other0' is the first of them\n"


def test_a_file_of_another_kind_is_no_flood_of_errors(
    scored: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "novel.txt"
    text.write_text("一行。\n" * 300, "utf-8")
    assert main([str(scored[0]), "--gold", str(text)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith(f"error: {text}:1: Invalid JSON")
    assert lines[-1] == "error: … and 250 more"
    assert len(lines) == 51
