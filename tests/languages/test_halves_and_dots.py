"""Halves that are none, days and minutes with a dot, and stretches of time as adjectives."""

from __future__ import annotations

import pytest

from summarizer import summarize


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("El coste medio de 1.250 euros subió en la ciudad de Hamnet.", ["1.250 euros"]),
        ("El salario medio bruto de los 40 pilotos subió en julio.", ["40"]),
        ("Compró medio kilo de arroz y media docena de huevos.", ["medio kilo", "media docena"]),
        ("Die zweite Hälfte war besser, er blieb in seiner Hälfte, und 12 Boote kamen.", ["12"]),
        ("Die Hälfte der Boote kam an, und der Rat blieb bis zuletzt im Hafen.", ["Hälfte"]),
        ("Ruiz traf zur Führung (24.), Berg glich aus (90.+2), und 12 Boote hupten.", ["12"]),
        ("Der Markt öffnet am 20.11. ab zehn Uhr und zeigt 12 Boote im Hafen.", ["12"]),
        ("Die 3,5-stündige Schau und der 2-tägige Markt waren voll.", ["3,5-stündige", "2-tägige"]),
    ],
)
def test_quantities_shown(text, shown):
    """What describes a noun behind it is no half, and a day, a minute of a match and a side no quantity."""
    assert [fact.text for fact in summarize(text, model="none").numeric_facts] == shown
