"""Looking up what a summary holds: the words around an item, its sentence, who said it, and short reprs."""

from __future__ import annotations

import pytest
from rendering_sample import ARTICLE, BREKKE, FACTS, FULL, SENTENCE_FALL, SENTENCE_SALE, summary_of, words

from summarizer import summarize
from summarizer.errors import InputError
from summarizer.results import Quotation, Speaker
from summarizer.source.document import Span
from summarizer.source.surroundings import sentences_of, surroundings
from summarizer.source.utterance import QuotationKind, SettledBy

FALL, SALE = FULL.claims
COUNTED = FULL.quotations[0]


def test_the_sentence_of_an_item():
    """It is the source's own, with its place; a quotation of two sentences gives both."""
    fact = next(fact for fact in FACTS if fact.text == "about 38%")
    for item, expected in ((SALE, SENTENCE_SALE), (FALL, SENTENCE_FALL), (fact, SENTENCE_FALL)):
        sentence = FULL.sentence(item)
        assert sentence.text == expected == sentence.span.of(ARTICLE)
    both = FULL.sentence(COUNTED).text
    assert both.startswith('"We counted')
    assert both.endswith('the bills."')


def test_the_context_of_an_item():
    """It grows by a sentence on each side, and ends where the source does."""
    assert FALL.context(FULL, 0) == SENTENCE_FALL
    assert FALL.context(FULL).startswith(SENTENCE_SALE)
    assert "We counted every lamp" in FALL.context(FULL)
    assert COUNTED.context(FULL, 0) == FULL.sentence(COUNTED).text
    assert FALL.context(FULL, 1000) == ARTICLE.strip()


def test_a_claim_without_evidence_has_no_context():
    """There is nothing to show, and no error."""
    bare = SALE.model_copy(update={"evidence": ()})
    assert bare.context(FULL) == ""
    assert FULL.sentence(bare).text == ""


def test_places_between_sentences():
    """White space belongs to no sentence; a place there is shown with its neighbours or as it stands."""
    text = "One mill.\n\nTwo mills."
    assert [sentence.span for sentence in sentences_of(text)] == [Span(0, 9), Span(11, 21)]
    assert surroundings(text, [Span(9, 11)]).contains(Span(9, 11))
    assert surroundings("  ", [Span(0, 1)]) == Span(0, 1)
    assert surroundings(text, []) == Span(0, 0)


def spoken_by(name):
    """Make a summary of one quotation by somebody."""
    source = f"“It leaks,” said {name}."
    start = source.index(name)
    span = Span(start, start + len(name))
    quotation = Quotation(
        kind=QuotationKind.DIRECT,
        fragments=({"span": Span(1, 10), "text": "It leaks,"},),
        speaker=Speaker(name=name, mention=span, canonical=span),
        settled_by=SettledBy.SYNTAX,
    )
    return summary_of(source, quotations=(quotation,))


@pytest.mark.parametrize(
    ("asked", "name", "found"),
    [
        ("Varnholt", "Alderman Ruben Varnholt", True),
        ("varnholt", "Alderman Ruben Varnholt", True),
        ("Ruben Varnholt", "Alderman Ruben Varnholt", True),
        ("Varnholt Ruben", "Alderman Ruben Varnholt", False),
        ("Varn", "Alderman Ruben Varnholt", False),
        ("Noël", "Zoé Noel-Brandt", True),
        ("müller", "Jana Müller", True),
        ("mueller", "Jana Müller", False),
    ],
)
def test_by_speaker(asked, name, found):
    """Whole words of the name in their order find a speaker; case and accents make no difference."""
    assert bool(spoken_by(name).by_speaker(asked)) is found


def test_by_speaker_leaves_open_speakers_out():
    """A quotation whose speaker nobody settled is nobody's."""
    assert FULL.by_speaker("Brekke") == (COUNTED,)
    assert FULL.by_speaker("open") == ()
    with pytest.raises(InputError, match="name"):
        FULL.by_speaker(" – ")


def test_by_surname_in_an_article(article):
    """In a text as it is read, the surname finds who is introduced with title and first name."""
    summary = summarize(article("bridge"), model="none")
    found = summary.by_speaker("Achterberg")
    assert found
    assert {quotation.speaker.name for quotation in found} == {"Councillor Desmond Achterberg"}


def test_reprs_are_short():
    """An item is one line: its words, what matters most, and its places. A summary counts."""
    assert repr(SALE) == f"Claim({SALE.text!r}, supported, [37–122])"
    assert repr(COUNTED) == (
        "Quotation('We counted every lamp, Then we counted the bills.', Oda Brekke, direct, "
        "[189–211], [251–277])"
    )
    fact = next(fact for fact in FACTS if fact.text == "about 38%")
    assert str(fact) == "NumericFact('about 38%' = about 38 percent, [147–156])"
    assert repr(FULL) == "Summary(2 claims, 3 quotations, 4 numeric facts, 2 rejected, INCOMPLETE)"
    assert repr(summary_of()) == "Summary(0 claims, 0 quotations, 0 numeric facts)"


def test_reprs_cannot_steer_a_terminal():
    """Long words are cut, and control characters of a text do not come through."""
    name = words("Oda Brekke").model_copy(update={"text": "x"})
    fragment = name.model_copy(update={"text": "\x1b[31m" + "red " * 90})
    speaker = BREKKE.model_copy(update={"name": "Oda\x1b]0;x\x07 Brekke"})
    shown = repr(COUNTED.model_copy(update={"fragments": (fragment,), "speaker": speaker}))
    assert len(shown) < 200
    assert shown.isprintable()
