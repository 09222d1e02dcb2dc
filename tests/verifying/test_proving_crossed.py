"""Words that the source has, and ties to others than the statement does."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# A source, and what its words would say if they were tied otherwise.
CROSSED = [
    # to somebody beside the one who is meant
    ("Thieves took the bicycle of the vicar's nephew.", "Thieves took the bicycle of the vicar."),
    ("The niece of the owner of Marrow Bakery won.", "The niece of Marrow Bakery won."),
    ("The coach dropped the keeper whose cousin had missed the bus.",
     "The coach dropped the keeper who had missed the bus."),
    ("The agent for the tenor said the tour was off.", "The tenor said the tour was off."),
    ("Venn's agent, Ada Pell, said the tour was off.", "Venn said the tour was off."),
    ("Ada Pell said that she had been told by a porter that the lift was unsafe.",
     "Ada Pell said that the lift was unsafe."),
    ("The rumour that Venn had bought the quarry spread fast.", "Venn had bought the quarry."),
    ("Ada Pell married Dario Venn in 1990.", "Ada Pell married Ada."),
    # to another verb
    ("Talks to lift the siege collapsed.", "The siege collapsed."),
    ("Whereas the east of the island had snow, the west had its warmest day on record.",
     "The east of the island had its warmest day on record."),
    ("The lotion healed burns in rats but has not been tested on humans.",
     "The lotion healed burns on humans."),
    ("Rents rose 3 per cent in June after falling 5 per cent in May.", "Rents rose 3 per cent in May."),
    # to another of two things side by side
    ("Pell won a medal in the sprint and a cup in the relay.", "Pell won a medal in the relay."),
    ("The elder sister sings in Leeds and the younger in York.", "The elder sister sings in York."),
    ("Zinc is dearer than lead but cheaper than tin.", "Zinc is dearer than tin."),
    # to what is said of a share of all
    ("Most of the sheep that fell ill had grazed by the canal.",
     "Most of the sheep grazed by the canal fell ill."),
]  # fmt: skip
# A source that says something only on a condition, of some, or of several together.
ONLY_SO = [
    ("The rope is safe as long as it is kept dry.", "The rope is safe."),
    ("Provided that the fog lifts, the boats will sail on Friday.", "The boats will sail on Friday."),
    ("The more it snows, the more the roof sags.", "The roof sags."),
    ("The trust may only sell land in Marovia.", "The trust may only sell land."),
    ("The bakery's rye loaves sell abroad.", "The bakery's loaves sell abroad."),
    ("The four brothers bought a boat each.", "The four brothers bought a boat."),
    ("Between them, Pell and Venn have scored nine goals.", "Pell has scored nine goals."),
]
CARRIED = [
    ("Thieves took the bicycle of the vicar's nephew.", "Thieves took the bicycle of the nephew."),
    ("The agent for the tenor said the tour was off.", "The agent said the tour was off."),
    ("Pell won a medal in the sprint and a cup in the relay.", "Pell won a medal in the sprint."),
    ("The board sold the barge, which had been built in 1990.", "The barge had been built in 1990."),
    ("Zinc is dearer than lead.", "Zinc is dearer than lead."),
    ("Ada Pell married Dario Venn in 1990.", "Dario Venn married Ada Pell."),
]


@pytest.mark.parametrize(("source", "statement"), [*CROSSED, *ONLY_SO])
def test_words_that_are_tied_otherwise_prove_nothing(source, statement):
    """Every word is the source's, and the source does not say so."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(("source", "statement"), CARRIED)
def test_words_that_are_tied_alike_prove(source, statement):
    """The same constructions carry what they do say."""
    assert check(statement, source).verdict is Verdict.SUPPORTED
