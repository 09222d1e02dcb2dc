"""Where sentences end: abbreviations, initials, ordinals, citations, names in lower case."""

from __future__ import annotations

import pytest

from summarizer import read

ENGLISH = [
    # a case of a court, with the court in brackets
    "The judges followed Quist v. Sand, 31 F.2d 7 (9th Cir. 1931), without a word.|Id. at 9.",
    "It cites 8 F. Supp. 3d 1 (N.D. Varn. 2001) twice.|Nobody objected.",
    # a place in a book, a name and others
    "See fig. 4.|Turn to p. 12 of the log.|Cf. Sec. 3.2.",
    "Sand et al. [2011] dived here.|Others followed Sand et al. (2012).",
    # a letter at an end, an initial
    "They lack vitamin B.|She takes pills.",
    "J. A. Quist and Mr. van Sand met at Hill & Co. Tuesday.",
    "So do I.|This is known.",
    # a street, a title
    "The lock is at Mill St.|The keeper lives there.",
    "The lock at 12 Mill St., Apt. 4B is shut.",
    "Dr. Quist called.|St. Anna is near.",
    # times of day
    "It opens at 7 a.m. Monday and shuts at 9 p.m. E.T. each day.|Visitors must ring.",
    # names in lower case
    "Sales fell.|eBay rose.|de la Sand resigned.",
    # numbers of points in a line
    "1. Ring the bell.|2. Wait.|3. Enter.",
    # an aside of whole sentences
    "(He left early that day.|Nobody saw him go.)|It rained.",
]
GERMAN = [
    "Das gilt z. B. in Bremen und ist u. a. Teil i. d. R. Freitags der Rede.",
    "Der Pegel fiel auf 9.|Das Wasser war nicht tief.",
    "Am 3. Oktober und auf dem 2. Platz wird nicht gefeiert.",
]


@pytest.mark.parametrize("marked", [*ENGLISH, *GERMAN])
def test_ends(marked):
    """A text falls into the sentences that the bars mark."""
    text = marked.replace("|", " ")
    assert [sentence.span.of(text) for sentence in read(text).sentences] == marked.split("|")
