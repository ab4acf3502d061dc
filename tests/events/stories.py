"""What the tests of events share: the types of the fixtures, and two agencies that stories are told of."""

from collections.abc import Callable

from pipeline.events.clauses.reading import Reading
from pipeline.records import Event

Told = Callable[[str], list[str]]
Find = Callable[[str], list[Event]]
Read = Callable[[str], Reading]
A = "[甲市林业局|a]"
B = "[乙市水利局|a]"
