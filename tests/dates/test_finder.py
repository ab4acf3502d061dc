import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates import find
from pipeline.records import DateMention
from pipeline.text import Article

Check = Callable[..., list[DateMention]]

ALPHABET = (
    "今明昨前后去本上下年月日号周天点时分秒晨晚春夏秋冬节至到—-~、，。（）“”0123456789"
    "〇一二三四五六七八九十百半几数两多余个第每近约逾农历初旬底末世纪代度季\n :：.·"
)


@given(st.text(alphabet=ALPHABET, max_size=60), st.dates() | st.none())
def test_any_text_gives_ordered_mentions_that_are_slices_of_it(text: str, published: date | None) -> None:
    end = 0
    for mention in find(Article(raw=text, published=published)):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.rule
        assert mention.value is None or mention.value
        if (
            mention.first_day
            and mention.last_day
            and mention.type in ("DATE", "TIME")
            and "/" not in (mention.value or "")
        ):
            assert mention.first_day <= mention.last_day
        end = mention.end


@given(st.text(max_size=80))
def test_no_text_crashes(text: str) -> None:
    find(Article(raw=text, published=date(2021, 6, 18)))


def test_traditional_and_full_width_writing_keeps_offsets(check: Check) -> None:
    check("會議於[２０２１年６月１８日|2021-06-18]召開，[上週五|2021-06-11]的活動在[下午兩點|2021-06-11T14:00]結束")


def test_a_glossed_relative_date_is_two_mentions_and_takes_the_gloss(check: Check) -> None:
    first, second = check("记者[今天|2021-06-17]（[6月17日|2021-06-17]）获悉")
    assert (first.anchor, second.granularity) == ("published", "day")


def test_without_a_publication_date_what_cannot_be_known_stays_x(check: Check) -> None:
    check(
        "[6月18日|XXXX-06-18]，[昨天|XXXX-XX-XX]下雨，[去年|XXXX]干旱，[上周五|XXXX-WXX-5]开会，[12日|XXXX-XX-12]放晴",
        published=None,
    )


def test_a_year_in_the_text_serves_where_no_publication_date_is_given(check: Check) -> None:
    check("[2019年3月1日|2019-03-01]开工，[5月2日|2019-05-02]封顶", published=None)


def test_an_impossible_date_is_found_and_has_no_value(check: Check) -> None:
    (mention,) = check("会议于[2月30日|none]举行")
    assert (mention.rule, mention.first_day) == ("impossible-date", None)


def test_vague_words_have_the_interval_of_news_usage_and_say_so(check: Check) -> None:
    (mention,) = check("该市[近日|PAST_REF]印发通知")
    assert (mention.first_day, mention.last_day, mention.vague) == ("2021-06-11", "2021-06-18", True)


def test_a_length_from_now_has_its_interval(check: Check) -> None:
    ahead, back = check("[未来三天|P3D]有雨，[近五年|P5Y LESS_THAN]少见")
    assert (ahead.first_day, ahead.last_day) == ("2021-06-18", "2021-06-21")
    assert (back.first_day, back.last_day) == ("2016-06-18", "2021-06-18")


def test_the_same_article_gives_the_same_records() -> None:
    article = Article(raw="6月18日上午，会议在京召开。次日闭幕。", published=date(2021, 6, 20))
    assert find(article) == find(article)


def test_records_validate_against_the_contract() -> None:
    for mention in find(Article(raw="去年至今，每周三上午9时，近三年约两年前", published=date(2021, 6, 20))):
        assert type(mention).model_validate(mention.model_dump()) == mention


@pytest.mark.parametrize(
    "unit", ["一", "1", "1-", "1、", "三至", "2021年", "今天", "前", "每", "上午9时", "12:", "第", "-", "农历", "近"]
)
def test_long_runs_of_anything_are_read_in_linear_time(unit: str) -> None:
    started = time.process_time()
    find(Article(raw=unit * (20_000 // len(unit)), published=date(2021, 6, 18)))
    assert time.process_time() - started < 5


def test_a_number_of_many_digits_is_no_year() -> None:
    assert find(Article(raw="1" * 5000 + "年")) == []
