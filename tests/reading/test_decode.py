import gzip
import random

import pytest

from pipeline.reading import UndecodableError, decode

SIMPLIFIED = (
    "青川省能源局18日下发通知，要求各市于月底前完成清理。局长周明远表示，这件事没有例外，气温降到零下4℃也一样。"
)
TRADITIONAL = (
    "青川省能源局18日下發通知，要求各市於月底前完成清理。局長周明遠表示，這件事沒有例外，請大家盡快完成各項準備工作。"
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "gbk"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "utf-16-le"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "utf-16"),
        ("北京举行（Beijing）会议", "gb18030"),
    ],
)
def test_each_encoding_is_told_from_the_others(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_big_endian_utf_16_has_its_mark() -> None:
    assert decode(b"\xfe\xff" + SIMPLIFIED.encode("utf-16-be")).text == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_proof_makes_sure_and_a_guess_on_little_text_does_not(encoding: str) -> None:
    assert decode("短讯".encode(encoding)).sure
    assert not decode("短讯一则".encode("gb18030")).sure
    assert decode((SIMPLIFIED * 2).encode("gb18030")).sure


def test_characters_of_hong_kongs_supplement_are_read() -> None:
    text = "佢哋話呢件事冇例外，啲人喺度等咗好耐，" * 4
    assert decode(text.encode("big5hkscs")).text == text


def test_line_ends_become_one_and_nothing_else_changes() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n\x0cd \xe3\x80\x80\n\n").text == "a\nb\nc\n\x0cd \u3000\n\n"
    assert decode("甲\r\n乙\r".encode("utf-16")).text == "甲\n乙\n"


def test_damaged_utf_8_is_not_taken_for_another_encoding() -> None:
    data = (SIMPLIFIED + "\n" + SIMPLIFIED).encode()
    cut = data[:200] + b"\xff" + data[200:]
    with pytest.raises(UndecodableError, match=r"broken utf_8 at byte 198, line 2"):
        decode(cut)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
        gzip.compress(SIMPLIFIED.encode() * 50, mtime=0),
        b"plain\0text",
        random.Random(1).randbytes(3000),
        b"\xff\xfe" + b"\x00\xd8a",
        SIMPLIFIED.encode("gb18030") + b"\xff\xff\xff",
        "café à la crème".encode("latin-1"),
    ],
    ids=["png", "gzip", "nul", "noise", "broken utf-16", "broken gb18030", "latin-1"],
)
def test_what_is_no_chinese_text_is_refused(data: bytes) -> None:
    with pytest.raises(UndecodableError):
        decode(data)
