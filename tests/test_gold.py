"""The shipped gold file is what the annotated articles say."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_gold_file_is_built_from_the_annotated_articles() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/build_gold.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_every_article_has_its_sidecar_and_its_annotation() -> None:
    stems = {path.stem for path in (ROOT / "corpus").glob("*.txt")}
    assert len(stems) >= 30
    assert stems == {path.stem for path in (ROOT / "corpus").glob("*.json")}
    assert stems == {path.stem for path in (ROOT / "annotations" / "markup").glob("*.txt")}
