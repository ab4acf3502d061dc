"""Segmenters by name: jieba (default), jieba-python, pkuseg, char.

Mentions do not depend on them: they are found on characters, so a segmenter's error moves no offset. Words and tags are
for those who ask for them in the output.
"""

from pipeline.segment.engines import SEGMENTERS, Segmenter, SegmenterError, segmenter

__all__ = ["SEGMENTERS", "Segmenter", "SegmenterError", "segmenter"]
