"""What `check` brings against a sentence, with reasons and places, and what a source puts right itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.desk.comparing import is_borne_out
from summarizer.desk.counting import bounded
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.idling import is_counted_apart, is_idle
from summarizer.desk.matching import keys_of
from summarizer.desk.sides import denies_contrary, may_be_difference, tells_of_the_same
from summarizer.desk.stances import tells
from summarizer.desk.standing import base, is_question, is_telling, node_at, parsed, parsed_there
from summarizer.desk.swapping import substituted
from summarizer.desk.timing import names_day
from summarizer.desk.unparsed import begins_movement, is_left_open
from summarizer.languages.desk_words import WORDS
from summarizer.rendering.wording import shorten
from summarizer.results import Reason, ReasonCode, Verdict
from summarizer.source.document import NumberKind, NumberMention, Span
from summarizer.source.vocabulary import may_name_one
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.verifying.checking.proving.grammar import NEGATORS, PLURAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.desk.held import Held
    from summarizer.source.syntax import Node, Tree

CODES = {
    ReasonCode.NUMBER: Code.NUMBER,
    ReasonCode.UNIT: Code.UNIT,
    ReasonCode.QUALIFIER: Code.QUALIFIER,
    ReasonCode.DIRECTION: Code.DIRECTION,
    ReasonCode.ARITHMETIC: Code.ARITHMETIC,
    ReasonCode.NAME: Code.NAME,
    ReasonCode.ROLE: Code.NAME,
    ReasonCode.NEGATION: Code.NEGATION,
    ReasonCode.MODALITY: Code.MODALITY,
    ReasonCode.QUANTIFIER: Code.QUANTIFIER,
    ReasonCode.CONTRAST: Code.CONTRAST,
    ReasonCode.SPEAKER: Code.OTHER_SPEAKER,
}
# What speaks against a statement only if the source has something else in its place.
_NEEDS_A_PLACE = {Code.NUMBER, Code.UNIT, Code.NAME, Code.OTHER_SPEAKER}
_FACED = {Code.NEGATION, Code.MODALITY}  # what parses tell better, where there are some


def reasons(held: Held, done: set[Code], taken: list[Span]) -> Iterator[Pointed]:
    """Yield what the sources say otherwise, one finding of a code, those with a place first."""
    done = set(done)
    for reason in sorted(held.support.reasons, key=lambda reason: reason.source is None):
        code = CODES.get(reason.code)
        if code is None or code in done or (held.is_parsed and code in _FACED) or is_idle(held, reason):
            continue
        if _is_of_others(held, reason, code):
            continue
        pointed = _plain(held, reason, code)
        if pointed is not None and not any(pointed.span.overlaps(span) for span in taken):
            done.add(code)
            yield pointed


def _is_of_others(held: Held, reason: Reason, code: Code) -> bool:
    """Whether sentences that are not parsed have hardly a word in common, or a figure may be reckoned."""
    if code is Code.MODALITY and reason.source is not None and is_left_open(held):
        return True
    if code is Code.NEGATION and denies_contrary(held):
        return True
    if code in _FACED:
        return not tells_of_the_same(held, reason.source)
    mention = next((n for n in held.numbers if n.text == reason.statement), None)
    if code in {Code.UNIT, Code.QUALIFIER}:
        is_one = mention is not None and held.is_one_of(mention)
        return is_one or begins_movement(held, reason.statement or "")
    if code is not Code.NUMBER or mention is None:
        return False
    return may_be_difference(held, mention) or _counts_others(held, mention, reason)


def _counts_others(held: Held, mention: NumberMention, reason: Reason) -> bool:
    """Whether the figures of a reason count different things: five options, two schools."""
    place = reason.source
    there = next((n for n in held.given if place is not None and n.span.overlaps(place)), None)
    if not held.is_parsed or there is None or not (mention.unit and there.unit):
        return False
    both_count = mention.kind is there.kind is NumberKind.COUNT
    one, other = mention.unit.split()[-1], there.unit.split()[-1]
    return both_count and one != other and not may_name_one(one, other)


def refuted(held: Held) -> Iterator[Pointed]:
    """Tell why `check` refutes a sentence against which nothing else was found.

    What two sentences laid side by side seldom get wrong counts whatever the words beside it: a denial, an
    opposite, figures that have changed places, one name that speaks in the place of another.
    """
    if held.support.verdict is not Verdict.REFUTED:
        return
    for reason in sorted(held.support.reasons, key=lambda reason: _is_same_word(held, reason)):
        code = CODES.get(reason.code)
        if code is not None and reason.source is not None and _is_against(held, reason, reason.source):
            pointed = _plain(held, reason, code)
            if pointed is not None:
                yield pointed
                return


def _is_same_word(held: Held, reason: Reason) -> bool:
    said = (reason.statement or "").casefold()
    return reason.source is None or reason.source.of(held.text).casefold() == said


def _is_against(held: Held, reason: Reason, there: Span) -> bool:
    """Whether a reason of `check` with a place in the sources is one to tell of."""
    match reason.code:
        case ReasonCode.NEGATION:
            around = held.sources.sentence_at(there)
            of_them = not PLURAL.isdisjoint(there.of(held.text).casefold().split())  # "none of them a woman"
            of_them |= not (held.is_parsed or tells_of_the_same(held, there)) or denies_contrary(held)
            of_them |= is_question(held.text, around) or rights_itself(held.sentence, held.text, around)
            return not of_them
        case ReasonCode.CONTRAST:
            return not (is_borne_out(held) or is_counted_apart(held, reason.statement or "", there))
        case ReasonCode.NUMBER:
            return _is_crossed(held, reason, there) or not is_idle(held, reason)
        case ReasonCode.SPEAKER:
            denied = any(other.code is ReasonCode.NEGATION for other in held.support.reasons)
            return not denied and names_both(held, reason)
        case _:
            return not is_idle(held, reason)


def _is_crossed(held: Held, reason: Reason, there: Span) -> bool:
    """Whether two figures have changed places: "12 phones and 31 knives" for 31 and 12."""
    pair = (reason.statement or "").casefold(), there.of(held.text).casefold()
    return pair[0] != pair[1] and any(
        (other.source.of(held.text).casefold(), (other.statement or "").casefold()) == pair
        for other in held.support.reasons
        if other.code is reason.code and other.source is not None
    )


def names_both(held: Held, reason: Reason) -> bool:
    """Whether a reason sets one name against another."""
    there = reason.source.of(held.text) if reason.source else ""
    return all(words and _is_named(words) for words in (reason.statement or "", there))


def _is_named(words: str) -> bool:
    """Whether words are nothing but a name."""
    return all(word[0].isupper() and not word.isupper() for word in words.split())


def _plain(held: Held, reason: Reason, code: Code) -> Pointed | None:
    if code is Code.OTHER_SPEAKER and not _is_speaker(held, reason.statement or ""):
        return None
    cited = held.sources.cite(reason.source) if reason.source else None
    if cited is None and code in _NEEDS_A_PLACE:
        is_number = code is Code.NUMBER
        place = _counterpart(held, reason) if is_number else substituted(held, reason.statement or "")
        if place is None:
            return None
        cited = held.sources.cite(place)
    if code is Code.NAME and names_day(reason.statement or ""):
        code = Code.DATE
    stands = f"a source has “{shorten(cited.text)}”" if cited else code.meaning
    said = f"“{shorten(reason.statement)}”: " if reason.statement else ""
    if code is Code.QUALIFIER and reason.source is not None:
        said, stands = _both_bounded(held, reason, reason.source) or (said, stands)
    return Pointed(code, held.place(reason.statement), said + stands, cited or held.best)


def _is_speaker(held: Held, words: str) -> bool:
    """Whether some words of the sentence name somebody, or a body, that says something in it."""
    if not held.is_parsed:
        return True
    tree = held.tree
    node = node_at(tree, Span(at, at + len(words))) if (at := held.sentence.find(words)) >= 0 else None
    verb = tree.above(node) if node is not None else None
    says = verb is not None and tells(verb)
    if node is None or not says:
        return False
    return (node.is_name and node.number > 0) or sort_of(base(node)) is not Sort.THING


def _both_bounded(held: Held, reason: Reason, there: Span) -> tuple[str, str] | None:
    """Return two figures in the words that bound each, where the figures alone may be the same."""
    mention = next((n for n in held.numbers if n.text == reason.statement), None)
    other = next((n for n in held.given if n.span.overlaps(there)), None)
    if mention is None or other is None:
        return None
    source = bounded(held.text, other)
    return f"“{bounded(held.sentence, mention)}”: ", f"a source has “{source}”"


def _counterpart(held: Held, reason: Reason) -> Span | None:
    """Return the number that the evidence has where the draft has this one, of its kind and unit."""
    words = reason.statement or ""
    mention = next((n for n in held.numbers if n.text == words or (words and words in n.text)), None)
    if mention is None or held.is_parsed:  # where there are parses, `mistaken` has looked
        return None
    given = {value for n in held.given for value in n.values}
    if may_be_difference(held, mention):
        return None
    if set(mention.values) <= given or mention.text.casefold() in WORDS.vague_numbers:
        return None
    alike = [n for n in held.close if (n.kind, n.unit) == (mention.kind, mention.unit)]
    other = [n for n in alike if n.value != mention.value and held.is_told_alike(mention, n)]
    compares = held.compares(mention) if other else False
    return next((n.span for n in other if held.compares_there(n) == compares), None)


def rights_itself(sentence: str, text: str, evidence: Span) -> bool:
    """Whether a sentence tells what the evidence puts in the place of what it denies, and not that."""
    tree, there = parsed(sentence), parsed_there(text, evidence)
    turn = next((n for n in there.nodes if n.relation == "cc" and n.low in WORDS.turning), None)
    if turn is None or (instead := there.above(turn)) is None or (denied := there.above(instead)) is None:
        return False
    negator = next((n.number for n in there.nodes[: turn.number] if n.low in NEGATORS), None)
    if negator is None:
        return False
    before = _keys(n for n in _phrase(there, denied) if negator < n.number < turn.number)
    after = _keys(n for n in _phrase(there, instead) if n.number > turn.number)
    own = _keys(_told(tree))
    return bool(own & after - before) and not own & before - after


def _told(tree: Tree) -> list[Node]:
    """Return the words of a sentence up to its first denial."""
    end = next((n.number for n in tree.nodes if n.low in NEGATORS), len(tree.nodes))
    return list(tree.nodes[:end])


def _phrase(tree: Tree, head: Node) -> list[Node]:
    return [n for n in tree.nodes if n is head or head in tree.ancestors(n)]


def _keys(nodes: Iterable[Node]) -> set[str]:
    return {key for n in nodes if is_telling(n) for key in keys_of(n)}
