"""Two who have changed places, figures that have moved to another thing, and roles of another body."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

REPORT = """\
The tenants of Quarry House want the housing trust to replace the lift. It has asked the tenants to wait \
until April. The trust offered to carry shopping upstairs, but the council refused to pay for helpers.

The caretaker noticed the leak only when the neighbour telephoned to ask about the noise. The plumber \
offered to leave, and I asked him to stay. His assistant had been sent home at noon.

The new lift will carry 16 people, compared with 24 in the old one at Mill House. The trust has savings \
of £450,000 and must repay £310,000 by June. It earned £82,000 from rents last year, less than the \
£97,000 it earned from car parks.

The works are insured against damage for £2m. Painting the hall has cost an estimated £2.4m since the \
war.

The tenants' union, led by Oda Brisk, wants a stair lift as well. Without one it would go to court, said \
Juno Hale, its membership secretary. The trust's director, Milo Straker, said he had no letter. The trust \
belongs to a foundation, whose chairwoman, Petra Loom, was away. Nils Acker of Brandt Morrow drew the \
lift.
"""


def codes(draft):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, REPORT).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    "draft",
    [
        "The tenants have asked the trust to wait until April.",
        "The council offered to carry shopping upstairs, but the trust refused to pay for helpers.",
        "The caretaker telephoned the neighbour to ask about the noise.",
        "The plumber's assistant sent the caretaker home at noon.",
    ],
)
def test_who_does_it_is_who_it_is_done_to(draft):
    """Both are named in the draft, so that one is not the other by another name."""
    assert codes(draft) == [Code.NAME]


@pytest.mark.parametrize(
    "draft",
    [
        "The housing trust has to replace the lift, if the tenants have their wish.",
        "The tenants were asked to wait until April.",
        "The trust would have carried shopping upstairs; the council refused to pay for helpers.",
        "It took a call from the neighbour before the caretaker noticed the leak.",
        "At noon the assistant went home.",
    ],
)
def test_the_same_from_another_side(draft):
    """A passive, a subject left out and another verb exchange nobody."""
    assert codes(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        "The new lift will carry 24 people.",
        "The trust has to repay £450,000 by June.",
        "The trust earned £97,000 from rents last year.",
        "The works are insured against damage for £2.4m.",
    ],
)
def test_a_figure_that_is_another_things(draft):
    """Its words stand nearest to another figure of its sort, and nowhere beside it."""
    assert codes(draft) == [Code.NUMBER]


@pytest.mark.parametrize(
    "draft",
    [
        "The old lift at Mill House could carry 24 people.",
        "Savings of £450,000 are what the trust has; £310,000 is due by June.",
        "Car parks brought the trust £97,000 last year.",
        "Some £2.4m has gone into painting the hall since the war.",
    ],
)
def test_a_figure_that_is_its_own(draft):
    """The same figures beside what the sources have them of."""
    assert codes(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        "Oda Brisk, who leads the owners' association, wants a stair lift.",
        "Juno Hale, the finance secretary of the union, spoke of a court.",
        "Milo Straker, the director of the ministry, had no letter.",
        "Petra Loom, the treasurer of the foundation, was away.",
        "Nils Acker, an architect at Quarry House, drew the lift.",
    ],
)
def test_a_role_of_another_body_or_kind(draft):
    """The source gives the role of another body, or another one."""
    assert codes(draft) == [Code.NAME]


@pytest.mark.parametrize(
    "draft",
    [
        "Oda Brisk, the leader of the tenants' union, wants a stair lift.",
        "Juno Hale, a secretary of the union, spoke of a court.",
        "Milo Straker, who heads the trust, had no letter.",
        "Petra Loom, who chairs the foundation, was away.",
        "Nils Acker of Brandt, an architect, drew the lift.",
    ],
)
def test_a_role_in_other_words(draft):
    """The verb of an office is the office, and a shorter role is the same."""
    assert codes(draft) == []
