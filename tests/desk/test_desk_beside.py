"""Several faults of one sentence, conditions cut off, rounded figures, and figures of other kinds."""

from __future__ import annotations

import pytest

from summarizer import check_draft

_SOURCE = """\
Bo Lund, a Liberal, spoke on Monday. “We will close the ferry, the oldest in Lisk, if the state does not \
pay,” said Bo Lund. “If the frost lasts, growers will not buy seed,” said Mara Dunn.

Profit rose 12 percent to 48 million crowns, thanks to demand from farmers, Vantor said on Tuesday. Its \
sales were 310 million crowns, up from 295 million a year earlier. Vantor said it may cut up to 200 jobs.

The bridge cost 4,712,000 crowns in 1998. Two people said that Orvel would sell its valve unit. The ward \
will shut next week.
"""


def codes(draft: str) -> set[str]:
    """Return the codes of what is found."""
    return {finding.code.value for finding in check_draft(draft, _SOURCE).findings}


@pytest.mark.parametrize(
    "draft",
    [
        "“We will close the ferry,” said Bo Lund.",
        "“Growers will not buy seed,” said Mara Dunn.",
    ],
)
def test_a_condition_that_is_cut_off_is_found(draft: str) -> None:
    """Whatever stands between, and whether or not what is left is a denial."""
    assert codes(draft) == {"Q108"}


def test_one_finding_hides_no_other() -> None:
    """Each place of a sentence is told of, and what of it no source has."""
    draft = (
        "Profit rose 12 percent to 48 billion crowns, thanks to demand from miners, Vantor said on Wednesday."
    )
    found = check_draft(draft, _SOURCE).findings
    told = " ".join(finding.text + finding.message for finding in found if finding.code.value != "F307")
    assert all(word in told for word in ("48 billion", "Wednesday", "miners"))
    assert {"F303", "N203"} <= codes("Vantor will cut 200 jobs.")


def test_a_rise_is_reckoned_as_a_rise() -> None:
    """From what was before to what is now, whichever the source tells first."""
    found = check_draft("Sales rose 5 percent to 310 million crowns.", _SOURCE).findings
    assert [(f.code.value, "+5.1 %" in f.message) for f in found] == [("N206", True)]


@pytest.mark.parametrize("cost", ["4.7 million", "about 4.7 million", "almost 5 million"])
def test_fewer_digits_are_no_fault(cost: str) -> None:
    """A figure may be rounded by its last digit."""
    assert codes(f"The bridge cost {cost} crowns.") == set()


def test_a_figure_that_does_not_round_to_another_is_a_fault() -> None:
    """4.8 million is not 4.7 million."""
    assert codes("The bridge cost 4.8 million crowns.") == {"N201"}


def test_who_says_a_thing_is_not_counted_with_whom_it_tells_of() -> None:
    """Two people who say something are no number of others."""
    assert "N201" not in codes("The valve unit employs 400 people.")


def test_what_will_be_has_not_been() -> None:
    """A verb whose past is as its base, told as done of what is to come."""
    assert "F303" in codes("The ward shut last week.")


def test_a_wrong_quotation_hides_no_other_fault() -> None:
    """What stands beside the marks is held against the sources all the same."""
    assert codes(
        "“We will close the harbour,” said Bo Lund, after profit rose 12 percent to 84 million crowns."
    ) == {"Q102", "N201"}


def test_quotations_parted_by_a_tag_are_held_one_by_one() -> None:
    """Only the one that differs is told of, without the tag."""
    source = "“It is a sad day for us. We tried four times,” said Lena Frost."
    found = check_draft("“It is a sad day for us,” said Lena Frost. “We tried five times.”", source).findings
    assert [(f.code.value, f.diff) for f in found] == [("Q102", "We tried [-five-] {+four+} times")]


def test_a_contraction_is_the_words_that_it_is_made_of() -> None:
    """Either may be spelled out, but a denial is no assertion."""
    source = "“We won't close the ward,” said Lena Frost. “It's a good ward.”"
    faithful = "“We will not close the ward,” said Lena Frost. “It is a good ward,” said Frost."
    assert check_draft(faithful, source).clean
    assert not check_draft("“We will close the ward,” said Lena Frost.", source).clean


def test_an_empty_source_is_told_of_and_left_out() -> None:
    """The others are held against the draft."""
    report = check_draft("Orvel has a valve unit.", {"a.txt": " \n", "b.txt": _SOURCE})
    assert (report.sources, report.left_out) == (("b.txt",), ("a.txt is empty and no source",))


def test_messages_say_which_side_is_which() -> None:
    """Who denies, what is only possible, and changes in per cent."""
    drafts = {
        "The ward will not shut next week.": "told as not so; a source tells it as a fact",
        "Vantor will cut up to 200 jobs.": "told as a fact; a source tells it as only possible",
        "Sales rose by a half, to 310 million crowns from 295 million.": "+5.1 %",
    }
    for draft, words in drafts.items():
        assert any(words in finding.message for finding in check_draft(draft, _SOURCE).findings)
    assert "N208" in codes("Vantor said on Wednesday that profit rose 12 percent to 48 million crowns.")
