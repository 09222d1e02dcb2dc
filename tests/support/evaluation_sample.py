"""A small annotated article, and the prediction that says exactly what its gold says."""

from __future__ import annotations

from summarizer.evaluation.cases import Case, CheckRow, ClaimRow, Cost, Prediction
from summarizer.evaluation.loading import case_of
from summarizer.evaluation.markup import read_markup
from summarizer.ledger import Usage
from summarizer.results import Verdict

MARKUP = """\
id: ferry-toll
language: en
tags: council

## text
[a] The toll on the Marrow ferry will not rise before May, the council said, and the winter berths of both \
boats along the northern quay will be repaired by men of the town before the season of the herring begins.

“{q1:The boats are {x1:“old ladies”}, and we know it,}” {c1:said} {s1:Ada Fenn}, the harbour master.

“{q2:He told me “{q4:no}” twice,}” {c2:said} {s2:Tom Reddle}, a skipper of 40 years.

[b] {s3:Reddle} {c3:said} {q3:that about 1,250 people crossed last week}, 5 per cent fewer than a year ago.

## quotations
q1 direct = Ada Fenn
q2 direct = Tom Reddle
q3 indirect = Tom Reddle
q4 direct in q2

## no speech
x1 term

## quantities
40 years | duration, 40, year | Reddle's time as a skipper
1,250 | count, 1250, people, about | crossings last week
5 per cent | percent, 5, percent, down | fall in crossings

## claims
The toll on the Marrow ferry will not rise before May. [a]
About 1,250 people crossed on the ferry last week. [b]

## false
negation: The toll on the Marrow ferry will rise before May. [a]
number: About 1,750 people crossed on the ferry last week. [b]
"""


def sample() -> Case:
    """Return the article as a case."""
    return case_of(read_markup(MARKUP))


def perfect(case: Case) -> Prediction:
    """Return what its gold says, as a prediction."""
    statements = case.statements or ()
    return Prediction(
        id=case.id,
        quotations=case.quotations or (),
        quantities=case.quantities or (),
        claims=tuple(statement for statement in statements if statement.supported),
        checks=tuple(
            CheckRow(
                id=s.id,
                verdict=Verdict.SUPPORTED if s.supported else Verdict.REFUTED,
                probability=float(s.supported),
            )
            for s in statements
        ),
        emitted=10,
        verbatim=10,
        cost=Cost(usage=Usage(calls=2, prompt_tokens=100, output_tokens=10), speaker_calls=1, seconds=1.5),
    )


def claim(case: Case, text: str, like: int) -> ClaimRow:
    """Return a claim called supported, with the evidence of the case's statement number `like`."""
    assert case.statements is not None
    return ClaimRow(text=text, evidence=case.statements[like].evidence)
