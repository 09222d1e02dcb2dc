"""How single facts are put into words: the one place where text, Markdown and HTML get theirs from."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING
from unicodedata import normalize

from summarizer.rendering.writing import ENGLISH
from summarizer.results import Verdict
from summarizer.source.document import Direction, Grade, NumberKind, Qualifier
from summarizer.source.numbers import plurals
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.stances import Stance
from summarizer.source.vocabulary.wordnet import wordnet
from summarizer.symbols import clean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from summarizer.coverage import Remark
    from summarizer.ledger import Usage
    from summarizer.rendering.writing import Writing
    from summarizer.results import NumericFact, Reason

MARKS = {Verdict.SUPPORTED: "✓", Verdict.PARTLY: "◐", Verdict.REFUTED: "✗", Verdict.UNPROVEN: "?"}
LABELS = {
    Verdict.SUPPORTED: "supported",
    Verdict.PARTLY: "partly supported",
    Verdict.REFUTED: "refuted",
    Verdict.UNPROVEN: "not proved",
}
_LONGEST_PLAIN = 24
_STEM = 3  # letters that a noun keeps, whatever its number
_MOST_DECIMALS = 6
_TWO_VALUES = re.compile(r"\d\.\d{3}(?!\d)")
_LARGEST_PART = 100  # the denominator of a fraction that is written as one
_SAME = Fraction(1, 10**20)
_SCALED = 1000
_MOST_TOLD = 4  # figures that one line names
_ORDER = 4  # times the lower end of what is told by its order of magnitude
_NOUN_REACH = 80
_UNIT_TAIL = re.compile(r" (?:per|of)\b.*")
_CHANGING_END = re.compile(r"(?:y|man)$")
_UNIT_SYMBOLS = {"celsius": " °C", "fahrenheit": " °F"}
_SHARES = {"percent": "%", "per mille": "‰"}
_PLURALS = {
    "foot": "feet",
    "acre-foot": "acre-feet",
    "pound-foot": "pound-feet",
    "pound-mass": "pounds",
    "inch": "inches",
    "century": "centuries",
    "millennium": "millennia",
    "horsepower": "horsepower",
    "mach": "mach",
    "lux": "lux",
}


def shorten(text: str, length: int = 90) -> str:
    """Return the beginning of `text`, cleaned, at most `length` characters with the ellipsis."""
    line = clean(text[: 4 * length])
    return line if len(line) <= length and len(text) <= 4 * length else line[: length - 1].rstrip() + "…"


def count(number: int, one: str, many: str | None = None) -> str:
    """Word a count: "1 call", "2,400 calls"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def decimal(value: Decimal, *, grouped: bool = True, writing: Writing = ENGLISH) -> str:
    """Write a number in full with thousands separators; very long ones in scientific notation."""
    return writing.figure(_in_english(value, grouped=grouped))


def _in_english(value: Decimal, *, grouped: bool) -> str:
    if not value.is_finite() or abs(value.adjusted()) > _LONGEST_PLAIN:
        return f"{value:.6g}" if value.is_finite() else str(value)
    whole, point, decimals = f"{value:{',' if grouped else ''}f}".partition(".")
    if len(decimals) > _MOST_DECIMALS:
        near = Fraction(value).limit_denominator(_LARGEST_PART)
        if 0 < abs(value) < 1 and abs(Fraction(value) - near) < _SAME:
            return str(near)  # "two thirds" parses to 0.666…
        decimals = decimals[:_MOST_DECIMALS] + "…"
    elif abs(value) >= _SCALED and not decimals.strip("0"):  # "2.3 million" parses to 2300000.0
        return whole
    return whole + point + decimals


def meaning(fact: NumericFact, source: str, writing: Writing = ENGLISH) -> str:
    """Word what was parsed: "down about 38%", "at most 2,000 coalition members", "USD 5 to 7", "2 times"."""
    if fact.kind is NumberKind.SCORE:
        return clean(fact.text)
    grouped = fact.kind.is_quantity
    ends = (fact.low, None) if _is_vague(fact) else (fact.low, fact.high)
    figures = [decimal(v, grouped=grouped, writing=writing) for v in (fact.value, *ends) if v is not None]
    if not figures:
        return "not parsed" if fact.kind.is_quantity else fact.kind.value
    goes = fact.direction is not Direction.NONE and fact.kind is not NumberKind.MULTIPLE
    words = [
        writing.directions[fact.direction] if goes else "",
        _qualified(fact, writing),
        _open_range(fact, writing),
        _with_unit(f" {writing.words.between} ".join(figures), fact, source, writing),
        "(more than one reading)" if fact.ambiguous and not _is_of_open_currency(fact) else "",
    ]
    return " ".join(word for word in words if word)


def _qualified(fact: NumericFact, writing: Writing) -> str:
    if fact.qualifier is Qualifier.LESS_THAN and fact.kind is NumberKind.COUNT:
        return writing.words.fewer_than
    return writing.qualifiers.get(fact.qualifier, "")


def _is_of_open_currency(fact: NumericFact) -> bool:
    """Whether it is open whose "$" or kroner are meant, which the grade tells; "$1.234" has two values."""
    return fact.kind in {NumberKind.MONEY, NumberKind.RATE} and not _TWO_VALUES.search(fact.text)


def graded(fact: NumericFact, source: str, writing: Writing = ENGLISH) -> str:
    """Word what was parsed, and that it is not sure or not said: "3 (likely)", "40 people (denied)"."""
    notes = [*([fact.stance] if fact.stance is not Stance.ASSERTED else []), *_DOUBTS.get(fact.grade, ())]
    return meaning(fact, source, writing) + (f" ({', '.join(notes)})" if notes else "")


_DOUBTS = {Grade.LIKELY: ("likely",), Grade.OPEN: ("not sure",)}


def _is_vague(fact: NumericFact) -> bool:
    """Whether only the order of magnitude is told: "billions of dollars", "dozens of boats"."""
    if fact.low is None or fact.high is None or fact.high < _ORDER * fact.low:
        return False
    return not re.search(r"\d|[-–—]|\b(?:to|and|or|between|bis|à|a|y|et)\b", fact.text)


def _open_range(fact: NumericFact, writing: Writing) -> str:
    if _is_vague(fact):
        return "" if fact.qualifier is not Qualifier.EXACT else writing.words.at_least
    if fact.value is not None or (fact.low is None) == (fact.high is None):
        return ""
    return writing.words.onward if fact.high is None else writing.words.up_to


def _with_unit(figures: str, fact: NumericFact, source: str, writing: Writing) -> str:
    unit = clean(fact.unit or "")
    if fact.currency:
        tail = _UNIT_TAIL.search(unit)
        money = [clean(fact.currency), figures]
        return " ".join(money if writing.words.currency_first else money[::-1]) + (
            tail.group() if tail else ""
        )
    if not unit or not fact.kind.is_quantity:
        return f"{figures} {writing.words.times}" if fact.kind is NumberKind.MULTIPLE else figures
    if unit in _SHARES:
        return writing.share(figures, _SHARES[unit])
    if unit in _UNIT_SYMBOLS:
        return figures + _UNIT_SYMBOLS[unit]
    if fact.kind in {NumberKind.COUNT, NumberKind.FRACTION}:
        return f"{figures} {_counted(unit, fact, source, writing)}"
    return f"{figures} {writing.unit(unit, fact.value) or (unit if fact.value == 1 else plural(unit))}"


def _counted(unit: str, fact: NumericFact, source: str, writing: Writing) -> str:
    part = fact.value is not None and 0 < fact.value < 1
    things = unit if fact.value == 1 else _as_in_source(unit, fact, source)
    is_base = things.lower() == unit.lower() and not part and fact.value != 1
    many = _as_many(things) if is_base and writing is ENGLISH else things
    return f"{writing.words.part_of} {many}" if part else many


def _as_in_source(unit: str, fact: NumericFact, source: str) -> str:
    """Give the thing counted the form that it has beside the number: "family" is "families" there."""
    around = source[fact.span.start : fact.span.end + _NOUN_REACH]
    stem = re.escape(_CHANGING_END.sub("", _plain(unit))).replace(r"\ ", r"(?:[\s-]+|\s+and\s+)")
    ending = r"(?:ies|ys?)" if unit.endswith("y") else r"m[ae]n" if unit.endswith("man") else r"\w*"
    found = re.search(rf"\b{stem}{ending}\b", _plain(around), re.IGNORECASE)
    if found is None:
        named = fact.measures or ""  # "wolves", "journaux"
        return clean(named if _plain(named)[:_STEM] == _plain(unit)[:_STEM] else unit)
    return clean(around[slice(*found.span())] + _and_others(around[found.end() :]))


def _plain(text: str) -> str:
    """Return a text with no accents, as long as it was: "opción" is "opciones" there, "Fall" "Fälle"."""
    return "".join(normalize("NFD", letter)[0] for letter in text)


_REPEATED = re.compile(r" an? (?:hour|day|week|month|season|year)\b(?! (?:ago|before|earlier|later|after)\b)")
_CONJUNCTS = re.compile(
    r"((?:, [^\W\d_]+)*),? and ([^\W\d_]+)(?= (?!of\b|and\b|the\b|a\b|an\b|its\b|their\b)|[.,;:)]|$)"
)


def _and_others(behind: str) -> str:
    """Return what else is counted with the first thing, or in what time: " and vegetables", " a year"."""
    if timed := _REPEATED.match(behind):
        return timed.group()
    found = _CONJUNCTS.match(behind)
    things = [*re.findall(r"\w+", found[1]), found[2]] if found else []
    many = all(is_plural(thing.lower()) and wordnet().base("n", thing.lower()) for thing in things)
    return found.group() if found and many else ""


def _as_many(thing: str) -> str:
    """Put an English noun that describes what stands after it into the plural: "a 91-page report"."""
    before, space, noun = thing.rpartition(" ")
    english = wordnet().base("n", noun) == noun and not is_plural(noun)
    return before + space + (plurals.plural(noun) if english else noun)


def plural(unit: str) -> str:
    """Put the name of a unit of measure into the plural: "mile per hour" becomes "miles per hour"."""
    tail = _UNIT_TAIL.search(unit)
    head, rest = (unit[: tail.start()], tail.group()) if tail else (unit, "")
    before, space, noun = head.rpartition(" ")
    ending = "" if noun.endswith(("s", "z")) else "s"
    return before + space + _PLURALS.get(noun, noun + ending) + rest


def finding(reason: Reason, source: str, writing: Writing = ENGLISH) -> str:
    """Word a reason: "number: says “40%”, the source “38%”"."""
    says = None if reason.statement is None else writing.quoted(shorten(reason.statement))
    stands = None if reason.source is None else writing.quoted(shorten(reason.source.of(source)))
    if says and stands:
        return f"{reason.code}: says {says}, the source {stands}"
    if says or stands:
        return f"{reason.code}: " + (says or f"the source says {stands}")
    return str(reason.code)


def contradiction(facts: Sequence[NumericFact], source: str, writing: Writing = ENGLISH) -> str:
    """Word quantities that cannot all be true: "contradicting: “12” (12 people) and “14” (14 people)"."""
    shown = [
        f"{writing.quoted(clean(fact.text))} ({meaning(fact, source, writing)})"
        for fact in facts[:_MOST_TOLD]
    ]
    more = [f"{len(facts) - _MOST_TOLD} more"] if len(facts) > _MOST_TOLD else []
    *first, last = [*shown, *more]
    return f"contradicting: {', '.join(first)} and {last}"


def remark(remark: Remark, writing: Writing = ENGLISH) -> str:
    """Word figures that do not fit: "change: “15 %”, “$56m”, “$50m” – stated 15, computed 12"."""
    figures = ", ".join(writing.quoted(clean(figure.text)) for figure in remark.figures)
    stated, computed = (decimal(one, writing=writing) for one in (remark.stated, remark.computed))
    return f"{remark.kind}: {figures} – stated {stated}, computed {computed}"


def cost(usage: Usage, model: str) -> str:
    """Word what a summary cost, in one line."""
    if not usage.calls:
        return "no model was asked"
    again = [count(usage.reasks, "re-ask")] * bool(usage.reasks)
    again += [count(usage.retries, "retry", "retries")] * bool(usage.retries)
    parts = [
        count(usage.calls, "call") + (f" ({', '.join(again)})" if again else ""),
        count(usage.prompt_tokens, "prompt token") + f" ({usage.cached_tokens:,} cached)",
        count(usage.output_tokens, "output token"),
        f"{usage.seconds:,.1f} s",
        clean(model),
    ]
    return " · ".join(parts)
