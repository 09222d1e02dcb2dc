"""The German words of numbers. Whole numbers up to 999 999 are one word each: "zweihundertfünfzigtausend"."""

from __future__ import annotations

from decimal import Decimal

from summarizer.source.document import Qualifier
from summarizer.source.numbers.language import Language, counted_up, powers_of_ten, words

_ONES = counted_up("ein zwei drei vier fünf sechs sieben acht neun", 1)
_TEENS = counted_up("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 10)
_TENS = counted_up("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10) | {
    "dreissig": 30
}


def _below_thousand() -> dict[str, int]:
    """Build the words for 1 to 999 from their parts."""
    numbers = {"eins": 1, "zwo": 2} | _ONES | _TEENS | _TENS
    numbers |= {one + "und" + ten: _ONES[one] + _TENS[ten] for one in _ONES for ten in _TENS}
    hundreds = {"hundert": 100} | {one + "hundert": 100 * value for one, value in _ONES.items()}
    return (
        numbers
        | hundreds
        | {
            hundred + word: above + value
            for hundred, above in hundreds.items()
            for word, value in numbers.items()
        }
    )


def _small() -> dict[str, int]:
    """Build the words that are read as one number; "ein" is left out, it is the article."""
    numbers = _below_thousand()
    thousands = {word + "tausend": 1000 * value for word, value in numbers.items() if word != "eins"}
    rest = {"tausend" + word: 1000 + value for word, value in numbers.items()} | {
        one + "tausend" + word: 1000 * above + value
        for one, above in _ONES.items()
        for word, value in numbers.items()
    }
    found = {"null": 0} | numbers | thousands | rest
    del found["ein"]
    return found


_ORDINALS = counted_up(
    """erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte""", 1
)
_ALL_ORDINALS = {stem + end: value for stem, value in _ORDINALS.items() for end in ("", "n", "r", "s", "m")}

_UNITS = """
[length]
metre = metern
kilometre = kilometern
centimetre = zentimeter | zentimetern
millimetre = millimetern
micrometre = mikrometer | mikrometern
nanometre = nanometern
mile = meile | meilen
nautical mile = seemeile | seemeilen
foot = fuß
inch = zoll
light-year = lichtjahr | lichtjahre | lichtjahren
[area]
square metre = quadratmeter | quadratmetern | qm
square kilometre = quadratkilometer | quadratkilometern
square centimetre = quadratzentimeter | quadratzentimetern
hectare = hektar
[volume]
litre = litern
millilitre = millilitern
hectolitre = hektoliter | hektolitern
cubic metre = kubikmeter | kubikmetern
cubic centimetre = kubikzentimeter | kubikzentimetern
cubic kilometre = kubikkilometer | kubikkilometern
gallon = gallone | gallonen
[mass]
gram = gramm
kilogram = kilogramm
milligram = milligramm
microgram = mikrogramm
tonne = tonne | tonnen
pound-mass = pfund
ounce = unze | unzen
[speed]
kilometre per hour = kilometer pro stunde | kilometern pro stunde | stundenkilometer | stundenkilometern
knot = knoten
[temperature]
degree = grad
celsius = grad celsius
fahrenheit = grad fahrenheit
[duration]
millisecond = millisekunde | millisekunden
second = sekunde | sekunden
minute = minute | minuten
hour = stunde | stunden | std
day = tag | tage | tagen
week = woche | wochen
month = monat | monate | monaten
quarter = quartal | quartale | quartalen
year = jahr | jahre | jahren
decade = jahrzehnt | jahrzehnte | jahrzehnten
century = jahrhundert | jahrhunderte | jahrhunderten
millennium = jahrtausend | jahrtausende | jahrtausenden
[energy]
kilowatt hour = kilowattstunde | kilowattstunden
megawatt hour = megawattstunde | megawattstunden
gigawatt hour = gigawattstunde | gigawattstunden
terawatt hour = terawattstunde | terawattstunden
calorie = kalorie | kalorien
kilocalorie = kilokalorie | kilokalorien
[power]
watt = watt
kilowatt = kilowatt
megawatt = megawatt
gigawatt = gigawatt
horsepower = ps
[percent]
percent = prozent
percentage point = prozentpunkt | prozentpunkte | prozentpunkten
basis point = basispunkt | basispunkte | basispunkten
per mille = promille
[measure]
decibel = dezibel
[multiple]
times = mal
[age]
year of age = jahre alt | jährige | jähriger | jährigen | -jährige
"""
# "Dollar", "Euro", "Yen" and the like are the same as in English.
_CURRENCIES = """
CHF: swiss franc = franken | schweizer franken
GBP: pound sterling = pfund | britische pfund | britischen pfund | pfund sterling
AUD: australian dollar = australische dollar | australischen dollar
CAD: canadian dollar = kanadische dollar | kanadischen dollar
HKD: hong kong dollar = hongkong - dollar
DKK: danish krone = dänische kronen | dänischen kronen
NOK: norwegian krone = norwegische kronen | norwegischen kronen
SEK: swedish krona = schwedische kronen | schwedischen kronen
CZK: czech koruna = tschechische kronen | tschechischen kronen
RUB: russian ruble = rubel
INR: rupee = rupie | rupien
ILS: shekel = schekel
UAH: ukrainian hryvnia = hrywnja | griwna
TRY: turkish lira = türkische lira | türkischen lira
DEM: deutsche mark = mark | d - mark
-: cent = us - cent
-: centime = rappen
"""

GERMAN = Language(
    code="de",
    decimal_mark=",",
    small=_small(),
    tens={},
    hundreds=frozenset(),
    scales=powers_of_ten(
        """
        3 tausend tsd
        6 million millionen mio
        9 milliarde milliarden mrd
        12 billion billionen
        """
    )
    | {"dutzend": Decimal(12)},
    suffixes=powers_of_ten(
        """
        3 tsd
        6 mio
        9 mrd
        """
    ),
    vague={
        "dutzende": (24, 100), "hunderte": (100, 1000), "tausende": (10**3, 10**4),
        "millionen": (10**6, 10**7),
    },
    denominators={
        "halb": 2, "halbe": 2, "halber": 2, "halben": 2, "hälfte": 2, "drittel": 3, "viertel": 4,
        "fünftel": 5,
        "sechstel": 6, "achtel": 8, "zehntel": 10, "hundertstel": 100, "tausendstel": 1000,
    },
    ordinals=_ALL_ORDINALS,
    half=words("halbe halben halber hälfte"),
    multiples={
        "verdoppelt": Decimal(2), "verdoppelte": Decimal(2), "verdreifacht": Decimal(3),
        "halbiert": Decimal("0.5"),
    },
    articles=words("ein eine einen einem einer"),
    joins=words("und"),
    minus=words("minus"),
    points=words("komma"),
    between=words("zwischen"),
    to=words("bis"),
    ranging=words("von"),
    either=words("oder"),
    of=words("der des von"),
    per=words("pro je / p"),
    abbreviated=words("mio mrd tsd"),
    months=words(
        """januar jänner februar märz april mai juni juli august september oktober november dezember jan feb
        apr jun jul aug sep sept okt nov dez"""
    ),
    clock=words("uhr"),
    year_cues=words("in im seit von bis ab jahr jahre jahres jahren vor nach zwischen und anfang ende mitte"),
    numbering=words(
        """
            abschnitt absatz artikel paragraf paragraph § seite seiten kapitel tabelle abbildung abb nr
            nummer zimmer gleis linie klasse stufe phase gruppe band ausgabe kanal flug typ version
        """
    ),
    function_words=words(
        """
            der die das den dem des ein eine einen einem einer eines und oder aber wenn als wie weil dass ob
            in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor
            während zu zum zur zwischen er sie es wir ihr ich man sich ist sind war waren wird werden wurde
            wurden hat haben hatte hatten kann können konnte soll sollen muss müssen nicht auch nur noch
            schon sehr mehr weniger hier dort dann heute gestern morgen sagte sagten laut pro je alle dieser
            diese dieses kein keine sowie etwa rund
        """
    ),
    up=words(
        """stieg stiegen steigt steigen gestiegen wuchs wuchsen wächst gewachsen kletterte zulegte zugelegt
        erhöhte         erhöht legte gewann verdoppelt verdoppelte verdreifacht plus"""
    ),
    down=words(
        """fiel fielen fällt fallen gefallen sank sanken sinkt sinken gesunken schrumpfte geschrumpft verlor
        verloren         senkte gesenkt halbiert ging minus"""
    ),
    more=words("mehr"),
    less=words("weniger"),
    verbs_at_the_end=True,
    before={
        Qualifier.ABOUT: """etwa,rund,ca .,ca,circa,zirka,ungefähr,fast,beinahe,nahezu,gut,knapp,
            schätzungsweise,um die,~,≈""",
        Qualifier.AT_LEAST: "mindestens,wenigstens,zumindest,nicht weniger als,≥",
        Qualifier.AT_MOST: "höchstens,maximal,bis zu,nicht mehr als,≤",
        Qualifier.MORE_THAN: "mehr als,über,>",
        Qualifier.LESS_THAN: "weniger als,unter,<",
    },
    after={
        Qualifier.AT_LEAST: "oder mehr,und mehr,+",
        Qualifier.AT_MOST: "oder weniger,und weniger",
    },
    units=_UNITS,
    currencies=_CURRENCIES,
    against=words("zu"),
    nouns_in_capitals=True,
    from_end={
        stem + end: place
        for stem, place in (("vorletzte", -2), ("drittletzte", -3))
        for end in ("", "n", "r", "s", "m")
    },
    old=words("alt"),
)  # fmt: skip
