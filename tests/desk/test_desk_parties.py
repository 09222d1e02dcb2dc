"""Two who have changed places, ways that shut each other out, and bodies that somebody is not of."""

from __future__ import annotations

from summarizer import check_draft
from summarizer.desk import Code, Level

SOURCE = (
    "The shipyard Tarnholm sold the ferry to Nordlys in May. Karl Winther beat Ines Duval on Sunday. Winther"
    " succeeds Agnes Roth, who retired in spring. Duval declined to comment. Omar Fisk, the treasurer of"
    " the Harbour Society, was dismissed in June. The accounts were closed. The deckhand died in hospital."
    " The board is advised by the River Society. Some crews have complained."
)


def test_a_body_that_somebody_is_not_of():
    """Somebody is not given to another body of the sources than his or her own."""
    (found,) = check_draft("Omar Fisk of the River Society has left.", SOURCE).findings[:1]
    assert (found.code, found.text) == (Code.NAME, "River Society")
    assert found.message == "“River Society”: a source has Omar Fisk at “Harbour Society”"


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
