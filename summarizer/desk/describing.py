"""What a text says somebody is: "Ana Lund, the mayor", "the mayor, Ana Lund", "who led the study".

Read from the parse of a sentence and from the roles of speakers. English alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.desk.people import NAME, apposed, may_be_one
from summarizer.desk.standing import base_of
from summarizer.languages.desk_words import WORDS
from summarizer.source.document import Span
from summarizer.source.syntax import parse_stretch
from summarizer.source.vocabulary import is_derived
from summarizer.verifying.checking.lexicon import CALENDAR, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.source.utterance import Utterance
from summarizer.source.syntax import Node, Tree

_IN_NAME = {"compound", "flat", "nmod:desc"}
_NOUNS = {"NN", "NNS"}
_SAYING = {"VB", "VBD", "VBN", "VBP", "VBZ", "VBG", "JJ", "NN", "NNS", "NNP", "NNPS", "CD"}
_LONGEST = 7  # words of a phrase from its determiner to the comma behind it
_SIGNED = re.compile(rf"^(?P<name>{NAME})\n+(?P<role>[A-Z][\w ,-]{{2,40}})\s*\Z", re.MULTILINE)
_UNNAMED = re.compile(r"(?<=[ -])[A-ZÀ-Þ][\w'’-]+")  # names in a role: "the company" may be any of them


@dataclass(frozen=True, slots=True)
class Description:
    """A name and what its bearer is: the `head` of a noun phrase, None for a clause, with its words."""

    name: str
    head: str | None
    words: frozenset[str]
    span: Span

    def is_of(self, name: str) -> bool:
        """Whether it may describe the bearer of a name."""
        return may_be_one(name, [self.name])

    def is_like(self, other: Description) -> bool:
        """Whether both say the same of whomever they are of: the same noun, with a word beside it in common.

        A noun that stands alone is like itself with any words beside it.
        """
        if self.head is None or other.head is None:
            return self._does_like(other)
        ours, theirs = self.words - {self.head}, other.words - {other.head}
        return self.head == other.head and (not ours or not theirs or bool(ours & theirs))

    def shares(self, other: Description) -> bool:
        """Whether both have more in common than the noun alone."""
        return len(self.words & other.words) > 1

    def _does_like(self, other: Description) -> bool:
        """Whether one tells what somebody does, and the other the same: "who led it", "its leader"."""
        if self.head is other.head:
            return min(len(self.words), len(other.words)) > 1 and (
                self.words <= other.words or other.words <= self.words
            )
        noun, clause = (self, other) if self.head else (other, self)
        does = {word for word in clause.words if word == noun.head or is_derived(word, noun.head or "")}
        return bool(does) and bool((clause.words - does) & noun.words)


def descriptions(text: str, span: Span) -> Iterator[Description]:
    """Yield what a sentence of a text says of whom it names."""
    for name, role, place in apposed(text, span):
        yield from _role(_UNNAMED.sub("", role), name, place)
    tree = parse_stretch(text, span.start, span.end)
    for node in tree.nodes:
        if _is_name(tree, node) and node.relation not in _IN_NAME and node.low not in CALENDAR:
            yield from _of_name(tree, node)


def spoken_roles(text: str, utterances: Iterable[Utterance]) -> Iterator[Description]:
    """Yield the roles of the speakers of a text."""
    for said in utterances:
        if said.speaker is not None and said.speaker.role is not None:
            role = said.speaker.role
            yield from _role(role.of(text), said.speaker.canonical.of(text), role)


def signed_roles(text: str) -> Iterator[Description]:
    """Yield the role that stands below the name of who signs a letter, in a line of its own."""
    for found in _SIGNED.finditer(text):
        yield from _role(found["role"], found["name"], Span(*found.span("role")))


def _role(words: str, bearer: str, span: Span) -> Iterator[Description]:
    tree = parse_stretch(words.lower())
    root = next((n for n in tree.nodes if n.relation == "root" and n.tag.startswith(("NN", "JJ"))), None)
    if root is not None:
        noun = _noun(tree, root, bearer)
        yield Description(bearer, noun.head, noun.words, span)


def _of_name(tree: Tree, name: Node) -> Iterator[Description]:
    bearer = _name(tree, name)
    if bearer is None or tree.text.startswith(":", name.span.end):  # who speaks in a transcript
        return
    for below in tree.below(name):
        if below.relation == "appos" and below.tag in _NOUNS | {"JJ"}:
            yield _noun(tree, below, bearer)
    who = _relative(tree, name)
    if who is not None:
        yield from _clause(tree, who, bearer)
    told = _named(tree, name) or _predicate(tree, name)
    if told is not None:
        yield _noun(tree, told, bearer)
    yield from _title(tree, name, bearer)
    yield from _agent(tree, name, bearer)


def _agent(tree: Tree, name: Node, bearer: str) -> Iterator[Description]:
    """Yield what somebody does with a thing that is described by it: "the party, led by Bo Lind"."""
    agent = name if name.relation == "obl:agent" else tree.above(name)
    verb = tree.above(agent) if agent is not None and agent.relation == "obl:agent" else None
    thing = tree.above(verb) if verb is not None and verb.relation in {"acl", "acl:relcl"} else None
    if verb is not None and thing is not None and thing.is_noun:
        beside = (n for n in tree.below(thing) if n.relation in {"compound", "amod"})
        words = {base_of(verb.low, "v"), *(base_of(n.low, "n") for n in (thing, *beside))}
        yield Description(bearer, None, frozenset(words), verb.span)


def _is_name(tree: Tree, node: Node) -> bool:
    """Whether a word is part of a name, or a noun with a capital inside a sentence."""
    return node.is_name or (node.is_noun and node.number > 0 and node.span.of(tree.text)[0].isupper())


def _parts(tree: Tree, name: Node) -> list[Node]:
    """Return the words of the name that a word is the head of, with titles before them, in order."""
    return [n for n in tree.nodes if n == name or (n.head == name.number and n.relation in _IN_NAME)]


def _named(tree: Tree, name: Node) -> Node | None:
    """Return the noun that a name behind it and a comma stands for: "the inspector of mines, Bo Lind"."""
    comma = _parts(tree, name)[0].number - 1
    if comma < 1 or tree.nodes[comma].low != ",":
        return None
    first = comma
    while first > 0 and comma - first < _LONGEST and tree.nodes[first].low not in WORDS.determiners:
        first -= 1
    phrase = tree.nodes[first + 1 : comma]
    if tree.nodes[first].low not in WORDS.determiners or any(n.is_verb or n.low == "," for n in phrase):
        return None
    if first > 1 and tree.nodes[first - 1].tag == "IN" and tree.nodes[first - 2].tag in _NOUNS:
        return tree.nodes[first - 2]  # "counsel for the company, Bo Lind"
    own = list(takewhile(lambda node: node.tag != "IN", phrase))
    return own[-1] if own and own[-1].tag in _NOUNS else None


def _predicate(tree: Tree, name: Node) -> Node | None:
    """Return the noun that a name is said to be: "Bo Lind is the inspector"."""
    above = tree.above(name)
    if above is None or above.tag not in _NOUNS or name.relation != "nsubj":
        return None
    return above if tree.child(above, "cop") is not None and not _denied(tree, above) else None


def _name(tree: Tree, head: Node) -> str | None:
    """Return the words of a name of which one is its head, titles and nouns before it left out."""
    parts = [n for n in _parts(tree, head) if _is_name(tree, n) and n.low.rstrip(".") not in TITLES]
    return " ".join(tree.text[parts[0].span.start : parts[-1].span.end].split()) if parts else None


def _noun(tree: Tree, head: Node, bearer: str) -> Description:
    beside = {"amod", "compound", "nmod", "nmod:poss"}
    said = [n for n in tree.below(head) if n.relation in beside and n.tag in _SAYING and not n.is_name]
    words = {
        base_of(n.low, "n") for n in (*said, head)
    }  # names are left out: "the company" may be any of them
    return Description(bearer, base_of(head.low, "n"), frozenset(words), head.span)


def _relative(tree: Tree, name: Node) -> Node | None:
    """Return the verb of the clause that "who" begins right behind a name."""
    if name.relation == "nmod" and (above := tree.above(name)) is not None and _is_name(tree, above):
        return None  # "Bo Lind of Lowland Bank, who leads it"
    last = _parts(tree, name)[-1].number
    after = [n for n in tree.nodes[last + 1 : last + 3] if n.low != ","]
    is_who = bool(after) and after[0].low == "who" and after[0].relation.startswith("nsubj")
    return tree.above(after[0]) if is_who else None


def _clause(tree: Tree, verb: Node, bearer: str) -> Iterator[Description]:
    inside = [verb, *(n for n in tree.nodes if verb in tree.ancestors(n))]
    words = {base_of(n.low, "v") for n in inside if n.tag in _SAYING and n.low not in WORDS.relatives}
    words -= WORDS.roleless_verbs
    if len(words) > 1 and not _denied(tree, verb):
        yield Description(bearer, None, frozenset(words), verb.span)


def _title(tree: Tree, name: Node, bearer: str) -> Iterator[Description]:
    """Yield the office before a name: "Mayor Ana Lund", "council engineer Jane Doe"."""
    first = min((n.number for n in (name, *tree.below(name)) if n.is_name), default=name.number)
    for node in _parts(tree, name):
        is_title = node.low in TITLES or (not node.is_name and node.is_noun and node.number < first)
        if is_title and node.low.rstrip(".") == node.low:
            title = base_of(node.low, "n")
            yield Description(bearer, title, frozenset({title}), node.span)


def _denied(tree: Tree, node: Node) -> bool:
    return any(below.low in {"not", "n't", "never", "no"} for below in tree.below(node))
