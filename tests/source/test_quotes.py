"""Quoted spans: marks of all families, nesting, apostrophes, paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import is_linear, processor

from summarizer.source.quotes import read_quoted
from summarizer.source.sentences import read_paragraphs


def quoted(text, language="en"):
    """Return the quoted spans of a text."""
    return read_quoted(text, read_paragraphs(text, language), language)


def inner(text, language="en"):
    """Return what stands between the marks."""
    return [quote.span.of(text) for quote in quoted(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry is late,” she said.",
        '"The ferry is late," she said.',
        "''The ferry is late,'' she said.",
        "``The ferry is late,'' she said.",
        "‘The ferry is late,’ she said.",
        "'The ferry is late,' she said.",
        "„The ferry is late,“ she said.",
        "«The ferry is late,» she said.",
        "»The ferry is late,« she said.",
        "‹The ferry is late,› she said.",
        "”The ferry is late,” she said.",
        "「The ferry is late,」 she said.",
        '“The ferry is late," she said.',
    ],
)
def test_families(text):
    """Marks of every family, and of two families mixed, enclose the same words."""
    assert inner(text) == ["The ferry is late,"]


def test_spaced_guillemets():
    """French guillemets with spaces inside are paired by turns."""
    assert inner("« Oui », dit Paul, « bien sûr ».") == [" Oui ", " bien sûr "]


def test_outer_includes_the_marks():
    """The outer span is the inner one with one mark on either side."""
    text = "He said “no” twice."
    (quote,) = quoted(text)
    assert (quote.outer.of(text), quote.id, quote.closed, quote.depth) == ("“no”", "Q1", True, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Don't touch the dogs' bowls, it's Anna’s house.",
        "Rock 'n' roll of the '90s, ’tis said.",
        "The bridge is 6'2\" wide.",
        "The voters' plans and the farmers’ fields.",
    ],
)
def test_apostrophes(text):
    """Apostrophes, elisions, feet and inches are no quotation marks."""
    assert inner(text) == []


def test_possessive_within_single_quotes():
    """A possessive does not end a quotation in single marks."""
    assert inner("'It was the divers' own idea,' he said.") == ["It was the divers' own idea,"]


def test_nesting():
    """A quotation within a quotation has depth 1 and comes after the one around it."""
    text = "“She told me ‘go home’ and left,” he said."
    assert [(q.span.of(text), q.depth) for q in quoted(text)] == [
        ("She told me ‘go home’ and left,", 0),
        ("go home", 1),
    ]


def test_nested_straight_marks():
    """Straight marks nest where the words beside them say that they open."""
    assert inner('"He said "no" to me," she said.') == ['He said "no" to me,', "no"]


def test_over_paragraphs_reopened():
    """Each paragraph of a long quotation is a span of its own that continues the one before."""
    text = "“One.\n\n“Two.\n\n“Three,” she said."
    assert [(q.id, q.closed, q.continues) for q in quoted(text)] == [
        ("Q1", False, None),
        ("Q2", False, "Q1"),
        ("Q3", True, "Q2"),
    ]


def test_over_paragraphs_not_reopened():
    """A quotation that runs on without new opening marks is carried to its closing mark."""
    text = "„Eins.\n\nZwei.\n\nDrei.“ Das war alles."
    assert inner(text, "de") == ["Eins.", "Zwei.", "Drei."]


def test_last_mark_missing():
    """Where the closing mark never comes the span ends with its paragraph and is not closed."""
    text = "She said: “We will rebuild the pier.\n\nWork starts in May."
    (quote,) = quoted(text)
    assert (quote.span.of(text), quote.closed) == ("We will rebuild the pier.", False)


def test_never_closed_over_several_sentences():
    """What no mark closes ends with its first sentence: nothing tells how much of the rest is said."""
    text = "Orr said: “We keep the mill open. Her rivals paid for the quay. The board gave 40 crowns."
    (quote,) = quoted(text)
    assert (quote.span.of(text), quote.closed) == ("We keep the mill open.", False)
    text = "“We keep the mill open. It is ours.\n\n“So be it,” Orr said."
    assert [q.span.of(text) for q in quoted(text)] == ["We keep the mill open. It is ours.", "So be it,"]


def test_missing_mark_before_another_quotation():
    """A quotation left open ends where the next of its family begins."""
    text = '"We will rebuild, he added, "and soon."'
    assert [(q.span.of(text), q.closed, q.depth) for q in quoted(text)] == [
        ("We will rebuild, he added,", False, 0),
        ("and soon.", True, 0),
    ]


def test_space_on_the_wrong_side():
    """A straight mark after a comma and before a space opens where nothing is open, and else closes."""
    assert inner('Lind said," The ferry is late". She left.') == [" The ferry is late"]
    assert inner('"The ferry is late," she said. "It is."') == ["The ferry is late,", "It is."]
    assert inner('The ferry is late," she said. "It is."') == ["It is."]


def test_hard_wrapped_lines():
    """A line break inside a paragraph does not break a quotation."""
    text = "The mayor said again “we will not close\nthe harbour before the end of the\nyear” to reporters."
    assert inner(text) == ["we will not close\nthe harbour before the end of the\nyear"]


def test_language_settles_ambiguous_marks():
    """A mark between spaces opens in English and may close in German."""
    text = "Er sagte „ ja “ und ging."
    assert inner(text, "de") == [" ja "]


@given(st.text(alphabet="“”\"'’‘„«» \n.,aSs", max_size=120), st.sampled_from(["en", "de"]))
def test_any_text(text, language):
    """Any jumble of marks gives spans in order, within the text, with ids that count up."""
    found = quoted(text, language)
    assert [q.id for q in found] == [f"Q{n}" for n in range(1, len(found) + 1)]
    assert all(q.outer.contains(q.span) and q.outer.end <= len(text) for q in found)
    assert [q.outer.start for q in found] == sorted(q.outer.start for q in found)
    known = {q.id for q in found}
    assert all(q.continues is None or q.continues in known for q in found)


@pytest.mark.parametrize("piece", ['"', "“a ", "‘ x", "“\n\n", "«“‘"])
@pytest.mark.usefixtures("small_heap")
def test_cost_is_linear(piece):
    """Four times as many marks take about four times as long."""

    def seconds(count):
        text = piece * count
        paragraphs = read_paragraphs(text)
        return processor(lambda: read_quoted(text, paragraphs))

    assert is_linear(seconds, 10_000)


@pytest.mark.usefixtures("small_heap")
def test_what_stands_before_a_mark_costs_nothing():
    """However far into a text a quotation stands, it takes no longer to read."""

    def seconds(length):
        text = f"{'x' * length} “It is late.” “It is so.”\n\n" * 1_000
        paragraphs = read_paragraphs(text)
        return min(processor(lambda: read_quoted(text, paragraphs)) for _ in range(3))

    assert seconds(5_000) < 2.5 * seconds(10) + 0.2


def test_code_quotes_nobody():
    """What Markdown marks as code has no quotations, TeX's single marks have."""
    code = 'See:\n\n```\nrun("five boats")\n> Calling `count`\n```\n\n'
    assert inner(f"{code}She said \"we use `oars`\". A `quaint' and `old' boat.") == [
        "we use `oars`",
        "quaint",
        "old",
    ]
