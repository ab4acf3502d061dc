"""The stages as spaCy components; importing this module registers their factories.

``news_dates``, ``news_provinces``, ``news_agencies``, ``news_quotes`` and ``news_events`` work in anybody's pipeline,
on any tokens. Each writes its records to ``doc.user_data["news"]`` as plain data, which survives ``to_bytes`` and
``n_process``, and a span group of its name to ``doc.spans``.
"""

from pipeline.components.factories import NewsComponent, article_of, record_of

__all__ = ["NewsComponent", "article_of", "record_of"]
