"""Memory does not grow with the input; each figure is the peak of a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

HERE = Path(__file__).parent
READ = """
import sys
from pipeline.reading import read
assert sum(1 for _ in read(sys.argv[1:2], on_error=sys.exit, on_warning=sys.exit)) == int(sys.argv[2])
"""
POOL = """
import sys
from faults import plain
from pipeline.reading import read
from pipeline.scale import Work, run_pool, shards
if __name__ == "__main__":
    found = read(sys.argv[1:2], on_error=sys.exit, on_warning=sys.exit)
    reports = run_pool(shards(found, size=1000), sys.argv[1] + ".out", jobs=2, work=Work(plain))
    assert sum(report.documents for report in reports) == int(sys.argv[2])
"""
# ru_maxrss of a process itself begins with that of the process which started it.
PEAK = """
if __name__ == "__main__":
    import resource
    own = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print(max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from /proc"),
]


def peak(tmp_path: Path, program: str, given: Path, count: int) -> float:
    """Return the peak memory in MiB of the program or of its hungriest child, whichever is more."""
    script = tmp_path / "program.py"
    script.write_text(program + PEAK, "utf-8")
    path = f"{HERE.parents[1]}:{HERE}"
    command = [sys.executable, str(script), str(given), str(count)]
    said = subprocess.run(command, env={"PYTHONPATH": path}, capture_output=True, text=True, check=True)
    return int(said.stdout) / 2**10


def rows(path: Path, count: int, text: str) -> Path:
    with path.open("w", encoding="utf-8") as lines:
        for number in range(count):
            lines.write(json.dumps({"id": f"d{number:06}", "text": f"{number}{text}"}, ensure_ascii=False) + "\n")
    return path


def test_of_a_hundred_thousand_documents_as_of_a_thousand(tmp_path: Path) -> None:
    few = peak(tmp_path, POOL, rows(tmp_path / "few.jsonl", 1_000, "省能源局下发通知。"), 1_000)
    many = peak(tmp_path, POOL, rows(tmp_path / "many.jsonl", 100_000, "省能源局下发通知。"), 100_000)
    assert many - few < 12  # of which the ids' digests are 2 to 4


def test_of_a_file_of_hundreds_of_megabytes(tmp_path: Path) -> None:
    text = "省能源局下发通知，要求各地完成清理。" * 1000
    large = rows(tmp_path / "large.jsonl", 5_000, text)
    assert large.stat().st_size > 250 * 2**20
    assert peak(tmp_path, READ, large, 5_000) - peak(tmp_path, READ, rows(tmp_path / "a.jsonl", 50, text), 50) < 12


def test_of_a_parquet_file_of_one_row_group(tmp_path: Path) -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 1_000)))

    def table(name: str, count: int) -> Path:
        rows = pa.table({"text": [f"{number}{text}" for number in range(count)]})
        pq.write_table(rows, tmp_path / name, row_group_size=count, use_dictionary=False, compression="none")
        return tmp_path / name

    large = table("large.parquet", 40_000)
    assert pq.ParquetFile(large).num_row_groups == 1
    assert large.stat().st_size > 110 * 2**20
    assert peak(tmp_path, READ, large, 40_000) - peak(tmp_path, READ, table("a.parquet", 2_000), 2_000) < 25
