"""The gold set: every place stands where it says, and the set covers what it is there for."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from conftest import DATA

from summarizer.errors import InputError
from summarizer.evaluation.gold import GoldArticle, NoSpeech, load_gold
from summarizer.evaluation.markup import main, read_markup
from summarizer.results import ReasonCode
from summarizer.source.document import NumberKind, Qualifier
from summarizer.source.utterance import QuotationKind

GOLD = DATA / "gold"
ARTICLES = load_gold(GOLD)
MARKS = frozenset("“”‘’„‚«»\"'")
APOSTROPHES = frozenset("’'")
PHENOMENA = {
    "news", "council", "court", "earnings call", "science release", "match report", "interview", "obituary",
    "disaster", "contradictory counts", "trade", "currencies", "british single quotes", "straight quotes",
    "split quotation", "multi-paragraph quotation", "nested quotation", "scare quotes", "title",
    "pronoun speaker", "organisation speaker", "hard-wrapped text", "unusual unicode", "german",
}  # fmt: skip

EXAMPLE = """\
id: heron-lane
language: en
tags: council
wrap: 30

## text
[a] Heron Lane, 6 miles of it, will be closed for at least 6 weeks.

“{q1:The road is sinking.
It has {x1:\\u201csunk\\u201d} before,}” {c1+c2:said} {s1:Ada Fenn}, {q2:and worse}.

## quotations
q1 direct = Ada Fenn
q2 indirect

## no speech
x1 term

## quantities
6 miles | length, 6, mile | Heron Lane
least {6 weeks} | duration, 6, week, at least | closure of Heron Lane

## claims
Heron Lane will be closed. [a]

## false
number: Heron Lane will be closed for 8 weeks. [a]
not in text: The mayor is pleased. []
"""


@pytest.fixture(params=ARTICLES, ids=lambda article: article.id)
def article(request: pytest.FixtureRequest) -> GoldArticle:
    """Each article of the set in turn."""
    return request.param


def test_every_place_is_exactly_the_source(article):
    """A place's text is the article's text at its offsets."""
    places = list(article.places())
    assert places
    assert all(article.text[place.start : place.end] == place.text for place in places)


def test_sentences_make_up_the_whole_text(article):
    """Sentences have no white space around them and leave nothing but white space between them."""
    ends = [(0, 0), *((s.start, s.end) for s in article.sentences), (len(article.text), len(article.text))]
    assert all(not article.text[one[1] : two[0]].strip() for one, two in pairwise(ends))
    assert all(sentence.text == sentence.text.strip() for sentence in article.sentences)
    assert [s.id for s in article.sentences] == [f"S{n}" for n in range(1, len(article.sentences) + 1)]


def test_claims_have_evidence_and_falsehoods_have_a_reason(article):
    """Claims name sentences; a false claim names those that it garbles, unless it makes something up."""
    ids = {sentence.id for sentence in article.sentences}
    assert len(article.claims) >= 4
    assert all(claim.evidence and set(claim.evidence) <= ids for claim in article.claims)
    codes = {claim.why for claim in article.false_claims}
    assert {ReasonCode.NUMBER, ReasonCode.NEGATION, ReasonCode.NOT_IN_TEXT} <= codes
    for claim in article.false_claims:
        assert bool(claim.evidence) == (claim.why is not ReasonCode.NOT_IN_TEXT), claim.text


def test_quotations_outside_one_another_do_not_overlap(article):
    """Only a quotation that is quoted within another shares characters with it."""
    outer = [place for q in article.quotations if not q.within for place in q.fragments]
    ordered = sorted(outer, key=lambda place: place.start)
    assert all(one.end <= two.start for one, two in pairwise(ordered))
    by_id = {q.id: q for q in article.quotations}
    for inner in (q for q in article.quotations if q.within):
        hosts = by_id[inner.within].fragments
        assert all(any(host.span.contains(place.span) for host in hosts) for place in inner.fragments)


def test_kinds_agree_with_the_quotation_marks(article):
    """Direct fragments have a mark beside them, mixed ones hold one, indirect ones have neither."""
    for quotation in article.quotations:
        places = quotation.fragments
        beside = [MARKS & {article.text[place.start - 1], article.text[place.end]} for place in places]
        held = [MARKS & set(place.text) for place in places]
        match quotation.kind:
            case QuotationKind.DIRECT:
                assert all(beside), quotation.id
            case QuotationKind.MIXED:
                assert any(held), quotation.id
            case QuotationKind.INDIRECT:
                assert not any(mark - APOSTROPHES for mark in (*beside, *held)), quotation.id


def test_set_covers_what_it_is_there_for():
    """The set is large and varied enough, and each phenomenon has an article tagged with it."""
    assert len(ARTICLES) >= 16
    assert set().union(*(article.tags for article in ARTICLES)) >= PHENOMENA
    lengths = [len(article.text.split()) for article in ARTICLES]
    assert min(lengths) >= 150
    assert max(lengths) > 600
    assert max(lengths) <= 900


def test_set_uses_the_whole_vocabulary():
    """Each kind of quotation, qualifier, and reason that a small set can show occurs in it."""
    quantities = [quantity for article in ARTICLES for quantity in article.quantities]
    reasons = {claim.why for article in ARTICLES for claim in article.false_claims}
    assert {q.kind for article in ARTICLES for q in article.quotations} == set(QuotationKind)
    assert {quantity.qualifier for quantity in quantities} == set(Qualifier)
    assert {x.why for article in ARTICLES for x in article.no_speech} == set(NoSpeech)
    assert {"number", "negation", "speaker", "name", "unit", "direction", "not in text"} <= reasons
    assert {NumberKind.MONEY, NumberKind.PERCENT, NumberKind.COUNT, NumberKind.SCORE} <= {
        q.kind for q in quantities
    }


@pytest.mark.parametrize(
    ("tag", "sign"),
    [
        ("no-break spaces", "\u00a0"),
        ("soft hyphens", "\u00ad"),
        ("thin spaces", "\u2009"),
        ("ligatures", "\ufb03"),
        ("combining marks", "\u0301"),
        ("emoji", "\U0001f62d"),
        ("straight quotes", '"'),
        ("guillemets", "«"),
        ("german quotes", "„"),
        ("british single quotes", "‘"),
    ],
)
def test_tagged_articles_hold_the_characters(tag, sign):
    """A tag for unusual characters means that they are there."""
    tagged = [article for article in ARTICLES if tag in article.tags]
    assert tagged
    assert all(sign in article.text for article in tagged)


def test_hard_wrapped_articles_have_line_breaks_within_sentences(article):
    """Lines are broken within sentences in the articles with that tag, and only there."""
    wrapped = any("\n" in sentence.text for sentence in article.sentences)
    assert wrapped == ("hard-wrapped text" in article.tags)


def test_shipped_json_is_what_the_notation_says():
    """The JSON files are those that the notation beside them makes, and no others."""
    sources = [read_markup(file.read_text(encoding="utf-8")) for file in (GOLD / "markup").glob("*.txt")]
    made = {article.id: article for article in sources}
    assert made == {article.id: article for article in ARTICLES}


def test_example_of_the_readme_can_be_read():
    """The example in the description of the notation is a whole article."""
    readme = (GOLD / "README.md").read_text(encoding="utf-8")
    example = next(block for block in readme.split("```\n") if block.startswith("id: "))
    article = read_markup(example)
    assert [q.fragments[0].text for q in article.quotations] == ["The road is sinking,"]
    assert [q.text for q in article.quantities] == ["three weeks"]


def test_notation_finds_places_in_wrapped_text(tmp_path):
    """Marks, labels, escapes, wrapping and repeated words come out as the right places."""
    (tmp_path / "example.txt").write_text(EXAMPLE, encoding="utf-8")
    main([str(tmp_path / "example.txt"), "--output", str(tmp_path)])
    (article,) = load_gold(tmp_path)
    first, second = article.quotations
    assert first.fragments[0].text == "The road is sinking. It has\n“sunk” before,"
    assert first.speaker.name == first.speaker.mention.text == "Ada Fenn"
    assert first.cue == second.cue
    assert second.speaker is None
    assert [q.text for q in article.quantities] == ["6 miles", "6\nweeks"]
    assert article.quantities[1].qualifier is Qualifier.AT_LEAST
    assert article.claims[0].evidence == article.false_claims[0].evidence == ("S1",)
    assert max(map(len, article.text.splitlines())) <= 30


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("6 miles | length", "7 miles | length", "7 miles"),
        ("length, 6, mile", "lenght, 6, mile", "lenght"),
        ("duration, 6, week", "date, 6, week", "no quantity"),
        ("length, 6, mile", "money, 6, dollar", "currency"),
        ("length, 6, mile", "length, 9..6, mile", "not below"),
        ("q1 direct = Ada Fenn", "q1 direct", "s1"),
        ("q1 direct = Ada Fenn", "q1 direct = Ada Fern", "Ada Fern"),
        ("q2 indirect", "q2 indirect in q7", "q7"),
        ("closed. [a]", "closed. [b]", "b"),
        ("closed. [a]", "closed.", "labels"),
        ("{q2:and worse}", "{q2:and worse", "not closed"),
        ("x1 term", "x1 joke", "joke"),
    ],
)
def test_notation_refuses_what_does_not_fit(old, new, message):
    """A slip of the annotator is an error that names it."""
    assert old in EXAMPLE
    with pytest.raises(InputError, match=message):
        read_markup(EXAMPLE.replace(old, new))


@pytest.mark.parametrize("field", ["sentences", "quantities", "no_speech"])
def test_loading_refuses_a_shifted_place(tmp_path, field):
    """An offset that is one off is found when the file is loaded."""
    data = json.loads((GOLD / "council-library.json").read_text(encoding="utf-8"))
    data[field][0]["start"] += 1
    (tmp_path / "shifted.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError, match=r"shifted\.json"):
        load_gold(tmp_path)


def test_loading_refuses_what_is_not_there(tmp_path):
    """A missing file and an empty directory are errors that name the path."""
    with pytest.raises(InputError, match="no gold article"):
        load_gold(tmp_path)
    with pytest.raises(InputError, match=r"nowhere\.json"):
        load_gold(tmp_path / "nowhere.json")
