"""Readers of labels that are not asked would have answered nothing."""

from __future__ import annotations

import pytest
from unlike_texts import unlike_text

from summarizer.languages import language_of
from summarizer.source.numbers.beside import facts_of
from summarizer.source.numbers.labels import READERS, answering
from summarizer.source.numbers.lexer import lex

TEXTS = {
    "en": """
        Call +44 20 7946 0000 or 624-6456 at 5 p.m. on 7 March 2019, or 24/7. Form 10-K, Fig. 4, iPhone 5s.
        Orr won 6-4, 3-6 at 1500 GMT; 9/11, 44 BC, 618 through 907 CE. A .40 caliber, No. 12, ID.3, COVID-19.
        40 Under 40; 3440x1440; ranked him 55 in the land; known as 1147; 911 calls; the 500 Index; 0x1f; 007.
        71 Fed. Reg. 53,158; Mill Law, 3 (2003); 16-18 Mill Avenue; (12) [14] 1. Open. 2) Close. 12 * 4 = 48.
        The 21st of May, 10th, 1990s, 2023/24, 1.2.3, PMID: 24055351, 123456789012, 12 of 16, 4:39, $4.2m, 5%.
    """,
    "de": """
        Am 20.11. ab 10 Uhr, im 3. Stock, von 9 bis 11 Uhr, 3:1, Ringweg 5, (24.), 38012 Olbernau, 1.200,5 m.
    """,
    "fr": """
        Le 1° de mai, à 22 h, 12, rue Orr, n° 5, les années 60, 06 12 34 56 78, 44', 3e, 1 234 567 km.
    """,
    "es": """
        El 1° de mayo, a las 21.30, la jornada 15 del torneo, calle Orr 5, 922 44 71 90, 23- Jan Kell, 5º.
    """,
}


@pytest.mark.parametrize("code", TEXTS)
def test_readers_that_are_not_asked_answer_nothing(code):
    """Beside every figure, glued to it and apart from it, in texts of each language."""
    texts = (TEXTS[code], TEXTS[code].replace(" ", ""), TEXTS[code].upper(), *map(unlike_text, range(20)))
    for text in texts:
        tokens = lex(text, language_of(code).numbers)
        for index in filter(tokens.is_figure, range(tokens.size)):
            asked = answering(facts_of(tokens, index))
            idle = [read for read, _ in READERS if read not in asked]
            assert [read.__name__ for read in idle if read(tokens, index) is not None] == [], (text, index)
