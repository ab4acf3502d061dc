"""Whether two articles tell one act: points for what they share, and what rules it out.

The weights were set by reading clusters of news of 2016 and 2020. What they say is that no one thing alone, an actor, a
day or a like sentence, makes two tellings one act.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import fsum, log

from pipeline.merge.acts import Act

ENOUGH = 5.0  # points
_SAME_DOCUMENT = 4.0
_SAME_AGENCY, _MORE_AGENCIES = 2.0, 0.5  # each more up to two
_SAME_SPEAKER = 1.5
_SAME_PLACE, _SAME_PROVINCE = 1.5, 0.5
_SAME_DAY, _DAYS_TOGETHER, _OTHER_DAY = 2.0, 1.0, -2.0
_SAME_FIGURE = 1.5  # up to two
_SAME_WORDS, _COPIED_WORDS = 6.0, 0.5  # times the share of common words; more where that is no chance
_SAME_TRIGGER = 0.5  # of an act; the cues of statements are few

_COMMON = 5  # acts that have a word before it counts less
_SMOOTH = 5  # words; a short telling has few, and shares them by chance
_LATEST = 3  # days by which two tellings of an act may be apart
_COPIED = 0.7  # share of common words that is no chance
_VERBATIM = 4  # words, all the same, are none either
_SAID = 0.45  # of a quotation's words, at least
_FEWEST, _OTHER_VERB = 0.15, 0.3  # of an act's words, at least; of one told with other verbs
_HELD = ("召开", "举行", "举办")
_UNPLACED = 0.45  # of the words of an incident that has no place in common with the other
_COUNTED = ("cases in 例", "magnitude in 级")  # figures that tell incidents of one day and place apart


class Likeness:
    """Judges acts by their words, of which those weigh less that stand in many acts (inverse document frequency)."""

    def __init__(self, acts: Sequence[Act]) -> None:
        counts = Counter(word for act in acts for word in act.words)
        self._weights = {word: 1 / (1 + log(count / _COMMON)) for word, count in counts.items() if count > _COMMON}
        self._own = {act.number: self._weight(act.words) for act in acts}

    def share(self, one: Act, other: Act) -> float:
        """Return the weighted share of the shorter telling's words that the other has too, 0 to 1."""
        common = one.words & other.words
        least = min(self._own[one.number], self._own[other.number]) + _SMOOTH
        return self._weight(common) / least if len(common) >= _FEWEST * least else 0.0  # no word weighs more than 1

    def _weight(self, words: frozenset[str]) -> float:
        weights = self._weights
        # Exact, for a set has no order and its sum must not depend on one.
        return fsum(weights.get(word, 1.0) for word in words)

    def points(self, one: Act, other: Act) -> float:
        """Return how much speaks for two acts being one: ``ENOUGH`` is enough, 0 where it is ruled out."""
        if one.event.type != other.event.type or one.article is other.article or _told_apart(one, other):
            return 0.0
        share = self.share(one, other)
        if _ruled_out(one, other, share):
            return 0.0
        found = (
            _SAME_WORDS * share,
            _COPIED_WORDS if _copied(one, other, share) else 0.0,
            _of_trigger(one, other),
            _of_days(one, other),
            _of_actors(one, other),
            _of_places(one, other),
            _SAME_DOCUMENT if _same_title(one, other) else 0.0,
            _SAME_FIGURE * min(2, len(one.figures & other.figures)),
        )
        return max(0.01, sum(found))  # that may be too little, but it is not ruled out


def _of_trigger(one: Act, other: Act) -> float:
    same = one.event.type != "statement" and one.event.trigger.text == other.event.trigger.text
    return _SAME_TRIGGER * same


def _of_days(one: Act, other: Act) -> float:
    if one.when is None or other.when is None:
        return 0.0
    if one.when.gap(other.when):
        return _OTHER_DAY
    if one.when.one_day and other.when.one_day:
        return _SAME_DAY
    return _DAYS_TOGETHER if one.when.told and other.when.told else 0.0


def _of_actors(one: Act, other: Act) -> float:
    shared = len(one.agencies & other.agencies)
    speaks = _SAME_SPEAKER * bool(one.event.speaker and one.event.speaker == other.event.speaker)
    return (_SAME_AGENCY + _MORE_AGENCIES * min(2, shared - 1) if shared else 0.0) + speaks


def _of_places(one: Act, other: Act) -> float:
    if one.places & other.places:
        return _SAME_PLACE
    return _SAME_PROVINCE if one.provinces & other.provinces else 0.0


def _ruled_out(one: Act, other: Act, share: float) -> bool:
    # What is said or counted daily is told in the same words, in other numbers.
    if not _same_day(one, other) and _other_numbers(one, other):
        return True
    if one.event.type == "statement":
        return share < _SAID or (one.event.speaker != other.event.speaker and not _copied(one, other, share))
    least = _FEWEST if _like_verbs(one, other) else _OTHER_VERB
    if share < least and not (_same_title(one, other) or _same_figure(one, other)):
        return True
    if one.event.type == "incident" and _other_incident(one, other, share):
        return True
    apart = _apart(one.agencies, other.agencies), _apart(one.provinces, other.provinces)
    return all(apart) or (any(apart) and not _copied(one, other, share))


def _copied(one: Act, other: Act, share: float) -> bool:
    return share >= _COPIED or (one.words == other.words and len(one.words) >= _VERBATIM)


def _like_verbs(one: Act, other: Act) -> bool:
    """Say whether two triggers can be one verb: they share a character, put out a document, or hold a meeting."""
    triggers = one.event.trigger.text, other.event.trigger.text
    held = all(any(verb in trigger for verb in _HELD) for trigger in triggers)
    return one.event.type == "issue" or held or not set(triggers[0]).isdisjoint(triggers[1])


def _told_apart(one: Act, other: Act) -> bool:
    """Say whether two acts are on other days, or name other countries, documents, persons, or days and provinces."""
    gap = one.when.gap(other.when) if one.when and other.when else 0
    if gap > _LATEST or (gap and not (_same_title(one, other) or _same_harm(one, other))):
        return True
    names = (one.countries, other.countries), (one.titles, other.titles), (one.targets, other.targets)
    said = (one.said_days, other.said_days), (one.said_provinces, other.said_provinces)
    return any(_apart(*pair) for pair in (*names, *said))


def _same_title(one: Act, other: Act) -> bool:
    return one.event.document is not None and other.event.document is not None and bool(one.titles & other.titles)


def _same_harm(one: Act, other: Act) -> bool:
    return any(figure[0] not in _COUNTED for figure in one.figures & other.figures)


def _same_figure(one: Act, other: Act) -> bool:
    return bool(one.figures & other.figures) and _same_day(one, other)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _same_day(one: Act, other: Act) -> bool:
    days = one.when, other.when
    return all(when is not None and when.one_day for when in days) and one.when == other.when


def _other_numbers(one: Act, other: Act) -> bool:
    least = min(len(one.numbers), len(other.numbers))
    return len(one.numbers & other.numbers) * 2 < least


def _other_incident(one: Act, other: Act, share: float) -> bool:
    figures = [frozenset(figure for figure in act.figures if figure[0] in _COUNTED) for act in (one, other)]
    if figures[0] and figures[1] and figures[0].isdisjoint(figures[1]):
        return True
    return share < _UNPLACED and not (one.places & other.places or one.provinces & other.provinces)
