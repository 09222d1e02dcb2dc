"""What is left out between commas, excepted, told by halves, or of namesakes; and what "it" means."""

from __future__ import annotations

import pytest

from summarizer.results import Verdict
from summarizer.verifying.checking import check

_HEARD = "The jury heard Sue Orrin. Ms Orrin, whose son plays there, left the hall before the vote was taken."
_COUSINS = "The jury cleared Lewis Tarn of arson. His cousin, Owen Tarn, 29, had pleaded guilty in May."
_CLERK = "The treasurer, who praised Moll, scolded the clerk, and the clerk, who scolded nobody, resigned."
_DEPUTY = '"We kept the cranes," Lorn said. Her deputy did not speak.'


@pytest.mark.parametrize(
    ("statement", "text", "is_proved"),
    [
        ("Orrin left the hall before the vote.", _HEARD, True),
        ("Owen Tarn had pleaded guilty in May.", _COUSINS, True),
        ("Lewis Tarn pleaded guilty in May.", _COUSINS, False),
        ("Owen Tarn is 29.", _COUSINS, True),
        ("Lewis Tarn is 29.", _COUSINS, False),
        ("Ada Orrin is 17.", "Ada Orrin and her brother, 17, were found.", False),
        ("The treasurer resigned.", _CLERK, False),
        ("Hallmer leaks.", "Its roof, which was built by Hallmer, leaks.", False),
        ("The ministry has not answered the letter.", "The ministry has not yet answered the letter.", True),
        ("The board has answered.", "The board has yet to answer.", False),
        ("The survivors withdrew.", "The survivors sued the port; two of them later withdrew.", False),
        ("Marr said she would close shops.", "Marr said she would rather close shops than cut pay.", False),
        ("The port had no pier last year.", "Until last year, the port had no pier.", False),
        ("The night crew will stay.", "All of the workers but the night crew will stay.", False),
        ("The mill employed 140.", "The mill employed 85 people, the foundry 140.", False),
        ("The mill employed 85 people.", "The mill employed 85 people, the foundry 140.", True),
        ('Lorn\'s deputy said: "We kept the cranes."', _DEPUTY, False),
        ('Lorn said: "We kept the cranes."', _DEPUTY, True),
        ("The calf is two.", "Bela gave birth to a calf. A calf is weaned when it is two.", False),
    ],
)
def test_what_is_told_of_others_proves_nothing(statement, text, is_proved):
    """What stands in an aside, an exception, a gap or of one's cousin is not told of somebody else."""
    assert (check(statement, text).verdict is Verdict.SUPPORTED) is is_proved
