"""Words that look like a qualifier or a direction but belong to a verb or noun: "hand over $5m"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.document import Direction, NumberKind
from summarizer.source.numbers.changes import way_of_word
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.wordlists import words
from summarizer.source.vocabulary.denoting import is_invention
from summarizer.source.vocabulary.wordnet import lemmas, wordnet

if TYPE_CHECKING:
    from summarizer.source.numbers.amount import Amount
    from summarizer.source.numbers.lexer import Tokens
    from summarizer.source.numbers.qualifiers import Qualified

# Deeds even with a share: "made up 20 percent of sales".
_OF_SHARES = words("make makes made making use uses used using take takes took taken taking")
_FEW = 10
_THINGS = frozenset({NumberKind.COUNT, NumberKind.NUMBER})
_LASTING = frozenset(
    {NumberKind.AGE, NumberKind.DURATION, NumberKind.LENGTH, NumberKind.MASS, NumberKind.AREA}
)
_PLACED = words("over under near above below beyond around")
_UNSAID = words("more something anything everything nothing much little all")  # "learn more about 40 plans"


def is_particle(tokens: Tokens, index: int, amount: Amount) -> bool:
    """Whether the word at a token, which could qualify the amount, belongs to what stands before it."""
    low, before = tokens.lows[index], tokens.lows[index - 1]
    kind = amount.unit.kind if amount.unit else NumberKind.NUMBER
    told = (
        low == "about" and tokens.language.code == "en" and is_invention(before)
    )  # "a drama about two boys"
    told = told or (low == "about" and before in _UNSAID)
    described = low in _PLACED and _describes(tokens, index, amount)
    if told or before in tokens.language.belonging.get(low, ()):
        return kind in _THINGS or kind is NumberKind.MONEY or described
    if low == "around" and kind in _THINGS and amount.low < _FEW and not _is_round(amount):
        return any(part == "v" for part, _ in lemmas(before))  # "built around two agents"
    few = kind in _THINGS and not _is_round(amount)
    if few and before in tokens.language.belonging_to_few.get(low, ()):
        return True
    placed = low in _PLACED and kind in _THINGS
    return described or (placed and _is_placed(tokens, index, few=few and amount.low < _FEW))


def _describes(tokens: Tokens, index: int, amount: Amount) -> bool:
    """Whether an amount is tied to its unit and has no article: "angry over 89-year-old keeper"."""
    unit, before = amount.unit, tokens.lows[index - 1]
    tied = unit is not None and unit.kind in _LASTING and tokens.is_tied(amount.numeral.last)
    content = tokens.is_word(index - 1) and before not in tokens.language.articles
    return tied and content and before not in tokens.language.denials.get("being", ())


def _is_placed(tokens: Tokens, index: int, *, few: bool) -> bool:
    """Whether "over" or "near" says of what or where: "argued over 40 jobs", "slotted over four penalties".

    Behind a verb or a noun few things that are not round are hardly bounded.
    """
    before = tokens.lows[index - 1]
    if tokens.language.code != "en" or not tokens.is_word(index - 1):
        return False
    if few and tokens.lows[index] == "near":
        return before not in tokens.language.denials["being"]
    if before in tokens.language.function_words:
        return False
    disputes = tokens.lows[index] == "over" and is_deed_of(before, _DISPUTES)
    return disputes or (few and any(part in "vn" for part, _ in lemmas(before)))


def is_reached(tokens: Tokens, index: int, amount: Amount) -> bool:
    """Whether "up" at a token, before "to", goes with a verb of motion: "rates edged up to 6 %"."""
    kind = amount.unit.kind if amount.unit else NumberKind.NUMBER
    if tokens.language.names_follow:
        return tokens.lows[index] in tokens.language.to and _leads(tokens, index)
    return tokens.reads(index, ("up", "to")) and kind in _LEVELS and _is_motion(tokens.lows[index - 1])


_CLAUSE = 8  # words


def _leads(tokens: Tokens, index: int) -> bool:
    """Whether a change leads up to the word at a token: "cayó un 4 %, hasta 17 euros", "rebajas de hasta"."""
    if tokens.lows[index - 1] in tokens.language.of:
        return False
    for at in range(index - 1, index - 1 - _CLAUSE, -1):
        if way_of_word(tokens, at) is not Direction.NONE or tokens.lows[at] in tokens.language.moving:
            return True
        if tokens.lows[at] in _CLAUSE_ENDS:
            return False
    return False


_CLAUSE_ENDS = frozenset((".", ";", ":", "(", ")", "\n\n", ""))
_LEVELS = frozenset({NumberKind.PERCENT, NumberKind.MONEY, NumberKind.NUMBER})
_SENSES, _STEPS = 2, 6
_GOING = frozenset({("travel", 1)})
_DISPUTES = frozenset({("argue", 2), ("fight", 1), ("compete", 1)})  # with how many of their senses


def _is_motion(low: str) -> bool:
    """Whether a word is a verb of going somewhere, and no adverb: "back"."""
    return not any(part == "r" for part, _ in lemmas(low)) and is_deed_of(low, _GOING)


@lru_cache(maxsize=1 << 10)
def is_deed_of(low: str, kinds: frozenset[tuple[str, int]]) -> bool:
    """Whether a word is a verb of these kinds by its commonest senses."""
    known = wordnet()
    found = new = {s for part, base in lemmas(low) if part == "v" for s in known.senses("v", base, _SENSES)}
    for _ in range(_STEPS):
        new = {general for sense in new for general in known.general(sense)} - found
        found = found | new
    return any(not found.isdisjoint(known.senses("v", kind, senses)) for kind, senses in kinds)


def _is_round(amount: Amount) -> bool:
    return amount.high is not None or amount.low % 10 == 0 or amount.numeral.scale > 1


def is_deed(tokens: Tokens, index: int, *, done: bool) -> bool:
    """Whether "up" or "down" at a token says a deed; `done` is given for numbers of things and sums."""
    before = tokens.lows[index - 1]
    if before not in tokens.language.deeds.get(tokens.lows[index], ()):
        return False
    return done or (tokens.lows[index] == "up" and before in _OF_SHARES)


def is_brought_up(tokens: Tokens, index: int) -> bool:
    """Whether "up" or "down" at a token goes with what a verb does: "flagged up six holes", not "went up"."""
    before = tokens.lows[index - 1]
    if tokens.lows[index] not in {"up", "down"} or not before.endswith(("ed", "ing")):
        return False
    acts = any(part == "v" for part, _ in lemmas(before)) and before not in tokens.language.function_words
    return acts and not _is_motion(before)


_ADDING = frozenset("add adds added adding".split())
_LED_TO = frozenset((",", "or", "at", "("))  # "the index added 25 points, or 0.6 percent"


def is_scored(tokens: Tokens, first: int, last: int) -> bool:
    """Whether points are scored by somebody who "added" them: an index has an article or a new level."""
    led = tokens.lows[last] in _LED_TO or tokens.lows[last] in tokens.language.to
    led = led and any(map(tokens.is_figure, range(last + 1, last + 4)))
    by = first - 2
    while tokens.is_capital(by) and tokens.is_word(by):
        by -= 1
    named = by < first - 2 and tokens.lows[by] not in tokens.language.articles | {"the"}
    return tokens.lows[first - 1] in _ADDING and named and not led


def is_during(tokens: Tokens, amount: Amount, qualified: Qualified) -> bool:
    """Whether "over" says in what time, not how long at least: "killed 40 over two days"."""
    lasting = amount.unit is not None and amount.unit.kind is NumberKind.DURATION
    before = tokens.lows[qualified.first - 1]
    over = qualified.last == qualified.first + 1 and tokens.lows[qualified.first] == "over"
    if not (over and lasting):
        return False
    parts = {part for part, _ in lemmas(before)}
    acts = parts == {"v"}  # "requires over two days"
    thing = "n" in parts and parts.isdisjoint("rv")  # "trade with Asia over five years"
    thing |= not parts and tokens.is_capital(qualified.first - 1)
    done = (
        tokens.lows[qualified.first - 2] in tokens.language.denials["being"] and "v" in parts
    )  # "was built over"
    moved = done or tokens.is_figure(qualified.first - 1) or before == "%" or before in tokens.language.scales
    fronted = before in _BEGINS and tokens.lows[amount.last] == ","  # "Over three months, the mill …"
    period = (
        tokens.lows[qualified.last] in tokens.language.articles and tokens.lows[amount.last] in _STRETCHES
    )
    few = amount.low < _FEW and amount.unit is not None and amount.unit.name in _DAYS
    performed = few and is_deed_of(before, _PERFORMING)  # "testifying over three days"
    things = (
        performed
        or (is_plural(before) and not acts)
        or (thing and before not in tokens.language.function_words)
    )
    return moved or fronted or period or things


_DAYS = frozenset("day night weekend week".split())
_PERFORMING = frozenset({("communicate", 2), ("perform", 3)})
_BEGINS = frozenset(("", ".", "!", "?", "\n\n", ",", ";", "“", '"'))
_STRETCHES = frozenset("period span stretch spell".split())  # "over a five-year period"
