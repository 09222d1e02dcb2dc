"""What is told of several things at once, and what makes sense only with what it governs."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# For each sentence: what it proves, and what it does not.
SHARED = {
    "Repairs to quays and cranes have cost $8 million.": (
        ("Repairs to quays and cranes have cost $8 million.",),
        ("Repairs to quays have cost $8 million.", "Repairs to cranes have cost $8 million."),
    ),
    "Edda Quist and Olav Brenn collected £30,000 for the choir.": (
        ("Edda Quist and Olav Brenn collected £30,000.",),
        ("Olav Brenn collected £30,000 for the choir.", "Edda Quist collected £30,000."),
    ),
    "Edda Quist and Olav Brenn apologised on 4 June 2019.": (("Olav Brenn apologised on 4 June 2019.",), ()),
    "Edda Quist and Olav Brenn were each fined £700.": (("Olav Brenn was fined £700.",), ()),
    "Edda Quist, 33, and Olav Brenn, 40, left the choir.": (("Olav Brenn, 40, left the choir.",), ()),
    "The chain has 21 kiosks in Tarnby and Ulm Vale.": (
        ("The chain has 21 kiosks.",),
        ("The chain has 21 kiosks in Tarnby.",),
    ),
    "The choir sang in Tarnby and Ulm Vale.": (("The choir sang in Tarnby.",), ()),
    "The subsidy for 2017 and 2018 is $2 million.": ((), ("The subsidy for 2018 is $2 million.",)),
    "Four of the nine chapels were sold in Tarnby and Ulm Vale.": (
        (),
        ("Four of the nine chapels were sold in Tarnby.",),
    ),
    "The ferry rescued 70 sailors and stokers.": ((), ("The ferry rescued 70 sailors.",)),
    "The ferry rescued 70 sailors and a cook.": (
        ("The ferry rescued 70 sailors.", "The ferry rescued a cook."),
        (),
    ),
    "Nine mills were built in 1911 and five scrapped in 1912.": (("Nine mills were built in 1911.",), ()),
    "Imports of tea and coffee fell 9 percent.": ((), ("Imports of tea fell 9 percent.",)),
    "The dock stores 30 percent of the hay and straw of Tarnby.": (
        ("The dock stores 30 percent of the hay and straw of Tarnby.",),
        ("The dock stores 30 percent of the hay of Tarnby.",),
    ),
    "Six of the hens and 12 of the geese died.": (("Six of the hens died.",), ()),
    "Foreign and domestic loans came to £6 million.": ((), ("Foreign loans came to £6 million.",)),
    "Quist and Brenn own most of the shares.": ((), ("Brenn owns most of the shares.",)),
    "The trust holds the largest collection of clocks and bells in Ulm Vale.": (
        (),
        ("The trust holds the largest collection of clocks in Ulm Vale.",),
    ),
    "Quist and Brenn, who made £5,000, left the choir.": (
        ("Brenn left the choir.",),
        ("Brenn made £5,000.",),
    ),
    "The firm, which sells tea and coffee, earned £4 million.": (
        ("The firm, which sells coffee, earned £4 million.",),
        (),
    ),
    "Together with its partner Orv, the firm sold 900 boats.": ((), ("The firm sold 900 boats.",)),
    "Together with her sister, Edda Quist founded the choir.": (("Edda Quist founded the choir.",), ()),
    "Revenue, excluding boats, climbed to £7 million.": ((), ("Revenue climbed to £7 million.",)),
    "Brell employs 300 drivers worldwide and sells pans in 40 towns.": (
        ("Brell employs 300 drivers worldwide.", "Brell sells pans in 40 towns."),
        ("Brell employs 300 drivers in 40 towns.",),
    ),
    "Gull sells pans in Tarnby and Orv.": (("Gull sells pans in Orv.", "Gull sells pans in Tarnby."), ()),
    "Excluding fees, the loss was $2 million.": ((), ("The loss was $2 million.",)),
}

GOVERNED = {
    "The dairy failed to pay its drivers in May.": (
        ("The dairy failed to pay its drivers.",),
        ("The dairy failed.", "The dairy failed in May."),
    ),
    "The curate ran for treasurer in 2015.": ((), ("The curate ran in 2015.",)),
    "The curate ran for two hours in 2015.": (("The curate ran in 2015.",), ()),
    "The prices of wool rose faster than before.": (("The prices of wool rose.",), ()),
    "The curate was engaged in a dispute with the choir.": (
        ("The curate was engaged in a dispute.",),
        ("The curate was engaged.",),
    ),
    "The curate was injured in a dispute.": (("The curate was injured.",), ()),
    "The firm was involved in a quarrel in 2012.": ((), ("The firm was involved in 2012.",)),
    "The valley is subject to storms.": ((), ("The valley is subject.",)),
    "The curate was able to save the bell.": ((), ("The curate was able.",)),
}

FRAMED = {
    "In a rehearsal on Friday the crew sank the raft.": ((), ("The crew sank the raft on Friday.",)),
    "In an exercise in May divers freed nine sailors.": (
        ("In an exercise in May divers freed nine sailors.",),
        ("Divers freed nine sailors.",),
    ),
    "In a speech on Friday the curate praised the raft.": (("The curate praised the raft.",), ()),
    "Edda Quist, then head of the choir, bought the bell in 1982.": (
        ("Edda Quist bought the bell in 1982.",),
        ("Edda Quist, head of the choir, bought the bell.",),
    ),
    "Edda Quist, head of the choir, bought the bell in 1982.": (
        ("Edda Quist, head of the choir, bought the bell.",),
        (),
    ),
    "The curate met his aunt after his first week at work.": (
        ("The curate met his aunt.",),
        ("The curate met his aunt after her first week at work.",),
    ),
    "The janitor, Morvik, said the stairs were unsafe for visitors.": (
        (
            "Morvik said the stairs were unsafe for visitors.",
            "The janitor said the stairs were unsafe for visitors.",
        ),
        ("Brenn said the stairs were unsafe for visitors.",),
    ),
}

ALL = {**SHARED, **GOVERNED, **FRAMED}


@pytest.mark.parametrize(("source", "statement"), [(s, one) for s, (yes, _) in ALL.items() for one in yes])
def test_what_holds_of_each_is_supported(source, statement):
    """A deed of two is one of each, and a figure with all that it is told of is proved."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("source", "statement"), [(s, one) for s, (_, no) in ALL.items() for one in no])
def test_what_needs_what_is_left_out_is_not_supported(source, statement):
    """A sum is told of no part, and no verb without what makes it that verb."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("No guest has reported falling ill.", "No guest has fallen ill."),
        ("The inn recalled all eggs; no guest has reported falling ill.", "No guest has fallen ill."),
        ("A guest has reported losing her hat.", "A guest has lost her hat."),
        (
            "Ada Brook had refused to play the organ without a fee.",
            "Ada Brook had refused to play the organ.",
        ),
        ("The board declined to pay the firm without a receipt.", "The board declined to pay the firm."),
    ],
)
def test_what_is_only_reported_or_refused_without_something(text, false):
    """A verb that reports a deed may not be left out, nor what somebody wanted before doing something."""
    assert check(false, text).verdict is not Verdict.SUPPORTED
    assert check(text, text).verdict is Verdict.SUPPORTED


def test_without_where_nothing_is_refused():
    """What somebody did without something they did."""
    text = "The town rejected the plan without a debate."
    assert check("The town rejected the plan.", text).verdict is Verdict.SUPPORTED
