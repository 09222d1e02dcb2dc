"""What holds of `locate` for any text: it never raises, and returns the source's own characters."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.source.document import Span
from summarizer.verifying.folding import fold
from summarizer.verifying.locate import locate
from summarizer.verifying.nearest import nearest

_ANY = st.text(max_size=80)
_TYPESET = st.text(alphabet="abcn’'“”\"„«»‹›—–- .,…\u00ad\u200b\u00a0\n ﬁ1.5%$notéu\u0308²", max_size=60)


@given(fragment=_ANY | _TYPESET, text=_ANY | _TYPESET)
@settings(max_examples=400)
def test_never_raises_and_stays_within_the_text(fragment, text):
    """Whatever the fragment and the text are, every span lies in the text and in order."""
    match = locate(fragment, text)
    nearest(fragment, text)
    if match is not None:
        places = [
            match.span.start,
            *(x for span in match.fragments for x in (span.start, span.end)),
            match.span.end,
        ]
        assert places == sorted(places)
        assert match.span.end <= len(text)


@given(text=_ANY | _TYPESET, cut=st.tuples(st.integers(0, 60), st.integers(0, 60)))
@settings(max_examples=400)
def test_what_is_found_folds_to_what_was_asked(text, cut):
    """The words of a match are those of the fragment, character by character, once both are folded."""
    fragment = text[min(cut) : max(cut)]
    match = locate(fragment, text)
    if match is not None and len(match.fragments) == 1:
        assert _letters(match.span.of(text)) == _letters(fragment)


@given(text=_ANY | _TYPESET)
@settings(max_examples=400)
def test_folding_keeps_the_way_back(text):
    """Every folded character has a place in the source, in order, and folding twice changes nothing more."""
    folded = fold(text)
    spans = [folded.span(place, place + 1) for place in range(len(folded.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)


@given(
    words=st.lists(
        st.sampled_from("the ferry sank not 12 miles off Tarn pier".split()), min_size=4, max_size=30
    )
)
@settings(max_examples=200)
def test_whole_words_of_a_text_are_found_where_near_says(words):
    """Any run of words is found at its own place when `near` points there."""
    text = " ".join(words)
    start = len(" ".join(words[:2])) + 1
    fragment = " ".join(words[2:4])
    match = locate(fragment, text, near=Span(start, start + len(fragment)))
    assert match is not None
    assert match.span == Span(start, start + len(fragment))


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", fold(text).text).lower()
