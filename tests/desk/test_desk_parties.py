"""Two who have changed places, ways that shut each other out, and bodies that somebody is not of."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

SOURCE = (
    "The shipyard Tarnholm sold the ferry to Nordlys in May. Karl Winther beat Ines Duval on Sunday. Winther"
    " succeeds Agnes Roth, who retired in spring. Duval declined to comment. Omar Fisk, the treasurer of"
    " the Harbour Society, was dismissed in June. The accounts were closed. The deckhand died in hospital."
    " The board is advised by the River Society. Some crews have complained."
)


def alarms(draft):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, SOURCE).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    "draft",
    [
        "Tarnholm bought the ferry from Nordlys.",
        "Winther lost to Ines Duval on Sunday.",
        "Agnes Roth took over from Winther.",
        "Winther was replaced by Agnes Roth.",
        "Agnes Roth is to take over from Winther.",
    ],
)
def test_who_has_changed_places_is_told_from_either_side(draft):
    """A converse of the source's verb, with the two the other way round, is an error."""
    assert alarms(draft) == [Code.NAME]


@pytest.mark.parametrize(
    "draft",
    [
        "Agnes Roth was dismissed in spring.",
        "Omar Fisk resigned in June.",
        "Duval denied that she had lost.",
        "The deckhand died at the scene.",
    ],
)
def test_a_way_that_shuts_out_the_source_s(draft):
    """What came about in one way is not told in another."""
    assert alarms(draft) == [Code.REFUTED]


def test_a_body_that_somebody_is_not_of():
    """Somebody is not given to another body of the sources than his or her own."""
    (found,) = check_draft("Omar Fisk of the River Society has left.", SOURCE).findings[:1]
    assert (found.code, found.text) == (Code.NAME, "River Society")
    assert found.message == "“River Society”: a source has Omar Fisk at “Harbour Society”"


@pytest.mark.parametrize(
    "draft",
    [
        "Nordlys bought the ferry from Tarnholm.",
        "The ferry was sold to Nordlys by Tarnholm.",
        "Ines Duval lost to Karl Winther.",
        "Winther took over from Agnes Roth.",
        "Omar Fisk was fired in June.",
        "Omar Fisk of the Harbour Society was sacked.",
        "Duval would not comment.",
        "Agnes Roth, who stepped down in spring, was succeeded by Winther.",
    ],
)
def test_the_same_from_the_other_side_is_no_fault(draft):
    """A converse with the two in their places, and another word for the same way, are right."""
    assert alarms(draft) == []


def test_a_whole_country_for_a_few():
    """What is told of some is not told of a whole country; where a source has the country, it may be."""
    source = "Some crews of the harbour have complained about the railings."
    (found,) = [
        f
        for f in check_draft("Crews across the country have complained about the railings.", source).findings
        if f.level is not Level.NOTE
    ]
    assert (found.code, found.text) == (Code.QUANTIFIER, "country")
    wide = "Crews in the whole country have complained about the railings."
    assert not [
        f
        for f in check_draft("Crews across the country complained about the railings.", wide).findings
        if f.level is not Level.NOTE
    ]
