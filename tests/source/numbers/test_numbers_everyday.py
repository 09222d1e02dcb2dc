"""Numbers as they come in German, French and Spanish: shares, movements, changes and bounds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.source.document import Direction, NumberKind, Qualifier
from summarizer.source.numbers import read_numbers


def _quantities(text, language):
    return [m for m in read_numbers(text, language) if m.kind.is_quantity and m.kind is not NumberKind.SCORE]


def _values(text, language):
    return [mention.value for mention in _quantities(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("Die Weberei erlöste 61,5 (Vorjahr: 58,2) Millionen Euro.", "de", [61_500_000, 58_200_000]),
        ("Erlöse von 7,4 (6,9) Mio. Euro", "de", [7_400_000, 6_900_000]),
        ("Erlöse von 74 (69) Mio. Euro", "de", [74_000_000, 69_000_000]),
        ("un résultat de 7,4 (contre 6,9) millions d'euros", "fr", [7_400_000, 6_900_000]),
        ("ventas de 7,4 (antes: 6,9) millones de euros", "es", [7_400_000, 6_900_000]),
    ],
)
def test_former_figures(text, language, values):
    """A figure and that of another time in brackets have the scale and unit behind both."""
    found = _quantities(text, language)
    assert [mention.value for mention in found] == values
    assert {mention.currency for mention in found} == {"EUR"}


def test_brackets_of_their_own():
    """What the bracket counts by itself takes nothing from behind it."""
    first, second, _ = _quantities("61,5 Prozent (58 Betriebe) Millionen Euro", "de")
    assert (first.value, second.value) == (Decimal("61.5"), 58)


@pytest.mark.parametrize("text", ["Schulden von 530 T€", "Schulden von 530 TEUR", "Schulden von 530 Tsd. €"])
def test_thousands_of_euros(text):
    """A letter before the sign of a currency is its scale and no unit of physics."""
    (found,) = _quantities(text, "de")
    assert (found.value, found.currency) == (530_000, "EUR")


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Nachts fiel es auf minus 14 Grad.", "de", -14),
        ("Es hatte 14 Grad unter null.", "de", -14),
        ("Il faisait 14 degrés sous zéro.", "fr", -14),
        ("On a relevé moins 14 degrés.", "fr", -14),
        ("Marcó 14 grados bajo cero.", "es", -14),
    ],
)
def test_below_zero(text, language, value):
    """Degrees below zero are negative, and of temperature."""
    (found,) = _quantities(text, language)
    assert (found.value, found.kind) == (value, NumberKind.TEMPERATURE)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Gebühr stieg von 18 auf 21 Euro.", "de"),
        ("Le tarif est passé de 18 à 21 euros.", "fr"),
        ("Le tarif passera de 18 euros à 21.", "fr"),
        ("Le tarif a grimpé de 18 à 21 euros.", "fr"),
        ("La tarifa pasó de 18 a 21 euros.", "es"),
        ("La tarifa ha pasado de 18 euros a 21.", "es"),
    ],
)
def test_movements(text, language):
    """From one level to another are two numbers of one currency, and no range."""
    found = _quantities(text, language)
    assert [(mention.value, mention.currency) for mention in found] == [(18, "EUR"), (21, "EUR")]
    assert {mention.direction for mention in found} == {Direction.NONE}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Eintritt von 18 bis 21 Euro", "de"),
        ("des billets de 18 à 21 euros", "fr"),
        ("une hausse de 18 à 21 euros", "fr"),
        ("entradas de 18 a 21 euros", "es"),
    ],
)
def test_ranges(text, language):
    """Without a movement the two are the ends of a range."""
    (found,) = _quantities(text, language)
    assert (found.low, found.high) == (18, 21)


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [
        ("ein Rückgang der Spenden von 6 Prozent", "de", Direction.DOWN),
        ("das Umsatzplus von 6 Prozent", "de", Direction.UP),
        ("Die Ernte nahm um 6 Prozent ab.", "de", Direction.DOWN),
        ("Der Kurs zog um 6 Prozent an.", "de", Direction.UP),
        ("Die Mieten verteuerten sich um 6 Prozent.", "de", Direction.UP),
        ("un repli des ventes de 6 %", "fr", Direction.DOWN),
        ("Les prix grimperont de 6 %.", "fr", Direction.UP),
        ("el recorte de las ayudas del 6 %", "es", Direction.DOWN),
        ("Los precios subirán un 6 %.", "es", Direction.UP),
        ("Ein Rabatt von 6 Prozent gilt bis Mai.", "de", Direction.NONE),
        ("Der Anteil wuchs auf 6 Prozent.", "de", Direction.NONE),
        ("La hausse a été votée par une majorité de 6 %.", "fr", Direction.NONE),
        ("Vigilan que se aplique una tasa del 6 %.", "es", Direction.NONE),
    ],
)
def test_changes(text, language, direction):
    """Nouns, verbs in any form and particles of verbs say which way; other words say none."""
    (found,) = _quantities(text, language)
    assert found.direction is direction


def test_level_behind_a_change():
    """Where a change led has no direction and no bound."""
    change, level = _quantities("El bono cae un 6 %, hasta 44 euros.", "es")
    assert (change.direction, level.direction) == (Direction.DOWN, Direction.NONE)
    assert level.qualifier is Qualifier.EXACT
    (bound,) = _quantities("Hay ayudas de hasta 44 euros.", "es")
    assert bound.qualifier is Qualifier.AT_MOST


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Jeder Achte schweigt.", "de", Decimal("0.125")),
        ("Fast jede vierte Bäckerei schließt.", "de", Decimal("0.25")),
        ("Jeder 10. Haushalt spart.", "de", Decimal("0.1")),
        ("Drei von vier Befragten sparen.", "de", Decimal("0.75")),
        ("Zwei von fünf sparen.", "de", Decimal("0.4")),
        ("Un boulanger sur quatre ferme.", "fr", Decimal("0.25")),
        ("Trois boulangers sur quatre ferment.", "fr", Decimal("0.75")),
        ("Una panadería de cada cuatro cierra.", "es", Decimal("0.25")),
        ("Una octava parte calla.", "es", Decimal("0.125")),
        ("La cuarta parte de los hornos cierra.", "es", Decimal("0.25")),
    ],
)
def test_shares(text, language, value):
    """A place in a row, persons out of persons, and parts are shares."""
    (found,) = _quantities(text, language)
    assert (found.kind, found.value) == (NumberKind.FRACTION, value)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Jeden zweiten Tag kommt Post.", "de"),
        ("Jeden dritten Montag tagt der Rat.", "de"),
        ("La cuarta parte de la novela aburre.", "es"),
        ("Le film dure un dimanche sur la plage.", "fr"),
    ],
)
def test_no_shares(text, language):
    """How often, and a place in a row, are no shares."""
    assert _quantities(text, language) == []


@pytest.mark.parametrize(
    ("text", "value"), [("dreimal so teuer", 3), ("zwölfmal", 12), ("das Vierfache des Preises", 4)]
)
def test_multiples_in_one_word(text, value):
    """German writes them as one word; "einmal" says when."""
    (found,) = _quantities(text, "de")
    assert (found.kind, found.value) == (NumberKind.MULTIPLE, value)
    assert _quantities("Es war einmal noch einmal so.", "de") == []


def test_double():
    """The French noun for twice is no participle of rising."""
    (found,) = _quantities("Le double est prévu.", "fr")
    assert (found.value, found.direction) == (2, Direction.NONE)
    (grown,) = _quantities("La dette a doublé.", "fr")
    assert grown.direction is Direction.UP


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El peaje no costará a los vecinos más de 9 euros.", "es"),
        ("En ningún caso se pagan más de 9 euros.", "es"),
        ("La cuota no superará los 9 euros.", "es"),
        ("Le péage ne dépassera en aucun cas 9 euros.", "fr"),
        ("In keinem Fall werden für ihn mehr als 9 Euro fällig.", "de"),
    ],
)
def test_denied_comparisons(text, language):
    """A denial turns a comparison also over several words."""
    (found,) = _quantities(text, language)
    assert found.qualifier is Qualifier.AT_MOST


def test_denials_of_other_clauses():
    """What is denied before another clause bounds nothing."""
    (found,) = _quantities("No sabe que costó más de 9 euros.", "es")
    assert found.qualifier is Qualifier.MORE_THAN


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La concesión vale hasta 2037.", "es"),
        ("La ligne 12 ferme dimanche.", "fr"),
        ("El bus 12 llega tarde.", "es"),
        ("La oficina, 41077 Peñarrubia, cierra.", "es"),
        ("Am Anger 3, 41077 Olbernau", "de"),
        ("Llame al 955 31 20 48.", "es"),
        ("geöffnet von 9 bis 11 Uhr", "de"),
    ],
)
def test_no_quantities(text, language):
    """Years, lines, postcodes, telephones and hours measure nothing."""
    assert _quantities(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Gasta hasta 2000 euros.", "es", 2000),
        ("41077 Haushalte sind ohne Strom.", "de", 41077),
        ("El metro lleva 12 vagones.", "es", 12),
        ("Es dauert 9 bis 11 Stunden.", "de", None),
        ("en aucun cas 80 euros", "fr", 80),
        ("ein 12 Jahre alter Hund", "de", 12),
    ],
)
def test_quantities_beside_them(text, language, value):
    """What looks alike and is counted stays a quantity."""
    assert _values(text, language) == [value]


def test_things_are_many():
    """Two and more of a thing have a plural; a verb behind a number counts nothing."""
    (found,) = _quantities("34 voix contre 21, pas plus.", "fr")[:1]
    assert found.unit == "voix"
    (_, other) = _quantities("34 votants contre 21, pas plus.", "fr")
    assert other.unit == "votant"
    (alone,) = _quantities("Los 12 avanza.", "es")
    assert alone.unit is None


def test_persons_between_commas():
    """Between commas somebody is of so many years."""
    (found,) = _quantities("La carpintera, de 43 años, calló.", "es")
    assert found.kind is NumberKind.AGE
    (lasting,) = _quantities("una condena de 43 años", "es")
    assert lasting.kind is NumberKind.DURATION


def test_rates_of_months():
    """A sum "im Monat" is per month, and a month with its year is when."""
    (rate,) = _quantities("Die Halle kostet 900 Euro im Monat.", "de")
    assert rate.unit == "euro per month"
    (sum_,) = _quantities("Die Halle kostete 900 Euro im Jahr 2031.", "de")
    assert sum_.unit == "euro"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Er wohnt Ringstr. 54 und malt.", "de"),
        ("am 20.04.2031 16:22", "de"),
        ("Anschluss über RS485", "de"),
        ("La mairie est au 12, rue du Moulin.", "fr"),
        ("les années soixante", "fr"),
        ("decreto N° 25", "es"),
        ("La jornada 15 del torneo", "es"),
        ("23- Jan Kell, 5- Ida Orr", "es"),
        ("gol de Kell al 44' de juego", "es"),
        ("Empieza (8 pm).", "es"),
        ("el lunes 20 por la mañana", "es"),
        ("los años noventa", "es"),
        ("la marcha del 1° de mayo", "es"),
        ("la temperatura media ha subido", "es"),
    ],
)
def test_names_and_times(text, language):
    """Houses, minutes of a match, places in a row and decades are no quantities."""
    assert _quantities(text, language) == []


def test_brackets_of_a_place():
    """Where no years are told nobody is of that age."""
    (found,) = _quantities("lycée du Moulin (Vauclair, 93)", "fr")
    assert found.kind is not NumberKind.AGE


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("In der Ringstraße wohnen 54 Familien.", "de", 54),
        ("Der Steg ist 44 Fuß lang.", "de", 44),
        ("La jornada dura 15 horas.", "es", 15),
        ("Duran años 20 pleitos", "es", 20),
        ("cuesta 20 euros el lunes", "es", 20),
        ("une rue de 12 maisons", "fr", 12),
    ],
)
def test_quantities_like_them(text, language, value):
    """The same words beside what is counted or measured."""
    assert _values(text, language) == [value]


def test_marks_of_a_country():
    """A text that writes its decimals with a dot has thousands behind its commas, and the reverse."""
    paper = "Hubo 14,571 visitas, un 3.2% más, y antes 6,787 visitas."
    assert _values(paper, "es") == [14571, Decimal("3.2"), 6787]
    other = "Hubo 14.571 visitas, un 3,2% más, y pesa 6,787 kilos."
    assert _values(other, "es") == [14571, Decimal("3.2"), Decimal("6.787")]


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("un club pour les moins de 20 ans", "fr", NumberKind.AGE),
        ("38 pour 100 000 chez les 15-24 ans", "fr", NumberKind.AGE),
        ("L'âge moyen de départ est de 61 ans.", "fr", NumberKind.AGE),
        ("La edad mínima es de 18 años.", "es", NumberKind.AGE),
        ("Sie starb im Alter von 61 Jahren.", "de", NumberKind.AGE),
        ("Le bail est de 61 ans.", "fr", NumberKind.DURATION),
        ("La condena es de 18 años.", "es", NumberKind.DURATION),
        ("nach einer Bauzeit von 61 Jahren", "de", NumberKind.DURATION),
    ],
)
def test_ages_of_persons(text, language, kind):
    """Who is meant by years, and an age that is so many, are ages; what lasts is not."""
    assert _quantities(text, language)[-1].kind is kind


def test_degrees_with_a_slash():
    """What an oven is set to is no rate, and "por primera vez" neither."""
    first, _ = _quantities("Backofen: 180 °C/Umluft: 160 °C", "de")
    assert first.unit == "celsius"
    (degrees,) = _quantities("superó los 20 grados por primera vez", "es")
    assert degrees.unit == "degree"
    (rate,) = _quantities("pierde 10 grados por cada kilómetro", "es")
    assert rate.unit == "degree per kilometre"
