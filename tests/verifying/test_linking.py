"""Quantities of one text that belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import is_linear, processor

from summarizer import summarize
from summarizer.errors import IntegrityError
from summarizer.links import Link, LinkKind
from summarizer.source.reading import read
from summarizer.summary import Summary
from summarizer.verifying.linking import clause_stems, link
from summarizer.verifying.quantities import numeric_fact


def told(document):
    """Return the numeric facts of a document, and their clauses."""
    numbers = [number for number in document.numbers if number.kind.is_quantity]
    facts = tuple(numeric_fact(document, number, 0.0) for number in numbers)
    return facts, [clause_stems(document, number) for number in numbers]


def links(text):
    """Return the links of a text as pairs of kind and figures."""
    document = read(text)
    facts, clauses = told(document)
    found = link(document, facts, clauses)
    return [(linked.kind.value, [facts[i].text for i in linked.facts]) for linked in found]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Twelve people died in the fire, he said. Ada Quill said 14 people died.", ["Twelve", "14"]),
        ("12 dead in fire. 14 dead in fire.", ["12", "14"]),
        ("Repairs will cost $4.2m, he said. It rained. Repairs will cost $4.6m.", ["$4.2m", "$4.6m"]),
        ("About 100 divers work at the port. It rained. 140 divers work at the port.", ["100", "140"]),
        ("The school has 40 teachers. The school has 45 teachers.", ["40", "45"]),
    ],
    ids=["subject of a count", "headline", "money", "about", "object"],
)  # fmt: skip
def test_contradicting(text, figures):
    """Two values for one measure, told in the same words of the same time, contradict each other."""
    kinds = links(text)
    assert [kind for kind, _ in kinds] == ["contradicting"]
    assert all(told.startswith(figure) for told, figure in zip(kinds[0][1], figures, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died in the fire. At least 11 people died in the fire.",
        "About 100 divers work at the port. 104 divers work at the port.",
        "Twelve people were hurt. Fourteen people died.",
        "Two people died in the first blast. Four people died in the second blast.",
        "Rents cost $5m in 2019. Rents cost $7m in 2020.",
        "The mill has 12 cooks. The mill has 14 divers.",
        "The mill has 12 cooks. The mill has another 14 cooks.",
        "Repairs would cost $4m, he said. Repairs cost $6m.",
        "Salt Works has 12 cooks. Sand Works has 14 cooks.",
        "Some had 12 cooks, others 14 cooks.",
        "She lost 9:4 to Marsh. She lost 7:5 to Marsh.",
        "Of the divers, 12 % were ill. Of the cooks, 14 % were ill.",
    ],
    ids=[
        "at least", "about", "other verb", "other blast", "other year", "other things", "more of them",
        "modal", "other owner", "one sentence", "scores", "other whole",
    ],
)  # fmt: skip
def test_not_contradicting(text):
    """What may be another quantity, or may be true with it, is not linked."""
    assert "contradicting" not in [kind for kind, _ in links(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Class 1 has 30 pupils.", "Class 2 has 28 pupils."),
        ("Step 1 takes 30 workers.", "Step 2 takes 40 workers."),
        ("Profit was £1 million in Q1 2029.", "Profit was £2 million in Q1 2030."),
        ("It handled 120 tonnes of cargo in quarter 1.", "It handled 127 tonnes of cargo in quarter 2."),
        ("The mill of district 7 sold 300 sacks.", "The mill of district 8 sold 310 sacks."),
    ],
)
def test_numbered_things_differ(one, other):
    """Where sentences tell of things or times of other numbers, their figures contradict nothing."""
    assert links(f"{one} Rain fell. {other}") == []


def test_all_that_contradict_each_other_are_one_link():
    """So many figures for one measure are one remark, not one for each pair, and views count the rest."""
    text = " Rain fell. ".join(f"The mill has {cooks} cooks." for cooks in range(11, 23))
    assert links(text) == [("contradicting", [str(cooks) for cooks in range(11, 23)])]
    summary = summarize(text, model="none")
    (remark,) = (line for line in summary.to_text().splitlines() if "contradicting" in line)
    assert "and 8 more" in summary.to_text()
    assert "“15”" not in remark
    assert Summary.model_validate_json(summary.model_dump_json()).reverify(text).holds


def test_remarks_have_their_share_of_a_view():
    """No more of them than of quotations; the others are counted."""
    words = "mill port barn farm shop club bank zoo inn pub".split()
    text = " ".join(
        f"The {w} has {n} cooks. Rain fell. The {w} has {n + 30} cooks." for n, w in enumerate(words, 11)
    )
    summary = summarize(text, model="none")
    assert len(summary.links) == len(words)
    for view in (summary.to_text(), summary.to_markdown(), summary.to_html()):
        assert view.count("contradicting:") == 8
        assert "2 remarks on the source" in view


def test_told_again():
    """A quantity told again is linked once, with all its places in text order."""
    text = "Repairs will cost $4.2m. It rained. The $4.2m for repairs is lent. He wants the $4.2m repairs."
    assert links(text) == [("same", ["$4.2m", "$4.2m", "$4.2m"])]


@pytest.mark.parametrize(
    "text",
    [
        "Two cooks left. The port has two ferries.",
        "The grant is $4m. It rained. Another $4m for the grant is lent.",
        "Rents were $420 in March. Rents were $420 in April.",
        "Of 318 divers, 318 divers were ill.",
        "Ada Quill has 318 pupils. Tom Marsh has 318 pupils.",
    ],
    ids=["other things", "more of it", "other time", "one sentence", "other owner"],
)
def test_not_told_again(text):
    """The same figure for something else is not linked."""
    assert links(text) == []


def test_links_of_a_summary():
    """A summary holds its links, loads again with them, and refuses one that leads nowhere."""
    summary = summarize("Repairs will cost $4.2m. It rained. Repairs will cost $4.6m.", model="none")
    assert summary.links == (Link(kind=LinkKind.CONTRADICTING, facts=(0, 1)),)
    assert Summary.model_validate_json(summary.model_dump_json()) == summary
    astray = summary.model_dump() | {"links": [{"kind": "same", "facts": [0, 2]}]}
    with pytest.raises(IntegrityError, match="link"):
        Summary.model_validate(astray)


@given(
    st.lists(
        st.sampled_from(["12", "14", "people", "died", "$5", "%", ".", "not", "the", "“", "”", "in 2020"])
    )
)
def test_any_text(words):
    """Whatever the text, links name different facts of it in text order."""
    text = " ".join(words)
    if not text.strip():
        return
    document = read(text)
    facts, clauses = told(document)
    for found in link(document, facts, clauses):
        assert len(found.facts) > 1
        assert list(found.facts) == sorted(set(found.facts))
        assert found.facts[-1] < len(facts)


@pytest.mark.parametrize("sentence", ["The mill has {} cooks. ", "The mill {} has 12 cooks. "])
def test_cost_is_linear(sentence):
    """Thousands of tellings of one measure cost no more each than a few."""

    def seconds(count):
        document = read("".join(sentence.format(number) for number in range(100, 100 + count)))
        facts, _ = told(document)
        numbers = [number for number in document.numbers if number.kind.is_quantity]
        return processor(
            lambda: link(document, facts, [clause_stems(document, number) for number in numbers])
        )

    assert is_linear(seconds, 200, times=8)


@pytest.mark.parametrize(
    "text",
    [
        (
            "[4] Quist M, Sand O. Locks. Lett. 2014;12:88-91. PMID: 31774402\n"
            "[5] Quist M, Sand O. Piers. Lett. 2015;13:10-19. PMID: 31774519\n"
        ),
        (
            "Varn met Lindholm. The first half ended 0 – 0 on the board. "
            "Mora met Sund. The first half ended 2 – 2 on the board."
        ),
        "| Ferry | 40 seats |\n| Ferry | 52 seats |\n",
    ],
    ids=["references", "two matches", "rows"],
)
def test_nothing_alike(text):
    """Keys of references, scores of two matches and rows of a table contradict nothing."""
    assert links(text) == []


def test_figures_of_two_owners_contradict_nothing():
    """A profit of one firm is not held against that of another, which is named before."""
    told = "sold its mill. Repairs of barns will cost"
    text = f"Orle {told} 15m crowns.\n\nVell {told} 75m crowns."
    assert links(text) == []
    assert links(text.replace("Vell", "Orle")) == [("contradicting", ["15m crowns", "75m crowns"])]
