#!/usr/bin/env python3
"""Time the program beside jieba: ``bench.py [--write] [FILE …]`` on ``corpus/`` and on each FILE.

A FILE is a text, or JSON Lines with ``text`` and ``published``. For the whole run (text in, JSON Lines out, a process)
and each stage it prints characters a second and the ratio to ``jieba.cut`` of the same text, in the same process: every
round runs all of them once, in turn, and the median round counts, in seconds of the processor. Then the start-up to the
first record, as a ratio to ``import spacy``, and the peak memory. Peers are timed where they are installed. ``--write``
keeps what is printed in ``docs/speed.md``.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import jieba

from pipeline import agencies, dates, events, extract, places, quotes
from pipeline.stages import numbered
from pipeline.text import Article
from pipeline.writing import JsonLines

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "speed.md"
_TABLE = re.compile(r"(?<=```text\n).*?(?=```)", re.DOTALL)
_PEERS_READ = 20_000  # characters; some peers read ten thousand a second
BASE, WHOLE = "jieba.cut", "whole run"
_RUN = """
import resource, sys
from pipeline.cli.main import main
status = main(sys.argv[1:])
sys.stderr.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
sys.exit(status)
"""


class Text(NamedTuple):
    """An article to read."""

    text: str
    published: date | None


def read(path: Path, limit: int) -> Iterator[Text]:
    """Yield the article of a text file, or those of the first *limit* lines of a JSON Lines file."""
    if path.suffix != ".jsonl":
        named = re.match(r"\d{4}-\d\d-\d\d", path.name)
        yield Text(path.read_text("utf-8"), date.fromisoformat(named[0]) if named else None)
        return
    with path.open(encoding="utf-8") as lines:
        for _, line in zip(range(limit), lines, strict=False):
            row = json.loads(line)
            yield Text(row["text"], date.fromisoformat(row["published"]) if row.get("published") else None)


def own_jieba(folder: str) -> Callable[[str], object]:
    """Return ``jieba.cut`` run to its end; jieba's cache file goes into *folder*, not into the shared temporary one."""
    jieba.setLogLevel("WARNING")
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = folder
    tokenizer.initialize()
    return lambda text: sum(1 for _ in tokenizer.cut(text))


def _lac() -> Callable[[str], object]:
    from LAC import LAC

    return LAC(mode="lac").run  # type: ignore[no-any-return]


def _hanlp() -> Callable[[str], object]:
    import hanlp

    return hanlp.load(os.environ["HANLP_MODEL"])  # type: ignore[no-any-return]


def _jionlp() -> Callable[[str], object]:
    import jionlp

    return lambda text: jionlp.ner.extract_time(text, time_base={"year": 2021})


def _cpca() -> Callable[[str], object]:
    import cpca

    return lambda text: list(cpca.transform_text_with_addrs(text).itertuples())


def _spacy() -> Callable[[str], object]:
    import spacy

    return spacy.blank("zh").make_doc


PEERS: dict[str, Callable[[], Callable[[str], object]]] = {
    "spaCy blank zh (characters as tokens)": _spacy,
    "LAC (words, names)": _lac,
    "HanLP ($HANLP_MODEL)": _hanlp,
    "JioNLP (dates)": _jionlp,
    "cpca (provinces)": _cpca,
}


def installed_peers() -> tuple[dict[str, Callable[[str], object]], list[str]]:
    """Return the peers that run here, and the names of the others."""
    found, missing = {}, []
    for name, load in PEERS.items():
        try:
            found[name] = load()
        except Exception:  # not installed, or without its model
            missing.append(name)
    return found, missing


def time_stages(texts: Sequence[Text], spent: dict[str, float]) -> None:
    """Add the seconds of each stage on *texts* to *spent*, each given what the stages before it found."""

    def timed(name: str, stage: Callable[..., Any], *given: object) -> Any:
        start = time.process_time()
        found = stage(*given)
        spent[name] += time.process_time() - start
        return found

    for text in texts:
        article = Article(raw=text.text, published=text.published)
        timed("folding, sentences", lambda article: (article.text, article.sentences), article)
        days = numbered("dates", timed("dates", dates.find, article))
        found = numbered("provinces", timed("places", places.find, article))
        bodies = numbered("agencies", timed("agencies", agencies.find, article, found))
        said = numbered("quotes", timed("quotes", quotes.find, article, bodies))
        timed("events", events.find, article, days, found, bodies, said)


def one_round(texts: Sequence[Text], cut: Callable[[str], object]) -> dict[str, float]:
    """Return the seconds of ``jieba.cut``, of the whole run and of each stage on *texts*."""
    spent: dict[str, float] = defaultdict(float)
    lines = JsonLines(io.BytesIO())
    start = time.process_time()
    for text in texts:
        cut(text.text)
    spent[BASE] = time.process_time() - start
    start = time.process_time()
    for text in texts:
        lines.write(extract(text.text, published=text.published))
    spent[WHOLE] = time.process_time() - start
    time_stages(texts, spent)
    records = [extract(text.text, published=text.published) for text in texts]
    start = time.process_time()
    for record in records:
        lines.write(record)
    spent["JSON"] = time.process_time() - start
    return spent


def rows(rounds: Sequence[dict[str, float]], characters: int) -> Iterator[str]:
    """Yield a line for each thing timed: characters a second, and the ratio to ``jieba.cut`` round by round."""
    for name in rounds[0]:
        seconds = median(spent[name] for spent in rounds)
        ratio = median(spent[BASE] / spent[name] for spent in rounds)
        yield f"  {name:<44}{characters / seconds / 1e6:>9.3f} M/s{ratio:>13.2f}"


def compare(name: str, texts: Sequence[Text], cut: Callable[[str], object], rounds: int) -> Iterator[str]:
    """Yield the table of one set of articles."""
    characters = sum(len(text.text) for text in texts)
    one_round(texts, cut)  # loads the tables
    yield f"{f'{name}: {len(texts)} articles, {characters:,} characters':<46}{'a second':>13}{'× jieba.cut':>13}"
    yield from rows([one_round(texts, cut) for _ in range(rounds)], characters)


def compare_peers(texts: Sequence[Text], cut: Callable[[str], object], rounds: int) -> Iterator[str]:
    """Yield the peers' lines, on as many of *texts* as they read in some seconds."""
    peers, missing = installed_peers()
    sample: list[str] = []
    for text in texts:
        if sum(map(len, sample)) < _PEERS_READ:
            sample.append(text.text)
    measured = []
    for _ in range(rounds):
        spent = {}
        for name, run in {BASE: cut, **peers}.items():
            start = time.process_time()
            for piece in sample:
                run(piece)
            spent[name] = time.process_time() - start
        measured.append(spent)
    yield f"peers: {sum(map(len, sample)):,} characters"
    yield from rows(measured, sum(map(len, sample)))
    if missing:
        yield f"  not here: {', '.join(missing)}"


def seconds_of(command: Sequence[str]) -> float:
    """Return the seconds of the processor that *command* took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def start_up(file: Path, rounds: int) -> Iterator[str]:
    """Yield how long the first record takes from the start of Python on."""
    spacy, first = [], []
    for _ in range(rounds + 1):  # the first round compiles
        spacy.append(seconds_of([sys.executable, "-c", "import spacy"]))
        first.append(seconds_of([sys.executable, "-m", "pipeline", str(file)]))
    ratio = median(one / other for one, other in zip(first[1:], spacy[1:], strict=True))
    yield f"start-up to the first record: {median(first[1:]):.2f} s, {ratio:.2f} times `import spacy`"


def peak_memory(files: Sequence[Path]) -> Iterator[str]:
    """Yield the most memory that a run over *files* held."""
    run = subprocess.run(
        [sys.executable, "-c", _RUN, *map(str, files)],
        check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd=ROOT,
    )  # fmt: skip
    unit = 1 if sys.platform == "darwin" else 1024
    yield f"peak memory of a run over these files: {int(run.stderr.split()[-1]) * unit / 2**20:.0f} MB"


def machine() -> str:
    """Describe the machine."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists() and (named := re.search(r"model name\s*: (.+)", info.read_text())):
        model = named[1]
    return f"{model}, {os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}"


def report(files: Sequence[Path], rounds: int, limit: int) -> Iterator[str]:
    """Yield the lines of the whole report."""
    corpus = sorted((ROOT / "corpus").glob("*.txt"))
    sets = {"corpus": [text for path in corpus for text in read(path, limit)]}
    sets |= {path.name: list(read(path, limit)) for path in files}
    yield machine()
    with tempfile.TemporaryDirectory() as folder:
        cut = own_jieba(folder)
        for name, texts in sets.items():
            yield ""
            yield from compare(name, texts, cut, rounds)
        yield ""
        yield from compare_peers(sets["corpus"], cut, rounds)
    yield ""
    yield from start_up(corpus[0], rounds)
    yield from peak_memory([*corpus, *files])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=int, default=300, help="articles of a JSON Lines file that are read (300)")
    parser.add_argument("--write", action="store_true", help=f"keep the table in {PAGE.relative_to(ROOT)}")
    options = parser.parse_args()
    lines = []
    for line in report([path.resolve() for path in options.files], options.rounds, options.limit):
        print(line, flush=True)
        lines.append(line + "\n")
    if options.write:
        PAGE.write_text(_TABLE.sub(lambda _: "".join(lines), PAGE.read_text("utf-8"), count=1), "utf-8")


if __name__ == "__main__":
    main()
