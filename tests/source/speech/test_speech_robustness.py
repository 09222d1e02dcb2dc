"""Speech: any text is read, in time linear in its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import is_linear, processor

from summarizer.source.document import Document
from summarizer.source.quotes import read_quoted
from summarizer.source.sentences import read_paragraphs
from summarizer.source.speech import candidate_speakers, read_utterances

WORDS = (
    "said he Ruiz that told according to and who the “ ” \" , . : \n\n — says in a saying “Yes,” ? ( ) 's "
    "sagte er dass laut so Berg: asked ‘ ’ -- ; A I"
).split(" ")


def document(text, language="en"):
    """Return a document with its quoted spans; numbers play no part here."""
    paragraphs = read_paragraphs(text, language)
    return Document(text, paragraphs, read_quoted(text, paragraphs, language), (), language)


@given(st.lists(st.sampled_from(WORDS), max_size=60), st.sampled_from(["en", "de"]))
def test_any_jumble_of_words(words, language):
    """Every fragment, speaker and cue is a place in the text, and ids count up."""
    text = " ".join(words)
    read = document(text, language)
    found = read_utterances(read)
    assert [u.id for u in found] == [f"U{n}" for n in range(1, len(found) + 1)]
    for utterance in found:
        spans = [*utterance.fragments, *(c.mention for c in candidate_speakers(read, utterance))]
        assert utterance.fragments
        assert all(span.end <= len(text) and span.of(text).strip() for span in spans)


@given(st.text(max_size=80))
def test_any_unicode(text):
    """No text makes the reader raise, and no quotation is in two utterances."""
    found = read_utterances(document(text))
    quoted = [quote for utterance in found for quote in utterance.quoted]
    assert len(quoted) == len(set(quoted))


@pytest.mark.parametrize(
    "piece", ["he said ", "“a,” he said. ", "X, said Y. ", "“a?” Ruiz asked. ", "and said ", "( "]
)
def test_cost_is_linear(piece):
    """A text four times as long takes about four times as long."""

    def seconds(count):
        read = document(piece * count)
        return processor(lambda: read_utterances(read))

    assert is_linear(seconds, 1_000)
