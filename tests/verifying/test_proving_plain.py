"""Plain statements: what remains so, counts of a deed, who did it, deputies, villages and times."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# A source, what it does not say, and what it says.
TOLD = [
    ("Tolls grew 5% in Lask, and fines slowed to 3%.", ["Tolls slowed to 3%."], ["Fines slowed to 3%."]),
    ("Tolls have slid 4% in the past year.", ["Tolls have 4%."], ["Tolls have slid 4%."]),
    ("The bridge remained closed.", ["The bridge is closed."], ["The bridge was closed."]),
    ("The bridge did not remain closed.", ["The bridge was closed."], []),
    ("The bridge may remain closed.", ["The bridge is closed."], []),
    ("The bridge will remain closed in May.", ["The bridge was closed in May."], []),
    ("The guild hopes to remain solvent.", ["The guild is solvent."], []),
    ("The reeve failed to remain calm.", ["The reeve was calm."], []),
    ("Two questions remained to be answered.", ["Two questions were answered."], []),
    ("The kiln remains to be sold.", ["The kiln is sold."], []),
    ("The guild closed up the kiln on Monday.", ["The guild closed."], []),
    ("The reeve gave up four barges.", ["The reeve gave four barges."], []),
    ("The ward put up 40 crowns for the barn.", ["The ward put 40 crowns."], []),
    ("The inn ran up 40 crowns of debt.", ["The inn ran 40 crowns."], []),
    ("The reeve was up at 4 on Monday.", ["The reeve rose 4."], []),
    ("Rents were up 4% on paper but not in fact.", ["Rents fell 4%."], []),
    (
        "Rents were up 4% to 90 crowns.",
        ["Rents rose to 4%.", "Rents rose by 90 crowns."],
        ["Rents rose 4% to 90 crowns."],
    ),
    ("Rents were down 4% to 90 crowns.", ["Rents rose 4% to 90 crowns."], []),
    ("Rents might be up 4%.", ["Rents rose 4%."], []),
    ("Jens Aas denied one count of arson.", ["Jens Aas admitted arson."], []),
    ("Jens Aas was cleared of one count of arson.", ["Jens Aas was convicted of arson."], []),
    (
        "Jens Aas pleaded guilty to one count of arson.",
        ["Jens Aas pleaded guilty to two counts of arson."],
        ["Jens Aas pleaded guilty to arson."],
    ),
    ("Jens Aas works in charge of arson inquiries.", ["Jens Aas works in arson."], []),
    ("Jens Aas pleaded guilty to one count of attempted arson.", ["Jens Aas pleaded guilty to arson."], []),
    ("Jens Aas pleaded guilty to one count of helping in arson.", ["Jens Aas pleaded guilty to arson."], []),
    ("The clerk objected to the count of votes.", ["The clerk objected to votes."], []),
    ("The abbot stopped the count of geese.", ["The abbot stopped geese."], []),
    (
        "Deputy mayor Jens Aas signed the deed.",
        ["Reeve Jens Aas signed the deed.", "The reeve signed the deed."],
        ["Jens Aas signed the deed."],
    ),
    ("In 1998 Jens Aas planned to leave the guild.", ["Jens Aas planned to leave the guild in 1998."], []),
    ("In 1998 Jens Aas promised to mend the kiln.", ["Jens Aas promised to mend the kiln in 1998."], []),
    (
        "In May Ulla Krag stopped taking pills that she began taking in June.",
        ["Ulla Krag began taking pills in May."],
        [],
    ),
    ("In 1998 Jens Aas began working for a man who died in 2004.", ["Jens Aas began working in 2004."], []),
    ("The reeve was elected and promised to leave.", ["The reeve was promised to leave."], []),
    ("The reeve was elected and refused to pay.", ["The reeve was refused."], []),
    ("The reeve was seen and ordered to leave the ward.", ["The reeve ordered somebody to leave."], []),
    ("The reeve was fined and told the guild to leave.", ["The reeve was told to leave."], []),
    ("The reeve was fined and told to leave.", ["The reeve left."], []),
    ("A train stopped near the bank of Corvo.", ["Corvo is a bank."], []),
    ("The fire began in the village north of Corvo.", ["The fire began in Corvo."], []),
    ("The fire began in a village of Corvo.", ["Corvo is a village."], []),
    ("A girl was shot near the capital of Lask.", ["A girl was shot in Lask."], []),
    ("A girl was born in the capital of Lask.", ["Lask is a capital."], []),
    ("The reeve was jailed for a song by a poet in Corvo.", ["A poet in Corvo jailed the reeve."], []),
    ("The reeve was fined for the murder of Ulla Krag by her cousin.", ["Her cousin fined the reeve."], []),
    ("The reeve was sued over a book by Jens Aas.", ["Jens Aas sued the reeve."], []),
    ("The reeve was held in a cell built by Jens Aas.", ["Jens Aas held the reeve."], []),
    ("The reeve was seen in court by noon.", ["Noon saw the reeve."], []),
    ("The reeve was shocked at the attack on the mill by a clerk.", ["A clerk shocked the reeve."], []),
    ("The Guild's managing agent Jens Aas left.", ["Jens Aas managed the Guild."], []),
    (
        "The kiln's owner Ulla Krag sued the Guild's managing agent Jens Aas.",
        ["Ulla Krag is the managing agent of the Guild."],
        [],
    ),
    ("Kilns in the north remained open.", ["Kilns remained open."], []),
    ("Water is safe in the ward of Lask.", ["Water is safe."], []),
    ("The bridge remains closed.", [], ["The bridge is closed."]),
    ("The crown stays tied to silver.", [], ["The crown is tied to silver."]),
    ("Shares in the inn closed up four crowns at 40 crowns.", [], ["Shares in the inn closed at 40 crowns."]),
    ("Rents in Lask were down 4%.", [], ["Rents in Lask fell 4%."]),
    ("Ulla Krag was convicted of three counts of fraud.", [], ["Ulla Krag was convicted of fraud."]),
    ("Ulla Krag was charged with two counts of fraud in May.", [], ["Ulla Krag was charged with fraud."]),
    ("In 1998, Jens Aas began working at the kiln.", [], ["Jens Aas began working at the kiln in 1998."]),
    (
        "Ulla Krag was sentenced to two years and ordered to pay 400 crowns.",
        [],
        ["Ulla Krag was ordered to pay 400 crowns."],
    ),
    ("To offset the cost of coal, Orvik last year raised its fares.", [], ["Orvik raised its fares."]),
    ("The cook altered receipts to hide the theft.", [], ["The cook altered receipts."]),
    (
        "Orvik Group's managing director Jens Aas told a paper that it would fight.",
        [],
        ["Jens Aas is the managing director of Orvik Group."],
    ),
    (
        "A train hit a lorry near the village of Stell.",
        [],
        ["A train hit a lorry near Stell.", "Stell is a village."],
    ),
    (
        "The clerk was sentenced to four years in prison by a court in Corvo.",
        [],
        ["A court in Corvo sentenced the clerk to four years in prison."],
    ),
    ("Ulla Krag was taken to hospital for tests.", [], ["Ulla Krag was taken to hospital."]),
    ("Orvik last year tried to buy the kiln.", [], ["Orvik tried to buy the kiln last year."]),
    (
        "“It shows that trade grows,” said Jens Aas, an agent at Orvik.",
        ["Trade grows."],
        ["Jens Aas is an agent at Orvik."],
    ),
]


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, false, _ in TOLD for said in false]
)
def test_what_is_told_otherwise_is_not_proved(source: str, statement: str) -> None:
    """What was so need not be, who bids is not bidden, and a village north of a town is not the town."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, _, true in TOLD for said in true]
)
def test_what_is_told_so_is_proved(source: str, statement: str) -> None:
    """The same in a plain sentence."""
    assert check(statement, source).verdict is Verdict.SUPPORTED
