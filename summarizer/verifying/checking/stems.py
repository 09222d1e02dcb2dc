"""What the inflected forms of a word share: light stemmers for English and German."""

from __future__ import annotations

from functools import lru_cache

from summarizer.languages import KNOWN

# Each line: the base, and forms that no rule below brings back to it.
_IRREGULAR = """
rise rose risen rising rises
fall fell fallen falling falls
grow grew grown growing grows growth
win won winning wins winner winners
lose lost losing loses loss losses
buy bought buying buys buyer
sell sold selling sells sale sales
pay paid paying pays payment payments
build built building builds
find found finding finds findings
hold held holding holds
keep kept keeping keeps
leave left leaving leaves
lead led leading leads leader leaders
meet met meeting meets meetings
send sent sending sends
spend spent spending spends
speak spoke spoken speaking speaks
write wrote written writing writes writer writers
give gave given giving gives
see saw seen seeing sees
know knew known knowing knows
think thought thinking thinks
begin began begun beginning begins
break broke broken breaking breaks
choose chose chosen choosing chooses choice
drive drove driven driving drives driver drivers
fly flew flown flying flies flight flights
run ran running runs runner
show showed shown showing shows
steal stole stolen stealing
die died dead death deaths dying dies
kill killed killing kills
shoot shot shooting shoots shots
beat beaten beating beats
bring brought bringing brings
catch caught catching catches
teach taught teaching teaches teacher teachers
fight fought fighting fights
feel felt feeling feels
hear heard hearing hears
strike struck striking strikes
sink sank sunk sinking sinks
swim swam swimming swimmer
shrink shrank shrunk shrinking shrinks
become became becoming becomes
marry married marriage marries marrying
man men
woman women
child children
person people persons
foot feet
decide decided deciding decides decision decisions
arrive arrived arrival arrives arriving
announce announced announcement announces announcing
agree agreed agreement agrees agreeing
approve approved approval approves approving
reduce reduced reduction reductions reduces reducing
high higher highest
low lower lowest lowers lowered lowering
large larger largest
big bigger biggest
small smaller smallest
strong stronger strongest strength strengthen strengthened
weak weaker weakest weakness weaken weakened
early earlier earliest
late later latest
good better best
bad worse worst
old older oldest
oppose opposed opposes opposing opposition
refuse refused refuses refusing refusal
deny denied denies denying denial
expect expected expects expecting expectation expectations
expand expanded expands expanding expansion
decide decided decides deciding decision
reveal revealed reveals
acquire acquired acquires acquiring acquisition acquisitions
succeed succeeded success successful successfully
fail failed fails failing failure
proceed proceeds proceeding
news
series
"""
_BASES = {form: line.split()[0] for line in _IRREGULAR.strip().splitlines() for form in line.split()}

# An ending, what replaces it, and how many letters must be left.
_ENDINGS = (
    ("ies", "y", 3),
    ("ied", "y", 3),
    ("ations", "", 4),
    ("ation", "", 4),
    ("ments", "", 4),
    ("ment", "", 4),
    ("ness", "", 4),
    ("ily", "y", 3),
    ("ings", "", 3),
    ("ing", "", 3),
    ("ed", "", 3),
    ("ers", "", 4),
    ("er", "", 4),
    ("ors", "", 4),
    ("or", "", 4),
    ("ions", "", 4),
    ("ion", "", 4),
    ("ly", "", 4),
    ("sses", "ss", 2),
    ("es", "", 3),
    ("s", "", 3),
)
_UMLAUTS = str.maketrans("äöü", "aou", "\u0308")
_NO_ENDING = ("ss", "us", "is")


@lru_cache(maxsize=1 << 16)
def stem(low: str, language: str = "en") -> str:
    """Return the stem of a word in lower case; forms of one word mostly have one stem."""
    if language == "de":
        return _german(low)
    if language in KNOWN and language != "en":
        return _lemma(low, language)
    low = low.replace(".", "") if low[0].isalpha() else low
    if low in _BASES:
        return _even(_BASES[low])
    if low.endswith(_NO_ENDING):
        return low
    for ending, replacement, least in _ENDINGS:
        if ending == "ed" and low.endswith("eed"):
            continue
        if low.endswith(ending) and len(low) - len(ending) >= least:
            return _even(low[: -len(ending)] + replacement)
    return _even(low)


def _lemma(low: str, language: str) -> str:
    """Return the lemma that the dictionary of simplemma has for a word."""
    from simplemma import lemmatize

    return lemmatize(low, lang=language).lower()


def _german(low: str) -> str:
    """Take off the endings of German nouns, adjectives and regular verbs, after Caumanns (1999)."""
    base = low.translate(_UMLAUTS)
    if base.startswith("ge") and len(base) > 6 and base.endswith(("t", "en")):
        base = base[2:]
    while len(base) > 4 and base[-1] in "enrsmt":
        base = base[:-1]
    return base


def _even(base: str) -> str:
    """Make "stopp" and "stop", "provide" and "provid" one each."""
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "aeious":
        base = base[:-1]
    if base.endswith("y") and len(base) > 3:
        return base[:-1] + "i"
    return base[:-1] if len(base) > 3 and base.endswith("e") else base
