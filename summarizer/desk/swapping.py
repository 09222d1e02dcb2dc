"""Names in the place of others: with the same words around, or with who does what to whom exchanged."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import keys_of, phrase_keys, sentences_with
from summarizer.desk.stances import tells
from summarizer.desk.standing import base, is_telling, noun_before
from summarizer.languages.desk_words import WORDS
from summarizer.source.document import Span
from summarizer.source.vocabulary import is_synonym, lemmas
from summarizer.verifying.checking.lexicon import FUNCTION_WORDS, NUMBER_WORDS, TITLES
from summarizer.verifying.checking.proving.grammar import PRONOUNS, RELATIVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.syntax import Node, Tree

_NO_NAMES = FUNCTION_WORDS | PRONOUNS | TITLES | NUMBER_WORDS
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_NAME = re.compile(r"[A-ZÄÖÜ][\w’'-]*(?:\s[A-ZÄÖÜ][\w’'-]*)*")
_FAR = 60
_LEAST_COMMON = 4
_LONGEST = 4


def substituted(held: Held, name: str) -> Span | None:
    """Return the name of the best evidence that stands between the same words as the draft's name."""
    if not (held.evidence and name) or _is_taken_up(held, held.evidence, name):
        return None
    return _substitute(held.sentence, name, held.text, held.evidence)


def _is_taken_up(held: Held, evidence: Span, name: str) -> bool:
    """Whether the sentence before the evidence has a name, and the evidence a word that may mean it."""
    words = {word.casefold() for word in _WORD.findall(evidence.of(held.text))}
    return not words.isdisjoint(WORDS.anaphors) and held.sources.has_before(evidence, name)


def _substitute(sentence: str, name: str, text: str, evidence: Span) -> Span | None:
    """Return the place in `evidence` of the name that stands where the sentence has `name`, if there is one.

    The two sentences must have at least four words in common, a neighbour of the name among them, and both
    names be capitalised and of at most four words.
    """
    ours = list(_WORD.finditer(sentence))
    theirs = list(_WORD.finditer(text, evidence.start, evidence.end))
    matcher = SequenceMatcher(None, [_low(w) for w in ours], [_low(w) for w in theirs], autojunk=False)
    changes = matcher.get_opcodes()
    if sum(b - a for kind, a, b, _, _ in changes if kind == "equal") < _LEAST_COMMON:
        return None
    for kind, a, b, c, d in changes:
        if kind != "replace" or max(b - a, d - c) > _LONGEST:
            continue
        said = sentence[ours[a].start() : ours[b - 1].end()]
        if (said in name or name in said) and _is_name(ours[a:b], a) and _is_name(theirs[c:d], c):
            return Span(theirs[c].start(), theirs[d - 1].end())
    return None


def _low(word: re.Match[str]) -> str:
    return word.group().casefold()


def _uncut(word: re.Match[str]) -> str:
    """Return a word without what is cut short behind it: "I" of "I've"."""
    return re.split("['’]", _low(word))[0]


def _is_name(words: list[re.Match[str]], first: int) -> bool:
    """Whether some words, the first of them at a place of its sentence, have one that can be a name."""
    return any(
        word.group()[0].isupper()
        and _NO_NAMES.isdisjoint({_low(word), _uncut(word)})
        and (first + n or not lemmas(_low(word)))
        for n, word in enumerate(words)
    )


def name_around(text: str, place: Span) -> str:
    """Return the whole name that a place is part of: "Norvane Fluidics" for "Fluidics"."""
    runs = (run for run in _NAME.finditer(text, max(0, place.start - _FAR), place.end + _FAR))
    return next((r.group() for r in runs if Span(*r.span()).overlaps(place)), place.of(text))


_WITHIN = {"flat", "compound", "nmod:desc"}  # a name
_NAMES = {"appos", "compound", "flat", "nmod:poss"}
_HALF = 0.5  # of the telling words
# words of a name
_NOBODY = PRONOUNS | RELATIVES


class Deed(NamedTuple):
    """A verb with who does it, to whom it is done and who stands beside, by the keys of their words.

    `names` are those of the whole sentence, `called` every word of the name of who does it, `may_do` all that
    a parser takes for a subject, or that is joined to one.
    """

    verb: Node
    actor: Node | None
    does: frozenset[str]
    may_do: frozenset[str]
    done_to: frozenset[str]
    beside: dict[str, frozenset[str]]
    names: frozenset[str]
    called: frozenset[str]


def swapped(held: Held) -> Iterator[Pointed]:
    """Find a deed whose two sides the sources have the other way round, and nowhere this way."""
    tree = held.tree
    for ours in _deeds(tree):
        theirs = [(deed, span) for span in _places(held, ours) for deed in _told(held, ours, span)]
        if any(_is_straight(ours, there) for there, _ in theirs):
            continue
        found = next((span for there, span in theirs if _is_swapped(ours, there)), None)
        if found is not None and ours.actor is not None:
            who = ours.actor.span.of(held.sentence)
            yield held.point(Code.NAME, who, "in a source it is the other who does this", found)
            return
        yield from _stranger(held, ours)


def _stranger(held: Held, ours: Deed) -> Iterator[Pointed]:
    """Find somebody who does what the evidence has another do, and whom it, and what is before it, lacks."""
    span = held.evidence
    if span is None or ours.actor is None or not ours.actor.is_name or not held.is_close(span, _HALF):
        return
    before = held.sources.joined.sentences[max(0, held.sources.numbers_of(span)[0] - 1)].span
    if any(keys_of(n) & ours.does for place in (before, span) for n in held.tree_at(place).nodes):
        return
    tree = held.tree_at(span)
    for there in _deeds(tree):
        if ours.done_to & there.done_to and (named := _named(tree, there.actor)) is not None:
            who, other = ours.actor.span.of(held.sentence), named.span.of(held.text)
            yield held.point(Code.NAME, who, f"in a source it is “{other}” who does this", span)
            return


def _named(tree: Tree, actor: Node | None) -> Node | None:
    """Return the name of who does something, which may stand beside what he or she is."""
    if actor is None or actor.is_name:
        return actor
    return next((n for n in tree.below(actor) if n.is_name and n.relation in _NAMES), None)


def _places(held: Held, deed: Deed) -> list[Span]:
    numbers = sentences_with(deed.verb, held.sources)
    near = [n for span in held.support.evidence for n in held.sources.numbers_of(span)]
    return [held.sources.joined.sentences[n].span for n in sorted({*numbers, *near})]


def _told(held: Held, ours: Deed, span: Span) -> Iterator[Deed]:
    tree = held.tree_at(span)
    return (deed for deed in _deeds(tree) if _is_same_deed(ours.verb, deed.verb))


def _is_same_deed(one: Node, other: Node) -> bool:
    return bool(keys_of(one) & keys_of(other)) or is_synonym(base(one), base(other), "v")


def _deeds(tree: Tree) -> Iterator[Deed]:
    named = frozenset(key for node in tree.nodes if node.is_name for key in keys_of(node))
    for verb in tree.nodes:
        if not (verb.is_verb or verb.relation == "acl") or not is_telling(verb) or tells(verb):
            continue
        if base(verb) in WORDS.mutual_verbs:
            continue
        actor = tree.child(verb, "nsubj") or _agent(tree, verb) or noun_before(tree, verb)
        patient = tree.child(verb, "obj", "nsubj:pass")
        beside = {
            case.low: _side(tree, below)
            for below in tree.below(verb)
            if below.relation in {"obl", "iobj"}
            for case in tree.below(below)
            if case.low in WORDS.swapping_places
        }
        subjects = (n for n in tree.below(verb) if n.relation == "nsubj")
        doers = (n for one in subjects for n in (one, *(b for b in tree.below(one) if b.relation == "conj")))
        may_do = frozenset(key for one in doers for key in _side(tree, one))
        yield Deed(
            verb, actor, _side(tree, actor), may_do, _side(tree, patient), beside, named, _called(tree, actor)
        )


def _agent(tree: Tree, verb: Node) -> Node | None:
    """Return who does it behind "by", whatever else a parser takes for that."""
    agent = tree.child(verb, "obl:agent")
    by = agent is not None and any(below.low == "by" for below in tree.below(agent))
    return agent if by else None


def _side(tree: Tree, node: Node | None) -> frozenset[str]:
    """Return the keys of a noun and of what names it; of a name those of its last word."""
    if node is None or node.low in _NOBODY or not node.low[0].isalpha():
        return frozenset()
    if not node.is_name:
        return phrase_keys(tree, node)
    parts = [n for n in tree.below(node) if n.is_name and n.relation in _WITHIN]
    last = max((node, *parts), key=lambda n: n.number)
    return keys_of(last if last.number <= node.number + _LONGEST else node)


def _called(tree: Tree, node: Node | None) -> frozenset[str]:
    parts = [] if node is None else [node, *(below for below in tree.below(node) if below.is_name)]
    return frozenset(key for part in parts for key in keys_of(part))


def _is_straight(ours: Deed, there: Deed) -> bool:
    same = keys_of(ours.verb) & keys_of(there.verb)
    return bool(ours.does & (there.does | there.may_do)) or bool(
        same and ours.done_to & there.done_to and not there.does
    )


def _is_swapped(ours: Deed, there: Deed) -> bool:
    """Whether both sides have changed places, or one and a name has stepped into the other's place."""
    if ours.does & there.done_to and ours.done_to & there.does:
        return True
    for place, who in ours.beside.items():
        other = there.beside.get(place, frozenset())
        if ours.does & other & ours.names and (who & there.does or not there.does):
            return True
    named = all(deed.actor is not None and deed.actor.is_name for deed in (ours, there))
    apart = not (ours.does & there.called or there.does & ours.called)  # "Dunmore General" may be "Dunmore"
    named = named and apart
    return named and ours.does <= there.names and there.does <= ours.names
