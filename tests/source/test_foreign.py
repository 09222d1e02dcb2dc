"""Paragraphs in another language than their text are read by the rules of their own, or not at all."""

from decimal import Decimal

import pytest

from summarizer import read, summarize
from summarizer.source.document import BlockKind

NOTICE = """The ferry company warned travellers on Monday that 12 crossings a day will be cancelled in May.

The company said that 3 million tickets had been sold, and that the old boats would be repaired.

EN ESPAÑOL

La compañía advirtió a los viajeros el lunes de que en mayo se cancelarán 12 travesías al día por las obras.

La compañía dijo que se habían vendido 3 millones de billetes, con un coste de 1.250 euros por familia.

The mayor of Port Ansel told the company to publish its timetable before the end of the week."""


def numbers_of(text: str) -> dict[str, Decimal | None]:
    """Return the values of a text's numbers by their characters."""
    return {number.text: number.value for number in read(text).numbers}


def test_numbers_are_read_by_the_language_of_their_paragraph() -> None:
    """Scale words and separators are those of the paragraph."""
    found = numbers_of(NOTICE)
    assert found["3 millones"] == 3_000_000
    assert found["1.250 euros por familia"] == 1_250
    assert found["3 million"] == 3_000_000


def test_numbers_stay_in_text_order() -> None:
    """Reading by parts leaves ids, order and characters as they are."""
    numbers = read(NOTICE).numbers
    assert [number.id for number in numbers] == [f"N{place}" for place in range(1, len(numbers) + 1)]
    assert [number.span for number in numbers] == sorted(number.span for number in numbers)
    assert all(number.text == number.span.of(NOTICE) for number in numbers)


def test_a_summary_claims_and_quotes_nothing_that_its_language_does_not_read() -> None:
    """A translation below a text gives no claims and no speech."""
    summary = summarize(NOTICE, model="none")
    shown = [claim.text for claim in summary.claims] + [quotation.text for quotation in summary.quotations]
    assert shown
    assert not any("compañía" in text for text in shown)


def test_each_foreign_block_knows_its_language() -> None:
    """A block tells the language that its numbers were read in."""
    blocks = [block for block in read(NOTICE).blocks if block.kind is BlockKind.FOREIGN]
    assert [block.language for block in blocks] == ["es", "es"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The mayors of Los Angeles, San Diego and El Paso met the de la Cruz family at La Jolla on Friday.",
        "Café Zoë, Mme Brûlé and Señor Núñez sued Düsseldorf over a façade that the jury had praised.",
        "Gold, silver, bronze: Anna Vold, Petra Lund, Ines Marsh, Tom Arrow, Nora Bell, Sam Reed, Jo Park.",
    ],
)
def test_names_of_other_languages_make_no_paragraph_foreign(paragraph: str) -> None:
    """Names are no prose."""
    text = f"The harbour board met on Tuesday and voted to close the pier.\n\n{paragraph}\n\nIt was the last."
    assert not any(block.kind is BlockKind.FOREIGN for block in read(text).blocks)


def test_what_no_language_of_ours_reads_is_doubted() -> None:
    """Figures of a language without rules are ambiguous, the others are not."""
    strange = "Thuế phí bến cảng đã tăng lên 1.250 nghìn đồng mỗi ngày và người dân phản đối việc này."
    text = "The harbour board met on Tuesday and raised the fees to 40 euros a boat. "
    text += f"They have said that this was the last rise for the boats of the town.\n\n{strange}"
    doubted = {number.text: number.ambiguous for number in read(text).numbers}
    assert doubted["1.250"]
    assert not doubted["40 euros a boat"]
