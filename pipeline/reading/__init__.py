"""Reading: files of many encodings and kinds into documents, with what can be known about them."""

from pipeline.reading.decode import Decoded, UndecodableError, decode
from pipeline.reading.paths import STDIN, files
from pipeline.reading.reader import read
from pipeline.reading.records_file import read_records
from pipeline.reading.source import InputError, SourceDocument

__all__ = [
    "STDIN",
    "Decoded",
    "InputError",
    "SourceDocument",
    "UndecodableError",
    "decode",
    "files",
    "read",
    "read_records",
]
