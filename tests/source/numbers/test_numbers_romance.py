"""French and Spanish numbers: words, marks, units, money, times, ratios and how they are meant."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer import read
from summarizer.source.document import Direction, NumberKind, Qualifier
from summarizer.source.numbers import read_numbers


def _one(text, language):
    (mention,) = read_numbers(text, language)
    return mention


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("quatre-vingt-dix-sept", 97),
        ("quatre-vingts", 80),
        ("soixante et onze", 71),
        ("mille neuf cent quatre-vingt-quatorze", 1994),
        ("trois millions deux cent mille", 3_200_000),
        ("1,7 milliard", 1_700_000_000),
        ("2 345 678,5", Decimal("2345678.5")),
        ("septante-trois", 73),
        ("une demi-douzaine", 6),
        ("douze virgule cinq", Decimal("12.5")),
        ("un million et demi", 1_500_000),
        ("un sur huit", Decimal("0.125")),
    ],
)
def test_french_numbers(text, value):
    """Scores of twenty, "et" before the ones, spaces between thousands, a comma before decimals."""
    assert _one(text, "fr").value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("treinta y ocho", 38),
        ("quinientas mil", 500_000),
        ("mil novecientos ochenta y dos", 1982),
        ("3.750 millones", 3_750_000_000),
        ("dos mil millones", 2_000_000_000),
        ("mil doscientos millones", 1_200_000_000),
        ("un billón dos mil millones", 1_002_000_000_000),
        ("veintitres", 23),
        ("cuatro millones y medio", 4_500_000),
        ("siete de cada diez", Decimal("0.7")),
        ("ocho doceavos", Decimal(8) / 12),
        ("un cuarentavo", Decimal("0.025")),
        ("dos cienmilésimos", Decimal("0.00002")),
        ("el cuatromilésimo trigésimo segundo", 4032),
        ("la vigesimoprimera", 21),
        ("cuatro centenares", 400),
        ("la penúltima", -2),
    ],
)
def test_spanish_numbers(text, value):
    """A thousand counts millions, "y" stands before the ones, accents may be missing."""
    assert _one(text, "es").value == value


@pytest.mark.parametrize(
    ("text", "language", "value", "unit", "currency"),
    [
        ("8,4 millions d’euros", "fr", 8_400_000, "euro", "EUR"),
        ("34 cents", "fr", 34, "cent", None),
        ("trois cents francs suisses", "fr", 300, "swiss franc", "CHF"),
        ("12 couronnes norvégiennes", "fr", 12, "norwegian krone", "NOK"),
        ("75 millones de dólares", "es", 75_000_000, "dollar", "USD"),
        ("20 dolares", "es", 20, "dollar", "USD"),
        ("9 coronas danesas", "es", 9, "danish krone", "DKK"),
        ("40 Neuseeland-Dollar", "de", 40, "new zealand dollar", "NZD"),
    ],
)
def test_money_has_its_code(text, language, value, unit, currency):
    """Common names are in the data of a language, the others in the CLDR."""
    mention = _one(text, language)
    assert (mention.value, mention.unit, mention.currency) == (value, unit, currency)


@pytest.mark.parametrize(
    ("text", "language", "kind", "unit"),
    [
        ("17 mètres carrés", "fr", NumberKind.AREA, "square metre"),
        ("62 pour cent", "fr", NumberKind.PERCENT, "percent"),
        ("quatre tonnes par hectare", "fr", NumberKind.RATE, "tonne per hectare"),
        ("Elle a 41 ans.", "fr", NumberKind.AGE, "year of age"),
        ("pendant 41 ans", "fr", NumberKind.DURATION, "year"),
        ("une température de 12 degrés", "fr", NumberKind.TEMPERATURE, "degree"),
        ("6 por ciento", "es", NumberKind.PERCENT, "percent"),
        ("90 kilómetros por hora", "es", NumberKind.SPEED, "kilometre per hour"),
        ("15 años por incendio", "es", NumberKind.DURATION, "year"),
        ("Pilar Mora, de 52 años, canta", "es", NumberKind.AGE, "year of age"),
        ("36 pacientes", "es", NumberKind.COUNT, "paciente"),
        ("11 nouveaux bateaux", "fr", NumberKind.COUNT, "bateau"),
    ],
)
def test_units_and_what_is_counted(text, language, kind, unit):
    """Units have their standard names; a counted noun stands in its own language, in the singular."""
    mention = _one(text, language)
    assert (mention.kind, mention.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "language", "qualifier", "direction"),
    [
        ("au moins trois semaines", "fr", Qualifier.AT_LEAST, Direction.NONE),
        ("plus de 90 bateaux", "fr", Qualifier.MORE_THAN, Direction.NONE),
        ("a chuté de 62 %", "fr", Qualifier.EXACT, Direction.DOWN),
        ("15 % de plus", "fr", Qualifier.EXACT, Direction.UP),
        ("unos 40 barcos", "es", Qualifier.ABOUT, Direction.NONE),
        ("al menos dos días", "es", Qualifier.AT_LEAST, Direction.NONE),
        ("bajaron un 8 %", "es", Qualifier.EXACT, Direction.DOWN),
        ("un 18 % más", "es", Qualifier.EXACT, Direction.UP),
    ],
)
def test_how_a_number_is_meant(text, language, qualifier, direction):
    """Bounds are no minus, and a change has its direction."""
    mention = _one(text, language)
    assert (mention.qualifier, mention.direction) == (qualifier, direction)


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("à 22 h 30", "fr", NumberKind.TIME),
        ("le 3 mars", "fr", NumberKind.DATE),
        ("le 1er étage", "fr", NumberKind.ORDINAL),
        ("la vingt et unième fois", "fr", NumberKind.ORDINAL),
        ("3 à 1 samedi", "fr", NumberKind.SCORE),
        ("a las 21 horas", "es", NumberKind.TIME),
        ("el 1º de mayo", "es", NumberKind.DATE),
        ("la tercera vez", "es", NumberKind.ORDINAL),
        ("por 311 a 47", "es", NumberKind.SCORE),
        ("Abre a las siete.", "es", NumberKind.TIME),
        ("A las 21.30 se apaga la luz.", "es", NumberKind.TIME),
    ],
)
def test_numbers_that_count_nothing(text, language, kind):
    """Times, days, places and scores are told from quantities."""
    assert _one(text, language).kind is kind


def test_german_ordinals_and_halves():
    """Ordinals of any size are one word, and a half may be part of the word."""
    assert _one("die fünfundzwanzigste Sitzung", "de").value == 25
    assert _one("anderthalb Millionen", "de").value == 1_500_000


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("un tiers des élèves", "fr", Decimal(1) / 3),
        ("Un quart a refusé.", "fr", Decimal("0.25")),
        ("un cinquième des élèves", "fr", Decimal("0.2")),
        ("un virgule deux", "fr", Decimal("1.2")),
        ("1e6", "fr", Decimal(1_000_000)),
        ("une vingtaine d’élèves", "fr", Decimal(20)),
        ("un millier de moutons", "fr", Decimal(1000)),
        ("quatre-vingt-onzième", "fr", Decimal(91)),
        ("un tercio de los alumnos", "es", Decimal(1) / 3),
        ("un quinto de los alumnos", "es", Decimal("0.2")),
        ("un centenar de ovejas", "es", Decimal(100)),
    ],
)
def test_parts_and_round_numbers(text, language, value):
    """Parts stand with an article, "-aine" makes a number of ten and more, seventy goes on to nineteen."""
    assert _one(text, language).value == value


def test_a_room_is_no_quarter():
    """Only "of the" makes a part of a word that means something else too."""
    assert NumberKind.FRACTION not in {mention.kind for mention in read_numbers("un cuarto de baño", "es")}


def test_an_average_and_the_middle_are_no_halves():
    """Only "media hora" is half of something."""
    kinds = [mention.kind for mention in read_numbers("a mitad de etapa rodó a una media de 38 km", "es")]
    assert NumberKind.FRACTION not in kinds


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("réduira le stock de 95 à 71 millions de francs", "fr", [95_000_000, 71_000_000]),
        ("a baissé de 340 à 220 tonnes", "fr", [340, 220]),
        ("It fell from 95 to 71 million dollars.", "en", [95_000_000, 71_000_000]),
        ("It rose from 5 to 7 million dollars.", "en", [5_000_000, 7_000_000]),
        ("It rose from 500 to 1 million dollars.", "en", [500, 1_000_000]),
    ],
)
def test_both_ends_of_a_change_share_unit_and_scale(text, language, values):
    """The scale is said once, unless the change would then go the other way than the verb tells."""
    assert [mention.value for mention in read_numbers(text, language)] == values


def test_growth_of_two_to_four_percent_is_a_range():
    """French says "of" and "from" with one word."""
    mention = _one("une croissance de 2 à 4 %", "fr")
    assert (mention.low, mention.high, mention.unit) == (2, 4, "percent")


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("un garçon de 17 ans", "fr", NumberKind.AGE),
        ("À 67 ans, elle part.", "fr", NumberKind.AGE),
        ("un projet de 3 ans", "fr", NumberKind.DURATION),
        ("à 2 ans de la retraite", "fr", NumberKind.DURATION),
        ("murió a los 88 años", "es", NumberKind.AGE),
        ("Ana Ruiz, pescadora de 71 años, canta", "es", NumberKind.AGE),
        ("un contrato de 3 años", "es", NumberKind.DURATION),
    ],
)
def test_years_of_a_person_are_an_age(text, language, kind):
    """So are those that somebody reaches; those of a thing last."""
    assert _one(text, language).kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("à partir de 9h", NumberKind.TIME),
        ("il était 20h", NumberKind.TIME),
        ("en 8h", NumberKind.DURATION),
        ("une semaine de 35h", NumberKind.DURATION),
        ("le 01 23 45 67 89", NumberKind.IDENTIFIER),
        ("30 F", NumberKind.NUMBER),
        ("45 mn", NumberKind.DURATION),
        ("il y a 15 ans", NumberKind.DURATION),
        ("neuf enfants sur dix", NumberKind.FRACTION),
    ],
)
def test_french_times_and_signs(text, kind):
    """An hour is written like a duration, and tells one only behind some words; F is no Fahrenheit."""
    assert _one(text, "fr").kind is kind


def test_opening_hours_are_times():
    """Of a span of hours both ends are times."""
    assert {mention.kind for mention in read_numbers("de 9h à 18h", "fr")} == {NumberKind.TIME}


@pytest.mark.parametrize(
    ("text", "language"), [("âgés de 24, 23 et 14 ans", "fr"), ("niños de 24, 23 y 14 años", "es")]
)
def test_ages_in_a_list(text, language):
    """The numbers of a list share the unit of the last, and that the first is an age."""
    mentions = read_numbers(text, language)
    assert [(int(m.value), m.kind) for m in mentions] == [(n, NumberKind.AGE) for n in (24, 23, 14)]


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("sept petits-enfants", "fr", "petit-enfant"),
        ("700 venus de loin", "fr", "venu"),
        ("la línea 13 quedó cerrada", "es", None),
        ("deux fils", "fr", "fils"),
    ],
)
def test_what_is_counted(text, language, unit):
    """A noun with hyphens is counted whole; a verb is not counted."""
    assert _one(text, language).unit == unit


def test_ordinal_with_an_article_is_no_number():
    """In "a fifth class" nothing is one."""
    assert [m.kind for m in read_numbers("une cinquième classe", "fr")] == [NumberKind.ORDINAL]


def test_direction_is_of_the_number_beside_its_verb():
    """How long a rise took did not rise."""
    points, years = read_numbers("subieron 3,5 puntos en diez años", "es")
    assert (points.direction, years.direction) == (Direction.UP, Direction.NONE)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Le bénéfice atteint 71,5 millions d’euros, contre 63,2 millions un an plus tôt.",
            ["71500000", "63200000"],
        ),
        ("La nuit, il a fait \u2212 11,4 °C au col.", ["-11.4"]),
        ("Los barcos eran, de media, 1,80 metros más largos.", ["1.80"]),
    ],
)
def test_what_stands_beside_a_number_is_none(text, values):
    """A year earlier, an average and a sign with a space are read as what they are."""
    assert [str(number.value) for number in read(text).numbers] == values
