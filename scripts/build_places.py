#!/usr/bin/env python3
"""Build the places stage's tables out of open gazetteers and jieba's dictionary: ``build_places.py FOLDER``.

FOLDER holds tables of facts: ``provinces.csv``, ``cities.csv``, ``areas.csv`` (code, name), ``renamed_units.txt``
(date, old path=>new path) and ``HK-MO-TW.json`` (units of the three that GB/T 2260 does not list). Written beside the
modules of ``pipeline/places`` are ``divisions.tsv``, ``renamed.tsv`` and ``common_words.txt``; the other tables there
are kept by hand.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import jieba

from pipeline.places.gazetteer import gazetteer

TARGET = Path(__file__).parent.parent / "pipeline" / "places"
PEOPLES = re.findall(
    "[^ ]+",
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 "
    "柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 鄂温克 德昂 保安 裕固 独龙 鄂伦春 各",
)
# Peoples' names of two characters and more are also written without 族 in names of autonomous units.
_PEOPLE = "|".join(sorted([f"{p}族" for p in PEOPLES] + [p for p in PEOPLES if len(p) > 1], key=len, reverse=True))
_AUTONOMOUS = re.compile(rf"(.*?)((?:{_PEOPLE})+)自治(县|州|旗)")
_PLAIN = re.compile(r"(.+?)(地区|(?<=农架)林区|(?<=枝)特区|市|县|区|盟|旗)")
_PROVINCE_FORMS = {
    "150000": "内蒙古 内蒙 内蒙古区",
    "450000": "广西 广西自治区 广西区",
    "540000": "西藏 西藏区",
    "640000": "宁夏 宁夏自治区 宁夏区",
    "650000": "新疆 新疆自治区 新疆区",
    "710000": "台湾 台湾省",
    "810000": "香港 香港特区",
    "820000": "澳门 澳门特区",
}
_HAN = re.compile("[\u4e00-\u9fff]+")
# Slips of the table of renamed units.
_MISSPELT = {"云岗区": "云冈区", "凤翔市": "凤翔区", "大菁山县": "大箐山县", "玉环区": "玉环市"}
# Level headings and administrative areas that are no division of their own.
_NO_DIVISION = re.compile(r"市辖区|县级行政区划$|^县$|管委会$")
_ZONE = re.compile(r"开发区|园区|示范区|管理区|聚集区|食品区|实验区|风景名胜区")


def short_forms(name: str) -> list[str]:
    """Return the names under which the news also knows the division *name*: without its suffix and its peoples."""
    autonomous = _AUTONOMOUS.fullmatch(name)
    if autonomous:
        stem, peoples, unit = autonomous.groups()
        stem = stem or re.sub("族$", "", peoples)
        return [stem, stem + unit] if len(stem) > 1 else [stem + unit]
    plain = _PLAIN.fullmatch(name)
    stem = plain[1] if plain else ""
    # A banner's directions are part of its name: 阿拉善左旗 is never 阿拉善左.
    return [stem] if len(stem) > 1 and not re.search("[左右前后中]旗$", name) else []


def divisions(folder: Path) -> list[tuple[str, str, str, str]]:
    """Return (adcode, level, name, short forms) of every division of GB/T 2260 down to the county."""
    rows = []
    for file, level, pad in (
        ("provinces", "province", "0000"),
        ("cities", "prefecture", "00"),
        ("areas", "county", ""),
    ):
        with (folder / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                code, name = row["code"] + pad, row["name"]
                if _NO_DIVISION.search(name) or _ZONE.search(name):
                    continue
                forms = _PROVINCE_FORMS.get(code) or " ".join(short_forms(name) or [name.removesuffix("省")])
                # Counties with one character keep their suffix: 忠县 is never 忠.
                rows.append((code, level, name, "" if forms == name else forms))
    return rows


def special_regions(folder: Path) -> list[tuple[str, str, str, str]]:
    """Return the units of Hong Kong, Macao and Taiwan, under the province's code: they have none."""
    codes = {"台湾省": "710000", "香港特别行政区": "810000", "澳门特别行政区": "820000"}
    rows = [(codes[n], "province", n, _PROVINCE_FORMS[codes[n]]) for n in codes]
    for province, parts in json.loads((folder / "HK-MO-TW.json").read_text("utf-8")).items():
        code = codes[province]
        for part, units in parts.items():
            if code == "710000":
                # Upper and lower level of one name (嘉义市, 嘉义县) share a short form.
                rows.append((code, "prefecture", part, " ".join(short_forms(part))))
            else:
                rows.append((code, "place", part, ""))
            for unit in units:
                names = re.findall(r"[\u4e00-\u9fff]+", unit)
                stems = [*names[1:], *short_forms(names[0])] if code != "820000" else names[1:]
                if re.fullmatch(".+[镇乡]", names[0]) and len(names[0]) > 2:
                    stems = [names[0][:-1]]
                rows.append((code, "county", names[0], " ".join(stems)))
    return rows


def renamed(folder: Path, current: list[tuple[str, str, str, str]]) -> list[tuple[str, str, str, str]]:
    """Return (old name, adcode of the successor, last day, short form) of each unit whose name changed."""
    by_path = {(code[:2], name): code for code, _, name, _ in current}
    provinces = {name: code for code, level, name, _ in current if level == "province"}
    names = {name for _, _, name, _ in current}
    rows = set()
    for line in (folder / "renamed_units.txt").read_text("utf-8").splitlines():
        old, new = line.split("=>")
        day, _, *path = old.split("\t")
        name, successor = path[-2], new.split("\t")[-1]
        successor = _MISSPELT.get(successor, successor)
        province = provinces[path[0]][:2]
        code = by_path.get((province, successor), province + "0000")
        if name != successor and name not in names:
            rows.add((name, code, day, " ".join(short_forms(name))))
    return sorted(rows)


def dictionary() -> dict[str, tuple[int, str]]:
    """Return jieba's words (MIT) with how often they occur and their tag."""
    lines = (line.split() for line in Path(jieba.__file__).with_name("dict.txt").read_text("utf-8").splitlines())
    return {word: (int(count), tag) for word, count, tag in lines}


def common_words(known: dict[str, tuple[int, str]]) -> list[str]:
    """Return the common words of two characters that end like a short form begins, or begin like one ends."""
    forms = {entry.text for entry in gazetteer().entries if entry.units and len(entry.text) == 2}
    firsts, lasts = {form[0] for form in forms}, {form[1] for form in forms}
    return [
        word
        for word, (count, tag) in known.items()
        if len(word) == 2 and count >= 200 and tag[:2] not in ("ns", "nr") and word not in forms
        if _HAN.fullmatch(word) and (word[0] in lasts or word[1] in firsts)
    ]


def write(name: str, head: list[str], rows: Sequence[tuple[str, ...]]) -> None:
    lines = sorted({"\t".join(row) for row in rows})
    (TARGET / name).write_text("\n".join([*(f"# {line}" for line in head), *lines]) + "\n", "utf-8")
    print(f"{name}: {len(lines)} entries")


def main(folder: Path) -> None:
    current = [*divisions(folder), *special_regions(folder)]
    write(
        "divisions.tsv",
        [
            "adcode, level, official name, short forms (space-separated)",
            "Source: GB/T 2260 and the Ministry of Civil Affairs' codes; units of Hong Kong, Macao and Taiwan",
            "from their governments' lists, under the province's code. Built by scripts/build_places.py.",
        ],
        current,
    )
    write(
        "renamed.tsv",
        [
            "former name, adcode of the unit that succeeded it, day of the approval, short forms",
            "Source: announcements of the State Council and the Ministry of Civil Affairs.",
            "Built by scripts/build_places.py.",
        ],
        renamed(folder, current),
    )
    write(
        "common_words.txt",
        [
            "common two-character words that begin or end like a short form; where two meet inside one, it is no place",
            "Source: jieba's dictionary (MIT), words of 200 occurrences and more that are no names.",
            "Built by scripts/build_places.py.",
        ],
        [(word,) for word in common_words(dictionary())],
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
