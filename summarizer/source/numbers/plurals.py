"""Plurals of English nouns and their singulars: plain endings by rule, the others by a kept dictionary."""

from __future__ import annotations

from functools import lru_cache

from summarizer.source.numbers.wordlists import words
from summarizer.source.vocabulary.wordnet import wordnet

_IRREGULAR = dict(
    pair.split(":")
    for pair in """
        people:people children:child men:man women:woman feet:foot teeth:tooth mice:mouse
        geese:goose wives:wife lives:life leaves:leaf halves:half shelves:shelf thieves:thief
        criteria:criterion phenomena:phenomenon aircraft:aircraft troops:troops police:police
        sheep:sheep fish:fish data:data media:media staff:staff crew:crew deer:deer salmon:salmon
        offspring:offspring livestock:livestock personnel:personnel cattle:cattle veggies:veggie
        quid:quid percent:percent lenses:lens grandchildren:grandchild premises:premises
        headquarters:headquarters means:means barracks:barracks gross:gross works:works
    """.split()
)
_NO_PLURAL = words(
    """
        this his its was has does always perhaps afterwards besides yes gas basis crisis analysis
        overseas towards whereas los sometimes news politics economics lens chaos tennis james texas
        arkansas kansas indoors outdoors paris illinois athens wales thomas charles jones williams davis
    """
)
# Endings of which the letters alone do not tell the singular: "viruses" and "horses", "caches" and "dishes".
_DOUBTFUL = ("ses", "zes", "xes", "ches", "shes", "oes", "ves", "ies")


def is_plural(low: str) -> bool:
    """Whether a word looks like a plural noun."""
    if low in _IRREGULAR:
        return True
    if low[-1:] != "s":
        return len(low) > 5 and low.endswith(("men", "children", "people"))
    if len(low) <= 2 or low.endswith(("ss", "'s", "’s", "ous")):
        return False
    if low.endswith("us"):  # "menus", and no "airbus"
        return wordnet().base("n", low) not in (None, low)
    if low.endswith("is"):  # "taxis", and no "tuberculosis"
        return low not in _NO_PLURAL and wordnet().base("n", low) != low
    return low not in _NO_PLURAL


# What is counted by the million, beside persons: no length stands before them ("2m users", "25m pools").
_MANY = words(
    """people men women children pupils families homes households cars vehicles copies tickets jobs deaths
    cases doses shares accounts downloads views votes tweets units items products orders subscriptions phones
    books letters emails visits trips words songs computers"""
)
_WITH_LENGTH = words(
    "races sprints dashes hurdles heats finals medals titles records relays pools tracks yachts boats dives"
)
_OF_PERSONS = ("ers", "ors", "ists", "ants", "ents", "ees", "ians", "icans")
_RACERS = words(
    """runners sprinters hurdlers swimmers finalists medallists competitors entrants towers ladders trailers
    containers timbers boulders"""
)


def are_many(low: str) -> bool:
    """Whether a plural is of what millions are counted of: "users", "homes"."""
    return low in _MANY or (len(low) > 4 and low.endswith(_OF_PERSONS) and low not in _RACERS)


def are_things(low: str) -> bool:
    """Whether a plural is of things that have no length of their own before them: no races, no racers."""
    return is_plural(low) and low not in _RACERS and low not in _WITH_LENGTH


def singular(low: str) -> str:
    """Return the singular of an English noun in lower case."""
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if not is_plural(low):
        return low
    if low.endswith("children"):
        return low[:-3]
    if low.endswith("men"):
        return low[:-2] + "an"
    return _looked_up(low) if low.endswith(_DOUBTFUL) else low[:-1]


_PLURALS = {one: many for many, one in _IRREGULAR.items() if one not in {"people", "media", "data"}} | {
    "person": "people"
}


def plural(low: str) -> str:
    """Return the plural of an English noun in lower case."""
    if low in _PLURALS:
        return _PLURALS[low]
    if low.endswith("y") and low[-2:-1] not in "aeiou":
        return low[:-1] + "ies"
    if low.endswith("man"):
        return low[:-2] + "en"
    return low + ("es" if low.endswith(("s", "x", "z", "ch", "sh")) else "s")


_LONGEST = 60  # letters of a compound


@lru_cache(maxsize=1024)
def _looked_up(low: str) -> str:
    """Return the singular by a dictionary, by the ending for a word that none knows."""
    known = wordnet().base("n", low)
    if low.endswith("sses") and wordnet().base("n", low[:-2]) == low[:-2]:
        return low[:-2]  # "crosses" are no crosses of lacrosse
    if known not in (None, low):  # it has some plurals as words of their own: "losses"
        return str(known)
    import simplemma

    found = simplemma.lemmatize(low, lang="en")
    if found != low and low.startswith(found[:2]) and len(found) < len(low):
        return found
    if simplemma.is_known(low, lang="en"):
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    return low[:-1] if low.endswith("ves") else low[:-2]


_INFINITIVE = ("er", "ir", "re", "ar")


@lru_cache(maxsize=1 << 12)
def singular_of(noun: str, language: str) -> str:
    """Return the singular of a noun of another language by the dictionary of simplemma."""
    from simplemma import lemmatize

    if noun[:1].isupper():
        return _german(noun)
    lemma = lemmatize(noun, lang=language).lower() if noun.endswith(("s", "x")) else noun
    verb = lemma.endswith(_INFINITIVE) and not noun.removesuffix("s").endswith(lemma[-2:])  # "venus"
    return noun.removesuffix("s") if verb else lemma if noun.startswith(lemma[:3]) else noun


def _german(noun: str) -> str:
    """Return the singular of a German noun, by its last part where a compound is not known.

    What is made of an adjective ("Tote") declines, and has no singular of its own.
    """
    from simplemma import is_known, lemmatize

    for start in range(min(len(noun), _LONGEST) - 3):
        tail = noun[start:].capitalize()
        one = lemmatize(tail, lang="de") if is_known(tail, lang="de") else ""
        if one[:1].isupper():
            declined = one.endswith("er") and tail in {one[:-1], f"{one[:-1]}n"}
            return noun if declined else noun[:start] + (one.lower() if start else one)
    return noun
