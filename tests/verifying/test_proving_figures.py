"""Figures that a sentence shares out: each belongs to its own piece, and what is told once to all."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# For each sentence: what it proves, and what it does not.
SENTENCES = {
    "The firm cut 40 jobs in Corby and 60 in Halden.": (
        ("The firm cut 40 jobs in Corby.", "The firm cut 60 jobs in Halden."),
        (
            "The firm cut 60 jobs in Corby.",
            "The firm cut 40 jobs in Halden.",
            "The firm cut 60 jobs in Corby and 40 in Halden.",
        ),
    ),
    "Forty per cent of the women and ten per cent of the men were ill.": (
        ("Forty per cent of the women were ill.", "Ten per cent of the men were ill."),
        ("Forty per cent of the men were ill.", "Ten per cent of the women were ill."),
    ),
    "Sales were £40 million in Spain and £60 million in France.": (
        ("Sales were £40 million in Spain.", "Sales were £60 million in France."),
        ("Sales were £60 million in Spain.", "Sales were £40 million in France."),
    ),
    "The council raised the fee by 5 per cent in May and by 3 per cent in June.": (
        ("The council raised the fee by 3 per cent in June.",),
        ("The council raised the fee by 3 per cent in May.",),
    ),
    "Bread costs £2 in Corby, £3 in Halden and £4 in Tarn.": (
        ("Bread costs £2 in Corby.", "Bread costs £3 in Halden.", "Bread costs £4 in Tarn."),
        ("Bread costs £4 in Corby.", "Bread costs £2 in Tarn.", "Bread costs £2 in Halden."),
    ),
    "The club won 12 games at home, nine away and two on neutral ground.": (
        ("The club won 12 games at home.", "The club won nine games away."),
        ("The club won nine games at home.", "The club won two games at home."),
    ),
    "The fund gave £5,000 to the school and £2,000 to the club in 2019.": (
        ("The fund gave £5,000 to the school.", "The fund gave £2,000 to the club in 2019."),
        ("The fund gave £2,000 to the school.", "The fund gave £5,000 to the club."),
    ),
    "The fund grew from £3.2 million in 2019 to £4.1 million in 2023.": (
        ("The fund grew to £4.1 million in 2023.",),
        ("The fund was £4.1 million in 2019.", "The fund grew to £3.2 million in 2023."),
    ),
    "Unemployment fell to 4.1 per cent in May from 4.3 per cent in April.": (
        ("Unemployment fell to 4.1 per cent in May.",),
        ("Unemployment was 4.3 per cent in May.", "Unemployment fell to 4.3 per cent in April."),
    ),
    "Norway won 12 medals, four more than Sweden.": (
        ("Norway won 12 medals.",),
        ("Norway won four medals.", "Sweden won 12 medals."),
    ),
    "Three further charges were dropped.": (("Three charges were dropped.",), ()),
    "Orr, aged 54, has been mayor for 12 years.": (
        ("Orr has been mayor for 12 years.",),
        ("Orr is 12.", "Orr has been mayor for 54 years."),
    ),
    "The bill passed the lower house by 40 votes and the upper house by six.": (
        ("The bill passed the lower house by 40 votes.",),
        ("The bill passed the upper house by 40 votes.", "The bill passed the lower house by six votes."),
    ),
}


@pytest.mark.parametrize(
    ("source", "statement"), [(s, one) for s, (yes, _) in SENTENCES.items() for one in yes]
)
def test_a_piece_is_told_with_what_all_share(source, statement):
    """The verb, and the noun that is counted, are told once."""
    assert check(statement, f"The board met. {source} Nobody spoke.").verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"), [(s, one) for s, (_, no) in SENTENCES.items() for one in no]
)
def test_no_piece_has_the_figure_of_another(source, statement):
    """Whatever a parser hangs it by."""
    assert check(statement, f"The board met. {source} Nobody spoke.").verdict is not Verdict.SUPPORTED
