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
    ("In the old hall they sold soup; in the new hall, they sold none.", "They sold none in the old hall."),
    ("Our cooks at the Leeds hotel took the raise, at the York hotel they rejected it.",
     "Cooks at the York hotel took the raise."),
    ("Pell said she would sell if the audit showed that she had lost money.",
     "Pell said that she had lost money."),
    # to another thing than the one that a relative clause describes
    ("Its owner, Ada Pell, whose aunt dug the canal, will lead the walk.",
     "Ada Pell, who dug the canal, will lead the walk."),
    ("The bell was cast by Ada Pell for the dean of Corby, who paid for it with a loan.",
     "Ada Pell, who paid for the bell with a loan, cast it for the dean of Corby."),
    ("The choir is led by Ada Pell and her assistant, Dario Venn, who is also the organist.",
     "The choir is led by Dario Venn and by Ada Pell, who is also the organist."),
    # to another of two things side by side
    ("Most of the milk for the town comes from the valley, the rest from the coast.",
     "Most of the milk for the town comes from the coast, the rest from the valley."),
    ("Pell won a medal in the sprint and a cup in the relay.", "Pell won a medal in the relay."),
    ("The elder sister sings in Leeds and the younger in York.", "The elder sister sings in York."),
    ("Zinc is dearer than lead but cheaper than tin.", "Zinc is dearer than tin."),
    ("The bus leaves at six on Friday and at nine on Sunday.", "The bus leaves at six on Sunday."),
    # to what is said of a share of all
    ("Every goat that was sheared won a prize.", "Every goat was sheared."),
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
# A source that says something of some, or of another time, and a statement that says it outright.
OF_SOME = [
    ("The levy applies to all barns built since May.", "The levy applies to all barns."),
    ("Six out of seven stolen bicycles were found.", "Six out of seven bicycles were found."),
    ("Pell, then chair of the trust, opened the hall in 1988.", "Pell is chair of the trust."),
    ("The quarry, owned by Pell until 2015, makes tiles.", "Pell owns the quarry."),
    ("Pell said the deal would be dead if Venn left.", "Pell said the deal would be dead."),
    ("Pell spoke against the ban on hunting.", "Pell spoke on hunting."),
    ("Pell and Venn share a house in Corby.", "Pell shares a house in Corby."),
    ("Guards stood on both piers of the harbour.", "Guards stood on the pier of the harbour."),
    ("Pell is twice as old as Venn.", "Pell is as old as Venn."),
    ("Rents fell 8 per cent after rising 3 per cent in May.", "Rents fell 8 per cent in May."),
    ("The path is closed to horses at weekends.", "The path is closed."),
    ("The museum is free for pensioners.", "The museum is free."),
    ("The hill is one of the steepest in the county.", "The hill is the steepest in the county."),
    ("Ada Pell was elected in all but name.", "Ada Pell was elected."),
    ("The new wines from Kent had no labels.", "The wines from Kent had no labels."),
    ("The drug cut falls among the old by half.", "The drug cut falls by half."),
    ("But for the grant, the school would have closed.", "The school would have closed."),
    ("Should no buyer be found, the school will close.", "The school will close."),
    ("A rule that only boys wear caps was dropped.", "Only boys wear caps."),
    ("The statue looks like a copy.", "The statue is a copy."),
    ("Pell is the father of Ada Pell, who runs the mill.", "Ada Pell is the father of Pell."),
    ("Sales of red wine doubled.", "Sales of wine doubled."),
]
CARRIED = [
    ("Thieves took the bicycle of the vicar's nephew.", "Thieves took the bicycle of the nephew."),
    ("The agent for the tenor said the tour was off.", "The agent said the tour was off."),
    ("Pell won a medal in the sprint and a cup in the relay.", "Pell won a medal in the sprint."),
    ("The board sold the barge, which had been built in 1990.", "The barge had been built in 1990."),
    ("The bus leaves at six on Friday and at nine on Sunday.", "The bus leaves at six on Friday."),
    ("Every goat that was sheared won a prize.", "Every goat that was sheared won a prize."),
    ("The strike at the mill in Corby lasted nine days.", "The strike in Corby lasted nine days."),
    ("The end of the curfew on the coast pleased the crews.", "The end of the curfew pleased the crews."),
    ("The hill is among the steepest in the county.", "The hill is among the steepest in the county."),
    ("The museum, which is free for pensioners, reopened.", "The museum reopened."),
    ("Pell is the father of Ada Pell, who runs the mill.", "Ada Pell runs the mill."),
    ("The firm offered 4 per cent in return for a rota.", "The firm offered 4 per cent."),
    ("Zinc is dearer than lead.", "Zinc is dearer than lead."),
    ("Ada Pell married Dario Venn in 1990.", "Dario Venn married Ada Pell."),
]


@pytest.mark.parametrize(("source", "statement"), [*CROSSED, *ONLY_SO, *OF_SOME])
def test_words_that_are_tied_otherwise_prove_nothing(source, statement):
    """Every word is the source's, and the source does not say so."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(("source", "statement"), CARRIED)
def test_words_that_are_tied_alike_prove(source, statement):
    """The same constructions carry what they do say."""
    assert check(statement, source).verdict is Verdict.SUPPORTED
