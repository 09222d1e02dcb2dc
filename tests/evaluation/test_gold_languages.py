"""The gold articles in German, French and Spanish: their places, and what code alone reads in them."""

from __future__ import annotations

from collections import Counter

import pytest
from conftest import DATA

from summarizer.evaluation.gold import load_gold
from summarizer.evaluation.loading import case_of
from summarizer.evaluation.markup import read_markup
from summarizer.evaluation.scoring.quantities import score_quantities
from summarizer.evaluation.scoring.quotations import score_quotations
from summarizer.evaluation.systems.base import Target
from summarizer.evaluation.systems.ours import Library, Ours
from summarizer.results import Verdict
from summarizer.settings import Settings

GOLD = DATA / "gold_languages"
ARTICLES = load_gold(GOLD)


def test_the_json_is_what_the_notation_says():
    """The JSON files are those that the notation beside them makes, and no others."""
    made = [read_markup(file.read_text(encoding="utf-8")) for file in (GOLD / "markup").glob("*.txt")]
    assert {article.id: article for article in made} == {article.id: article for article in ARTICLES}
    for article in ARTICLES:
        assert all(article.text[place.start : place.end] == place.text for place in article.places())


@pytest.fixture(scope="module")
def read():
    """Return the case of each article with what code alone says of it."""
    system = Ours(Library(Target("none", Settings())))
    cases = [(article.language, case_of(article)) for article in ARTICLES]
    return [(language, case, system.predict(case)) for language, case in cases]


@pytest.mark.parametrize(("language", "speech", "numbers"), [("de", 90, 99), ("fr", 90, 94), ("es", 96, 95)])
def test_code_alone_reads_the_articles(read, language, speech, numbers):
    """Direct and mixed speech with its speaker, and values; the bounds lie just under the figures."""
    counts: Counter[str] = Counter()
    for code, case, prediction in read:
        if code == language:
            counts += score_quotations(case, prediction).counts
            counts += score_quantities(case, prediction).counts

    def f1(task: str, part: str) -> float:
        return 200 * counts[f"{task}.{part}"] / (counts[f"{task}.gold"] + counts[f"{task}.pred"])

    assert f1("quotations.direct+mixed", "joint") > speech
    assert f1("quantities", "value") > numbers


def test_no_false_claim_is_supported(read):
    """None of the claims that are wrong in one thing is taken for proved."""
    false = {(case.id, claim.id) for _, case, _ in read for claim in case.statements if not claim.supported}
    taken = {
        (case.id, checked.id)
        for _, case, prediction in read
        for checked in prediction.checks
        if checked.verdict is Verdict.SUPPORTED
    }
    assert len(false) > 100
    assert not false & taken
