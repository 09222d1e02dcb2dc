"""Where sentences end: abbreviations, initials, ordinals, citations, names in lower case."""

from __future__ import annotations

import pytest

from summarizer import read

ENGLISH = [
    "None of the 448(!) members answered.|All of them (?) left.|It was good (really!).|They left.",
    "The level was below 50 nmol/L.|Patients were old.",
    "It was told by J. L. Smith.|He spoke.",
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
    # a bracket that opens no sentence
    "Lorne Looms, Inc. (the maker) has been fined.|(The fine is small.)|It was due in May.",
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


@pytest.mark.parametrize(
    "marked",
    [
        "He took office in Fenby.|Most polls show it.",
        "It is bad, said Orr.|Meanwhile the road closed.|“We wait,” he said.",
        "“We wait,” he said.|“We hope.”|The keeper left.",
        'He said "it is over."|The keeper left.|"We are done," she said.',
        "It rose to 5.2 percent.|In 2020 it fell.",
        "The plan (it is old).|Nobody came.",
        "See Node.js and System.Text, example.Com and herald.Net today. |Visit J.Smith (U.S.Army) at once.",
    ],
)
def test_ends_without_a_space(marked):
    """Where the space between two sentences was lost they are two all the same, and names stay whole."""
    text = marked.replace("|", "")
    assert [sentence.span.of(text) for sentence in read(text).sentences] == [
        sentence.strip() for sentence in marked.split("|")
    ]


def test_hyphens_of_lists():
    """So it is with the hyphens of an English list."""
    text = "The yard sold:\n\n- Orr bought two boats.\n- Lund bought one."
    assert [sentence.span.of(text) for sentence in read(text).sentences][1:] == [
        "Orr bought two boats.",
        "Lund bought one.",
    ]


def test_marks_of_headings_and_lists():
    """The marks before a heading or an entry of a list are no part of its sentence."""
    text = "## 2. Costs of the Pier\n\nIt was dear.\n\n• Orr paid half of it.\n• Lund paid the rest."
    assert [sentence.span.of(text) for sentence in read(text).sentences] == [
        "Costs of the Pier",
        "It was dear.",
        "Orr paid half of it.",
        "Lund paid the rest.",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Look for Docket No. FAA–2020–0686 at the office. It is open.", 2),
        ("Call (408) 252-3000, ext. 61200 by noon.", 1),
        ("He said no. A4 was closed.", 2),
    ],
)
def test_codes_behind_short_words(text, count):
    """A code with a figure goes on with "No.", a number with "ext."; "no" may end a sentence."""
    assert len(read(text).sentences) == count


def test_sentences_without_capitals():
    """Where a paragraph has no capital letter, a full stop ends a sentence before a small one too."""
    text = (
        'it shut, said dr. brook of kell co. in may. "is it sold?" asked rudd. it shuts at 5 p.m. on monday.'
    )
    assert [sentence.span.of(text)[-5:] for sentence in read(text).sentences] == [" may.", "rudd.", "nday."]


@pytest.mark.parametrize(
    "text",
    [
        "Mr.\u00a0Orr and Dr.\u202fVold met in Marren on Monday.",
        "Der Antrag gilt bis einschließlich 26.\u00a0Januar für alle Höfe in Marren.",
        "See No.\u00a05 and p.\u00a07 of the report.",
    ],
)
def test_no_break_space_behind_a_short_form(text):
    """A no-break space is white space: it makes no end of the full stop of an abbreviation or ordinal."""
    assert len(read(text).sentences) == 1
    assert len(read(f"{text}\u00a0Nobody objected.").sentences) == 2


def test_german_days_in_another_language():
    """A month that only German names makes a day of the figure before it, whatever the text is in."""
    text = "The letter is dated 12. Juni 1931 and was found in a mill near Marren. She was 26. May I ask why?"
    assert [sentence.span.of(text)[-6:] for sentence in read(text).sentences] == [
        "arren.",
        "as 26.",
        "k why?",
    ]
