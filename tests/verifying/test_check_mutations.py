"""A sample of the mutation benchmark: nothing that changes a fact in a strict way is ever accepted."""

from __future__ import annotations

import pytest
from bench_verify import accepts
from mutations import STRICT, all_cases
from mutations_texts import wire_reports

CASES = all_cases(wire_reports(3, seed=7))


@pytest.mark.parametrize("kind", sorted({case.kind for case in CASES if not case.is_true} & STRICT))
def test_no_strict_mutation_is_accepted(kind):
    """A changed digit, unit, scale, sign, negation, direction or speaker is refused, every time."""
    fooled = [case.item for case in CASES if case.kind == kind and not case.is_true and accepts(case)]
    assert fooled == []


def test_quotations_set_in_another_way_are_accepted():
    """Marks, dashes, spaces, the case of the first letter and an ellipsis do not make a quotation false."""
    same = [case for case in CASES if case.task == "quotation" and case.is_true]
    refused = [case.item for case in same if not accepts(case)]
    assert len(refused) < 0.01 * len(same)


def test_the_words_of_a_text_are_supported_by_it():
    """Every sentence of a text is a true statement about it."""
    assert [case.item for case in CASES if case.kind == "own words" and not accepts(case)] == []
