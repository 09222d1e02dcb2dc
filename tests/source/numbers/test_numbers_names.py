"""Numbers that look like another thing: ranges from ten, letters like units, names, codes, ages, rates."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer import Direction, NumberKind, Qualifier, read


def told(text):
    """Return each quantity as its characters, value or ends, and unit."""
    return [
        (n.text, n.value if n.high is None else (n.low, n.high), n.unit)
        for n in read(text).numbers
        if n.kind.is_quantity
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Allow 10-15 minutes.", (10, 15), "minute"),
        ("Some 10–20% were lost.", (10, 20), "percent"),
        ("It drew $10-15bn.", (10 * 10**9, 15 * 10**9), "dollar"),
        ("The yield widened 35 bps.", 35, "basis point"),
        ("A log of 310 pp., bound.", 310, "page"),
        ("The 6-foot-9 keeper left.", Decimal("6.75"), "foot"),
        ("They rowed a mile and a quarter.", Decimal("1.25"), "mile"),
        ("Add one and three-quarter cups of oil.", Decimal("1.75"), "cup"),
        ("It sank to EUR 2 400 million.", 2_400_000_000, "euro"),
        ("A loss of $(7.5) million.", -7_500_000, "dollar"),
        ("It was 12 below zero.", -12, "degree"),
        ("It owes hundred euros.", 100, "euro"),
        ("The lock cost R60 million.", 60_000_000, "south african rand"),
        ("A pass costs GH¢35.", 35, "ghanaian cedi"),
        ("It raised P1,250.", 1250, "philippine peso"),
        ("A fare is Tk 40.", 40, "bangladeshi taka"),
        ("The 23-year-old's boat won.", 23, "year of age"),
        ("It ends at age 70 years.", 70, "year of age"),
        ("It is meant for ages 6-9.", (6, 9), "year of age"),
        ("There were 3.5 faults per 10,000 trips.", Decimal("3.5"), "fault per 10000 trip"),
        ('The beam is 9" thick.', 9, "inch"),
        ("It owns 3 sports clubs.", 3, "sports club"),
        ("It lies 20 to 30 (66 to 98 feet) metres down.", (20, 30), "metre"),
    ],
)
def test_value_and_unit(text, value, unit):
    """Each is read with its worth and its unit, whatever its signs look like."""
    assert told(text)[0][1:] == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The under-19s drew.", "It hovers in the low 7s.", "Nobody cares one bit.", "It is open 24/7.",
        "It stood so at 6/30.", "Ring 416-7732 or 416-7735.", "It runs May 4 to 9.", "PMID: 31774402",
        "Sound Lett 2011;48:220-31.", "Officers of Ward Three met on US 9.",
        "On days two and three it rained.",
        "Expo 2016 day four: rain.", "It shut at four o'clock.", "It took a fourth-quarter charge.",
        "He sang on World at One and rode in Formula One.",
        "One cannot discuss it.", "Ask at (213) 257-2000 or by post.",
        "1/8 The pier. 2/8 Police at the site 3/8 Services come 4/8 All the boats leave.",
        "The dam of the Three Gorges is high. Three Gorges is a name.",
    ],
)  # fmt: skip
def test_no_quantity(text):
    """Teams, dates, phones, references, roads, steps and names in words count nothing."""
    assert told(text) == []


def test_german_ordinals_and_dockets():
    """A figure with a full stop before its noun is a place in a row; a docket is one name."""
    text = (
        "Der Klub ist in der 3. Liga auf dem 4. Platz. Az. 7 B 31/19 ist vom Gericht und nicht von der Stadt."
    )
    kinds = [number.kind for number in read(text).numbers]
    assert kinds == [NumberKind.ORDINAL, NumberKind.ORDINAL, NumberKind.IDENTIFIER]


def test_a_move_from_one_share_to_another_is_no_range():
    """Two values in the order of time are two numbers; a span without a verb of change is one range."""
    text = "Attendance fell from 71% to 52%."
    assert [value for _, value, _ in told(text)] == [71, 52]
    assert {number.direction for number in read(text).numbers} == {Direction.NONE}
    assert [value for _, value, _ in told("Shares of 52% to 71% are usual.")] == [(52, 71)]


def test_scores_and_ratios():
    """Sides of a match or vote are scores, also with a free dash or "to"; a proportion is no time."""
    text = "It ended 2 – 0. They voted 11 to 6 to leave. The odds were 5:1."
    assert [(n.text, n.kind) for n in read(text).numbers] == [
        ("2 – 0", NumberKind.SCORE),
        ("11 to 6", NumberKind.SCORE),
        ("5:1", NumberKind.RATIO),
    ]


def test_qualifiers_of_direction_words():
    """The words "north of" with a sum say more than it, with a place they say where."""
    sums = read("It cost north of $8 million, not quite 30 came, and it lies north of 5 hills.").numbers
    assert [n.qualifier for n in sums] == [Qualifier.MORE_THAN, Qualifier.LESS_THAN, Qualifier.EXACT]


def test_a_unit_told_in_another_way_is_not_shared():
    """What restates a change in percent gives its unit to nothing before it."""
    assert told("It rose from 400 to 500, or 25 per cent.") == [
        ("400 to 500", (400, 500), None),
        ("25 per cent", 25, "percent"),
    ]


def test_numbers_stay_within_rows_and_entries():
    """Rows do not lend each other units, and the figures of a reference count nothing."""
    rows = "| Heron | 14 |\n| metres | 20 |\n"
    assert [unit for _, _, unit in told(rows)] == [None, None]
    references = "4. Quist M, Sand O. Locks. Lett. 2014;12(3):88-91.\n5. Sand O. Piers. J. X 2015;3:1-9."
    assert told(references) == []


def test_singulars():
    """The thing counted is named in the singular, by a dictionary where the ending does not tell."""
    counted = "4 viruses, 5 horses, 6 caches, 7 dishes, 8 potatoes, 9 movies, 10 gorges and 11 lenses"
    assert [unit for _, _, unit in told(f"They list {counted}.")] == [
        "virus", "horse", "cache", "dish", "potato", "movie", "gorge", "lens",
    ]  # fmt: skip


def test_a_console_is_no_money_and_a_counter_no_count():
    """A "PS4" is a thing's name and "PS2.7m" pounds; "Image 2 of 8" says which picture it is."""
    text = "The PS4 family cost PS2.7m.\n\n" + "\n\n".join(
        f"Image {n} of 8 The band played." for n in range(1, 6)
    )
    assert [number.text for number in read(text).numbers if number.kind.is_quantity] == ["PS2.7m"]
