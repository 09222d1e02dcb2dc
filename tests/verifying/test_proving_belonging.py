"""Whose a thing is and which time is of which figure, in English and in languages that are not parsed."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# A source, what it does not say, and what it says.
TOLD = [
    ("The kiln made 400 bricks in 2031, down from 560 in 2030.",
     ["The kiln made 400 bricks in 2030.", "The kiln made 400 bricks in 2030, down from 560."],
     ["The kiln made 400 bricks in 2031.", "The kiln made 400 bricks in 2031, down from 560 in 2030."]),
    ("The yard earned 14m crowns against 9m a year earlier.", ["The yard earned 14m crowns a year earlier."],
     ["The yard earned 14m crowns against 9m a year earlier."]),
    ("Tolls rose 6 percent in June to 31 crowns from 29 crowns in May.", ["Tolls rose 6 percent in May."],
     ["Tolls rose 6 percent in June."]),
    ("Die Tante des Müllers verklagte den Onkel der Wirtin.",
     ["Die Tante der Wirtin verklagte den Onkel des Müllers.", "Die Tante der Wirtin verklagte den Onkel."],
     ["Die Tante des Müllers verklagte den Onkel der Wirtin."]),
    ("Den Pfarrer verklagte der Imker am Sonntag.", ["Der Pfarrer verklagte den Imker."],
     ["Der Imker verklagte den Pfarrer."]),
    ("Die Zeitung lobte den Chor und tadelte den Dirigenten scharf.",
     ["Die Zeitung tadelte den Chor scharf.", "Die Zeitung lobte den Dirigenten."],
     ["Die Zeitung lobte den Chor."]),
    ("Der Ertrag sank 2031 auf 4 Millionen Euro von 6 Millionen im Jahr 2030.",
     ["Der Ertrag sank 2030 auf 4 Millionen Euro."], ["Der Ertrag sank 2031 auf 4 Millionen Euro."]),
    ("Dimanche, la tante du meunier a salué le cousin du notaire.",
     ["La tante du notaire a salué le cousin du meunier.", "Le cousin du notaire a salué la tante."],
     ["La tante du meunier a salué le cousin du notaire."]),
    ("El taller vendió 300 sillas en 2031, frente a 420 en 2030.",
     ["El taller vendió 300 sillas en 2030.", "El taller vendió 420 sillas en 2031."],
     ["El taller vendió 300 sillas en 2031."]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, false, _ in TOLD for said in false]
)
def test_what_is_another_s_is_not_proved(source: str, statement: str) -> None:
    """A time, an owner, a doer and a clause prove nothing of another."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, _, true in TOLD for said in true]
)
def test_what_is_its_own_is_proved(source: str, statement: str) -> None:
    """What a source says in this order is proved."""
    assert check(statement, source).verdict is Verdict.SUPPORTED
