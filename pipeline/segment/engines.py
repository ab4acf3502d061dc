"""The segmentation engines behind one protocol, each with a dictionary of its own: nothing is shared in the process."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

from pipeline.records import Word


class SegmenterError(ValueError):
    """A segmenter that is not known, or whose model is missing or unreadable."""


class Segmenter(Protocol):
    """Cuts a text into words: ``text[word.start:word.end] == word.text``, white space is no word."""

    def __call__(self, text: str) -> list[Word]:
        """Return the words of *text* in order."""
        ...


def _aligned(text: str, pairs: Iterable[tuple[str, str | None]]) -> Iterator[Word]:
    """Put each word at its place; an engine may drop white space but no other character."""
    at = 0
    for word, tag in pairs:
        if word.isspace():
            continue
        at = text.index(word, at)
        yield Word(start=at, end=at + len(word), text=word, tag=tag)
        at += len(word)


class Jieba:
    """jieba's dictionary and HMM in their Rust build, ``rjieba``: the same Han words."""

    def __init__(self) -> None:
        import rjieba

        self._engine = rjieba.Jieba()

    def __call__(self, text: str) -> list[Word]:
        """Return the words with jieba's tags."""
        return list(_aligned(text, self._engine.tag(text)))


class PythonJieba:
    """jieba itself, with a tokenizer and a cache folder of its own instead of the process-wide ones."""

    def __init__(self) -> None:
        import jieba
        import jieba.posseg

        jieba.setLogLevel(logging.WARNING)
        # The cache file is read back with marshal, so it must not lie where other users can write.
        with tempfile.TemporaryDirectory(prefix="jieba-") as folder:
            tokenizer = jieba.Tokenizer()
            tokenizer.tmp_dir = folder
            tokenizer.initialize()
        self._cut = tokenizer.cut
        # posseg's own cut is another model with other words; here its table only lends the tags of known words.
        self._tags = jieba.posseg.POSTokenizer(tokenizer).word_tag_tab

    def __call__(self, text: str) -> list[Word]:
        """Return the words, those of the dictionary with their tag."""
        return list(_aligned(text, ((word, self._tags.get(word)) for word in self._cut(text))))


class Pkuseg:
    """spacy-pkuseg with the model in folder *model*; its wheel holds none and nothing is downloaded."""

    def __init__(self, model: str | None) -> None:
        if model is None:
            raise SegmenterError("pkuseg needs the path of a model folder (its package holds none)")
        missing = [name for name in ("features.msgpack", "weights.npz") if not (Path(model) / name).is_file()]
        if missing:
            raise SegmenterError(f"{model}: no pkuseg model, {' and '.join(missing)} not found")
        import spacy_pkuseg

        self._engine = spacy_pkuseg.pkuseg(model)

    def __call__(self, text: str) -> list[Word]:
        """Return the words, without tags."""
        return list(_aligned(text, ((word, None) for word in self._engine.cut(text))))


class Char:
    """Every character that is no white space is a word."""

    def __call__(self, text: str) -> list[Word]:
        """Return the characters, without tags."""
        return list(_aligned(text, ((char, None) for char in text)))


SEGMENTERS: dict[str, Callable[[str | None], Segmenter]] = {
    "jieba": lambda model: Jieba(),
    "jieba-python": lambda model: PythonJieba(),
    "pkuseg": Pkuseg,
    "char": lambda model: Char(),
}


def segmenter(name: str, model: str | None = None) -> Segmenter:
    """Return a new segmenter; *model* is the model folder of ``pkuseg``.

    Raises:
        SegmenterError: *name* is not one of ``SEGMENTERS``, or the model is missing.
    """
    if name not in SEGMENTERS:
        raise SegmenterError(f"unknown segmenter {name!r}: one of {', '.join(SEGMENTERS)}")
    return SEGMENTERS[name](model)
