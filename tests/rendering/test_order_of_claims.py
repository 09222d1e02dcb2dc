"""Claims are shown in the order of the text, whoever an earlier sentence names in them."""

from __future__ import annotations

from summarizer import summarize
from summarizer.rendering.ranking import claim_rank

TEXT = """Council sells the mill of Marren

The council of Marren sold its old mill on Monday, after Ines Vold had asked for it in March.

Ines Vold, a baker, won the auction against four others and paid 640,000 crowns for the mill.

She will open a bakery with twelve ovens in the mill before the end of May.

The auction lasted nine hours and drew 300 people into the town hall of Marren.
"""


def test_a_name_from_an_earlier_sentence_moves_no_claim():
    """The sentence that names who "she" is comes second in the evidence, and does not place the claim."""
    claims = summarize(TEXT, model="none").claims
    named = next(claim for claim in claims if claim.text.startswith("[Ines Vold]"))
    assert len(named.evidence) > 1
    assert named.evidence[1].start < named.evidence[0].start
    shown = sorted(claims, key=claim_rank)
    assert shown == list(claims)
    assert shown.index(named) == 2
