from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from pipeline.text import Article, fold


def sentences(text: str) -> list[str]:
    article = Article(raw=text)
    return [text[start:end] for start, end in article.sentences]


def test_a_sentence_keeps_its_final_mark_and_closing_quotation_marks() -> None:
    assert sentences("他说：“走吧。”大家走了！没人问为什么？") == ["他说：“走吧。”", "大家走了！", "没人问为什么？"]


def test_a_line_ends_a_sentence_and_a_semicolon_does_not() -> None:
    assert sentences("标题\n　　甲；乙。\n\n丙") == ["标题", "甲；乙。", "丙"]


def test_folding_simplifies_and_narrows_without_moving_an_offset() -> None:
    assert fold("臺灣２０２１年６月，ＧＤＰ發佈\u3000「說」") == "台湾2021年6月，GDP发布 「说」"


def test_folding_leaves_words_that_are_simplified_already() -> None:
    assert fold("著名的乾隆年间（干杯）") == "著名的乾隆年间（干杯）"


def test_a_lone_surrogate_can_be_encoded_in_the_folded_text() -> None:
    assert fold("甲\ud800乙") == "甲\ufffd乙"


@given(st.text())
def test_folding_never_changes_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="甲乙。！？”\n 　.?!；", max_size=60))
def test_sentences_cover_every_visible_character_once_and_in_order(text: str) -> None:
    joined = "".join(sentences(text))
    assert "".join(joined.split()) == "".join(text.split())


def test_the_table_of_characters_is_sorted_and_one_to_one() -> None:
    lines = files("pipeline.text").joinpath("traditional.tsv").read_text("utf-8").splitlines()
    assert lines[0].startswith("#")
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert all(len(traditional) == len(simplified) == 1 for traditional, simplified in rows)
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
