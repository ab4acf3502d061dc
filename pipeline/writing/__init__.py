"""Writing: records into JSON Lines, CSV and Parquet files, whole or not at all, and into tables for people."""

from pipeline.writing.events_csv import COLUMNS, EventsCsv, safe_cell
from pipeline.writing.lines import JsonLines, json_line
from pipeline.writing.outputs import FORMATS, Output, Writer
from pipeline.writing.whole import WholeFile

__all__ = ["COLUMNS", "FORMATS", "EventsCsv", "JsonLines", "Output", "WholeFile", "Writer", "json_line", "safe_cell"]
