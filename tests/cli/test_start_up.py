"""A run loads what it needs and nothing else: libraries for other formats, tables and engines cost start-up time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from support import write_text

HEAVY = {
    "spacy", "jieba", "spacy_pkuseg", "dateparser", "lunar_python", "charset_normalizer",
    "pyarrow", "fsspec", "rich", "ray", "pyspark", "numpy", "pandas",
}  # fmt: skip
SCRIPT = """
import sys
from pipeline.cli.main import main
status = main(sys.argv[1:])
sys.stderr.write(" ".join(sorted(name for name in sys.modules if "." not in name)))
sys.exit(status)
"""


def test_a_text_is_read_and_written_as_json_lines_without_the_heavy_libraries(tmp_path: Path) -> None:
    text = write_text(tmp_path, "a")
    run = subprocess.run([sys.executable, "-c", SCRIPT, str(text)], capture_output=True, text=True, check=True)
    assert '"type":"issue"' in run.stdout
    loaded = set(run.stderr.split())
    assert "rjieba" in loaded  # the events of this text need it
    assert not HEAVY & loaded
