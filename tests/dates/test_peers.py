"""Other people's cases, where the shared folder is there: agreement may not fall, each disagreement has its class."""

import runpy
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SUITES = ROOT.parent / "shared" / "suites" / "dates"


@pytest.mark.skipif(not SUITES.is_dir(), reason="the shared suites are not there")
def test_peers_cases_are_classed_and_few_of_them_are_ours(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["peer_dates.py", str(SUITES)])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(ROOT / "scripts" / "peer_dates.py"), run_name="__main__")
    assert ended.value.code == 0, capsys.readouterr().out
