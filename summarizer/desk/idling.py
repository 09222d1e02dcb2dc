"""What `check` brings against a sentence and is nothing wrong: the two sentences looked at word by word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.desk.changing import goes
from summarizer.desk.comparing import is_borne_out
from summarizer.desk.conflicting import figures_of, told_of_others
from summarizer.desk.counting import is_bounded_alike
from summarizer.desk.figuring import RELATIONS, figure_of, is_rounded_in
from summarizer.desk.matching import said_of_the_same
from summarizer.desk.parties import tell_both_sides
from summarizer.desk.stances import Stance, clause_of, stance, tells
from summarizer.desk.standing import COMPARATIVE, base, bounds, may_contrast, word_at, word_said
from summarizer.desk.swapping import name_around
from summarizer.languages.desk_words import WORDS
from summarizer.results import Reason, ReasonCode
from summarizer.source.document import NumberKind, NumberMention, Span
from summarizer.source.vocabulary import phrasal
from summarizer.verifying.checking.lexicon import FUNCTION_WORDS, MAJORITY, PARTIAL, TITLES
from summarizer.verifying.checking.proving.grammar import FEMININE, MASCULINE, PLURAL, PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.syntax import Node, Tree

_EXCEPTION = re.compile(
    r"\b(?:but (?:one|two|three|a few)|except|apart from|other than|save for)\b", re.IGNORECASE
)
_NOT_ALL = re.compile(r"\bnot (?:all|every\w*)\b", re.IGNORECASE)
_RARE = 100
_FEW = 12  # so many are told of much
_SHARES = {NumberKind.MULTIPLE, NumberKind.RATIO, NumberKind.FRACTION}
_COUNTED = {NumberKind.COUNT, NumberKind.NUMBER}


def is_idle(held: Held, reason: Reason) -> bool:
    """Whether nothing is wrong for a reason: a sign said otherwise, a part of a name, a pronoun."""
    if reason.statement and held.is_quoted(reason.statement):
        return True
    if reason.code is ReasonCode.QUANTIFIER and _has_exception(held):
        return True
    return reason.source is not None and _is_idle_there(held, reason, reason.source)


def _is_idle_there(held: Held, reason: Reason, there: Span) -> bool:
    """Whether nothing is wrong for a reason with a place in the evidence."""
    said = reason.statement or ""
    around = next((span for span in held.support.evidence if span.overlaps(there)), None)
    mention = next((n for n in held.numbers if n.text == said), None)
    match reason.code:
        case ReasonCode.CONTRAST:
            return is_borne_out(held) or _is_no_contrast(held, said, there, around)
        case ReasonCode.DIRECTION:
            return held.is_parsed and around is not None and _is_no_direction(held, said, there, around)
        case ReasonCode.QUANTIFIER:
            return held.is_parsed and _is_no_quantifier(held, said, there, around)
        case ReasonCode.SPEAKER:
            named = there.of(held.text)
            if named.casefold() in PRONOUNS or said in named:
                return True
            return _tells_of_no_speech(held, said) or _says_it_itself(held, said)
        case ReasonCode.NAME:
            return _is_named_too(held, said, there)
        case ReasonCode.UNIT:
            return _is_no_slip(held, mention, there)
        case ReasonCode.QUALIFIER:
            return mention is not None and _is_no_qualifier(held, mention, there)
        case ReasonCode.NUMBER:
            return mention is not None and _is_no_other(held, mention, there, around)
        case _:
            return reason.code is ReasonCode.ROLE and said in name_around(held.text, there)


def _is_no_direction(held: Held, said: str, there: Span, around: Span) -> bool:
    return (
        _is_of_another(held, said, there, around)
        or _is_denied(held, said)
        or _is_particle(held, said, there, around)
    )


def _is_no_other(held: Held, mention: NumberMention, there: Span, around: Span | None) -> bool:
    """Whether a figure that differs from one of the evidence is given, of another sort, or rounded."""
    others = [n for n in held.given if n.span.overlaps(there)]
    return (
        _is_given(held, mention)
        or held.is_put_right(mention, others)
        or _is_told_behind(held, mention)
        or _is_another_sort(held, mention, others[:1])
        or _is_another_order(held, mention, there, around)
        or is_rounded_in(mention, others)
    )


def _is_no_qualifier(held: Held, mention: NumberMention, there: Span) -> bool:
    """Whether a figure is of something else than the one that is qualified otherwise, or bounded alike."""
    others = [n for n in held.given if n.span.overlaps(there)]
    is_common = all((n.value or 0) <= _FEW or n.kind is not mention.kind for n in others)
    if is_common and held.is_parsed and not held.is_close(held.sources.sentence_at(there)):
        return True
    apart = all((n.value or 0) >= _RARE and not held.is_told_alike(mention, n) for n in others)
    return apart or any(is_bounded_alike(held, mention, n) for n in others)


def _has_exception(held: Held) -> bool:
    """Whether the evidence tells of all but some, so that these are denied what the others have."""
    text = held.evidence.of(held.text) if held.evidence else ""
    return _EXCEPTION.search(text) is not None


def _is_no_contrast(held: Held, said: str, there: Span, around: Span | None) -> bool:
    if held.is_parsed and _only_bounds(held, said):
        return True
    if said.casefold() in FUNCTION_WORDS:
        apart = not (held.evidence and held.evidence.contains(there))
        if apart or there.of(held.text).casefold() not in FUNCTION_WORDS:
            return True
    if around is None or not held.is_parsed:
        return False
    apart = _is_of_another(held, said, there, around) or is_counted_apart(held, said, there)
    return apart or not may_contrast(held.sentence, said, held.text, there, around)


def _only_bounds(held: Held, said: str) -> bool:
    """Whether a comparative only bounds a figure, and is looked at with that."""
    words = (n for n in held.tree.nodes if n.low == said.casefold())
    return any(n.tag in COMPARATIVE and bounds(held.tree, n) for n in words)


def _is_of_another(held: Held, said: str, there: Span, around: Span) -> bool:
    """Whether two words are said of something else: "sales grew" where volumes fell."""
    ours, theirs = held.tree, held.tree_at(around)
    node, other = word_said(ours, said), word_at(theirs, there)
    if node is None or other is None:
        return False
    one, two = clause_of(ours, node), clause_of(theirs, other)
    return not said_of_the_same(ours, one, theirs, two) or tell_both_sides(ours, theirs)


def is_counted_apart(held: Held, said: str, there: Span) -> bool:
    """Whether opposites are told of other numbers: 61 died where 14 survived."""
    ours, theirs = held.tree, held.tree_at(held.sources.sentence_at(there))
    node, other = word_said(ours, said), word_at(theirs, there)
    if node is None or other is None:
        return False
    return told_of_others(figures_of(ours, node), figures_of(theirs, other))


def _is_denied(held: Held, said: str) -> bool:
    """Whether the sentence denies a word, or leaves it open: "not expected to come down"."""
    node = word_said(held.tree, said)
    return node is not None and stance(held.tree, node) is not Stance.SO


def _is_particle(held: Held, said: str, there: Span, around: Span) -> bool:
    """Whether a word belongs to a verb that with it tells of no rise or fall: "give up", and not "down"."""
    tree, theirs = held.tree, held.tree_at(around)
    node, other = word_said(tree, said), word_at(theirs, there)
    verb = tree.above(node) if node is not None and node.relation == "compound:prt" else None
    above = theirs.above(other) if other is not None else None
    if verb is None or (above is not None and base(above) == base(verb)):
        return False
    whole = phrasal(verb.low, said.casefold())
    return whole is not None and not goes(whole)


def _is_no_quantifier(held: Held, said: str, there: Span, around: Span | None) -> bool:
    """Whether nothing is told of all that the evidence tells of most or some, and the same."""
    word, its = said.split(maxsplit=1)[0].casefold(), there.of(held.text).casefold()
    if word not in WORDS.all_of or its not in MAJORITY | PARTIAL or _NOT_ALL.search(held.sentence):
        return True
    return around is not None and not may_contrast(held.sentence, word, held.text, there, around)


def _is_no_slip(held: Held, mention: NumberMention | None, there: Span) -> bool:
    """Whether a figure is no slip for another: one that has no unit, "eight times" for "8%"."""
    others = [n for n in held.given if n.span.overlaps(there)]
    if mention is not None and not any(held.is_told_alike(mention, other) for other in others):
        return True
    if mention is not None and mention.kind in _SHARES:
        return True
    measured = mention is not None and mention.kind not in _COUNTED | {NumberKind.MONEY, NumberKind.RATE}
    return not any(n.unit and not (measured and n.kind in _COUNTED) for n in others)


def _is_given(held: Held, mention: NumberMention) -> bool:
    """Whether the evidence has a figure too, and may tell it of the same."""
    if not mention.kind.is_quantity or mention.kind in RELATIONS:
        return False
    same = (n for n in held.given if figure_of(n) == figure_of(mention))
    return any(held.is_told_alike(mention, there) for there in same)


def _is_told_behind(held: Held, mention: NumberMention) -> bool:
    """Whether the evidence tells a figure right behind a name that the sentence has: "the Greens nine"."""
    same = [n for n in held.given if n.value == mention.value]
    before = [held.text[: n.span.start].split()[-1:] for n in same if n.kind is NumberKind.NUMBER]
    return any(word[0].isupper() and word in held.sentence.split() for words in before for word in words)


def _is_another_sort(held: Held, mention: NumberMention, others: list[NumberMention]) -> bool:
    """Whether only one of two figures is a difference or a rest: "seven more" where eleven were opened."""
    if others and (held.is_one_of(mention) or held.is_summed(mention)):
        return True
    return any(
        held.compares(mention) != held.compares_there(n) or not held.is_told_alike(mention, n) for n in others
    )


def _is_another_order(held: Held, mention: NumberMention, there: Span, around: Span | None) -> bool:
    """Whether "the second half" is held against "the first quarter": ordinals of other things."""
    if around is None or mention.kind is not NumberKind.ORDINAL:
        return False
    return not may_contrast(held.sentence, mention.text, held.text, there, around)


def _is_named_too(held: Held, said: str, there: Span) -> bool:
    """Whether a name is part of the source's own, only a title, or the source's name is in the sentence."""
    named = there.of(held.text) in held.sentence or said.casefold() in TITLES | PRONOUNS
    return named or said in name_around(held.text, there)


def _tells_of_no_speech(held: Held, speaker: str) -> bool:
    """Whether somebody does something else than say it: "Lund has asked the city for a bridge"."""
    named = {word.casefold() for word in speaker.split()}
    does = [verb for subject, verb in _subjects(held.tree) if subject.low in named]
    return held.is_parsed and bool(does) and not any(tells(v) or held.tree.child(v, "ccomp") for v in does)


def _says_it_itself(held: Held, speaker: str) -> bool:
    """Whether the evidence has others do the saying: a witness tells what "fifteen of them told us"."""
    named = {word.casefold() for word in speaker.split()}
    told = named | PLURAL | MASCULINE | FEMININE
    cues = {base(verb) for subject, verb in _subjects(held.tree) if subject.low in named}
    for span in held.support.evidence:
        theirs = _subjects(held.tree_at(span))
        if any(base(verb) in cues and subject.low in told for subject, verb in theirs):
            return True
    return False


def _subjects(tree: Tree) -> Iterator[tuple[Node, Node]]:
    for node in tree.nodes:
        if node.relation.startswith("nsubj") and (above := tree.above(node)) is not None:
            yield node, above
