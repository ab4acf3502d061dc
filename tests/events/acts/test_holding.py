"""Whether what is told holds: denied, hearsay, under a condition; and who reports it."""

from __future__ import annotations

import pytest
from stories import Find


@pytest.mark.parametrize(
    ("story", "modality"),
    [
        ("[[甲部|s:agency]|a][否认|c][逮捕王某|i]。", "denied"),
        ("[[甲部|s:agency]|a][证实|c][已逮捕王某|i]。", "asserted"),
        ("据传,[甲部|a]批准该项目。", "reported"),
        ("据悉,[甲部|a]批准该项目。", "asserted"),
        ("如果企业拒不整改,[甲部|a]将查封厂房。", "hypothetical"),
        ("由于企业拒不整改,[甲部|a]将查封厂房。", "planned"),
        ("例如有企业拒不整改,[甲部|a]查封厂房。", "asserted"),
        ("若尔盖草原下雪,[甲部|a]派出工作组。", "asserted"),
        ("企业如期整改,[甲部|a]批准该项目。", "asserted"),
        ("[甲部|a]没有批准该项目。", "negated"),
    ],
)
def test_whether_an_act_holds(events: Find, story: str, modality: str) -> None:
    assert events(story)[-1].modality == modality


def test_an_incident_under_a_condition_did_not_happen(events: Find) -> None:
    assert events("一旦风速增大,村庄发生火灾。")[-1].modality == "hypothetical"
    assert events("因为风速增大,村庄发生火灾。")[-1].modality == "asserted"


def test_who_reports_it(events: Find) -> None:
    (event,) = events("[王某|s:person][说|c]:“[昨日河堤决口。|q]”")[1:]
    assert event.reported_by is not None
    assert event.reported_by.text == "王某"
    (event,) = events("网传[甲局|a]将取消限购。")
    assert event.reported_by is not None
    assert event.reported_by.text == "网传"
    (event,) = events("[甲局|a]取消限购。")
    assert event.reported_by is None
