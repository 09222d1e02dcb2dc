"""Views of German, French and Spanish texts: marks, figures and the language of the words."""

from decimal import Decimal

import pytest

from summarizer import summarize
from summarizer.desk import check_draft
from summarizer.desk.formats import to_html as desk_page
from summarizer.rendering.citing import citation
from summarizer.rendering.proofpage import to_page
from summarizer.rendering.writing import ENGLISH, writing_in, writing_of

GERMAN = (
    "Die Werft Brammholt baut eine Fähre für 14,6 Millionen Euro. „Wir fangen im Mai an“, sagte die "
    "Leiterin Silke Wendorf. Der Absatz sank um 8,5 Prozent. Die Strecke ist 12,5 Kilometer lang."
)
FRENCH = (
    "Le chantier Brémolan construit un bac pour 14,6 millions d'euros. « Nous commençons en mai », a déclaré "
    "la directrice, Solange Wendaux. Les ventes ont baissé de 8,5 %. La ligne est longue de 12,5 kilomètres."
)
SPANISH = (
    "El astillero Bremolán construye un barco por 14,6 millones de euros. «Empezamos en mayo», dijo la "
    "directora, Solina Wendal. Las ventas bajaron un 8,5 %. La línea tiene 12,5 kilómetros de largo."
)
SHOWN = [
    (GERMAN, ["„Wir fangen im Mai an“", "„14,6 Millionen Euro“ = 14.600.000 EUR", "Rückgang 8,5 %",
              "= 12,5 Kilometer", "„sagte“"]),
    (FRENCH, ["« Nous commençons en mai »", "« 14,6 millions d'euros » = 14 600 000 EUR", "baisse 8,5 %",
              "= 12,5 kilomètres", "« a déclaré »"]),
    (SPANISH, ["«Empezamos en mayo»", "«14,6 millones de euros» = 14.600.000 EUR", "bajada 8,5 %",
               "= 12,5 kilómetros", "«dijo»"]),
]  # fmt: skip
TEXTS = {"de": GERMAN, "fr": FRENCH, "es": SPANISH}


def plain(text: str) -> str:
    """Return a text with common spaces alone."""
    return " ".join(text.replace("\\", "").split())


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_text_writes_as_the_language_does(text: str, shown: list[str]) -> None:
    """Marks, decimals, thousands, shares, units and words beside a figure are those of the language."""
    view = plain(summarize(text, model="none").to_text())
    assert [words for words in shown if words not in view] == []
    assert "not graded" not in view


@pytest.mark.parametrize("code", TEXTS)
def test_markdown_and_citation_have_the_marks(code: str) -> None:
    """No English mark stands around words of a text in another language."""
    summary = summarize(TEXTS[code], model="none")
    quoted = writing_in(code).quoted(summary.quotations[0].text)
    assert quoted in summary.to_markdown()
    assert citation(summary, summary.quotations[0], "a text").startswith(quoted)


@pytest.mark.parametrize("code", TEXTS)
def test_pages_tell_the_language_of_their_words(code: str) -> None:
    """Words of the source have their language, the page is of it, and its own labels are English."""
    summary = summarize(TEXTS[code], model="none")
    assert f'<div lang="{code}" dir="auto"' in summary.to_html()
    page = to_page(summary)
    assert f'<html lang="{code}">' in page
    assert '<body lang="en"' in page
    assert f'<div class="block" lang="{code}" dir="auto">' in page


def test_an_english_page_is_as_it_was() -> None:
    """English words on an English page need no language of their own."""
    page = to_page(summarize("The yard at Brammholt sold 40 boats. It closed in May.", model="none"))
    assert '<html lang="en">' in page
    assert "<body>" in page
    assert ' lang="' not in page.split("<body>")[1].split("<script")[0]


def test_the_desk_writes_as_the_draft_does() -> None:
    """What a finding quotes is in the marks of the draft, and the page tells the language of its words."""
    report = check_draft("Die Werft Brammholt baut eine Fähre für 16,4 Millionen Euro.", GERMAN)
    assert "„16,4 Millionen Euro“" in report.findings[0].message
    assert "„14,6 Millionen Euro“" in report.findings[0].message
    page = desk_page(report, "entwurf.txt")
    assert '<p class="words" lang="de" dir="auto">' in page
    assert '<p lang="en" dir="auto">' in page


def test_marks_within_a_message_stay() -> None:
    """A closing mark of German is none that opens in English."""
    message = "“Die „Wiebke“ fährt”: a source has “Die „Wiebke“ ruht”"
    assert writing_in("de").marked(message) == "„Die „Wiebke“ fährt“: a source has „Die „Wiebke“ ruht“"
    assert ENGLISH.marked(message) == message


def test_units_and_figures() -> None:
    """One of a unit is in the singular; what CLDR does not know and what is not read is as in English."""
    german = writing_in("de")
    assert german.figure("-1,234.5") == "-1.234,5"
    assert german.unit("month", Decimal(1)) == "Monat"
    assert german.unit("month", Decimal(3)) == "Monate"
    assert german.unit("smoot", Decimal(3)) is None
    assert writing_in("it") is ENGLISH
    assert writing_of("The boats left at noon and came back in the evening.").code == "en"


def test_a_name_among_english_words_is_the_sources_own():
    """A German name in the dative stands in marks behind "according to"."""
    text = "Laut dem Europäischen Hafenamt sind im Mai 40 Fähren aus dem Hafen von Arle gefahren."
    assert "according to „Europäischen Hafenamt“" in summarize(text, model="none").to_text()
