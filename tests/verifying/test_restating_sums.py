"""What figures, dates and denials come to in other words, and what only looks like it."""

from __future__ import annotations

import pytest

from summarizer.results import Verdict
from summarizer.verifying.checking import check

FIGURES = (
    "Rents in Ostby rose from 300 to 600 crowns. Wages rose slightly. Fares fell from 8 to 4. "
    "Of the 90 hives in the valley, 62 were moved. Of the 40 lamps on the quay, 31 were lit by noon. "
    "Six of the 14 kilns were repaired. Another eight were repaired in May. "
    "Exports have risen from 20 to 60 tonnes."
)
DATES = (
    "The mill at Corve was built in 1834. The largest flood of 1871 took the weir. "
    "The sluice burst on Friday, "
    "9 May 2031. On Saturday, divers closed it. Anglers had left on Monday. No barge sank in 1902. "
    "Forty kilns were lit in 1855. The jetty opened in 1901."
)
DENIED = (
    "The old ferry is not safe. The north lock is unguarded. Nobody was hurt in the blast. "
    "Nobody complained. "
    "“I sold no maps,” said Ulla Krag. “I painted the gate,” said Odd Brun. "
    "“Pia Holm broke no oars,” said Jens Aas. “She hid no keys,” Rut Eng said of her aunt. "
    "The guild accused the brewers of cheating. The brewers cheated nobody, said the mayor."
)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("Rents in Ostby doubled.", FIGURES),
        ("Fares halved.", FIGURES),
        ("Exports have tripled.", FIGURES),
        ("Rent doubled.", "Rent rose from $300 to $600."),
        ("Twenty-eight of the 90 hives in the valley were not moved.", FIGURES),
        ("The mill at Corve was built in the 19th century.", DATES),
        ("The mill at Corve was built in the 1830s.", DATES),
        ("Divers closed it on 10 May 2031.", DATES),
        ("The old ferry is unsafe.", DENIED),
        ("The north lock is not guarded.", DENIED),
        ("There were no injuries in the blast.", DENIED),
        ("There were no complaints.", DENIED),
        ("Ulla Krag denied selling maps.", DENIED),
        ("The guild said that the brewers cheated.", DENIED),
    ],
)
def test_what_comes_to_the_same_is_proved(statement: str, source: str) -> None:
    """By a change and its ends, a whole and its parts, a day and the next, a word and its denial."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("Rents in Ostby tripled.", FIGURES),
        ("Rents in Ostby halved.", FIGURES),
        ("Wages doubled.", FIGURES),
        ("Rent doubled.", "Rent rose from $300 to $500."),
        ("Fares doubled.", FIGURES),
        ("Exports have doubled.", FIGURES),
        ("Twenty-seven of the 90 hives in the valley were not moved.", FIGURES),
        ("Twenty-eight of the 90 hives in the valley were moved.", FIGURES),
        ("Nine of the 40 lamps on the quay were not lit.", FIGURES),
        ("Eight of the 14 kilns were not repaired.", FIGURES),
        ("The mill at Corve was built in the 18th century.", DATES),
        ("The mill at Corve was built in the 1840s.", DATES),
        ("The largest flood of the 19th century took the weir.", DATES),
        ("No barge sank in the 20th century.", DATES),
        ("Forty kilns were lit in the 19th century.", DATES),
        ("The jetty opened in the 19th century.", DATES),
        ("Divers closed it on 11 May 2031.", DATES),
        ("Divers closed it on 10 June 2031.", DATES),
        ("Anglers left on 12 May 2031.", DATES),
        ("The old ferry is safe.", DENIED),
        ("The old ferry is not unsafe.", DENIED),
        ("The north lock is guarded.", DENIED),
        ("There were no deaths in the blast.", DENIED),
        ("There were injuries in the blast.", DENIED),
        ("There were no arrests.", DENIED),
        ("Ulla Krag denied painting the gate.", DENIED),
        ("Odd Brun denied painting the gate.", DENIED),
        ("Ulla Krag denied buying maps.", DENIED),
        ("Jens Aas denied breaking oars.", DENIED),
        ("Rut Eng denied hiding keys.", DENIED),
        ("The brewers cheated.", DENIED),
        ("The brewers said that the guild cheated.", DENIED),
        ("The guild said that the brewers did not cheat.", DENIED),
    ],
)
def test_what_comes_to_something_else_is_not_proved(statement: str, source: str) -> None:
    """Another sum, another day, a sentence that says more, a superlative that holds of a year alone."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED
