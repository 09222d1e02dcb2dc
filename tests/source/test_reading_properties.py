"""What holds for `read` on any text at all."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer import read

# Pieces that rules look at from either side of a number: addresses, mail, files, versions, codes, marks.
_PIECES = (
    "7 12 456 1.234 10 ³ ½ ٣ ۷ www.pier.example ftp.pier.example abc.def aaa.1 100.aaa a.b.c x@pier.example"
    " https://pier.example/7 readme.txt v1.2.3 192.168.0.1 u.s. p.m. e.g. $ £ EUR US$ million Mio per / % ° ′"
    " minus - – — ± < > ^ e × and to of between half first last no. page Fig. Mr. said that “ ” ‘ ’ « » \" '"
    " ( ) [ ] | * • : ; , . ! ? … year old May 2019 it She \u00a0 \u202f \u200b \ufeff İ ß ﬁ 東京 😀"
).split(" ")
_GLUED = st.sampled_from(["", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00a0"])
_MIXED = st.lists(st.tuples(st.sampled_from([p for p in _PIECES if p]), _GLUED), min_size=1, max_size=30).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


def _holds(text: str) -> None:
    """Check that a text is read, and that every piece of it has a place in order."""
    document = read(text)
    assert document.text == text
    for before, after in pairwise(document.sentences):
        assert before.span.end <= after.span.start
    for piece in (*document.sentences, *document.numbers, *document.quoted):
        assert piece.span.start <= piece.span.end <= len(text)
    for number in document.numbers:
        assert number.text == number.span.of(text)


@given(_MIXED)
@example("See page 7 www.pier.example for more.")
@example("Call 7 abc.def")
@example("12 345 678.ab")
@settings(max_examples=250)
def test_numbers_beside_anything(text: str) -> None:
    """Numbers beside addresses, codes, marks and digits of other scripts never make reading fail."""
    if text.strip():
        _holds(text)


@given(st.text(min_size=1, max_size=300).filter(str.strip))
@settings(max_examples=100)
def test_any_text(text: str) -> None:
    """Arbitrary Unicode is read without an error."""
    _holds(text)


@given(st.text(alphabet="abwz019.,:/-–@ \n%$€²٣", min_size=1, max_size=60).filter(str.strip))
@settings(max_examples=150)
def test_figures_and_letters(text: str) -> None:
    """Figures, letters and the marks between them, in any order, are read without an error."""
    _holds(text)
