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
