"""German quantities: units, currencies, counted nouns in the singular, and how a clause turns on its verb."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.source.document import Direction, NumberKind, NumberMention, Qualifier
from summarizer.source.numbers import read_numbers
from summarizer.source.numbers.plurals import singular_of
from summarizer.source.numbers.units import _forms


def only(text: str) -> NumberMention:
    """Return the only number in a German text."""
    found = read_numbers(text, "de")
    assert len(found) == 1, [number.text for number in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("ein Steg von 38 Zentimetern", "centimetre"),
        ("12 Kubikmeter Beton", "cubic metre"),
        ("4 Seemeilen vor Ostrel", "nautical mile"),
        ("30 Kilowattstunden", "kilowatt hour"),
        ("3 Milligramm pro Liter", "milligram per litre"),
        ("5 Liter pro Tag", "litre per day"),
        ("2 Pfund Mehl", "pound-mass"),
        ("0,8 Promille", "per mille"),
        ("25 Basispunkte", "basis point"),
        ("drei Quartale", "quarter"),
    ],
)
def test_units(text, unit):
    """Units have the same standard names as in English."""
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("6,4 Millionen Franken", "swiss franc", "CHF"),
        ("20 Rappen", "centime", None),
        ("5 US-Dollar", "dollar", "USD"),
        ("3 Milliarden Pfund", "pound sterling", "GBP"),
        ("400 schwedische Kronen", "swedish krona", "SEK"),
        ("2 Millionen Rubel", "russian ruble", "RUB"),
        ("12 Euro je Aktie", "euro per Aktie", "EUR"),
    ],
)
def test_currencies(text, unit, code):
    """Currencies are known by their German names, which say more there than in English."""
    number = only(text)
    assert (number.unit, number.currency) == (unit, code)


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        pair.split(":")
        for pair in """
            Gäste:Gast Gästen:Gast Menschen:Mensch Sturmfluten:Sturmflut Stellen:Stelle Häusern:Haus
            Lehrerinnen:Lehrerin Wohnungen:Wohnung Straßen:Straße Autos:Auto Städte:Stadt Geräte:Gerät
            Familien:Familie Polizisten:Polizist Tote:Tote Spieler:Spieler Mädchen:Mädchen Kirchen:Kirche
            Bundesländer:Bundesland Ausländer:Ausländer Ergebnisse:Ergebnis Flüchtlinge:Flüchtling
            Piloten:Pilot Zivilisten:Zivilist Mönche:Mönch Provinzen:Provinz Vermissten:Vermissten
            Torfbahnweichen:Torfbahnweiche
            Bänke:Bank Bäume:Baum Regeln:Regel Flughäfen:Flughafen Aktionäre:Aktionär Kurse:Kurs
        """.split()
    ],
)
def test_singular(plural, singular):
    """A counted noun is named in the singular, as a dictionary has it."""
    assert singular_of(plural, "de") == singular


def test_counts_name_their_noun():
    """The noun keeps its capital; of a single thing it is already in the singular."""
    assert [number.unit for number in read_numbers("Es waren 40 Gäste, 9 Boote und 1 Stelle.", "de")] == [
        "Gast",
        "Boot",
        "Stelle",
    ]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Der Deich wird um 2 Meter erhöht.", Direction.UP),
        ("Der Preis stieg, dann wurde er um 3 Prozent auf den alten Stand gesenkt.", Direction.DOWN),
        ("Der Umsatz stieg um 3 Prozent.", Direction.UP),
        ("Das sind 9 Prozent mehr als im Vorjahr.", Direction.UP),
        ("Das sind 9 Prozent weniger.", Direction.DOWN),
        ("Es geht um 3 Prozent, die fehlen, während alles steigt.", Direction.NONE),
    ],
)
def test_verb_at_the_end_says_the_direction(text, direction):
    """With "um" the verb may stand behind the number, up to the end of its clause."""
    assert only(text).direction is direction


def test_other_forms():
    """Part nouns need no "of"; "zu" makes a score; "knapp" is a little less and no bound."""
    part = only("Ein Fünftel davon fuhr mit dem Rad.")
    assert (part.kind, part.value) == (NumberKind.FRACTION, Decimal("0.2"))
    score = only("Der Rat beschloss es mit 17 zu 6 Stimmen.")
    assert (score.kind, score.low, score.high) == (NumberKind.SCORE, 6, 17)
    assert only("knapp 120 Tonnen").qualifier is Qualifier.ABOUT
    assert only("im Geschäftsjahr 2023/24").kind is NumberKind.DATE
    assert only("am 9. und 16. Juni").kind is NumberKind.DATE


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("neunzehnhundert Pilger", "1900", NumberKind.COUNT),
        ("zweihunderttausenddreihundert", "200300", NumberKind.NUMBER),
        ("tausendundeins", "1001", NumberKind.NUMBER),
        ("rund tausend Pilger", "1000", NumberKind.COUNT),
        ("der tausendste Gast", "1000", NumberKind.ORDINAL),
        ("die hunderterste Fahrt", "101", NumberKind.ORDINAL),
        ("der einmillionste Gast", "1000000", NumberKind.ORDINAL),
        ("zwölfeinhalb Stunden", "12.5", NumberKind.DURATION),
        ("zweidreiviertel Stunden", "2.75", NumberKind.DURATION),
        ("ein halbes Dutzend", "6", NumberKind.NUMBER),
        ("drei Zwanzigstel", "0.15", NumberKind.FRACTION),
        ("ein Hunderttausendstel", "0.00001", NumberKind.FRACTION),
        ("der dreitausendachthundertzwölfte Gast", "3812", NumberKind.ORDINAL),
        ("die sechs Millionen zweihundertste Fahrt", "6000200", NumberKind.ORDINAL),
        ("zweihundertfuenfunddreissig Pilger", "235", NumberKind.COUNT),
    ],
)
def test_numbers_of_one_word_are_taken_apart(text, value, kind):
    """A long number, its place and its part are read from what they are put together of."""
    (mention,) = read_numbers(text, "de")
    assert (mention.value, mention.kind) == (Decimal(value), kind)


@pytest.mark.parametrize("word", ["ste" * 30 + "x", "achtzehn" * 14 + "x", "stes" * 28, "zehntel" * 15])
def test_a_word_that_can_be_cut_in_many_ways_costs_little(word):
    """What leads to no number is not tried; the ways to cut these are more than anybody could wait for."""
    assert not read_numbers(f"die {word} davor", "de")


def test_the_words_of_one_text_are_kept_for_no_other():
    """Tables of units are made once a language, not for each text that has a long number."""
    read_numbers("dreihundertzwei Meter", "de")
    made = _forms.cache_info().currsize
    read_numbers("vierhundertzwei Meter", "de")
    assert _forms.cache_info().currsize == made


@pytest.mark.parametrize(
    "word",
    [
        "Jahrtausend",
        "Jahrhunderte",
        "Hundertschaft",
        "Tausendsassa",
        "Halbinsel",
        "dreiste",
        "einte",
        "zweizehn",
    ],
)
def test_words_that_only_contain_a_number_are_none(word):
    """What is left of a word beside the number must be a number too."""
    assert not read_numbers(f"die {word} davor", "de")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sie gewannen mit 34:33.", NumberKind.SCORE),
        ("Zur Pause lagen sie hinten (11:17).", NumberKind.SCORE),
        ("Der Zug fährt um 11:17 ab.", NumberKind.TIME),
        ("Der Zug fährt 11:17 Uhr ab.", NumberKind.TIME),
    ],
)
def test_a_colon_parts_a_score_or_a_time(text, kind):
    """Behind "um" or before "Uhr" it is a time, else the sides of a match."""
    assert only(text).kind is kind


def test_numbers_of_a_whole_count_what_the_whole_counts():
    """In "9 der 16 Stützen" both are of pillars; where a change leads to has the unit of where it began."""
    assert [n.unit for n in read_numbers("Von ihnen sind 9 der 16 Stützen rostig.", "de")] == ["Stütze"] * 2
    moved = read_numbers("Das Becken wird von 50 auf 25 Meter verkürzt.", "de")
    assert [(n.value, n.unit) for n in moved] == [(50, "metre"), (25, "metre")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("die 15-jährige Freiheitsstrafe", NumberKind.DURATION),
        ("das 25-jährige Bestehen", NumberKind.DURATION),
        ("der 34-jährige Lotse", NumberKind.AGE),
        ("die 12-Jährige", NumberKind.AGE),
    ],
)
def test_years_of_a_thing_are_no_age(text, kind):
    """What lasts so many years is not so old."""
    (mention,) = read_numbers(text, "de")
    assert mention.kind is kind
