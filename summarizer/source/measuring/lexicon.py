"""The English words that tell where a noun phrase begins and ends."""

from __future__ import annotations

from enum import Enum

from summarizer.languages import language_of

_NUMBERS = language_of("en").numbers


class Tag(Enum):
    """What part a word plays; `NOUN` is whatever may stand inside a noun phrase."""

    NOUN = "noun"
    NUMBER = "number"
    VERB = "verb"
    TO = "to before a verb"
    PREPOSITION = "preposition"
    DETERMINER = "determiner"
    PRONOUN = "pronoun"
    RELATIVE = "relative"
    SUBORDINATOR = "subordinator"
    CONJUNCTION = "conjunction"
    ADVERB = "adverb"
    MARK = "mark"

    __hash__ = object.__hash__  # each is there once; the hash of its name asks Python code


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PREPOSITIONS = _words(
    """of in on at for with by from to about against after before during through under over into between among
    since until till despite without within per amid via near upon across above below behind beyond along
    around toward towards throughout excluding including versus vs than like worth following as out off"""
)
DETERMINERS = _words(
    """the a an this that these those his her their its our my your each every some any another no such both
    either neither last next previous additional further all past other first same several few many whose"""
)
PRONOUNS = _words("i he she it we you they him us them me who one there himself herself itself themselves")
RELATIVES = _words("which who that whom")
SUBORDINATORS = _words("because while when if although though whether unless where how why what whereas once")
CONJUNCTIONS = _words("and but or nor yet")
AUXILIARIES = _words(
    """is was are were be been being am has have had having do does did will would can could may might must
    should shall 's 've 'd 'm 're isn't wasn't aren't weren't hasn't haven't hadn't won't can't cannot"""
)
BE = _words("is was are were be been being am 's 're 'm isn't wasn't aren't weren't")
THIRD_PERSONS = _words("it he she they")
# Prepositions that begin a clause before a verb with a subject of its own: "after sales fell".
CLAUSAL = _words("after before since until till as")
ADVERBS = _words(
    """not n't never also then later now still even only just already again almost about around roughly nearly
    approximately exactly up down so too more less most least than over ever often always once soon twice
    away back ago together apart yet further merely mere well very quite rather much some however meanwhile
    instead therefore thus as higher lower"""
)
# Words after a number that say how it is meant, not what it is of.
AFTER_NUMBER = _words(
    """higher lower more less better worse longer shorter faster slower cheaper ago later earlier old long
    wide tall high deep thick apart away each apiece annually monthly weekly daily yearly total overall today
    yesterday tomorrow tonight here there now alone respectively up down so instead again out off ahead
    north south east west overnight compared versus worldwide nationwide globally annualised annualized
    behind short only"""
)
# Heads that say how a number is taken, and leave open what it is of.
EMPTY_HEADS = _words(
    """total average maximum minimum equivalent number amount majority rest half third quarter record sum some
    high low part portion share lot bit pair couple top range kind sort type mean median about most figure
    level percent percentage cent pct none one neither"""
)
TIME_NOUNS = _words(
    """year years month months week weeks day days quarter quarters night morning afternoon evening today
    yesterday tomorrow tonight decade decades century season weekend hour hours minute minutes second
    seconds time monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    spring summer autumn winter fall half period session"""
)
_REGULAR = _words(
    """accelerate accept account add admit advance affect agree allow amount announce appear approve argue
    arrest ask attend attract average award believe boost borrow burn call carry cause charge claim climb
    close collect combine compare complete conduct confirm consume contain contribute cover create decide
    declare decline decrease dedicate deliver demand deploy describe detect develop die dip dispense display
    donate double download drop earn ease employ end enroll estimate evacuate examine exceed expand expect
    experience explain export face feature fetch finish follow forecast gain generate halve handle help hire
    hope host import impose improve include increase injure insist invest involve jump kill last launch lay
    lift list live look lose lower maintain manage measure move name narrow need note notice observe offer
    open order outnumber owe own pack pass perform plan play pledge plunge post predict price process
    produce project provide quadruple raise range rank reach realise realize rebound receive record recover
    reduce refuse release remain report represent require retreat return reveal save score seem serve ship
    shrink sign slip slow slump soar span spare start stay store strengthen stretch submit suggest support
    surge surpass survey swell test top total trade travel treat triple try tumble turn use value vary visit
    vote want warn weaken weigh widen work worry wound"""
)
_IRREGULAR = {
    verb: pasts
    for verb, *pasts in (
        row.split()
        for row in """bear bore, beat beaten, become became, begin began begun, break broke broken, bring
        brought, build built, buy bought, catch caught, choose chose chosen, come came, cost,
        cut, deal dealt, dig dug, draw drew drawn, drink drank drunk, drive drove driven, eat
        ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, fly flew
        flown, forget forgot forgotten, get got gotten, give gave given, go went gone, grow grew
        grown, hang hung, have had, hear heard, hide hid hidden, hit, hold held, keep kept, know
        knew known, lead led, leap leapt, leave left, lend lent, let, lie lay lain, lose lost,
        make made, mean meant, meet met, overtake overtook overtaken, pay paid, plead pleaded
        pled, put, ride rode ridden, ring rang rung, rise rose risen, run ran, say said, see saw
        seen, seek sought, sell sold, send sent, set, shake shook shaken, shed, shoot shot, show
        showed shown, shrink shrank shrunk, shut, sing sang sung, sink sank sunk, sit sat, sleep
        slept, slide slid, speak spoke spoken, spend spent, spin spun, stand stood, steal stole
        stolen, stem stemmed, stick stuck, strike struck stricken, swear swore sworn, sweep
        swept, swing swung, take took taken, teach taught, tear tore torn, tell told, think
        thought, throw threw thrown, undergo underwent undergone, understand understood, wake
        woke woken, wear wore worn, win won, withdraw withdrew withdrawn, write wrote written""".split(",")
    )
}


def _forms(base: str) -> tuple[str, str, str]:
    """Return the third person, the past and the participle in -ing of a regular verb."""
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if len(base) <= 4 and base[-1] in "bdgmnpt" and base[-2] in "aeiou" and base[-3] not in "aeiou":
        return third, base + base[-1] + "ed", base + base[-1] + "ing"
    return third, stem + "ed", stem + "ing"


def _sure_verbs() -> frozenset[str]:
    """Take pasts that are no nouns as well: "rose", "sold", "gained"."""
    regular = {_forms(base)[1] for base in _REGULAR}
    irregular = {past for pasts in _IRREGULAR.values() for past in pasts}
    return frozenset(regular | irregular) - {"left", "thought", "lay", "saw", "felt", "found", "bore", "set"}


# Verbs whose present is no noun as well.
_NEVER_NOUNS = _words(
    """expect allow become begin bring buy sell receive include involve require produce employ serve contain
    remain seem appear owe earn lose give take get keep meet make go come say tell think know spend send own
    carry attract believe agree describe accept want need consume generate reduce"""
)
SURE_VERBS = _sure_verbs() | {_forms(base)[0] for base in _NEVER_NOUNS} | _words("found thought slashed")
# Pasts that are no participles: a clause that has one needs no other verb.
PASTS = frozenset(pasts[0] for pasts in _IRREGULAR.values() if len(pasts) == 2)
# Forms that may be nouns as well: "gains", "cost", "falls".
MAYBE_VERBS = (
    (
        frozenset(form for base in _REGULAR | frozenset(_IRREGULAR) for form in (base, _forms(base)[0]))
        | {"left", "lay", "saw", "felt"}
        | {word for word in _NUMBERS.up | _NUMBERS.down if not word.endswith(("ing", "er"))}
    )
    - {"up", "down"}
    - SURE_VERBS
)
BASES = _REGULAR | frozenset(_IRREGULAR)
UNCHANGED = frozenset("hit cut put set shut cost shed let beat".split())
# Verbs whose object does what the infinitive after it says: "expected the firm to lose".
OBJECT_ACTS = frozenset(
    form
    for base in "expect allow help want ask cause force enable order require tell urge lead project".split()
    for form in (base, *_forms(base), "led", "told")
)
