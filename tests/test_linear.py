"""No input costs more than its length: in a document eight times as long, a character takes no longer to read."""

from __future__ import annotations

import gc
import time

import pytest

from pipeline import extract

TIMES = 8  # how much longer the second document is
WORSE = 1.2  # what a character may take more in it
ROUNDS = 9  # measurements, of which one in which no other program was in the way is enough

STORY = (
    "甲省乙市林业局6月18日发布通知，要求各地于6月底前完成排查。局长李小河表示，“这件事没有例外。”\n"
    "据介绍，今年以来，该局联合市公安局查处案件12起，抓获嫌疑人30名。\n"
)
# What a document repeats, and the length of the first one in characters.
PROSE, MARKS = 4_000, 25_000
INPUTS: dict[str, tuple[str, int]] = {
    "an ordinary article": (STORY, PROSE),
    "an article of one sentence": (STORY.replace("\n", "，").replace("。", "，"), PROSE),
    "one character": ("事", MARKS),
    "spaces": (" ", MARKS),
    "line ends": ("\n", MARKS),
    "digits": ("1", MARKS),
    "letters": ("A", MARKS),
    "opening quotation marks": ("“", MARKS),
    "closing quotation marks": ("”", MARKS),
    "straight quotation marks": ('"', MARKS),
    "empty quotations": ("“”", MARKS),
    "opening brackets": ("《（", MARKS),
    "commas": ("，", MARKS),
    "dates": ("2021年6月18日", PROSE),
    "dates with marks between": ("6月18日、", PROSE),
    "numerals": ("二", PROSE),
    "provinces": ("四川省、", PROSE),
    "agencies": ("国家林业局、", PROSE),
    "agencies without marks": ("公安局", PROSE),
    "speakers": ("李小河表示，", PROSE),
    "triggers": ("发布", PROSE),
    "incidents": ("发生火灾", PROSE),
}


def seconds(text: str) -> float:
    """The seconds of this process that *text* takes, without those of collecting what others left."""
    gc.collect()
    start = time.process_time()
    extract(text, published="2021-06-18")
    return time.process_time() - start


@pytest.mark.parametrize("kind", INPUTS)
def test_time_grows_with_the_length_and_no_faster(kind: str) -> None:
    piece, size = INPUTS[kind]
    short, long = piece * (size // len(piece)), piece * (size * TIMES // len(piece))
    extract(short)
    gc.freeze()  # the tables are read, and no longer looked through for garbage, as in a run of the command line
    growth = []
    for _ in range(ROUNDS):
        before, longer, behind = seconds(short), seconds(long), seconds(short)
        growth.append(longer / len(long) / (max(before, behind) / len(short)))
        if growth[-1] <= WORSE:
            return
    pytest.fail(f"a character takes {min(growth):.2f} times as long")
