"""Who does what to whom: a sentence in which two have changed places with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code
from summarizer.desk.matching import keys_of, phrase_keys, sentences_with
from summarizer.desk.pointing import Pointed
from summarizer.desk.stances import tells
from summarizer.desk.standing import base, is_telling, noun_before, parsed, parsed_there
from summarizer.desk.words import WORDS
from summarizer.source.vocabulary import is_synonym
from summarizer.verifying.checking.proving.grammar import PRONOUNS, RELATIVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_MUTUAL = WORDS.mutual_verbs
_PLACES = WORDS.swapping_places
_LONGEST = 4  # words of a name
_NOBODY = PRONOUNS | RELATIVES


class Deed(NamedTuple):
    """A verb with who does it, to whom it is done and who stands beside, by the keys of their words.

    `names` are those of the whole sentence, `called` every word of the name of who does it.
    """

    verb: Node
    actor: Node | None
    does: frozenset[str]
    done_to: frozenset[str]
    beside: dict[str, frozenset[str]]
    names: frozenset[str]
    called: frozenset[str]


def swapped(held: Held) -> Iterator[Pointed]:
    """Find a deed whose two sides the sources have the other way round, and nowhere this way."""
    tree = parsed(held.sentence)
    for ours in _deeds(tree):
        theirs = [(deed, span) for span in _places(held, ours) for deed in _told(held, ours, span)]
        if any(_is_straight(ours, there) for there, _ in theirs):
            continue
        found = next((span for there, span in theirs if _is_swapped(ours, there)), None)
        if found is not None and ours.actor is not None:
            who = ours.actor.span.of(held.sentence)
            message = f"“{who}”: in a source it is the other who does this"
            yield Pointed(Code.NAME, held.place(who), message, held.sources.cite(found))
            return


def _places(held: Held, deed: Deed) -> list[Span]:
    numbers = sentences_with(deed.verb, held.sources)
    near = [n for span in held.support.evidence for n in held.sources.numbers_of(span)]
    return [held.sources.joined.sentences[n].span for n in sorted({*numbers, *near})]


def _told(held: Held, ours: Deed, span: Span) -> Iterator[Deed]:
    tree = parsed_there(held.sources.joined.text, span)
    return (deed for deed in _deeds(tree) if _is_same_deed(ours.verb, deed.verb))


def _is_same_deed(one: Node, other: Node) -> bool:
    return bool(keys_of(one) & keys_of(other)) or is_synonym(base(one), base(other), "v")


def _deeds(tree: Tree) -> Iterator[Deed]:
    named = frozenset(key for node in tree.nodes if node.is_name for key in keys_of(node))
    for verb in tree.nodes:
        if not (verb.is_verb or verb.relation == "acl") or not is_telling(verb) or tells(verb):
            continue
        if base(verb) in _MUTUAL:
            continue
        actor = tree.child(verb, "nsubj", "obl:agent") or noun_before(tree, verb)
        patient = tree.child(verb, "obj", "nsubj:pass")
        beside = {
            case.low: _side(tree, below)
            for below in tree.below(verb)
            if below.relation in {"obl", "iobj"}
            for case in tree.below(below)
            if case.low in _PLACES
        }
        does, done_to = _side(tree, actor), _side(tree, patient)
        yield Deed(verb, actor, does, done_to, beside, named, _called(tree, actor))


def _side(tree: Tree, node: Node | None) -> frozenset[str]:
    """Return the keys of a noun and of what names it; of a name those of its last word."""
    if node is None or node.low in _NOBODY:
        return frozenset()
    if not node.is_name:
        return phrase_keys(tree, node)
    parts = [n for n in tree.below(node) if n.is_name and n.relation != "appos"]
    last = max((node, *parts), key=lambda n: n.number)
    return keys_of(last if last.number <= node.number + _LONGEST else node)


def _called(tree: Tree, node: Node | None) -> frozenset[str]:
    parts = [] if node is None else [node, *(below for below in tree.below(node) if below.is_name)]
    return frozenset(key for part in parts for key in keys_of(part))


def _is_straight(ours: Deed, there: Deed) -> bool:
    same = keys_of(ours.verb) & keys_of(there.verb)
    return bool(ours.does & there.does) or bool(same and ours.done_to & there.done_to and not there.does)


def _is_swapped(ours: Deed, there: Deed) -> bool:
    """Whether both sides have changed places, or one and a name has stepped into the other's place."""
    if ours.does & there.done_to and ours.done_to & there.does:
        return True
    for place, who in ours.beside.items():
        other = there.beside.get(place, frozenset())
        if ours.does & other & ours.names and (who & there.does or not there.does):
            return True
    named = all(deed.actor is not None and deed.actor.is_name for deed in (ours, there))
    named = named and not ours.called & there.called  # "Dunmore General" is no other than "Dunmore"
    return named and ours.does <= there.names and there.does <= ours.names
