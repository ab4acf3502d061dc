import contextlib
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.records import Word
from pipeline.segment import SEGMENTERS, SegmenterError, segmenter

SENTENCE = "山城市发展改革委6月18日召开新闻发布会，介绍今年以来的经济运行情况。\n　会议要求各地做好防汛工作。"


def words(name: str, text: str, model: str | None = None) -> list[str]:
    return [word.text for word in segmenter(name, model)(text)]


@pytest.mark.parametrize("name", ["jieba", "jieba-python", "char"])
def test_words_stand_where_they_say_and_lose_no_character(name: str) -> None:
    found = segmenter(name)(SENTENCE)
    assert all(SENTENCE[word.start : word.end] == word.text for word in found)
    assert "".join(word.text for word in found) == "".join(SENTENCE.split())


def han(found: list[Word]) -> set[tuple[int, int]]:
    return {(word.start, word.end) for word in found if not any(char.isascii() for char in word.text)}


def test_the_rust_build_gives_the_han_words_of_jieba() -> None:
    texts = [SENTENCE, *(path.read_text("utf-8") for path in sorted(Path("corpus").glob("*.txt"))[:6])]
    rust, python = segmenter("jieba"), segmenter("jieba-python")
    for text in texts:
        assert han(rust(text)) == han(python(text))


def test_two_segmenters_share_no_dictionary() -> None:
    first, second = segmenter("jieba-python"), segmenter("jieba-python")
    first._cut.__self__.add_word("山城市发展改革委")  # type: ignore[attr-defined]
    assert "山城市发展改革委" in [word.text for word in first(SENTENCE)]
    assert "山城市发展改革委" not in [word.text for word in second(SENTENCE)]


def test_no_cache_file_is_left_in_the_shared_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    segmenter("jieba-python")(SENTENCE)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def pkuseg_model(tmp_path_factory: pytest.TempPathFactory) -> str:
    import spacy_pkuseg

    folder = tmp_path_factory.mktemp("pkuseg")
    lines = ["山城 召开 发布会", "发改委 发布 通知", "会议 要求 各地 排查", "山城 发生 地震"] * 8
    (folder / "train.utf8").write_text("\n".join(lines) + "\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()):
        patch.chdir(folder)
        spacy_pkuseg.train("train.utf8", "train.utf8", str(folder / "model"), train_iter=5)
    return str(folder / "model")


def test_pkuseg_cuts_as_the_model_was_taught(pkuseg_model: str) -> None:
    assert words("pkuseg", "山城发布通知", pkuseg_model) == ["山城", "发布", "通知"]


def test_pkuseg_keeps_offsets_over_white_space(pkuseg_model: str) -> None:
    text = "山城 召开\n发布会"
    assert all(text[word.start : word.end] == word.text for word in segmenter("pkuseg", pkuseg_model)(text))


def test_pkuseg_without_a_model_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SegmenterError, match="needs the path"):
        segmenter("pkuseg")
    with pytest.raises(SegmenterError, match=r"features\.msgpack"):
        segmenter("pkuseg", str(tmp_path))


def test_an_unknown_segmenter_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SegmenterError, match="jieba-python"):
        segmenter("hanlp")
    assert set(SEGMENTERS) == {"jieba", "jieba-python", "pkuseg", "char"}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_jieba_aligns_on_any_text(text: str) -> None:
    assert all(text[word.start : word.end] == word.text for word in JIEBA(text))


JIEBA = segmenter("jieba")
