"""The library: ``load``, ``extract``, ``extract_many``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from pipeline.records import DocumentRecord
from pipeline.stages import analyse
from pipeline.text import Article

if TYPE_CHECKING:
    from spacy.language import Language

    from pipeline.segment import Segmenter

COMPONENT_NAMES = ("news_dates", "news_provinces", "news_agencies", "news_quotes", "news_events")


def load() -> Language:
    """Return ``spacy.blank("zh")`` (a token a character) with the five ``news_…`` components.

    Put the publication date in ``doc.user_data["published"]`` before the components run (``nlp.make_doc`` first) and
    read the result with ``pipeline.components.record_of(doc)``. It finds what ``extract`` finds.
    """
    import spacy

    import pipeline.components  # noqa: F401 - registers the factories where the package is not installed

    nlp = spacy.blank("zh")
    for name in COMPONENT_NAMES:
        nlp.add_pipe(name)
    return nlp


def extract(
    text: str,
    *,
    published: date | str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    doc_id: str = "",
    segmenter: Segmenter | None = None,
) -> DocumentRecord:
    """Return all that is found in *text*.

    Offsets are code points into *text*. *published* (a ``date`` or ISO 8601 string) is what relative dates are resolved
    against; without it their years stay open (``XXXX-06-18``). With a *segmenter* the record holds its words as well.

    Raises:
        ValueError: *published* is no ISO 8601 day.
    """
    if isinstance(published, str):
        published = date.fromisoformat(published)
    record = analyse(Article(raw=text, published=published, title=title, outlet=outlet), doc_id=doc_id)
    if segmenter is not None:
        record.words = segmenter(text)
    return record


def extract_many(
    documents: Iterable[tuple[str, date | str | None]], *, segmenter: Segmenter | None = None
) -> Iterator[DocumentRecord]:
    """Yield one record for each ``(text, published)``, in order and as they are asked for; ids are "0", "1", …."""
    for number, (text, published) in enumerate(documents):
        yield extract(text, published=published, doc_id=str(number), segmenter=segmenter)
