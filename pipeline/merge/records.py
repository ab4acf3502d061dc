"""The records of a merge: one act, the articles that tell it, and what they disagree on."""

from __future__ import annotations

from pipeline.records import EventType, Modality, Record, Span


class Source(Record):
    """One article's telling of the act.

    ``event`` is the id of the event in the record of ``document``. ``origin`` numbers the independent origins of a
    cluster from 0: articles that reprint one text, in whole or in part, have the same number.
    """

    document: str
    event: str
    origin: int
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    date: str | None = None
    modality: Modality = "asserted"
    trigger: Span
    sentence: Span | None = None


class Version(Record):
    """What some of the sources say, where others say something else; ``documents`` are their ids."""

    value: str
    documents: list[str]


class Disagreement(Record):
    """A field in which the sources contradict each other.

    ``field`` is "date", "provinces", "agencies", "speaker", "document", "modality", or a figure (``dead in 人``).
    """

    field: str
    versions: list[Version]


class Cluster(Record):
    """One act, told by one article or several; every event of a merge is in exactly one cluster.

    ``date`` is the TIMEX3 value that most independent origins give, the finest of equals, and ``first_day`` to
    ``last_day`` its days (ISO 8601); ``provinces`` and ``agencies`` are those of all sources. ``sentence`` and ``what``
    (the document's title, the quotation or the content) are those of the fullest telling. ``independent`` is the number
    of origins. Sources stand in the order of publication.
    """

    id: str = ""
    type: EventType
    date: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    provinces: list[str]
    agencies: list[str]
    speaker: str | None = None
    document: str | None = None
    modality: Modality = "asserted"
    what: str | None = None
    sentence: str | None = None
    independent: int
    sources: list[Source]
    disagreements: list[Disagreement]
