"""What follows from a sentence in other words, and what nearly does."""

from __future__ import annotations

import pytest

from summarizer.verifying.checking import check

FOLLOWS = [
    ("Carl Ness failed to file the report.", "Carl Ness did not file the report."),
    ("Carl Ness did not fail to file the report.", "Carl Ness filed the report."),
    ("The mayor declined to comment on the fire.", "The mayor declined to comment."),
    ("They refused, however, to run the trams.", "They refused to run the trams."),
    ("Nordhus said it planned to close the plant in Corby.", "Nordhus plans to close the plant in Corby."),
    ("Nordhus said in a letter that it expected sales to fall.", "Nordhus expects sales to fall."),
    ("43 people died in the fire.", "More than 40 people died in the fire."),
    ("38 people died in the fire.", "Fewer than 40 people died in the fire."),
    ("A quarter of the houses in Corby were flooded.", "25 percent of the houses in Corby were flooded."),
    ("Tarrow Foods bought the mill from Orr Brothers.", "Orr Brothers sold the mill to Tarrow Foods."),
    ("Corby Town beat Halden United 3-1 on Sunday.", "Halden United lost 3-1 to Corby Town on Sunday."),
    ("Corby Town won 2-0 against Halden United.", "Corby Town beat Halden United 2-0."),
    ("The bank lent Ines Vold 4,000 euros.", "Ines Vold borrowed 4,000 euros from the bank."),
    ("The council gave the school 40 computers.", "The council gave 40 computers to the school."),
    ("The council gave the school 40 computers.", "The school received 40 computers from the council."),
    ("The club paid 4,000 euros for Carl Ness.", "Carl Ness cost 4,000 euros."),
    ("The union blamed the strike on the board.", "The union blamed the board for the strike."),
    ("Carl Ness took over from Ines Vold as master.", "Carl Ness replaced Ines Vold as master."),
    ("The ministry has no plans to change the levy.", "The ministry does not plan to change the levy."),
    ("The ministry does not plan to change the levy.", "The ministry has no plans to change the levy."),
    ("Officers broke the window with an axe.", "Officers used an axe to break the window."),
    ("The arrest of Carl Ness in Corby led to protests.", "Carl Ness was arrested in Corby."),
    ("Ines Vold chairs the board.", "Ines Vold is the chair of the board."),
    ("Shares in Nordhus rose 5 percent.", "Nordhus shares rose by 5 percent."),
    ("Neither Ines Vold nor Carl Ness saw the foul.", "Carl Ness did not see the foul."),
    ("Ines Vold, a former harbour pilot, died in May.", "Ines Vold used to be a harbour pilot."),
    ("Ines Vold, a former harbour pilot, died in May.", "Ines Vold was a harbour pilot."),
    ("The trial runs from May 2 until June 7.", "The trial runs from May 2 to June 7."),
    ("Carl Ness was given a medal by the queen.", "The queen gave Carl Ness a medal."),
    ("Nobody was hurt in the fire.", "No one was hurt in the fire."),
    ("No one was hurt in the fire.", "Nobody was hurt in the fire."),
    ("Carl Ness told the court in May that the boat sank.", "Carl Ness told the court that the boat sank."),
    (
        "“I shall not sell the boat,” Carl Ness told the court.",
        "Carl Ness told the court that he would not sell the boat.",
    ),
    (
        "Wardens fitted 40 eels with sensors weighing less than half a gram.",
        "The sensors weigh less than half a gram.",
    ),
    ("Today the damage is estimated at £3 million.", "The damage is estimated at £3 million."),
]
NEARLY = [
    ("Today the damage is estimated at £3 million.", "The damage is £3 million."),
    ("Today the damage is estimated at £3 million.", "The damage is estimated at £4 million."),
    (
        "Carl Ness said in May that the boat sank. The court heard it.",
        "Carl Ness told the court that the boat sank.",
    ),
    (
        "Carl Ness told the court in May that the boat sank.",
        "Carl Ness told the court in June that the boat sank.",
    ),
    ("“Oh sure, the boat is safe,” Carl Ness told the court.", "Carl Ness told the court the boat was safe."),
    ("The fire hurt no one but the cook.", "No one was hurt."),
    ("No one but the cook was hurt.", "No one was hurt."),
    ("Almost no one was hurt.", "No one was hurt."),
    ("No one in the crew was hurt.", "No one was hurt."),
    (
        "Sales to Corby rose by £12m to £90m, and Halden bought coal. Exports to Harl, at ₹6 million, fell.",
        "Exports to Harl, at ₹6 million, rose by £12m to £90m, and Halden bought coal.",
    ),
    ("Carl Ness took the decision of the board badly.", "Carl Ness decided badly."),
    ("Carl Ness made no decision to sell the boat.", "Carl Ness decided to sell the boat."),
    ("Officers tried to break the window with an axe.", "Officers used an axe to break the window."),
    ("Officers hit the man with an axe.", "Officers used an axe to hit the man."),
    ("Police have not ruled out the arrest of Carl Ness.", "Carl Ness was arrested."),
    ("The closure of the mill would cost 40 jobs.", "The mill was closed."),
    ("Neither Ines Vold nor Carl Ness saw the foul.", "Carl Ness saw the foul."),
    ("Ines Vold, a former harbour pilot, died in May.", "Ines Vold is a harbour pilot."),
    ("Ines Vold met a former harbour pilot, Carl Ness.", "Ines Vold used to be a harbour pilot."),
    ("Ines Vold met a harbour pilot, Carl Ness.", "Ines Vold was a harbour pilot."),
    ("Ines Vold, the deputy pilot, died in May.", "Ines Vold was the pilot."),
    ("Tarrow Foods bought the mill from Orr Brothers.", "Tarrow Foods sold the mill to Orr Brothers."),
    ("Nordhus may buy the mill from Tarrow Foods.", "Tarrow Foods sold the mill to Nordhus."),
    ("Nordhus did not buy the mill from Tarrow Foods.", "Tarrow Foods sold the mill to Nordhus."),
    ("Corby Town beat Halden United 3-1 on Sunday.", "Corby Town lost 3-1 to Halden United on Sunday."),
    ("Corby Town beat Halden United 3-1 on Sunday.", "Halden United lost 1-3 to Corby Town on Sunday."),
    ("Corby lost 400 jobs to Halden.", "Halden beat Corby."),
    ("The council gave the school 40 computers.", "The council received 40 computers from the school."),
    ("The union blamed the strike on the board.", "The union blamed the strike for the board."),
    ("Carl Ness failed to file the report.", "Carl Ness filed the report."),
    ("The mayor may fail to file the report.", "The mayor did not file the report."),
    ("The mayor was accused of failing to file the report.", "The mayor did not file the report."),
    ("The mayor did not decline to sign.", "The mayor did not sign."),
    ("Share prices declined to close at 310 pence.", "Share prices did not close at 310 pence."),
    ("Critics said Nordhus planned to close the plant.", "Nordhus plans to close the plant."),
    ("The mayor said it was unfair that the bank planned to close.", "The mayor plans to close."),
    ("Carl Ness met Ines Vold. Ness said she regretted it.", "Carl Ness regretted it."),
    ("38 people died in the fire.", "More than 40 people died in the fire."),
    ("A quarter of the houses in Corby were flooded.", "24 percent of the houses in Corby were flooded."),
    ("The tax was cut by a quarter.", "The tax was cut to 25 percent."),
]


@pytest.mark.parametrize(("source", "statement"), FOLLOWS)
def test_it_follows(source, statement):
    """By a rule that names what carries each word."""
    found = check(statement, source)
    assert found.verdict == "supported"
    assert found.proof


@pytest.mark.parametrize(("source", "statement"), NEARLY)
def test_it_does_not_follow(source, statement):
    """The same words, turned."""
    assert check(statement, source).verdict != "supported"
