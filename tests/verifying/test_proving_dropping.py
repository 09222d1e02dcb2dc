"""What a statement may not leave out of the source, and what it may."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# A source, and what it would say if a word or a phrase could be left out of it.
TOO_SHORT = [
    ("The senator did not resign on Monday because of illness.", "The senator did not resign."),
    ("The firm did not sell its red cars in May.", "The firm did not sell its cars in May."),
    ("Ann Orr never visited the mill in winter.", "Ann Orr never visited the mill."),
    ("Ann Orr did not fully read the letter.", "Ann Orr did not read the letter."),
    ("Sales did not double until May.", "Sales did not double."),
    ("No child under five was vaccinated at Tolbury.", "No child was vaccinated at Tolbury."),
    ("Every child under five was vaccinated at Tolbury.", "Every child was vaccinated at Tolbury."),
    ("Everyone who voted got a letter.", "Everyone got a letter."),
    ("Nobody but Tom Pell bought shares in the mill.", "Nobody bought shares in the mill."),
    ("Tolbury is the largest port in Marovia.", "Tolbury is the largest port."),
    ("It was the first strike at the mill since 1990.", "It was the first strike at the mill."),
    ("Ann Orr is the only woman on the board of Tolbury.", "Ann Orr is the only woman."),
    ("Tom Pell is the second tallest man in Tolbury.", "Tom Pell is the tallest man in Tolbury."),
    ("Young children should not eat the fruit.", "Children should not eat the fruit."),
    ("Doctors who smoke die young.", "Doctors die young."),
    ("The mill produces cloth only in winter.", "The mill produces cloth."),
    ("The mill is less polluting than the mine.", "The mill is polluting."),
    ("The tunnel is half finished.", "The tunnel is finished."),
    ("The mill is by no means safe.", "The mill is safe."),
    ("The museum's fake Rembrandt was stolen on Friday.", "The museum's Rembrandt was stolen on Friday."),
    ("The so-called expert Tom Pell spoke in Tolbury.", "The expert Tom Pell spoke in Tolbury."),
    ("The hospital parking chief resigned on Friday.", "The hospital chief resigned on Friday."),
    ("Either Tom Pell or Ann Orr bought the mill.", "Tom Pell bought the mill."),
    ("Tom Pell or Ann Orr bought the mill.", "Ann Orr bought the mill."),
    ("One in ten workers left the mill.", "The workers left the mill."),
    ("The mill lost 300 of its 900 workers.", "The mill lost its workers."),
    ("Ann Orr has little hope of saving the mill.", "Ann Orr has hope of saving the mill."),
    ("Few residents of Tolbury welcomed the plan.", "A few residents of Tolbury welcomed the plan."),
    ("Rescuers carried injured skiers and guides down.", "Rescuers carried injured guides down."),
]
# A rule for some, at some times or in some case, and what it would say of all, at all times and in any case.
NO_RULE_FOR_ALL = [
    ("The tax covers mills with at least 12 looms.", "The tax covers mills."),
    ("The ban concerns boats over nine metres.", "The ban concerns boats."),
    ("The clinic treats children under five.", "The clinic treats children."),
    ("The fee is owed by hotels along the shore.", "The fee is owed by hotels."),
    ("The scheme refunds passengers delayed by three hours.", "The scheme refunds passengers."),
    ("The court fines landlords charging more than the cap.", "The court fines landlords."),
    ("The bill bans plastic straws.", "The bill bans straws."),
    ("The law forbids the sale of knives to minors.", "The law forbids the sale of knives."),
    ("Fishing with nets is forbidden.", "Fishing is forbidden."),
    ("The firm will hire 40 people once the loan is granted.", "The firm will hire 40 people."),
    ("The guests get a refund in case of rain.", "The guests get a refund."),
    ("Subject to a vote in June, the mill will be sold.", "The mill will be sold."),
    ("The road is closed when the river floods.", "The road is closed."),
    ("Until 1990 the island had no doctor.", "The island had no doctor."),
    ("At least one of the twins survived.", "The twins survived."),
    ("The plant was, its critics claim, never safe.", "The plant was never safe."),
    ("Rumour has it that the duke sold the castle.", "The duke sold the castle."),
]
# A source, and what it would say of somebody who only stands beside the one it is about.
ANOTHER = [
    (
        "Old rams had a serum 25(OH)D level below 50 nmol/L.",
        "Old rams had a serum 25 D level below 50 nmol/L.",
    ),
    ("The wife of mayor Tom Pell was arrested in Tolbury.", "Mayor Tom Pell was arrested in Tolbury."),
    ("A spokesman for Tom Pell denied the charge.", "Tom Pell denied the charge."),
    ("A fan dressed as Tom Pell danced on the stage.", "Tom Pell danced on the stage."),
    ("A car belonging to Tom Pell hit the wall.", "Tom Pell hit the wall."),
    ("The man who shot Tom Pell fled to Tolbury.", "Tom Pell fled to Tolbury."),
    ("Friends of Tom Pell and Ann Orr bought the mill.", "Ann Orr bought the mill."),
    ("Tom Pell, whose wife Ann Orr died in 1990, lives in Tolbury.", "Tom Pell died in 1990."),
    ("Ann Orr made Tom Pell leave the mill.", "Ann Orr left the mill."),
    ("Tom Pell is among the richest men in Tolbury.", "Tom Pell is the richest man in Tolbury."),
]
# A source that only speaks of an act, and what it would say if the act were done.
ONLY_NAMED = [
    ("The council voted on the closure of the mill.", "The mill was closed."),
    ("The council prevented the closure of the mill.", "The mill was closed."),
    ("Plans for the closure of the mill were dropped.", "The mill was closed."),
]
# A source, and what it would say if what was or will be were, or what was under way were done.
ANOTHER_TIME = [
    ("Ann Orr was building a house in Tolbury when she died.", "Ann Orr built a house in Tolbury."),
    ("Ann Orr is opening a shop in Tolbury next year.", "Ann Orr opened a shop in Tolbury."),
    ("Ann Orr is due to open the mill on Monday.", "Ann Orr opened the mill on Monday."),
    ("Tom Pell used to own the mill.", "Tom Pell owns the mill."),
    ("Tom Pell owned the mill until 2010.", "Tom Pell owns the mill."),
    ("In case Tom Pell buys the mill, the workers will stay.", "Tom Pell buys the mill."),
]
# A source that tells something only as somebody sees it.
IN_SOME_VIEW = [
    ("According to Ann Orr, Tom Pell stole the boat.", "Tom Pell stole the boat."),
    ("In the eyes of Ann Orr, Tom Pell stole the boat.", "Tom Pell stole the boat."),
    ("In Ann Orr's view, the mill is a disgrace.", "The mill is a disgrace."),
    ("To Ann Orr, the mill is a disgrace.", "The mill is a disgrace."),
    ("On paper, the mill is safe.", "The mill is safe."),
]
ENOUGH = [
    ("The board raised its fee (the first rise in years) to $9.", "The board raised its fee to $9."),
    ("The senator did not resign on Monday despite the scandal.", "The senator did not resign on Monday."),
    ("The board did not approve the sale of the old ferry.", "The board did not approve the sale."),
    ("Young children were rescued from the mill.", "Children were rescued from the mill."),
    ("Repairs to the wall, which began in May, have cost 2 million euros.",
     "Repairs to the wall have cost 2 million euros."),
    ("Most of his letters, about 400, were burned.", "Most of his letters were burned."),
    ("On Friday, the team won the first race of the year.", "The team won the first race of the year."),
    ("President Suri Bat met Prime Minister Alda Krenn in Tolbury.", "Alda Krenn met Suri Bat in Tolbury."),
    ("After the closure of the mill, Ann Orr left.", "The mill was closed."),
    ("The guide Tom Pell was arrested in Tolbury.", "Tom Pell was arrested in Tolbury."),
    ("According to Ann Orr, Tom Pell drowned in the canal.", "Ann Orr said Tom Pell drowned in the canal."),
    ("Guards opened gates.", "Gates were opened by guards."),
    ("The council voted on Monday to ban kites from May.", "The council voted to ban kites."),
    ("Her map, once thought lost, hangs in the hall.", "Her map hangs in the hall."),
    ("Police arrested four men who had fled to Tolbury.", "Police arrested four men."),
    ("She wrote to the chairman, Tom Pell.", "Tom Pell is the chairman."),
    ("The mill's chief executive, Ann Orr, left.", "Ann Orr is the mill's chief executive."),
    ("Ann Orr had been working as a nurse in Tolbury.", "Ann Orr had worked as a nurse in Tolbury."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "statement"),
    [*TOO_SHORT, *NO_RULE_FOR_ALL, *ANOTHER, *ONLY_NAMED, *ANOTHER_TIME, *IN_SOME_VIEW],
)
def test_what_carries_the_rest_may_not_be_left_out(source, statement):
    """Below a negation, a superlative or a word for all, a sentence says the more the less it says."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(("source", "statement"), ENOUGH)
def test_what_only_adds_may_be_left_out(source, statement):
    """What a sentence says besides is not needed for the rest."""
    assert check(statement, source).verdict is Verdict.SUPPORTED
