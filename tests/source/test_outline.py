"""Over the claims an overview, under them the sections of the text, beside them what says otherwise."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from summarizer import (
    IntegrityError,
    Review,
    Section,
    SectionKind,
    Settings,
    Standing,
    Summary,
    read,
    summarize,
)
from summarizer.source.divisions import read_divisions

REPORT = """Annual report of the Sandness ferries

The Sandness ferries carried 412,000 passengers last year, the board of the company said on Friday.
The company lost £2.1 million, its third loss in a row.

Ships

Two of the four ferries are to be sold in May. The Skua, built in 1988, goes to a yard in Norway.
A new electric ferry will be ordered from a yard in Gdynia for £14 million.

Harbours

The quay at Osmund will be closed for repairs from June until October.
Divers found that its oldest piles had lost a third of their thickness.

Chapter 3

Staff

The company employs 164 people, nine fewer than a year ago.
Chief executive Ada Brook said that nobody would be dismissed this year.
"""

HEARING = """Hearing on the quay at Osmund

The CHAIRMAN. Thank you for coming. When did you first see that the piles were rotten?

Ms. Brook. We saw the damage in March. I told the board about it on the same day, and I asked you for money.

The CHAIRMAN. How much money did you ask us for?

Ms. Brook. I asked for two million pounds. The repairs will take five months if the weather holds.

The CHAIRMAN. The committee will decide in May. You will have our answer before the season begins.
"""

DIARY = """3 May 2021

The storm took the roof of the boat house. We saved both boats and the long nets.

4 May 2021

Men from Osmund came with timber. The roof was closed again by the evening.

5 May 2021

The herring came back to the bay. We landed four tonnes before noon.
"""

TWICE = """The harbour board said on Monday that the new breakwater at Sandness will cost £3.2 million.

Fishermen in the town welcomed the plan. The catch of herring fell last year because of the storms.

A second paper of the harbour board puts the cost of the new breakwater at Sandness at £4.1 million.
"""


def titles(text, kind):
    """Return what stands over the parts of one kind."""
    return [d.title.of(text) for d in read_divisions(read(text)) if d.kind is kind]


def test_headings():
    """A section has its heading over it; "Chapter 3" and the heading after it are one title."""
    assert titles(REPORT, SectionKind.HEADING) == [
        "Annual report of the Sandness ferries",
        "Ships",
        "Harbours",
        "Chapter 3\n\nStaff",
    ]


def test_dates_and_speakers():
    """A diary is divided by its days, a hearing by who speaks, with all turns of each."""
    assert titles(DIARY, SectionKind.DATE) == ["3 May 2021", "4 May 2021", "5 May 2021"]
    speakers = [d for d in read_divisions(read(HEARING)) if d.kind is SectionKind.SPEAKER]
    assert [d.title.of(HEARING) for d in speakers] == ["The CHAIRMAN", "Ms. Brook"]
    assert [len(d.spans) for d in speakers] == [3, 2]
    assert "five months" in speakers[1].spans[1].of(HEARING)


@pytest.mark.parametrize(
    "text",
    [
        "The quay was closed on Monday. It will open again in May.",
        "Quay closed\n\nThe quay was closed on Monday. It will open again in May.",
        "You saw it, right?\n\nThe quay was closed.\n\nSo you told them?\n\nThe board was told on Monday.",
        "Contents\n\nShips\n\nHarbours\n\nStaff\n\nThe quay was closed on Monday.",
    ],
    ids=["none", "a title", "questions", "a table of contents"],
)
def test_no_sections(text):
    """One part is none; headings under which nothing is told are no parts."""
    assert summarize(text, model="none").sections == ()


def test_each_section_has_its_own_summary():
    """With `sections` each has claims of its own, from its own sentences, all of them proved."""
    summary = summarize(REPORT, model="none", settings=Settings(sections=1, length=2))
    assert [len(section.claims) for section in summary.sections] == [1, 1, 1, 1]
    for section in summary.sections:
        (claim,) = section.claims
        assert claim.support.verdict.value == "supported"
        assert section.stretches[0].contains(claim.evidence[0])
    assert len(summary.claims) == 2
    assert summary.reverify(REPORT).holds
    assert [f.item for f in summary.reverify(REPORT).findings if f.item.startswith("sections[1]")] == [
        "sections[1]",
        "sections[1].claims[0]",
    ]


def test_a_speakers_summary():
    """What one speaker says is summed up from the turns of that speaker alone."""
    summary = summarize(HEARING, model="none", settings=Settings(sections=2))
    said = {section.title.text: [claim.text for claim in section.claims] for section in summary.sections}
    assert any("I asked for two million" in words for words in said["Ms. Brook"])
    assert not any("I asked" in words for words in said["The CHAIRMAN"])
    assert all(words.endswith(" the CHAIRMAN said.") for words in said["The CHAIRMAN"])


def test_sections_are_listed_without_claims():
    """By default sections are seen, and cost no claims."""
    summary = summarize(REPORT, model="none")
    assert [section.claims for section in summary.sections] == [()] * 4
    assert "Ships" not in summary.to_text()
    shown = summarize(REPORT, model="none", settings=Settings(sections=1))
    for view in (shown.to_text(), shown.to_markdown(), shown.to_html(), shown.to_html(page=True)):
        assert "Ships" in view


def test_overview_rests_on_claims():
    """Each sentence of the overview names the claims that it rests on, and stands as they stand."""
    summary = summarize(REPORT, model="none", settings=Settings(overview=2))
    assert len(summary.overview) == 2
    for sentence in summary.overview:
        assert [summary.claims[place].text for place in sentence.rests_on] == [sentence.text]
        assert sentence.support.verdict.value == "supported"
    assert "OVERVIEW" in summary.to_text()
    assert Summary.model_validate_json(summary.model_dump_json()) == summary
    assert summary.reverify(REPORT).holds


def test_an_article_has_no_overview_unless_asked_for():
    """A short text is its own overview; a long one has one by itself."""
    assert summarize(REPORT, model="none").overview == ()
    long = "\n\n".join(
        f"{REPORT}\n\nThe yard at Osmund built {n + 20} boats in {1900 + n}." for n in range(9)
    )
    whole = summarize(long, model="none")
    assert len(whole.overview) >= 2
    assert "OVERVIEW" not in whole.to_text()  # it would say nothing that the few claims below it do not
    assert summarize(long, model="none", settings=Settings(overview=0)).overview == ()


def test_an_overview_without_its_claims_is_refused():
    """A summary whose overview rests on what is not there cannot be loaded."""
    data = summarize(REPORT, model="none", settings=Settings(overview=1)).model_dump()
    data["overview"][0]["rests_on"] = (99,)
    with pytest.raises(IntegrityError, match="rests on a claim"):
        Summary.model_validate(data)
    data["overview"][0]["rests_on"] = ()
    with pytest.raises(ValidationError):
        Summary.model_validate(data)


def test_review_of_what_an_overview_rests_on():
    """With a claim rejected its sentence of the overview goes, and the others point where theirs are now."""
    summary = summarize(REPORT, model="none", settings=Settings(overview=2))
    first, second = summary.overview
    (gone,), (kept,) = first.rests_on, second.rests_on
    ruling = {"item": f"claims[{gone}]", "words": first.text, "decision": "rejected"}
    review = {"source_sha256": summary.provenance.source_sha256, "rulings": [ruling]}
    left = summary.with_review(Review.model_validate(review))
    (only,) = left.overview
    assert left.claims[only.rests_on[0]] == summary.claims[kept]


def test_contradicting_sentences_stand_side_by_side():
    """A sentence that tells of the same with another figure is named at the claim, and shown under it."""
    summary = summarize(TWICE, model="none", settings=Settings(length=1))
    (claim,) = summary.claims
    assert [span.of(TWICE)[:13] for span in claim.against] == ["A second pape"]
    for view in (summary.to_text(), summary.to_markdown(), summary.to_html(), summary.to_html(page=True)):
        assert "but the text also says" in view
    assert summary.reverify(TWICE).holds
    mended = TWICE.replace("£4.1 million", "£3.2 million")
    (finding,) = [f for f in summary.reverify(mended).failures if f.item == "claims[0]"]
    assert finding.standing is Standing.CHANGED
    assert "no more" in finding.detail


@pytest.mark.parametrize(
    "other",
    [
        "The board of the harbour said that the new breakwater at Sandness will cost about £3.2 million.",
        "The harbour board said last year that the old breakwater at Sandness had cost £1.1 million.",
        "The new breakwater at Sandness will be 410 metres long.",
    ],
    ids=["the same", "another one", "another measure"],
)
def test_what_is_no_contradiction(other):
    """The same figure, another thing's figure or another measure stand against nothing."""
    text = TWICE[: TWICE.index("A second")] + other
    (claim,) = summarize(text, model="none", settings=Settings(length=1)).claims
    assert claim.against == ()


def test_a_section_in_short():
    """A section shows itself in one line."""
    section = summarize(REPORT, model="none").sections[1]
    assert isinstance(section, Section)
    assert str(section) == f"Section(Ships, heading, [{REPORT.index('Ships')}–{REPORT.index('Ships') + 5}])"
