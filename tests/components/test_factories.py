import pytest
import spacy
from spacy.tokens import Doc

import pipeline
from pipeline.api import COMPONENT_NAMES
from pipeline.components import record_of

TEXT = "青海省能源局6月18日下发通知，要求各地于6月底前完成清理。局长周明远表示：“这件事没有例外。”"
LAYERS = ("dates", "provinces", "agencies", "quotes", "events")


@pytest.fixture(scope="module")
def doc() -> Doc:
    nlp = pipeline.load()
    made = nlp.make_doc(TEXT)
    made.user_data["published"] = "2021-06-18"
    return nlp(made)


def test_the_components_find_what_extract_finds(doc: Doc) -> None:
    expected = pipeline.extract(TEXT, published="2021-06-18")
    found = record_of(doc)
    for layer in (*LAYERS, "speakers"):
        assert getattr(found, layer) == getattr(expected, layer), layer
    assert found.dates
    assert found.events


def test_every_layer_is_a_span_group_on_exact_characters(doc: Doc) -> None:
    assert [span.text for span in doc.spans["dates"]] == [mention.text for mention in record_of(doc).dates]
    assert {span.kb_id_ for span in doc.spans["provinces"]} == {"630000"}
    assert all(span.id_ for layer in LAYERS for span in doc.spans[layer])


def test_records_survive_serialisation(doc: Doc) -> None:
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert record_of(again) == record_of(doc)


def test_a_component_joins_anybodys_pipeline_on_word_tokens() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("news_dates")
    doc = nlp("会议6月18日召开")
    assert [mention.text for mention in record_of(doc).dates] == ["6月18日"]
    assert doc.spans["dates"][0].start_char <= 2


def test_two_pipelines_do_not_disturb_each_other() -> None:
    first, second = pipeline.load(), pipeline.load()
    first.remove_pipe("news_events")
    assert second.pipe_names == list(COMPONENT_NAMES)
    assert "events" not in first(TEXT).spans
    assert "events" in second(TEXT).spans


def test_the_factories_are_registered_as_entry_points() -> None:
    from importlib.metadata import entry_points

    assert {entry.name for entry in entry_points(group="spacy_factories")} >= set(COMPONENT_NAMES)
