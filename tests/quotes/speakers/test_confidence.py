"""How sure the stage says that it is."""

from pathlib import Path

from said import read

from pipeline import quotes
from pipeline.lexicon import rows
from pipeline.text import Article

CORPUS = Path(__file__).parents[3] / "corpus"


def test_a_name_beside_its_verb_is_surer_than_a_phrase_that_no_rule_reads() -> None:
    named = read("云岭县县长李明远表示，村里将再修一条路。").quotes[0].speaker
    unread = read("云帆数科表示，新厂房下月完工。").quotes[0].speaker
    assert named is not None
    assert unread is not None
    assert named.confidence > 0.9 > 0.6 > unread.confidence


def test_words_that_go_on_without_a_verb_are_less_sure() -> None:
    said = read("云岭县县长李明远望着满山果树，“再过两年就能见效益。”").quotes[0].speaker
    assert said is not None
    assert said.confidence < 0.8


def test_confidences_are_shares_and_every_common_rule_has_one() -> None:
    table = {rule: float(share) for rule, share in rows("pipeline.quotes.speakers", "confidence.tsv")}
    assert all(0 < share < 1 for share in table.values())
    found = [
        quote.speaker.found_by
        for path in sorted(CORPUS.glob("*.txt"))
        for quote in quotes.find(Article(raw=path.read_text("utf-8")), [])
        if quote.speaker is not None
    ]
    unmeasured = [rule for rule in found if rule not in table]
    assert len(unmeasured) < len(found) / 50
