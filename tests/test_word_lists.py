"""The word lists that come from jieba's dictionary are those that their script writes."""

from collections.abc import Callable
from importlib.resources import files
from types import ModuleType


def test_the_lists_are_what_the_script_writes(script: Callable[[str], ModuleType]) -> None:
    built = script("build_word_lists").built()
    assert built
    for name, text in built.items():
        assert files("pipeline.lexicon").joinpath(name).read_text("utf-8") == text
