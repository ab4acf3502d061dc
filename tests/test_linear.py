"""No input costs more than its length: in a document eight times as long, a character takes no longer to read."""

from __future__ import annotations

import gc
import time

import pytest

from pipeline import extract

TIMES = 8  # how much longer the second document is
WORSE = 1.2  # what a character may take more in it
NOISE = 1.1  # what caches and other programs of the machine may add; a square would be eight times as long
ROUNDS = 9  # measurements, of which one in which no other program was in the way is enough

STORY = (
    "甲省乙市林业局6月18日发布通知，要求各地于6月底前完成排查。局长李小河表示，“这件事没有例外。”\n"
    "据介绍，今年以来，该局联合市公安局查处案件12起，抓获嫌疑人30名。\n"
)
# What a document repeats, and the length of the first one in characters.
PROSE, MARKS, MANY = 4_000, 25_000, 24_000
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
    "words and colons": ("说：", PROSE),
}
# What a document tells of everybody anew: persons, offices, bodies and media of which no two are alike.
ABOUT = (
    "四川省{place}市林业局局长{person}6月18日在会上表示，“{given}的事没有例外。”市民{other}先生说，{place}集团明天开工。\n"
    "据《{given}日报》报道，{place}集团总经理{other}介绍，该公司查处案件12起。局长{person}因涉嫌受贿被查。“看{place}。”总经理说。\n"
)
FAMILIES, CHARACTERS = (
    "赵钱孙李周吴郑王冯陈卫蒋沈韩杨",
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰山川海云岭河松柏",
)


def of_many(size: int) -> str:
    """News of *size* characters in which each story names others."""
    stories: list[str] = []
    for number in range(1 + 2 * size // len(ABOUT)):
        rest, first = divmod(number, len(CHARACTERS))
        given = CHARACTERS[first] + CHARACTERS[rest % len(CHARACTERS)]
        families = FAMILIES[number % len(FAMILIES)], FAMILIES[-1 - number // 7 % len(FAMILIES)]
        person, other = (family + given for family in families)
        stories.append(ABOUT.format(place=given[::-1], person=person, given=given, other=other))
    return "".join(stories)[:size]


def seconds(text: str) -> float:
    """The seconds of this process that *text* takes, without those of collecting what others left."""
    gc.collect()
    start = time.process_time()
    extract(text, published="2021-06-18")
    return time.process_time() - start


@pytest.mark.parametrize("kind", INPUTS)
def test_time_grows_with_the_length_and_no_faster(kind: str) -> None:
    piece, size = INPUTS[kind]
    compare(piece * (size // len(piece)), piece * (size * TIMES // len(piece)))


def test_time_grows_no_faster_where_everybody_is_named_anew() -> None:
    compare(of_many(MANY), of_many(MANY * TIMES))


def compare(short: str, long: str) -> None:
    """Fail where a character of *long* takes much longer than one of *short*."""
    extract(short)
    gc.freeze()  # the tables are read, and no longer looked through for garbage, as in a run of the command line
    growth = []
    for _ in range(ROUNDS):
        before, longer, behind = seconds(short), seconds(long), seconds(short)
        growth.append(longer / len(long) / (max(before, behind) / len(short)))
        if growth[-1] <= WORSE * NOISE:
            return
    pytest.fail(f"a character takes {min(growth):.2f} times as long")
