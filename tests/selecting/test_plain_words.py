"""Claims as plain words: no marks of Markdown, no labels, and who said what was said."""

from __future__ import annotations

import pytest

from summarizer import Settings, summarize
from summarizer.selecting.cutting import Cutter
from summarizer.selecting.markup import without_markup
from summarizer.selecting.naming import Resolver
from summarizer.source.reading import read

_TALK = """**Ines Vold:** Welcome to the harbour hour, Tom. Thanks for coming all the way.

**Tom Pell:** \\[laughs\\] Thank you. So yeah, the yard at Lorne built forty ferries in nine years.

**Ines Vold:** And who paid for the yard at Lorne?

**Tom Pell:** The county did. But the two piers were paid for by the pilots of Arle.
"""


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        (
            "**Size does not matter** to [the board](https://aune.example/a_(b)).",
            "Size does not matter to the board.",
        ),
        (
            "The pier of _Lorne_ is read_only and 5 * 3 * 2 long.",
            "The pier of Lorne is read_only and 5 * 3 * 2 long.",
        ),
        ('It closed in May. [\\[1\\]](https://aune.example/x_y#_1 "")', "It closed in May."),
        ("It closed.*[*[1]*](#_1)", "It closed."),
        ("It made \\[him\\] weep [sic].", "It made [him] weep [sic]."),
        ("`read_file` and **half", "read_file and half"),
    ],
)
def test_without_markup(marked, plain):
    """Emphasis, links and marks of notes go; brackets and lines of the text itself stay."""
    assert without_markup(marked) == plain


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("As a result, the board has closed the pier.", "The board has closed the pier."),
        ("And yeah, of course, the board has closed the pier.", "The board has closed the pier."),
        ("Meanwhile the board has closed the pier.", "The board has closed the pier."),
        ("1. **Choice of pilots** The board has closed the pier.", "The board has closed the pier."),
        ("Last week, the board has closed the pier.", "Last week, the board has closed the pier."),
        ("So far the board has closed two piers.", "So far the board has closed two piers."),
        ("**Lorne Yards** Limited has closed the pier.", "Lorne Yards Limited has closed the pier."),
    ],
)
def test_what_stands_before_the_news_goes(sentence, left):
    """A label and what leads over are no part of a claim; a time and a name are."""
    document = read(sentence)
    pieces = Cutter(document).pieces(document.sentences[-1], {})

    assert Resolver(document).plain(pieces) == left


def test_what_is_said_in_a_talk_is_told_as_said():
    """A sentence of a turn is a claim with its speaker, without label, laughter and filler."""
    summary = summarize(_TALK, model="none", settings=Settings(length=6))
    claims = [claim.text for claim in summary.claims]

    assert "“The yard at Lorne built forty ferries in nine years,” Tom Pell said." in claims
    assert "“The two piers were paid for by the pilots of Arle,” Tom Pell said." in claims
    assert all(claim.endswith(" said.") for claim in claims)
    assert {finding.standing.value for finding in summary.reverify(_TALK).findings} == {"stands"}


def test_a_claim_of_wrapped_lines_stands_on_one():
    """Where a text breaks its lines a claim does not."""
    text = "The board of Lorne said it\nhas closed the eastern pier\n(built in 1911) for good."

    assert [claim.text for claim in summarize(text, model="none").claims] == [" ".join(text.split())]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor thanked Detective Tom Pell of Lorne for his diligent work on the pier.",
        "## The Pier of Lorne From Its Beginning The board of the harbour has closed it.",
    ],
)
def test_thanks_and_headings_are_no_claims(sentence):
    """Thanks to helpers tell no news, nor does a heading that has run into its paragraph."""
    text = f"The board of Lorne has closed the eastern pier for two years. {sentence} Rain fell on the town."

    assert not any(sentence[3:15] in claim.text for claim in summarize(text, model="none").claims)


def test_links_within_a_sentence_do_not_keep_it_from_being_told():
    """A link is its words; what is nothing but a link leads elsewhere, and a note tells nothing."""
    text = (
        "The [board of Lorne](https://aune.example/board) has closed the eastern pier for two years. "
        "[\\[1\\]](https://aune.example/pier#_1) The pilots of Arle paid for its lamps in 1911. "
        "They have 40 boats.[[2]](#_2) The yard of Tollard will build nine more by May.\n\n"
        "[All the piers of the county of Arle](https://aune.example/piers).\n\n"
        "[\\[1\\]](https://aune.example/pier#_r1) See the minutes of the county of Arle for May."
    )
    claims = [claim.text for claim in summarize(text, model="none", settings=Settings(length=6)).claims]

    assert claims[0] == "The board of Lorne has closed the eastern pier for two years."
    assert "The pilots of Arle paid for its lamps in 1911." in claims
    assert "The yard of Tollard will build nine more by May." in claims
    assert not any("minutes" in claim or "All the piers" in claim for claim in claims)


def test_what_points_at_a_thing_comes_only_with_what_named_it():
    """What says "this trend" needs the sentence before, or one that spoke of a trend."""
    text = (
        "The county of Arle will build nine ferries by May. "
        "Fewer boats have come to Lorne each year since 1990. "
        "The pilots of Arle say the new ferries will turn this trend around within ten years. "
        "A fund of 4 million crowns pays for the ferries."
    )
    for length in range(1, 5):
        claims = [
            claim.text for claim in summarize(text, model="none", settings=Settings(length=length)).claims
        ]
        assert not any("this trend" in claim for claim in claims) or any("Fewer" in claim for claim in claims)


_SPEECH = """# Harbours for All

[Mayor Ada Brook](https://aune.example/brook)

May 3, 2031

Good morning, and I thank the pilots of Arle for their kind welcome to this old hall. My father once kept a
lamp on the eastern pier and told me of the storms. I have asked the staff to sell the eastern pier of Lorne
by May. My office will pay 4 million crowns for nine ferries between Lorne and Arle."""


def test_a_speech_is_told_as_its_speaker_said_it():
    """Who stands below the title speaks, and the title is the headline."""
    summary = summarize(_SPEECH, model="none", settings=Settings(length=3))

    assert summary.headline.text == "Harbours for All"
    said = "“I have asked the staff to sell the eastern pier of Lorne by May,” Mayor Ada Brook said."
    assert said in [claim.text for claim in summary.claims]


def test_a_title_below_a_letterhead_is_the_headline():
    """Numbers and addresses of an office stand before the title, in two lines, of what it tells."""
    text = (
        "May 3, 2031 Contact: Ada Lorne\nHarbour Office of the County of Arle\n214-555-3756 (Office)\n"
        "Ada.Lorne@arle.example\nMan sentenced to nine years for burning the eastern pier of Lorne to\n"
        "its last beam\nA 51-year-old man was sentenced to nine years for burning the pier, which had "
        "stood\nfor a hundred years. Tom Pell pleaded guilty on Thursday before the court of Arle.\n"
        "The pilots of Arle will build the pier anew, and the county of Arle pays 4 million crowns for it.\n"
    )
    title = "Man sentenced to nine years for burning the eastern pier of Lorne to its last beam"

    assert summarize(text, model="none").headline.text == title


def test_a_line_that_stands_far_apart_is_none_of_the_text():
    """A frame of a page is gone, and what it led to with it: one paragraph between wide gaps is left."""
    body = [
        "The board of Lorne has closed the eastern pier for two years.",
        "The pilots of Arle paid for its nine lamps in 1911.",
        "The yard of Tollard will build 40 boats by May.",
        "A fund of 4 million crowns pays for them.",
    ]
    aside = "We counted 11 kinds of gulls over all the harbours of the county of Arle last year."
    text = "# Pier of Lorne\n\nMay 3, 2031" + "\n" * 8 + aside + "\n" * 3 + "\n\n".join(body)
    claims = [claim.text for claim in summarize(text, model="none", settings=Settings(length=9)).claims]

    assert claims == body
