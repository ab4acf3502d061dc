"""Structured, checkable event records out of Chinese news: dates, provinces, agencies, quoted speakers, events.

>>> import pipeline
>>> record = pipeline.extract("四川省能源局6月18日发布通知。", published="2021-06-18")
>>> [(mention.text, mention.value) for mention in record.dates]
[('6月18日', '2021-06-18')]
"""

from pipeline.api import extract, extract_many, load
from pipeline.records import DocumentRecord
from pipeline.version import VERSION

__version__ = VERSION

__all__ = ["DocumentRecord", "__version__", "extract", "extract_many", "load"]
