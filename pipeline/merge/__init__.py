"""Merging across articles: the tellings of one act become one cluster, with its sources and what they disagree on."""

from pipeline.merge.merging import Merger, merge
from pipeline.merge.records import Cluster, Disagreement, Source, Version

__all__ = ["Cluster", "Disagreement", "Merger", "Source", "Version", "merge"]
