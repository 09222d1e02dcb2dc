"""The three formats for people, on one summary built by hand from a fictional article."""

import html
import os
import re
from html.parser import HTMLParser

import pytest
from conftest import DATA
from hypothesis import given
from hypothesis import strategies as st
from rendering_sample import (
    ARTICLE,
    FACTS,
    FULL,
    SENTENCE_SALE,
    WINDOWS,
    claim,
    place,
    summary_of,
)

from summarizer.coverage import Coverage, Uncovered, UncoveredReason
from summarizer.files.places import Place
from summarizer.record import sha256
from summarizer.rendering.html import to_html
from summarizer.rendering.markdown import escape, to_markdown
from summarizer.rendering.page import lay_open
from summarizer.rendering.text import to_text
from summarizer.results import Aligned, Claim, Reason, ReasonCode, Relation, Support, Verdict, Wording
from summarizer.source.document import (
    Span,
)
from summarizer.summary import Summary

SNAPSHOTS = DATA / "rendering"
FORMATS = {"text": to_text, "markdown": to_markdown, "html": to_html}
SUFFIXES = {"text": "txt", "markdown": "md", "html": "html"}


@pytest.fixture(params=FORMATS)
def render(request):
    """Each of the formats."""
    return FORMATS[request.param]


@pytest.mark.parametrize("name", FORMATS)
def test_snapshot(name):
    """Each format of the whole summary is the one that was looked at; UPDATE_SNAPSHOTS=1 writes it anew."""
    path = SNAPSHOTS / f"larkfield.{SUFFIXES[name]}"
    rendered = FORMATS[name](FULL)
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(rendered, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == rendered


def test_everything_is_shown_in_order(render):
    """Headline, alarm, claims, quotations, numbers, tray, coverage, ledger and cost come in this order."""
    shown = render(FULL)
    marks = [
        "Larkfield keeps its lighthouse",
        "INCOMPLETE: 1 of 2 requests",
        "Larkfield&#x27;s lighthouse will not be sold." if "<div" in shown else "Larkfield's lighthouse",
        "partly supported" if "<div" in shown or "##" in shown else "PARTLY SUPPORTED",
        "We counted every lamp,",
        "speaker open",
        "USD 1,200,000 to 1,500,000",
        "down about 38%",
        "at most 12 volunteers",
        "contradicting: ",
        "computed 30.5",
        "not in source",
        "fog bell",
        "timed out",
        "acme/lantern",
    ]
    places = [shown.index(mark) for mark in marks]

    assert places == sorted(places)


def test_places_are_named(render):
    """A claim, a quotation and a number name their sentence and offsets."""
    shown = render(FULL)

    for span, sentence in (
        (place(SENTENCE_SALE), "S2"),
        (place("almost poetic"), "S8"),
        (place("4,150 people"), "S3"),
    ):
        assert f"{sentence} [{span.start}–{span.end}]" in shown


def test_partly_supported_claim_gives_its_reasons(render):
    """Both findings against the claim are shown, with the words of either side."""
    shown = render(FULL)

    assert "number: says “48%”, the source “38%”" in shown
    assert "not in text: “a record”" in shown


def test_html_of_article_is_escaped():
    """No tag of the source, the model or a server's message comes through in HTML."""
    hostile = FULL.model_copy(update={"coverage": Coverage(quoted=(everything(),))})
    shown = to_html(hostile)

    assert "<script" not in shown
    assert "&lt;script&gt;" in shown
    assert "&lt;b&gt;today&lt;/b&gt;" in shown
    assert "&lt;60 s&gt;" in shown


def everything():
    """Return the hostile words of the article as an uncovered span."""
    text = '<script>alert("foghorn")</script> | *sorry* | `under_repair`'
    return Uncovered(span=place(text), text=text, reason=UncoveredReason.NO_SPEECH)


def test_markdown_of_article_is_escaped():
    """Markdown shows tags, bars, stars and backticks of the source as they stand."""
    shown = to_markdown(summary_of(coverage=Coverage(quoted=(everything(),))))

    assert '&lt;script&gt;alert("foghorn")&lt;/script&gt; \\| \\*sorry\\* \\| \\`under\\_repair\\`' in shown


def test_markdown_table_keeps_its_shape():
    """Each row of the number table has as many cells as its head, bars in the text notwithstanding."""
    rows = [line for line in to_markdown(FULL).splitlines() if line.startswith("|")]

    assert len(rows) == 2 + len(FACTS)
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}


@pytest.mark.parametrize(
    "text", ["# x", "- x", "+ x", "1. x", "12) x", "> x", "===", "---", "~~~", "[a]: b", "a\\|b"]
)
def test_markdown_reads_back_as_the_text(text):
    """A CommonMark reader gives one paragraph with exactly the text that was escaped."""
    markdown_it = pytest.importorskip("markdown_it")
    tokens = markdown_it.MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(escape(text))

    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(child.content for child in tokens[1].children) == text


def test_empty_summary(render):
    """An empty summary of a complete run says that nothing was found, and raises no alarm."""
    shown = render(summary_of())

    assert "No claim, quotation or number was found." in shown
    assert "INCOMPLETE" not in shown
    assert "no model was asked" in shown


def test_empty_source(render):
    """A summary of an empty source can be shown too."""
    assert "No claim, quotation or number was found." in render(summary_of(source=""))


def test_failed_window(render):
    """A failed window is announced at the top and named with its span and error below."""
    shown = render(summary_of(windows=WINDOWS))

    assert shown.index(
        "INCOMPLETE: 1 of 2 requests to the model got no usable answer (failed 1)."
    ) < shown.index("speakers: failed")
    assert f"[300–{len(ARTICLE)}]" in shown
    assert "joint" not in shown


def test_open_speaker_and_indirect_speech(render):
    """An open speaker says so; indirect speech stands without quotation marks."""
    shown = render(FULL)

    assert "speaker open" in shown
    assert "“almost poetic”" in shown
    assert "that the light kept them awake for 1 week" in shown
    assert "“that the light" not in shown


@pytest.mark.parametrize("width", [10, 40, 72, 100])
def test_text_keeps_its_width(width):
    """No line of text is longer than the width, whatever the words; the narrowest width is 40."""
    long = FULL.model_copy(update={"headline": claim("w" * 500, SENTENCE_SALE)})

    assert max(map(len, to_text(long, width).splitlines())) <= max(width, 40)


def test_long_coverage_is_counted_in_text():
    """Text shows the first pieces and counts the others where there are too many to read."""
    pieces = tuple(
        Uncovered(span=Span(k, k + 1), text=ARTICLE[k], reason=UncoveredReason.NO_SPEECH)
        for k in range(100, 400)
    )
    shown = to_text(summary_of(coverage=Coverage(numbers=pieces)))

    assert "300 numbers (no speech 300)" in shown
    assert "[107–108]" in shown
    assert "[108–109]" not in shown
    assert "and 292 more" in shown


def test_claims_come_as_the_text_tells_them_and_the_rest_by_salience():
    """Of equally salient ones the one that stands first in the source comes first."""
    first, last = FULL.claims[1], FULL.claims[0].model_copy(update={"salience": 1.0})
    page = lay_open(FULL.model_copy(update={"claims": (last, first)}))

    assert [row.text[:8] for row in page.claims] == ["Larkfiel", "Visitors"]
    assert [row.speaker for row in page.quotations] == ["Oda Brekke", "speaker open", "Neighbours"]
    assert [row.text for row in page.numbers][1:] == ["about 38%", "at most 12 volunteers", "4,150 people"]


def test_controls_and_surrogates_are_made_visible(render):
    """What could steer a terminal, turn the reading direction or not be written at all is replaced."""
    shown = render(summary_of(headline=claim("a\x1b[31mb\u202ec\ud800d\x00", SENTENCE_SALE)))

    assert "a␛[31mb\ufffdc\ufffdd␀".replace("[", "\\[" if "# " in shown else "[") in shown
    assert shown.encode("utf-8")
    assert not set(shown) & set("\x1b\u202e\x00")


def hostile(words):
    """Make a summary in which everything that a model may write freely is `words`."""
    rejected = FULL.rejected[0]
    unmarked = words.replace("[", "").replace("{", "")
    nearest = rejected.nearest.model_copy(update={"diff": f"a [-x {unmarked}-] b"})
    return FULL.model_copy(
        update={
            "headline": claim(words, SENTENCE_SALE),
            "claims": (claim(words, SENTENCE_SALE),),
            "numeric_facts": (FACTS[0].model_copy(update={"measures": words}), *FACTS[1:]),
            "rejected": (rejected.model_copy(update={"item": words, "nearest": nearest}),),
            "windows": (WINDOWS[1].model_copy(update={"error": words}),),
        }
    )


class _Tags(HTMLParser):
    """The tags of a page in order, with their attributes."""

    def __init__(self, page):
        super().__init__()
        self.tags = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))


def _blocks(page):
    markdown_it = pytest.importorskip("markdown_it")
    reader = markdown_it.MarkdownIt("commonmark").enable("table").enable("strikethrough")
    tokens = reader.parse(page)
    inline = [child.type for token in tokens for child in token.children or ()]
    return [token.type for token in tokens], set(inline)


HOSTILE = st.text(alphabet="<>&/\"'`*_~|[]()!#$\\-+=.:1 \t\n\u2028ab…\u202e\ud800\x1b") | st.text()


@given(HOSTILE)
def test_no_words_change_the_html(words):
    """Whatever a model or server says, the tags and attributes of the page stay the same."""
    assert _Tags(to_html(hostile(words))).tags == _Tags(to_html(hostile("plain"))).tags


@given(HOSTILE)
def test_no_words_change_the_markdown(words):
    """Whatever a model or server says, the blocks stay the same, and no link, image, code or tag appears."""
    blocks, inline = _blocks(to_markdown(hostile(words)))
    plain_blocks, plain_inline = _blocks(to_markdown(hostile("plain")))

    assert blocks == plain_blocks
    assert inline <= plain_inline


@given(HOSTILE)
def test_no_words_break_the_text(words):
    """Whatever a model or server says, text can be written, and its lines keep the width."""
    shown = to_text(hostile(words), 60)

    assert shown.encode("utf-8")
    assert max(map(len, shown.split("\n"))) <= 60


@pytest.mark.parametrize(
    "text",
    [
        "see https://example.org/a?b=c now",
        "HTTP://EXAMPLE.ORG",
        "www.example.org",
        "WWW.example.org/x",
        "mail ada@example.org",
        "mailto:ada@example.org",
        "ftp://example.org",
        "javascript://x",
    ],
)
def test_no_address_becomes_a_link(text):
    """A reader that links bare addresses, as GitHub's does, links none of a text's, and shows them whole."""
    markdown_it = pytest.importorskip("markdown_it")
    reader = markdown_it.MarkdownIt("gfm-like")
    (paragraph,) = (token for token in reader.parse(escape(text)) if token.type == "inline")

    assert any(child.type == "link_open" for child in reader.parse("https://example.org")[1].children)
    assert {child.type for child in paragraph.children} == {"text"}
    assert "".join(child.content for child in paragraph.children) == text


def test_evidence_is_quoted_under_the_claim():
    """In text and Markdown the sentence of the evidence follows its claim."""
    for render in (to_text, to_markdown):
        lines = render(FULL).splitlines()
        claim = next(k for k, line in enumerate(lines) if "Larkfield's lighthouse will not" in line)
        assert any(
            line.strip().startswith(f"> {SENTENCE_SALE[:60]}") for line in lines[claim + 1 : claim + 3]
        )


def test_places_in_the_original(render):
    """Where the source was read from a document, an item names its page or time there as well."""
    placed = [
        FULL.claims[0].model_copy(update={"places": (Place(page=3),)}),
        FULL.claims[1].model_copy(update={"places": (Place(cue=4, start=725.5, end=728.0),)}),
    ]
    quoted = FULL.quotations[0].model_copy(update={"places": (Place(part="table 2", paragraph=7),)})
    number = FULL.numeric_facts[0].model_copy(update={"places": (Place(element="/html/body/p[9]"),)})
    update = {"links": (), "claims": tuple(placed), "quotations": (quoted,), "numeric_facts": (number,)}
    shown = render(FULL.model_copy(update=update))

    for words in ("page 3", "0:12:05", "table 2, paragraph 7", "/html/body/p"):
        assert words in shown


WINDMILL = "The old windmill at Fenbury burnt down on Tuesday night. Two sheds were lost, said the owner."
TOLD = "The old windmill at Fenbury burned down Tuesday, and 2 sheds with hay were lost."


def proved(wording):
    """Make a summary of the windmill article with one claim and the proof of its words."""

    def aligned(said, stands, relation):
        at, there = TOLD.index(said), WINDMILL.index(stands)
        return Aligned(
            statement=Span(at, at + len(said)), source=Span(there, there + len(stands)), relation=relation
        )

    same = "old windmill Fenbury down Tuesday lost".split()
    evidence, hay = Span(0, WINDMILL.index(" Two")), TOLD.index("hay")
    support = Support(
        verdict=Verdict.PARTLY,
        proof=(
            aligned("burned", "burnt", Relation.INFLECTION),
            aligned("2 sheds", "Two sheds", Relation.NUMBER),
            *(aligned(word, word, Relation.SAME) for word in same),
        ),
        unaligned=(Span(hay, hay + 3),),
        evidence=(evidence,),
    )
    made = Claim(text=TOLD, evidence=(evidence,), support=support, wording=wording)
    provenance = FULL.provenance.model_copy(update={"source_sha256": sha256(WINDMILL)})
    return Summary(source=WINDMILL, claims=(made,), provenance=provenance)


def plain(shown):
    """Return what a format shows as words alone."""
    return re.sub(
        r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", shown)).replace("*", "").replace("\\", "")
    )


def test_what_carries_a_claim(render):
    """Each word of a claim is said to stand in the source as it is, to be put otherwise there, or neither.

    Only what stands outside the sentences that are quoted has its place.
    """
    shown = plain(render(proved(Wording.MODEL)))

    assert "word for word: “old windmill at Fenbury”, “down”, “Tuesday”, “lost”" in shown
    assert "in other words: “burned” from “burnt” (inflection), " in shown
    assert "“2 sheds” from “Two sheds” (equal number, S2 [57–66])" in shown
    assert "carried by nothing: “hay”" in shown


def test_proof_of_own_words_is_short(render):
    """A claim in the source's own words says only what is put otherwise."""
    shown = plain(render(proved(Wording.SOURCE)))

    assert "word for word" not in shown
    assert "“burned” from “burnt” (inflection)" in shown


def test_findings_of_one_kind_are_one(render):
    """Words that no place of the source stands against are listed behind their kind."""
    reasons = [Reason(code=ReasonCode.NOT_IN_TEXT, statement=word) for word in ("a foghorn", "two gulls")]
    made = claim(
        "A foghorn woke two gulls.",
        SENTENCE_SALE,
        *reasons,
        Reason(code=ReasonCode.LANGUAGE),
        verdict=Verdict.UNPROVEN,
    )
    shown = plain(render(summary_of(claims=(made,))))

    assert "not in text: “a foghorn”, “two gulls”" in shown
    assert "language not read" in shown
