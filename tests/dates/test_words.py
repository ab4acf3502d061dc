from pipeline.dates import find
from pipeline.dates.calendars import PACKAGE, feasts
from pipeline.lexicon import rows
from pipeline.text import Article

# A word that needs a neighbour to be a date: weather, homonyms.
NEEDS_CONTEXT = {"雨水", "小雪", "大雪", "小满", "白露", "大寒", "小寒", "首月", "新年", "入春", "入夏", "入秋", "入冬"}
NEEDS_CONTEXT |= {"春夏", "夏秋", "秋冬", "冬春"}


def test_every_word_of_the_list_is_found_by_itself() -> None:
    for word, kind, *_ in rows(PACKAGE, "words.tsv"):
        if word in NEEDS_CONTEXT:
            continue
        (mention,) = find(Article(raw=word))
        assert mention.text == (word[:-1] if kind == "dayshort" else word), word


def test_every_feast_is_found_by_itself() -> None:
    for feast in set(feasts()) - NEEDS_CONTEXT:
        assert [mention.text for mention in find(Article(raw=feast))] == [feast]


def test_weather_is_a_solar_term_only_where_the_text_says_so() -> None:
    assert not find(Article(raw="山上下起小雪"))
    assert [mention.text for mention in find(Article(raw="“小雪”节气"))] == ["小雪"]
