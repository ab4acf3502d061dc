import re
from collections.abc import Collection

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.quotes.phrases.trim import behind


@pytest.mark.parametrize(("ends", "pattern"), behind(), ids=range(len(behind())))
def test_what_stands_behind_a_subject_ends_with_the_characters_by_which_it_is_looked_for(
    ends: Collection[str], pattern: re.Pattern[str]
) -> None:
    @settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern))
    def check(text: str) -> None:
        match = pattern.search(text)
        assert match is not None
        assert match.end() < len(text) or not ends or text[-1] in ends or text[-2:] in ends

    check()
