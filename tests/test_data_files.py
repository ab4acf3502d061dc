"""Every data file of the package keeps the form that ``pipeline.lexicon`` promises."""

from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "pipeline"
FILES = sorted([*PACKAGE.rglob("*.tsv"), *PACKAGE.rglob("*.txt")])


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_data_file_names_its_source_and_is_sorted_without_doubles(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    entries = [line for line in lines if not line.startswith("#")]
    assert "Source:" in "".join(head)
    assert lines == head + entries
    assert entries == sorted(set(entries))
    assert all(entry == entry.strip(" ") and entry for entry in entries)
