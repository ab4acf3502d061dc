"""Gold files: read, and checked against the documents' texts before anything is scored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from pipeline.evaluation.values import is_value
from pipeline.lexicon.provinces import province_names
from pipeline.records import DocumentRecord, Mention, Span

_MODS = (
    "START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
)  # fmt: skip


_FEW = 3  # documents without an input that are told one by one


class GoldError(ValueError):
    """A gold file that is not to be trusted; ``problems`` has one line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load_gold(path: str, texts: Mapping[str, str]) -> list[DocumentRecord]:
    """Return the documents of a gold file, which annotate *texts* (by document id).

    Raises:
        GoldError: A line is no document record; an id stands twice or is none of *texts*; or a document does not
            fit its text (see ``check_gold``).
        OSError: The file cannot be read.
    """
    documents, problems = read_gold(path, texts)
    if problems:
        raise GoldError(problems)
    return documents


def read_gold(path: str, texts: Mapping[str, str]) -> tuple[list[DocumentRecord], list[str]]:
    """Return the documents of a gold file that can be trusted, and what is wrong with the others, a line each.

    Raises:
        OSError: The file cannot be read.
    """
    documents: list[DocumentRecord] = []
    problems: list[str] = []
    seen: set[str] = set()
    missing: list[str] = []
    for number, line in enumerate(Path(path).read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            document = DocumentRecord.model_validate_json(line)
        except ValidationError as problem:
            problems += [f"{place}: {_field(error['loc'])}{error['msg']}" for error in problem.errors()]
            continue
        if document.id in seen:
            problems.append(f"{place}: document {document.id!r} stands twice")
        elif document.id not in texts:
            missing.append(f"{place}: no input has the id {document.id!r}")
        elif told := check_gold(document, texts[document.id]):
            problems += [f"{place}: {document.id}: {one}" for one in told]
        else:
            documents.append(document)
        seen.add(document.id)
    if len(missing) > _FEW:
        missing = [f"{path}: {len(missing)} documents have no input, {missing[0].split()[-1]} is the first of them"]
    problems += missing
    if not documents and not problems:
        problems.append(f"{path}: no documents")
    return documents, problems


def _field(location: tuple[int | str, ...]) -> str:
    path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location).lstrip(".")
    return f"{path}: " if path else ""


def check_gold(document: DocumentRecord, text: str) -> list[str]:
    """Return what is wrong with an annotated document, a line each; an empty list if nothing is.

    Every span must be ``text[start:end]``, no layer may have a span twice, values must be TIMEX3 values, codes those of
    the 34 provincial units, and an event's quote one of the document's.
    """
    problems: list[str] = []
    for field, span in _spans(document):
        if not 0 <= span.start < span.end <= len(text):
            problems.append(f"{field}: [{span.start}, {span.end}) is no span of a text of {len(text)} characters")
        elif text[span.start : span.end] != span.text:
            problems.append(f"{field}: the text at {span.start} is {text[span.start : span.end]!r}, not {span.text!r}")
    layers: dict[str, list[Mention]] = {
        "dates": [*document.dates], "provinces": [*document.provinces],
        "agencies": [*document.agencies], "quotes": [*document.quotes],
    }  # fmt: skip
    for layer, mentions in layers.items():
        seen: set[tuple[int, int]] = set()
        for index, mention in enumerate(mentions):
            if (mention.start, mention.end) in seen:
                problems.append(f"{layer}[{index}]: {mention.text!r} at {mention.start} stands twice")
            seen.add((mention.start, mention.end))
    return problems + [f"{field}: {told}" for field, told in _values(document)]


def _spans(document: DocumentRecord) -> Iterator[tuple[str, Span]]:
    for layer in ("dates", "provinces", "agencies", "quotes"):
        for index, mention in enumerate(getattr(document, layer)):
            yield f"{layer}[{index}]", mention
    for index, quote in enumerate(document.quotes):
        if quote.speaker is not None:
            yield f"quotes[{index}].speaker", quote.speaker
        if quote.cue is not None:
            yield f"quotes[{index}].cue", quote.cue
    for index, event in enumerate(document.events):
        yield f"events[{index}].trigger", event.trigger
        for field in ("document_span", "document_number", "document_status", "content", "reported_by", "sentence"):
            if (span := getattr(event, field)) is not None:
                yield f"events[{index}].{field}", span
        for field in ("participants", "figures", "tellings"):
            for number, span in enumerate(getattr(event, field)):
                yield f"events[{index}].{field}[{number}]", span


def _values(document: DocumentRecord) -> Iterator[tuple[str, str]]:
    """Yield each field whose value is not well-formed, and what is wrong with it."""
    codes = province_names()
    for index, date in enumerate(document.dates):
        if date.value is None or not is_value(date.value, date.type):
            yield f"dates[{index}].value", f"{date.value!r} is no value of a {date.type}"
        if date.mod is not None and date.mod not in _MODS:
            yield f"dates[{index}].mod", f"{date.mod!r} is none of {', '.join(_MODS)}"
    for index, place in enumerate(document.provinces):
        if place.code not in codes:
            yield f"provinces[{index}].code", f"{place.code!r} is no code of a provincial unit"
    for index, agency in enumerate(document.agencies):
        if not agency.name.strip():
            yield f"agencies[{index}].name", "is empty"
    for index, quote in enumerate(document.quotes):
        if quote.speaker is not None and not quote.speaker.name.strip():
            yield f"quotes[{index}].speaker.name", "is empty"
    for index, event in enumerate(document.events):
        if event.date is not None and not is_value(event.date):
            yield f"events[{index}].date", f"{event.date!r} is no TIMEX3 value"
        for code in event.provinces:
            if code not in codes:
                yield f"events[{index}].provinces", f"{code!r} is no code of a provincial unit"
        if event.quote is not None and not 0 <= event.quote < len(document.quotes):
            yield f"events[{index}].quote", f"there is no quote {event.quote}"
