"""The library: ``load``, ``extract``, ``extract_many``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from pipeline.records import DocumentRecord, Homonyms
from pipeline.stages import analyse
from pipeline.text import Article, iso_date

if TYPE_CHECKING:
    from spacy.language import Language

    from pipeline.segment import Segmenter

COMPONENT_NAMES = ("news_dates", "news_provinces", "news_agencies", "news_quotes", "news_events")

_SURROGATE = re.compile("[\ud800-\udfff]")


def load(*, homonyms: Homonyms = "abstain") -> Language:
    """Return ``spacy.blank("zh")`` (a token a character) with the five ``news_…`` components.

    *homonyms* is that of ``extract``. Put the publication date in ``doc.user_data["published"]`` before the components
    run (``nlp.make_doc`` first) and read the result with ``pipeline.components.record_of(doc)``. It finds what
    ``extract`` finds.
    """
    import spacy

    import pipeline.components  # noqa: F401 - registers the factories where the package is not installed

    nlp = spacy.blank("zh")
    for name in COMPONENT_NAMES:
        nlp.add_pipe(name, config={"homonyms": homonyms} if name == "news_provinces" else {})
    return nlp


def extract(
    text: str,
    *,
    published: date | str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    doc_id: str = "",
    homonyms: Homonyms = "abstain",
    segmenter: Segmenter | None = None,
) -> DocumentRecord:
    """Return all that is found in *text*.

    Args:
        text: The article as it stands; offsets of the record are code points into it.
        published: The publication day (a ``date`` or ISO 8601 string) that relative dates are resolved against. Without
            it their years stay open (``XXXX-06-18``); today's date is never used.
        title: The headline, where it is known.
        outlet: The medium, where it is known.
        doc_id: The record's ``id``.
        homonyms: What becomes of a place name between whose bearers nothing in the text decides: "abstain" lists its
            candidates and takes none, "best" takes the likeliest, "error" raises.
        segmenter: With one (``pipeline.segment.segmenter``) the record holds its words as well.

    Raises:
        ValueError: *published* is no ISO 8601 day, *text* is no valid Unicode (a lone surrogate), or a homonym is
            undecided and *homonyms* is "error".
    """
    surrogate = _SURROGATE.search(text)
    if surrogate is not None:
        raise ValueError(f"text holds a lone surrogate at {surrogate.start()}, which is no character")
    day = None if published is None else iso_date(published)
    article = Article(raw=text, published=day, title=title, outlet=outlet)
    record = analyse(article, doc_id=doc_id, homonyms=homonyms)
    record.published_from = "argument" if day else None
    if segmenter is not None:
        record.words = segmenter(text)
    return record


def extract_many(
    documents: Iterable[tuple[str, date | str | None]],
    *,
    homonyms: Homonyms = "abstain",
    segmenter: Segmenter | None = None,
) -> Iterator[DocumentRecord]:
    """Yield one record for each ``(text, published)``, in order and as they are asked for; ids are "0", "1", ….

    *homonyms*, *segmenter* and what is raised are those of ``extract``.
    """
    for number, (text, published) in enumerate(documents):
        yield extract(text, published=published, doc_id=str(number), homonyms=homonyms, segmenter=segmenter)
