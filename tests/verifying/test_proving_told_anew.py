"""What a reader would call told, in another construction, and its twins that only look so."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Not this year, says councillor Dorn Hale, and not next year either.", "Dorn Hale is a councillor."),
        (
            "According to Ada Pell, director of the charity Warmfold, the firm knew in May.",
            "Ada Pell is the director of the charity Warmfold.",
        ),
        (
            "The minister denied that he had met the arms dealer Rudi Marl in Lorne.",
            "Rudi Marl is an arms dealer.",
        ),
        ("A member complained that the treasurer, Mr Dow, had left early.", "Mr Dow is the treasurer."),
        ("The pilot hopes that engineer Ines Holt will come.", "Ines Holt is an engineer."),
    ],
)
def test_an_office_beside_a_name_is_proved(source: str, statement: str) -> None:
    """What the writer calls somebody is told wherever the name stands."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("“The thief Rudi Marl robbed me,” she said.", "Rudi Marl is a thief."),
        ("She said the thief Rudi Marl had robbed her.", "Rudi Marl is a thief."),
        ("She called Dorn Hale a spy.", "Dorn Hale is a spy."),
        ("He said Rudi Marl was an arms dealer.", "Rudi Marl is an arms dealer."),
        ("He alleged that Rudi Marl, a spy, had left.", "Rudi Marl is a spy."),
        (
            "The minister denied that he had met the arms dealer Rudi Marl in Lorne.",
            "The minister had met Rudi Marl in Lorne.",
        ),
        ("He denied that the chairman was Dorn Hale.", "Dorn Hale is the chairman."),
        ("Ada Pell wants to become director of Warmfold.", "Ada Pell is the director of Warmfold."),
        (
            "If director Ada Pell leaves, the former councillor Dorn Hale will follow.",
            "Dorn Hale is a councillor.",
        ),
        ("If elected mayor, Dorn Hale will close the pool.", "Dorn Hale is the mayor."),
        ("The pilot hopes that engineer Ines Holt will come.", "Ines Holt will come."),
    ],
)
def test_an_office_beside_a_name_is_not(source: str, statement: str) -> None:
    """What others say of somebody is not the writer's word."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            (
                "The mill employs 310 people, of whom 85 work in "
                "the finishing shed, which Varn intends to close by next summer."
            ),
            "85 people work in the finishing shed.",
        ),
    ],
)
def test_a_plan_for_something_else_is_proved(source: str, statement: str) -> None:
    """A plan beside a fact makes no less of it."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Tomas proposed raising the rent to £42; the freeze was adopted.", "The rent was raised to £42."),
        ("The school may put up the boxes in March.", "The school put up the boxes in March."),
        ("Varn intends to close the shed where 85 people work.", "Varn closes the shed."),
    ],
)
def test_a_plan_for_something_else_is_not(source: str, statement: str) -> None:
    """What is planned is not done."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            (
                "A lorry carrying milk overturned on the "
                "Sandham bypass shortly before 6am, blocking both lanes."
            ),
            "A lorry overturned on the Sandham bypass.",
        ),
        (
            "A man wearing a helmet robbed the post office in Lorne on Friday.",
            "A man robbed the post office in Lorne.",
        ),
        ("The bridge built by monks in 1340 collapsed in March.", "The bridge collapsed in March."),
        ("A guide carrying a lamp said the bridge had collapsed.", "A guide said the bridge had collapsed."),
    ],
)
def test_a_thing_without_its_participle_is_proved(source: str, statement: str) -> None:
    """A lorry that carries milk is a lorry."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "No lorry carrying milk overturned on the Sandham bypass.",
            "No lorry overturned on the Sandham bypass.",
        ),
        ("Every lorry carrying milk was stopped.", "Every lorry was stopped."),
        ("Lorries carrying milk are banned from the bridge.", "Lorries are banned from the bridge."),
        ("A man pretending to be a priest robbed the bank.", "A priest robbed the bank."),
        ("A lorry carrying milk for Orr Dairies overturned on Monday.", "Orr Dairies overturned on Monday."),
        ("A witness saying the mayor lied left early.", "A witness lied."),
        ("A clerk fearing the vote failed wept.", "A clerk failed."),
    ],
)
def test_a_thing_without_its_participle_is_not(source: str, statement: str) -> None:
    """Of none or of all it does not follow, nor of who is named behind."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            (
                "Rovers reached the final for the first time in 23 years, "
                "beating Corby 3-2 after extra time in front of 18,400 people."
            ),
            "Rovers beat Corby 3-2 after extra time.",
        ),
        (
            (
                "The president of Sarn, Ida Milov, asked the Liberal "
                "leader Emil Tarn on Sunday to form a government."
            ),
            "The president of Sarn asked Emil Tarn to form a government.",
        ),
        (
            '"The Arden shipyard will not be sold," chairwoman Ulla Brack told workers on Monday.',
            "Chairwoman Ulla Brack told workers on Monday that the Arden shipyard would not be sold.",
        ),
    ],
)
def test_a_leader_by_name_is_proved(source: str, statement: str) -> None:
    """Who leads may be left out beside the name, and who said so beside the words."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "The president asked the brother of Emil Tarn on Sunday to form a government.",
            "The president asked Emil Tarn to form a government.",
        ),
        ("The president wants the leader Emil Tarn to go.", "The president wants to go."),
        (
            (
                '"The Arden shipyard will not be sold to '
                'strangers," chairwoman Ulla Brack told workers on Monday.'
            ),
            "Chairwoman Ulla Brack told workers on Monday that the Arden shipyard would not be sold.",
        ),
    ],
)
def test_a_leader_by_name_is_not(source: str, statement: str) -> None:
    """Another person may not."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "Homeway, which runs 140 shops in Marl and Orn, advised customers to stop.",
            "Homeway has 140 shops in Marl and Orn.",
        ),
        ("The blast killed three dockers.", "Three dockers died in the blast."),
        ("The firm employs 400 people.", "The firm has 400 people."),
    ],
)
def test_a_deed_from_its_other_side_is_proved(source: str, statement: str) -> None:
    """Who runs shops has some, and whom somebody pays gets it."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "Varley Stone paid the county £2.1 million for gravel.",
            "Varley Stone received £2.1 million from the county for gravel.",
        ),
        ("Homeway wants to run 140 shops in Marl.", "Homeway has 140 shops in Marl."),
        ("Three dockers died in hospital.", "The hospital killed three dockers."),
        ("Homeway no longer runs 140 shops in Marl.", "Homeway has 140 shops in Marl."),
        ("Homeway ran 140 shops in Marl in 1990.", "Homeway has 140 shops in Marl."),
    ],
)
def test_a_deed_from_its_other_side_is_not(source: str, statement: str) -> None:
    """Not who wanted to, nor the other way round."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            (
                "In 1955 she moved to Lorne, where Ada Sol "
                "worked as an assistant to the photographer Duncan Rae."
            ),
            "Ada Sol worked as Duncan Rae's assistant.",
        ),
        ("Ida Orr, an adviser to the minister, resigned.", "Ida Orr, the minister's adviser, resigned."),
    ],
)
def test_an_aide_to_somebody_is_proved(source: str, statement: str) -> None:
    """An aide to somebody is theirs."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Ida Orr, the ambassador to Marovia, resigned.", "Ida Orr is Marovia's ambassador."),
        ("Ida Orr sent a letter to Tom Rae on Friday.", "Ida Orr sent Tom Rae's letter on Friday."),
        ("Ida Orr, the envoy to King Tom, resigned.", "Ida Orr is King Tom's envoy."),
        ("Ida Orr, an adviser to Tom Rae's rival, resigned.", "Ida Orr, Tom Rae's adviser, resigned."),
        (
            "The aide gave Tom Rae to the police. An aide to the mayor spoke to Tom Rae.",
            "Tom Rae's aide gave him to the police.",
        ),
        ("The nurse to whom Tom Rae spoke left.", "Tom Rae's nurse left."),
        ("The lawyer told the nurse to Tom Rae's surprise that he had won.", "Tom Rae's nurse won."),
    ],
)
def test_an_aide_to_somebody_is_not(source: str, statement: str) -> None:
    """An envoy to a land is not, nor is a letter."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Tom Orr, 71, met Ida Sol, 30, in Lorne.", "The 30-year-old Ida Sol met Tom Orr in Lorne."),
        ("Tom Orr, aged 71, won.", "Tom Orr, 71, won."),
        ("Tom Orr, 71, won.", "Tom Orr, aged 71, won."),
        ("Greta Hall, who has died aged 93, mapped the caves.", "Greta Hall died at 93."),
        ("Greta Hall, who has died aged 93, mapped the caves.", "Greta Hall died at the age of 93."),
        ("Tom Orr, a 71-year-old baker, won the race.", "Tom Orr, 71, won the race."),
        ("A 71-year-old man was hurt.", "A man of 71 was hurt."),
    ],
)
def test_an_age_is_proved(source: str, statement: str) -> None:
    """An age is one in whatever form."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Greta Hall, 93, mapped the caves. Her brother died aged 90.", "Greta Hall died at 93."),
        ("Tom Orr, 71, met Ida Sol, 30, in Lorne.", "Ida Sol, 71, met Tom Orr in Lorne."),
        ("The mayor of 71 villages met a girl aged 12.", "A mayor of 12 met a girl."),
        ("A team of 12 won.", "A 12-year-old team won."),
        ("She lost to a man of 71 in 2019 and beat a girl of 12.", "She beat a 71-year-old girl."),
        ("A man of 71 kilos was hurt.", "A 71-year-old man was hurt."),
        ("A woman of 71 met a man of 30 in Lorne.", "A 71-year-old man was in Lorne."),
        ("A woman of 71 married a man of 30.", "A 71-year-old man married."),
        ("The shares closed at 93.", "The shares died at 93."),
    ],
)
def test_an_age_is_not(source: str, statement: str) -> None:
    """It is nobody else's."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The blaze destroyed stock worth $2.9 million, but nobody was hurt.", "The blaze hurt nobody."),
        (
            "The bronze horse at Carrow Gate has been stolen.",
            "Somebody has stolen the bronze horse at Carrow Gate.",
        ),
    ],
)
def test_what_nobody_did_is_proved(source: str, statement: str) -> None:
    """Whom nobody hurt a fire did not hurt, and what was stolen somebody stole."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Two fires broke out. Nobody was hurt in the second fire.", "The first fire hurt nobody."),
        ("The ship ran aground. Oil was spilled.", "The ship spilled oil."),
        ("The bronze horse has not been stolen.", "Somebody has stolen the bronze horse."),
        ("Nobody was hurt by the fire.", "The flood hurt nobody."),
        ("The mayor said nobody was hurt. The fire burned all night.", "The fire hurt nobody."),
        ("The fire burned all night. Nobody was seriously hurt.", "The fire hurt nobody."),
        ("The fire burned all night. Not all of the hens were burned.", "The fire burned no hens."),
        (
            "The vote was close. The mayor was not elected by the council.",
            "The public did not elect the mayor.",
        ),
        ("The pump was not repaired until May. The firm sent a man.", "The firm did not repair the pump."),
        ("The letter was not signed by Orr. Ida Sol read it.", "Ida Sol did not sign the letter."),
    ],
)
def test_what_nobody_did_is_not(source: str, statement: str) -> None:
    """A denial within bounds says nothing of others."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "Norvane reported a fall in quarterly profit on Thursday.",
            "Norvane reported on Thursday a fall in its quarterly profit.",
        ),
    ],
)
def test_whose_sales_is_proved(source: str, statement: str) -> None:
    """The one firm that a sentence tells of has the sales."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "Norvane raised its forecast after sales at its rival Korvin grew 12 percent.",
            "Norvane's sales grew 12 percent.",
        ),
        ("Norvane cut prices as car sales fell 9 percent.", "Norvane's sales fell 9 percent."),
        ("Norvane and Korvin merged after sales fell 9 percent.", "Norvane's sales fell 9 percent."),
        ("Ida Orr left Norvane after sales fell 9 percent.", "Ida Orr's sales fell 9 percent."),
        ("Norvane said Korvin had cut prices after sales fell 9 percent.", "Norvane's sales fell 9 percent."),
    ],
)
def test_whose_sales_is_not(source: str, statement: str) -> None:
    """Beside another name it is open whose they are."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED
