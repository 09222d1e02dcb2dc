"""What a part of a sentence proves: alternatives, restricted nouns, comparisons and what is denied."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# For each sentence: what it proves, and what it does not.
SENTENCES = {
    "Either the council or the county will pay for the bridge.": (
        (),
        ("The council will pay for the bridge.", "The county will pay for the bridge."),
    ),
    "The council will close either the pool or the library.": (
        ("The council will close the pool or the library.",),
        ("The council will close the pool.", "The council will close the library."),
    ),
    "Members may pay by cash or card.": (("Members may pay by card.",), ("Members pay by card.",)),
    "The union, but not the firm, accepted the offer.": (
        ("The union accepted the offer.",),
        ("The firm accepted the offer.",),
    ),
    "Most of the farmers who grow hops have sold their land.": (
        ("Most of the farmers who grow hops have sold their land.",),
        ("Most of the farmers have sold their land.", "The farmers have sold their land."),
    ),
    "The price of bread rose faster than the price of milk.": (
        ("The price of bread rose.",),
        ("The price of milk rose.", "The price of milk rose faster than the price of bread."),
    ),
    "The ship that hit the pier was built in Norway.": (
        ("The ship was built in Norway.", "The ship hit the pier."),
        ("The pier was built in Norway.", "The pier hit the ship."),
    ),
    "Few expected the mayor to win.": ((), ("The mayor was expected to win.", "The mayor won.")),
    "The mayor did not resign on Monday.": (
        ("The mayor did not resign on Monday.",),
        ("The mayor did not resign.",),
    ),
    "The court did not fine Kerr for speeding.": ((), ("The court did not fine Kerr.",)),
    "The council did not approve the sale of the old ferry.": (
        ("The council did not approve the sale of the ferry.",),
        ("The council did not approve the sale of any ferry.",),
    ),
    "Every second boat was lost.": ((), ("Every boat was lost.", "The second boat was lost.")),
    "The second of the three trials ended in May.": (
        ("The second of the trials ended in May.",),
        ("The trials ended in May.", "The three trials ended in May."),
    ),
    "Nothing but the roof was saved.": ((), ("Nothing was saved.",)),
    "Everyone but Orr left.": (("Everyone but Orr left.",), ("Everyone left.",)),
    "A bridge like the one at Corby fell.": (("A bridge fell.",), ("The bridge at Corby fell.",)),
    "The bank will lend the money only if Orr agrees.": ((), ("The bank will lend the money.",)),
    "The road was due to open in May.": ((), ("The road opened in May.",)),
    "Until 2010 the mill belonged to Orr.": (
        ("The mill belonged to Orr.",),
        ("The mill belongs to Orr.",),
    ),
    "The chamber put the damage at £3 million, a figure the union called invented.": (
        ("The chamber put the damage at £3 million.",),
        ("The union put the damage at £3 million.",),
    ),
    "No school in Corby has closed.": (("No school in Corby has closed.",), ("No school has closed.",)),
    "Nobody was hurt in the first crash.": (
        (),
        ("Nobody was hurt.", "Nobody was hurt in the crash."),
    ),
    "The report did not name the pilot, who had flown for ten years.": (
        ("The report did not name the pilot.",),
        ("The report named the pilot.",),
    ),
    "The goal should not have been allowed because a player had pushed the wall.": (
        ("The goal should not have been allowed.",),
        ("The goal should have been allowed.",),
    ),
}


@pytest.mark.parametrize(
    ("source", "statement"), [(s, one) for s, (yes, _) in SENTENCES.items() for one in yes]
)
def test_a_part_that_follows_is_supported(source, statement):
    """Whatever stands around the sentence."""
    assert check(statement, f"The board met. {source} Nobody spoke.").verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"), [(s, one) for s, (_, no) in SENTENCES.items() for one in no]
)
def test_a_part_that_does_not_follow_is_not_supported(source, statement):
    """Whatever stands around the sentence."""
    assert check(statement, f"The board met. {source} Nobody spoke.").verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("Kerr has sold the pool.", "On Monday Kerr sold the pool."),
        ("Kerr has been fined.", "Kerr was fined in May."),
        ("Revenue rose by 3.1 per cent to £412 million.", "Revenue rose 3.1 per cent to £412 million."),
        ("Sales will rise 5 per cent.", "Sales will rise by 5 per cent."),
        ("Tarrow Foods has cut its forecast.", "Tarrow Foods plc cut its forecast on Thursday."),
    ],
)
def test_another_form_of_the_same_is_supported(statement, source):
    """The perfect for the past, a measure with and without "by", a firm without its legal form."""
    assert check(statement, f"The board met. {source} Nobody spoke.").verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The levy covers bakeries with fewer than 12 ovens.", "The levy covers bakeries."),
        ("The trust pays for clubs without a boathouse.", "The trust pays for clubs."),
    ],
)
def test_what_holds_of_those_that_have_something_holds_not_of_all(source: str, statement: str) -> None:
    """A rule for some of a kind is none for the kind, wherever a parser hangs "with"."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED
    assert check(source.replace(".", "!"), source).verdict is Verdict.SUPPORTED


def test_what_was_done_once_with_something_was_done() -> None:
    """No rule is told, and so no kind is meant."""
    assert check("Ida Moen sealed jars.", "Ida Moen sealed jars with wax.").verdict is Verdict.SUPPORTED
