"""What `check` refutes, and what it only seems to: corrections, other speakers, other counts."""

import pytest

from summarizer import check_draft
from summarizer.desk import Level

_REFUTED = [
    ("The sack held 14 lamps and 9 ropes.", "The sack held 9 lamps and 14 ropes.", "N201"),
    ("She leaves a daughter.", "She leaves a son.", "F305"),
    ("Not every ferry will sail on Sunday.", "Every ferry will sail on Sunday.", "F302"),
    ("Orla Finch was charged with arson, not fraud.", "Orla Finch was charged with fraud.", "F302"),
    ("Never clean the pump with vinegar.", "Clean the pump with vinegar.", "F302"),
    ("“The weir is sound,” said Brandt. “It is not,” said Holm.", "Holm said the weir is sound.", "Q103"),
]
_RIGHT = [
    ("The leak was not caused by frost but by a drill.", "The leak was caused by a drill."),
    ("Orla Finch pleaded not guilty to arson but guilty to fraud.", "Orla Finch pleaded guilty to fraud."),
    ("“The weir is sound,” said Brandt. “It is not,” said Holm.", "Holm said the weir is not sound."),
    ("The barge sank with the loss of 23 lives; 8 people survived.", "The barge sank, killing 23 people."),
    ("At least 19 boats sank. Correction: The number of boats is 11, not 19.", "11 boats sank."),
    ("One in five hens fell ill.", "20% of hens fell ill."),
    (
        "The Greens would win 34%, down two points. The Reds would get 29%, up three points.",
        "The Greens would win 34%, two points less than before, with the Reds at 29% (up three).",
    ),
]


@pytest.mark.parametrize(("source", "draft", "code"), _REFUTED)
def test_what_check_refutes_is_an_error(source: str, draft: str, code: str) -> None:
    """The reason of `check` is told, with the place that speaks against the sentence."""
    errors = [f for f in check_draft(draft, source).findings if f.level is Level.ERROR]
    assert [f.code.value for f in errors] == [code]
    assert errors[0].cited is not None


@pytest.mark.parametrize(("source", "draft"), _RIGHT)
def test_what_a_source_puts_right_is_no_fault(source: str, draft: str) -> None:
    """A denial that is corrected, of another speaker, or of others counted, denies nothing of this."""
    assert not [f for f in check_draft(draft, source).findings if f.level is not Level.NOTE]


def test_a_wrong_figure_is_not_excused_by_a_sum() -> None:
    """A figure that a source has otherwise is no sum of two others."""
    source = "Orla Finch admitted six counts of theft. She denied two counts of forgery."
    (found,) = check_draft("Orla Finch admitted eight counts of theft.", source).findings
    assert found.code.value == "N201"


def test_a_difference_is_told_the_right_way_round() -> None:
    """The larger figure comes first, and the result is of its currency."""
    source = "Profit was £51.3m. Analysts had forecast a profit of £56m."
    (found,) = check_draft("Profit missed forecasts by £4.7m.", source).findings
    assert found.message == "reckoned: “£56m” less “£51.3m” is £4.7m"
