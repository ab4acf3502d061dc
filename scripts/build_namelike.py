#!/usr/bin/env python3
"""Write pipeline/lexicon/namelike.txt: words of two or three characters that begin with a surname and are no names.

Source: jieba's dictionary (MIT), which gives every word a frequency and a tag; tags that begin with ``nr`` are names.
"""

from pathlib import Path

import jieba

from pipeline.lexicon.persons import surnames

TARGET = Path(__file__).parent.parent / "pipeline" / "lexicon" / "namelike.txt"
HEAD = """\
# Common words of two or three characters that begin with a character that is also a surname.
# Source: jieba's dictionary (MIT), words of frequency 10 and more that it does not tag as names; scripts/build_namelike.py.
"""
LEAST = 10


def main() -> None:
    found = set()
    for line in (Path(jieba.__file__).parent / "dict.txt").read_text("utf-8").splitlines():
        word, frequency, tag = line.split()
        if len(word) in (2, 3) and word[0] in surnames() and int(frequency) >= LEAST and not tag.startswith("nr"):
            found.add(word)
    TARGET.write_text(HEAD + "".join(f"{word}\n" for word in sorted(found)), "utf-8")


if __name__ == "__main__":
    main()
