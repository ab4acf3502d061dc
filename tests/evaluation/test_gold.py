import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluation import GoldError, load_gold

TEXT = "青海省能源局6月18日说，没有例外。"
GOOD: dict[str, Any] = {
    "id": "a",
    "dates": [{"start": 6, "end": 11, "text": "6月18日", "type": "DATE", "value": "2021-06-18", "mod": None}],
    "provinces": [{"start": 0, "end": 3, "text": "青海省", "code": "630000", "level": "province"}],
    "agencies": [{"start": 0, "end": 6, "text": "青海省能源局", "name": "青海省能源局", "generic": False}],
    "quotes": [
        {
            "start": 13, "end": 17, "text": "没有例外", "kind": "indirect",
            "speaker": {"start": 0, "end": 6, "text": "青海省能源局", "name": "青海省能源局", "type": "agency"},
            "cue": {"start": 11, "end": 12, "text": "说"},
        }
    ],
    "events": [
        {
            "type": "statement", "trigger": {"start": 11, "end": 12, "text": "说"}, "date": "2021-06-18",
            "provinces": ["630000"], "agencies": [], "speaker": "青海省能源局", "quote": 0,
            "note": "unknown keys are ignored",
        }
    ],
}  # fmt: skip


def load(tmp_path: Path, *lines: dict[str, Any] | str) -> list[str]:
    """Load lines as gold; return the problems."""
    path = tmp_path / "gold.jsonl"
    path.write_text("".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in lines), "utf-8-sig")
    try:
        load_gold(str(path), {"a": TEXT, "b": TEXT})
    except GoldError as problem:
        return [line.removeprefix(f"{path}:") for line in problem.problems]
    return []


def changed(**path_values: Any) -> dict[str, Any]:
    """Return GOOD with values changed: ``dates__0__value="x"``."""
    row: dict[str, Any] = json.loads(json.dumps(GOOD))
    for path, value in path_values.items():
        *steps, last = (int(step) if step.isdigit() else step for step in path.split("__"))
        place: Any = row
        for step in steps:
            place = place[step]
        place[last] = value
    return row


def test_good_gold_is_returned_in_its_order(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "b"}) + "\n\n" + json.dumps(GOOD) + "\n", "utf-8")
    assert [one.id for one in load_gold(str(path), {"a": TEXT, "b": TEXT})] == ["b", "a"]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"dates__0__text": "6月19日"}, "a: dates[0]: the text at 6 is '6月18日', not '6月19日'"),
        ({"dates__0__end": 99}, "a: dates[0]: [6, 99) is no span of a text of 18 characters"),
        ({"dates__0__start": -1}, "a: dates[0]: [-1, 11) is no span of a text of 18 characters"),
        ({"quotes__0__speaker__start": 1}, "a: quotes[0].speaker: the text at 1 is '海省能源局', not '青海省能源局'"),
        ({"quotes__0__cue__text": "称"}, "a: quotes[0].cue: the text at 11 is '说', not '称'"),
        ({"events__0__trigger__end": 13}, "a: events[0].trigger: the text at 11 is '说，', not '说'"),
        ({"dates__0__value": "2021-06-31"}, "a: dates[0].value: '2021-06-31' is no value of a DATE"),
        ({"dates__0__value": None}, "a: dates[0].value: None is no value of a DATE"),
        ({"provinces__0__code": "630100"}, "a: provinces[0].code: '630100' is no code of a provincial unit"),
        ({"agencies__0__name": " "}, "a: agencies[0].name: is empty"),
        ({"quotes__0__speaker__name": ""}, "a: quotes[0].speaker.name: is empty"),
        ({"events__0__date": "June"}, "a: events[0].date: 'June' is no TIMEX3 value"),
        ({"events__0__provinces": ["63"]}, "a: events[0].provinces: '63' is no code of a provincial unit"),
        ({"events__0__quote": 1}, "a: events[0].quote: there is no quote 1"),
        ({"dates": GOOD["dates"] * 2}, "a: dates[1]: '6月18日' at 6 stands twice"),
        ({"id": "c"}, "no input has the id 'c'"),
    ],
)
def test_a_mismatch_is_refused_by_name(tmp_path: Path, changes: dict[str, Any], problem: str) -> None:
    assert load(tmp_path, {"id": "b"}, changed(**changes)) == [f"2: {problem}"]


def test_an_unknown_modifier_or_kind_is_refused(tmp_path: Path) -> None:
    assert load(tmp_path, changed(dates__0__mod="SOON"))[0].startswith("1: a: dates[0].mod: 'SOON' is none of START")
    assert load(tmp_path, changed(quotes__0__kind="irony"))[0].startswith("1: quotes[0].kind: Input should be")


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    problems = load(tmp_path, "{broken", changed(dates__0__value="x", provinces__0__code="x"), GOOD, GOOD)
    assert [problem.split(":")[0] for problem in problems] == ["1", "2", "2", "3", "4"]
    assert problems[-1] == "4: document 'a' stands twice"


@pytest.mark.parametrize("lines", [(), ("",)])
def test_gold_without_documents_is_refused(tmp_path: Path, lines: tuple[str, ...]) -> None:
    assert load(tmp_path, *lines) == [" no documents"]


def test_a_missing_file_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_gold(str(tmp_path / "none.jsonl"), {})
