"""Word lists: the one reader of the project's data files, and the lists that several stages share.

A data file is UTF-8 and lies beside the code that uses it: ``#`` lines first, which say what the columns are and where
the facts come from (``Source: …``), then one entry a line, tab-separated, sorted by code points, none twice.
"""

from pipeline.lexicon.files import column, rows, words

__all__ = ["column", "rows", "words"]
