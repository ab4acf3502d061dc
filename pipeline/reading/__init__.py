"""Reading: files of many encodings and kinds into documents, with what can be known about them."""

from pipeline.reading.decode import Decoded, UndecodableError, decode
from pipeline.reading.opening import is_url, state_of
from pipeline.reading.paths import STDIN, Problem, files
from pipeline.reading.reader import read
from pipeline.reading.records_file import read_records
from pipeline.reading.slices import Slice, read_slice, slices
from pipeline.reading.source import InputError, SourceDocument

__all__ = [
    "STDIN", "Decoded", "InputError", "Problem", "Slice", "SourceDocument", "UndecodableError", "decode", "files",
    "is_url", "read", "read_records", "read_slice", "slices", "state_of",
]  # fmt: skip
