"""Which tellings are one act, and which are not though they look like it."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tellings import act, agency, article, date, figure, merged, place, said, target, together

from pipeline.merge import merge
from pipeline.records import DocumentRecord, Event

BODY = "青海省能源局"
FIRST = "青海省能源局6月18日下发通知，要求各地清理虚拟货币矿场。"
SECOND = "6月18日，青海省能源局下发清理虚拟货币矿场的通知，各地随即行动。"


def notice(sentence: str, day: str | None = "2021-06-18", doc_id: str = "", **more: Any) -> DocumentRecord:
    event = act(sentence, "下发", **{"date": day, "agencies": [BODY], "provinces": ["630000"], **more})
    dates = [date(sentence, "6月18日", day)] if day and "6月18日" in sentence else []
    return article(doc_id or sentence[:8], event, agencies=[agency(sentence, BODY, BODY)], dates=dates)


def test_one_act_in_the_words_of_two_articles_is_one() -> None:
    (cluster,) = merge([notice(FIRST, doc_id="a"), notice(SECOND, doc_id="b")])
    assert [one.document for one in cluster.sources] == ["a", "b"]
    assert (cluster.id, cluster.type, cluster.date, cluster.first_day) == ("c0", "issue", "2021-06-18", "2021-06-18")
    assert (cluster.agencies, cluster.provinces) == ([BODY], ["630000"])
    assert cluster.independent == 2
    assert cluster.disagreements == []
    assert cluster.sources[0].trigger.text == "下发"


def test_another_day_or_another_matter_is_another_act() -> None:
    assert together(notice(FIRST, doc_id="a"), notice(SECOND, "2021-06-28", doc_id="b")) == []
    other = "青海省能源局6月18日下发文件，公布今年第一批风电项目名单。"
    assert together(notice(FIRST, doc_id="a"), notice(other, doc_id="b")) == []


def test_an_undated_telling_joins_where_it_appeared_in_those_days_and_only_there() -> None:
    undated = "青海省能源局日前下发通知，要求各地清理虚拟货币矿场。"
    assert together(notice(FIRST, doc_id="a"), notice(undated, None, doc_id="b")) == [["a", "b"]]
    late = notice(undated, None, doc_id="b").model_copy(update={"published": "2021-09-01"})
    assert together(notice(FIRST, doc_id="a"), late) == []


def test_another_type_is_another_act() -> None:
    statement = notice(SECOND, doc_id="b", type="directive")
    assert together(notice(FIRST, doc_id="a"), statement) == []


def test_one_article_has_one_telling_of_an_act() -> None:
    events = [act(FIRST, trigger, agencies=[BODY], date="2021-06-18") for trigger in ("下发", "清理")]
    clusters = merge([article("a", *events), notice(SECOND, doc_id="b")])
    assert sorted(len(one.sources) for one in clusters) == [1, 2]
    # The one with the same trigger is the telling.
    assert {one.trigger.text for cluster in clusters for one in cluster.sources if len(cluster.sources) == 2} == {
        "下发"
    }


def test_a_document_of_the_same_title_is_one_though_the_days_differ_a_little() -> None:
    def issued(sentence: str, day: str, doc_id: str) -> DocumentRecord:
        title = sentence[sentence.index("《") + 1 : sentence.index("》")]
        event = act(sentence, "发布", date=day, agencies=["商务部"], document=title)
        return article(doc_id, event, published="2021-06-20")

    first = issued("商务部6月17日发布《关于有序出口医疗物资的公告》。", "2021-06-17", "a")
    second = issued("6月18日，商务部等三部门发布了《关于有序出口医疗物资的公告》。", "2021-06-18", "b")
    (cluster,) = merge([first, second])
    (differ,) = cluster.disagreements
    assert differ.field == "date"
    assert [(one.value, one.documents) for one in differ.versions] == [("2021-06-17", ["a"]), ("2021-06-18", ["b"])]
    other = issued("商务部6月17日发布《关于规范出口检测试剂的公告》。", "2021-06-17", "c")
    assert together(first, other) == []


def test_a_bulletin_of_the_next_day_is_another_though_it_says_the_same() -> None:
    def bulletin(day: int, cases: int, doc_id: str) -> DocumentRecord:
        sentence = f"6月{day}日0时至24时，四川省新增确诊病例{cases}例，均为境外输入。"
        event = act(
            sentence, "新增确诊", "incident", date=f"2021-06-{day}", provinces=["510000"],
            figures=[figure(sentence, f"{cases}例", "cases", cases, "例").model_dump()],
        )  # fmt: skip
        return article(doc_id, event, dates=[date(sentence, f"6月{day}日", f"2021-06-{day}")])

    assert together(bulletin(17, 2, "a"), bulletin(18, 2, "b")) == []
    assert together(bulletin(18, 2, "a"), bulletin(18, 5, "b")) == []
    assert together(bulletin(18, 2, "a"), bulletin(18, 2, "b")) == [["a", "b"]]


def quake(sentence: str, doc_id: str, size: float, **more: Any) -> DocumentRecord:
    event = act(
        sentence, "发生", "incident", date="2021-05-22", provinces=["630000"],
        figures=[figure(sentence, f"{size}级", "magnitude", size, "级").model_dump()], **more,
    )  # fmt: skip
    return article(doc_id, event, published="2021-05-23", provinces=[place(sentence, "玛多县", "630000", "632626")])


def test_an_earthquake_is_known_by_day_place_and_magnitude() -> None:
    first = quake("中国地震台网测定，5月22日青海玛多县发生7.4级地震，震源深度17公里。", "a", 7.4)
    second = quake("记者获悉，玛多县5月22日发生7.4级地震后，道路一度中断，抢修已经开始。", "b", 7.4)
    after = quake("玛多县5月22日再次发生5.1级地震，震源深度10公里。", "c", 5.1)
    assert together(first, second, after) == [["a", "b"]]


def test_sources_that_give_other_numbers_of_dead_disagree() -> None:
    def crash(sentence: str, doc_id: str, dead: int) -> DocumentRecord:
        event = act(
            sentence, "相撞", "incident", date="2021-06-18", provinces=["430000"], province_mentions=["p0"],
            figures=[figure(sentence, f"{dead}人死亡", "dead", dead, "人").model_dump()],
        )  # fmt: skip
        return article(doc_id, event, provinces=[place(sentence, "桂阳县", "430000", "431021")])

    (cluster,) = merge(
        [
            crash("6月18日，桂阳县境内一辆货车与校车相撞，造成2人死亡。", "a", 2),
            crash("桂阳县境内一辆货车与一辆客车6月18日相撞，造成3人死亡。", "b", 3),
        ]
    )
    assert [(one.field, [version.value for version in one.versions]) for one in cluster.disagreements] == [
        ("dead in 人", ["2", "3"])
    ]


def test_calls_with_two_countries_are_two() -> None:
    def call(country: str, doc_id: str) -> DocumentRecord:
        sentence = f"外长6月18日应约同{country}外长通电话。"
        return article(doc_id, act(sentence, "通电话", "meeting", date="2021-06-18"))

    assert together(call("加拿大", "a"), call("哥伦比亚", "b")) == []
    assert together(call("加拿大", "a"), call("加拿大", "b")) == [["a", "b"]]


def test_two_who_are_arrested_are_two() -> None:
    def arrest(who: str, doc_id: str) -> DocumentRecord:
        sentence = f"日前，青海省人民检察院以涉嫌贪污罪对{who}作出逮捕决定。"
        event = act(
            sentence, "逮捕", "enforcement", agencies=["青海省人民检察院"],
            participants=[target(sentence, who).model_dump()],
        )  # fmt: skip
        return article(doc_id, event)

    assert together(arrest("罗启明", "a"), arrest("段有礼", "b")) == []
    assert together(arrest("罗启明", "a"), arrest("青海省水利厅原厅长罗启明", "b")) == [["a", "b"]]


def test_a_statement_is_known_by_speaker_and_words() -> None:
    def spoke(sentence: str, words: str, speaker: str, doc_id: str) -> DocumentRecord:
        event, quote = said(sentence, words, speaker)
        return article(doc_id, event, quotes=[quote])

    words = "清理工作将在月底前全部完成，不留任何死角，也不搞一刀切"
    one = spoke(f"局长周明远表示，{words}。", words, "周明远", "a")
    same = spoke(f"周明远当天表示，{words}，请大家放心。", words, "周明远", "b")
    other = "各地电价优惠政策即日起全部取消，差别电价从下月起执行"
    assert together(one, same) == [["a", "b"]]
    assert together(one, spoke(f"周明远表示，{other}。", other, "周明远", "c")) == []
    somebody = "清理工作将在月底前全部完成，我们会配合，不少矿工已经离开"
    assert together(one, spoke(f"罗启明表示，{somebody}。", somebody, "罗启明", "d")) == []
    (cluster,) = merge([one, spoke(f"罗启明表示，{words}。", words, "罗启明", "e")])
    assert [found.field for found in cluster.disagreements] == ["speaker"]


TEXT = FIRST + "".join(f"第{number}段是{chr(0x4E00 + number * 7)}{chr(0x5000 + number * 9)}。" for number in range(99))


def test_reprints_of_one_text_are_one_origin_and_others_are_their_own() -> None:
    articles = [notice(FIRST, doc_id="a"), notice(FIRST, doc_id="b"), notice(SECOND, doc_id="c")]
    texts = {"a": TEXT, "b": "转载：" + TEXT[: len(TEXT) * 2 // 3], "c": SECOND + "本报记者另有报道，说的是别的事情。"}
    (cluster,) = merged(articles, texts)
    assert [(one.document, one.origin) for one in cluster.sources] == [("a", 0), ("b", 0), ("c", 1)]
    assert cluster.independent == 2


def test_an_article_that_copies_from_two_joins_them() -> None:
    other = "".join(f"又有{number}件{chr(0x6000 + number * 13)}{chr(0x7000 + number)}。" for number in range(99))
    articles = [notice(FIRST, doc_id="a"), notice(FIRST, doc_id="b"), notice(FIRST, doc_id="c")]
    (cluster,) = merged(articles, {"a": TEXT, "b": other, "c": TEXT + other})
    assert cluster.independent == 1


def test_the_date_is_that_of_most_origins_and_the_finest() -> None:
    tellings = [notice(FIRST, "2021-06", "a"), notice(SECOND, "2021-06-18", "b")]
    (cluster,) = merge(tellings)
    assert (cluster.date, cluster.first_day, cluster.last_day) == ("2021-06-18", "2021-06-18", "2021-06-18")
    assert cluster.disagreements == []  # a month and a day of it do not contradict each other


def test_an_actor_more_is_no_disagreement_and_another_actor_is() -> None:
    def by(doc_id: str, *names: str) -> DocumentRecord:
        return notice(FIRST, doc_id=doc_id, agencies=list(names))

    (cluster,) = merge([by("a", BODY), by("b", BODY, "青海省公安厅")])
    assert cluster.disagreements == []
    (cluster,) = merge([by("a", BODY, "青海省水利厅"), by("b", BODY, "青海省公安厅")])
    assert [one.field for one in cluster.disagreements] == ["agencies"]


def test_two_articles_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="two documents have the id 'a'"):
        merge([notice(FIRST, doc_id="a"), notice(SECOND, doc_id="a")])


def test_records_of_other_programs_do_not_make_it_fail() -> None:
    event = Event.model_validate({
        "type": "statement", "trigger": {"start": 0, "end": 1, "text": "说"}, "quote": 7, "date": "soon",
        "province_mentions": ["p9"], "date_mention": "d9",
    })  # fmt: skip
    (cluster,) = merge([DocumentRecord(id="a", published="yesterday", events=[event])])
    assert (cluster.date, cluster.first_day, cluster.sources[0].published) == ("soon", None, None)


def test_the_work_grows_with_the_number_of_events_and_not_with_its_square(monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.merge.acts import Article, acts_of
    from pipeline.merge.candidates import pairs
    from pipeline.merge.sketches import sketch

    def compared(count: int) -> int:
        acts = []
        for number in range(count):
            record = notice(FIRST, None, doc_id=str(number))
            one = Article(number, record.id, None, None, None, sketch(""))
            acts += list(acts_of(record, one, number))
        return sum(1 for _ in pairs(acts))

    assert compared(400) < 2.5 * compared(200)


@given(st.randoms(use_true_random=False), st.integers(1, 6))
def test_every_event_is_in_one_cluster_and_the_order_of_articles_decides_nothing(
    rng: random.Random, count: int
) -> None:
    days = [None, "2021-06-18", "2021-06-19", "2021-06"]
    articles = [notice(rng.choice([FIRST, SECOND]), rng.choice(days), doc_id=str(number)) for number in range(count)]
    clusters = merge(articles)
    assert sorted(one.document for cluster in clusters for one in cluster.sources) == sorted(map(str, range(count)))
    for cluster in clusters:
        documents = [one.document for one in cluster.sources]
        assert len(set(documents)) == len(documents)
        assert 1 <= cluster.independent <= len(documents)
        assert {one.origin for one in cluster.sources} == set(range(cluster.independent))
    assert [one.model_dump() for one in merge(articles)] == [one.model_dump() for one in clusters]
