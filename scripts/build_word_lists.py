#!/usr/bin/env python3
"""Write the word lists that come from jieba's dictionary (MIT), which gives every word a frequency and a tag.

``pipeline/lexicon/namelike.txt``: words of two or three characters that have the form of a name and are none.
``pipeline/lexicon/predicates.txt``: verbs, adverbs and prepositions, of which one begins what follows a subject.
``pipeline/lexicon/verbal_nouns.txt``: words that are verbs and nouns alike, which may do so too.
"""

from collections.abc import Callable
from pathlib import Path

import jieba

from pipeline.lexicon.countries import country_names
from pipeline.lexicon.persons import surnames, titles, transliteration

LEXICON = Path(__file__).parent.parent / "pipeline" / "lexicon"
# Words of the same kinds that the dictionary tags otherwise.
MORE_PREDICATES = "一脸 坦言 专门 亲切 充满 全力 十分 多次 大力 强烈 插话 正在 满怀 热烈 着重 预判 高度"
MORE_NAMELIKE = (
    "老话 任上 任前 任后 世卫 全力 全国 全体 全会 全市 全省 全面 党中央 党内 党员 党委 党政 党组 万科 丰田 索尼 惠誉 "
    "殷殷 贝壳 易居 安邦 万达 万豪 安踏 安永 毕马威 宝洁 宝马 保时捷 戴尔 甲骨文 松下 东芝 马自达"
)
SOURCE = "# Source: jieba's dictionary (MIT); scripts/build_word_lists.py.\n"


def is_namelike(word: str, frequency: int, tag: str) -> bool:
    """Common, with the form of a name and not tagged as one; jieba tags foreign names as places, too."""
    foreign = set(word) <= transliteration()
    if len(word) not in (2, 3) or frequency < 10 or tag.startswith("nr") or (foreign and tag in ("ns", "nt", "nz")):
        return False
    return foreign or word[0] in surnames()


def is_predicate(word: str, frequency: int, tag: str) -> bool:
    """A verb, adverb or preposition that is no title (领导, 代表)."""
    return (
        len(word) in (2, 3)
        and tag in ("v", "d", "p", "ad", "vd")
        and frequency >= 100
        and word not in (titles() | country_names())
    )


def is_verbal_noun(word: str, frequency: int, tag: str) -> bool:
    """Tagged as a verb that serves as a noun, and no title."""
    return len(word) in (2, 3) and tag == "vn" and frequency >= 100 and word not in titles()


def listed(keep: Callable[[str, int, str], bool], more: str = "") -> list[str]:
    """Return the words that *keep* accepts, and *more*."""
    lines = (Path(jieba.__file__).parent / "dict.txt").read_text("utf-8").splitlines()
    entries = (line.split() for line in lines)
    return sorted({word for word, frequency, tag in entries if keep(word, int(frequency), tag)} | set(more.split()))


def built() -> dict[str, str]:
    """Return the files of ``pipeline/lexicon`` that this script writes, by name."""
    lists = {
        "namelike.txt": (
            "# Common words of two or three characters that have the form of a name, Chinese or transcribed.\n",
            listed(is_namelike, MORE_NAMELIKE),
        ),
        "verbal_nouns.txt": (
            "# Words of two or three characters that are verbs and nouns alike (检查, 研究).\n",
            listed(is_verbal_noun),
        ),
        "predicates.txt": (
            "# Verbs, adverbs and prepositions of two or three characters: one begins what follows a subject.\n",
            listed(is_predicate, MORE_PREDICATES),
        ),
    }
    return {name: head + SOURCE + "".join(f"{word}\n" for word in words) for name, (head, words) in lists.items()}


def main() -> None:
    for name, text in built().items():
        (LEXICON / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
