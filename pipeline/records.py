"""The records of the annotation contract: one model a record, the same for predictions and gold.

Offsets are Unicode code points into the document's text, half open: ``text[start:end] == mention.text``.
Every record carries the ``rule`` that made it; hand-made gold has ``rule`` "gold".
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

DateType = Literal["DATE", "TIME", "DURATION", "SET"]
DateRole = Literal["event", "published", "deadline", "effective", "comparison", "period"]
PlaceLevel = Literal["province", "prefecture", "county", "place"]
PlaceRole = Literal["location", "agency", "dateline", "origin"]
QuoteKind = Literal["direct", "indirect"]
SpeakerType = Literal["person", "anonymous", "agency", "organization", "document"]
EventType = Literal[
    "issue", "meeting", "directive", "enforcement", "inspection", "decision", "launch", "incident", "statement"
]
Modality = Literal["asserted", "reported", "planned", "negated", "denied", "hypothetical", "background"]
Evidence = Literal["clause", "carried", "none"]
ParticipantRole = Literal[
    "issuer", "co-issuer", "host", "co-host", "attendee", "actor", "co-actor", "speaker", "target", "recipient"
]
FigureKind = Literal[
    "dead", "injured", "missing", "trapped", "evacuated", "affected", "cases", "magnitude", "depth", "loss", "fine",
    "confiscated",
]  # fmt: skip
Status = Literal["consultation", "draft", "trial", "interim"]
Homonyms = Literal["abstain", "best", "error"]


class Record(BaseModel):
    """Base of all records; keys that a reader does not know are ignored, as the contract says."""

    model_config = ConfigDict(extra="ignore")


class Span(Record):
    """A stretch of the document's text, ``[start, end)`` in code points."""

    start: int
    end: int
    text: str


class Mention(Span):
    """A span that a named rule found; ``id`` is the layer's letter and the mention's index in it (``d0``, ``p3``)."""

    id: str = ""
    rule: str = "gold"


class DateMention(Mention):
    """A TIMEX3 expression (ISO-TimeML, ISO 24617-1).

    ``value`` is the TIMEX3 value; ``first_day``/``last_day`` are the closed interval of days (ISO 8601) that it
    covers, None where no calendar day is known; ``vague`` marks an interval that news usage gives, not the text.
    ``anchor`` names what a relative expression was resolved against: "published", "dateline", "previous" (the date
    mentioned before), "self" (complete by itself) or "none"; ``anchor_value`` is that date.
    """

    type: DateType
    value: str | None = None
    mod: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    granularity: str | None = None
    role: DateRole = "event"
    vague: bool = False
    anchor: str | None = None
    anchor_value: str | None = None


class ProvinceMention(Mention):
    """A mention that places something in one of the 34 provincial-level units.

    ``code`` is the six-digit GB/T 2260 code of the provincial unit; ``adcode`` that of the place itself and ``name``
    its official name. Where nothing decides between homonyms, ``code`` is None and ``candidates`` lists the adcodes.
    """

    code: str | None = None
    level: PlaceLevel = "province"
    adcode: str | None = None
    name: str | None = None
    role: PlaceRole = "location"
    candidates: list[str] = []


class AgencyMention(Mention):
    """An organ of state; ``name`` is who it is, ``generic`` true where it names no single body.

    ``level`` is central, province, prefecture, county, foreign or international, None where unknown; ``successor`` is
    the body that holds the office today where the name is historical.
    """

    name: str
    generic: bool = False
    level: str | None = None
    country: str | None = None
    successor: str | None = None


class Speaker(Span):
    """Who spoke: the mention nearest the cue, and ``name``, the person or body it stands for.

    ``found_by`` names the rule that found it, ``confidence`` (0 to 1) how sure that is.
    """

    name: str
    type: SpeakerType
    title: str | None = None
    affiliation: str | None = None
    found_by: str = "gold"
    confidence: float = 1.0


class Quote(Mention):
    """What was said: a direct quotation (the span inside the marks) or the content clause of a reporting verb.

    ``via`` lists the media through which it came; ``cue`` is the reporting verb.
    """

    kind: QuoteKind
    speaker: Speaker | None = None
    cue: Span | None = None
    via: list[str] = []


class Participant(Span):
    """Who takes part in an event, in which role.

    ``name`` is the agency's where ``mention`` is the id of one (``a3``), else the text. Those who act are issuer (of a
    document or data), host or attendee (of a meeting), speaker or actor; ``co-`` marks the ones after the first.
    ``target`` is whom the act is directed at, ``recipient`` to whom something is passed.
    """

    role: ParticipantRole
    name: str
    mention: str | None = None


class Figure(Span):
    """A figure that the event's telling gives.

    ``value`` counts ``unit``: 人, 例, 级, 公里, or a currency (元, not 万元). ``mod`` is that of TIMEX3: APPROX,
    LESS_THAN or MORE_THAN.
    """

    kind: FigureKind
    value: float
    unit: str
    mod: str | None = None


class DocumentStatus(Span):
    """How far a document has come: 征求意见稿 is consultation, 草案 draft, 试行 trial, 暂行 interim."""

    value: Status


class Event(Record):
    """Who did or said what, when and where; one record a trigger.

    ``date`` is a TIMEX3 value, ``provinces`` six-digit codes of GB/T 2260, ``agencies`` the names of those who act,
    ``quote`` an index into the document's quotes. Each argument has its evidence: ``date_mention``,
    ``province_mentions`` and ``agency_mentions`` are ids of mentions, ``document_span`` is where the title stands, and
    ``date_from`` says whether the date stands in the clause or is carried over. ``joint_count`` is the number of joint
    actors that the text gives (``八部门`` is 8). ``sentence`` is the sentence that tells the event.

    ``participants`` gives the agencies their roles, and names those whom the act is directed at. ``document_number``
    (``国办发〔2021〕12号``) and ``document_status`` tell more of the document. ``content`` is what is demanded,
    decided, held or found, or what happened (发生|火灾), where no quotation says it. ``tellings`` are the other places
    at which the article tells the same: the verb, and of an incident its names (此次|地震). ``figures`` are the harm
    and the sums that the telling gives. ``reported_by`` is whose words tell the event, where they are not the author's.
    ``confidence`` (0 to 1) is the share of the events of this rule that are right on the shipped gold
    (``confidence.tsv``).
    """

    id: str = ""
    type: EventType
    trigger: Span
    date: str | None = None
    date_from: Evidence = "none"
    date_mention: str | None = None
    provinces: list[str] = []
    province_mentions: list[str] = []
    agencies: list[str] = []
    agency_mentions: list[str] = []
    joint_count: int | None = None
    speaker: str | None = None
    quote: int | None = None
    document: str | None = None
    document_span: Span | None = None
    document_number: Span | None = None
    document_status: DocumentStatus | None = None
    participants: list[Participant] = []
    content: Span | None = None
    figures: list[Figure] = []
    tellings: list[Span] = []
    modality: Modality = "asserted"
    reported_by: Span | None = None
    sentence: Span | None = None
    rule: str = "gold"
    confidence: float = 1.0


class SpeakerSummary(Record):
    """One speaker of a document and the indices of all quotes of theirs."""

    name: str
    type: SpeakerType
    title: str | None = None
    affiliation: str | None = None
    quotes: list[int] = []


class Word(Span):
    """A word of the segmenter with its part-of-speech tag (jieba's or PKU's tag set), where one was asked for."""

    tag: str | None = None


class DocumentRecord(Record):
    """One article and all that was found in it; a line of the output and of the gold file."""

    id: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_from: str | None = None
    source: str | None = None
    sha256: str | None = None
    version: str | None = None
    dates: list[DateMention] = []
    provinces: list[ProvinceMention] = []
    agencies: list[AgencyMention] = []
    quotes: list[Quote] = []
    events: list[Event] = []
    speakers: list[SpeakerSummary] = []
    words: list[Word] | None = None
