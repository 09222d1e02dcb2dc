"""A sentence of a draft that holds a thing otherwise than the sources: as not so, as so, as sure, as open.

What leads the sentence is looked up wherever the sources tell it too. A difference counts only where they
tell it of the same, and nowhere as near as that the way the draft does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.conflicting import Told, code_of, has_would, is_reported
from summarizer.desk.findings import Code
from summarizer.desk.guards import Guard, guard
from summarizer.desk.matching import (
    ANYBODY,
    DOERS,
    ROLES,
    has_same_core,
    keys_of,
    phrase_keys,
    relation,
    said_of_the_same,
    sentences_with,
)
from summarizer.desk.sources import Sources, is_withdrawn
from summarizer.desk.stances import COMPLETING, Stance, clause_of, leads, stance, tells
from summarizer.desk.standing import (
    answers_no,
    base,
    company,
    is_question,
    is_telling,
    parsed,
    parsed_there,
    stand_alike,
)
from summarizer.languages.desk_words import WORDS
from summarizer.source.document import Span
from summarizer.verifying.checking.lexicon import MAJORITY, PARTIAL, UNIVERSAL
from summarizer.verifying.checking.proving.grammar import PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree


def leaders(tree: Tree) -> Iterator[Node]:
    """Yield the words that lead what a sentence tells in its own main clause, or says that somebody tells."""
    for node in tree.nodes:
        if (
            node.relation == "root"
            or (node.relation in COMPLETING | {"conj", "parataxis"} and leads(tree, node))
            or (node.is_verb and node.relation.startswith("acl") and _is_verbless(tree, tree.above(node)))
        ):
            yield node


def _is_verbless(tree: Tree, root: Node | None) -> bool:
    """Whether a parser has found no verb to lead a sentence, and taken it for a noun."""
    if root is None or root.relation != "root" or not root.is_noun or leads(tree, root):
        return False
    return any(n.relation == "compound" and n.tag == "NNS" for n in tree.below(root))


_LEAST_SHARED, _AS_NEAR = 0.5, 0.6
_LEAST_ALONE = 0.3  # where one place alone tells of it
_FEW = 3
_OF_NAMES = 2  # how much more than a word a name weighs
_OF_ANYBODY = 2  # words to be shared with a sentence that tells of a pronoun


class Facing(NamedTuple):
    """A word of a draft's sentence, how it and the sources hold it, and where (in the joined text)."""

    code: Code
    mine: Stance
    theirs: Stance
    word: str
    sentence: Span


def facing(sentence: str, sources: Sources, evidence: Sequence[Span] = ()) -> Facing | None:
    """Return the first word that leads a sentence and is held otherwise wherever the sources tell it.

    In its `evidence` other words for the same are looked for, and their opposites.
    """
    near = frozenset(number for span in evidence for number in sources.numbers_of(span))
    tree = parsed(sentence)
    for node in _candidates(tree):
        mine = stance(tree, node)
        told = sorted(_told(tree, node, sources, near), key=lambda there: -there.shared)
        found = _conflict(tree, node, mine, told, is_only=len(sentences_with(node, sources)) == 1)
        if found is not None and not (found[0] is Code.MODALITY and _is_guarded(tree, node, mine)):
            place = found[1].tree.nodes
            return Facing(
                found[0],
                mine,
                found[1].stance,
                node.span.of(sentence),
                Span(place[0].span.start, place[-1].span.end),
            )
    return None


def _is_guarded(tree: Tree, node: Node, mine: Stance) -> bool:
    """Whether a word that leads its clause is left open after all: "a possible cause", "would back it"."""
    return mine is Stance.SO and (guard(tree, node) is Guard.OPEN or has_would(tree, node))


def _candidates(tree: Tree) -> Iterator[Node]:
    """Yield what leads the sentence; where that is a word as "have", what it says of what."""
    for leader in leaders(tree):
        said = [b for b in tree.below(leader) if b.relation in {"obj", "xcomp"} and is_telling(b)]
        if base(leader) in WORDS.light_verbs and said:
            yield from said
        if is_telling(leader) and (not leader.is_noun or tree.child(leader, "cop") is not None):
            yield leader


def _conflict(
    tree: Tree, node: Node, mine: Stance, told: list[Told], *, is_only: bool
) -> tuple[Code, Told] | None:
    best = next((there for there in told if there.alike), None)
    if best is None or best.shared < (_LEAST_ALONE if is_only else _LEAST_SHARED):
        return None
    near = [there for there in told if there.alike and there.shared >= _AS_NEAR * best.shared]
    codes = [
        code_of(tree, node, mine, there)
        for there in near
        if there is best or there.stance is not Stance.UNTOLD
    ]
    code = code_of(tree, node, mine, best)
    return (code, best) if code is not None and None not in codes else None


def _told(tree: Tree, node: Node, sources: Sources, near: frozenset[int]) -> Iterator[Told]:
    """Yield the places where the sources have a word, with how they hold it."""
    rest = _content(tree) - keys_of(node)
    named = {key for n in tree.nodes if n.is_name and n.relation != "nmod:poss" for key in keys_of(n)}
    is_only = len(sentences_with(node, sources)) == 1
    denier = _denier(tree, node)

    def weigh(key: str) -> int:
        return _OF_NAMES if key in named else 1

    for number in sorted({*sentences_with(node, sources), *near}):
        there = parsed_there(sources.joined.text, sources.joined.sentences[number].span)
        words = _content(there)
        if len(words) <= _FEW and number:
            before = sources.joined.sentences[number - 1].span
            words |= _content(parsed_there(sources.joined.text, before))
        for other in there.nodes:
            if not is_telling(other):
                continue
            is_word = bool(keys_of(node) & keys_of(other)) and not (tells(node) and base(node) != base(other))
            same = 0 if tells(node) or tells(other) else relation(node, other)
            core = bool(same) and has_same_core(tree, node, there, other)
            if (core or is_word) and _is_like(tree, node, there, other, is_only=is_only):
                wanted = rest - (_left_to_pronouns(tree, node, there, other) - words)
                shared = sum(map(weigh, wanted & words)) / sum(map(weigh, wanted)) if wanted else 1.0
                if len(wanted & words) < _OF_ANYBODY and _may_be_anybody(tree, node):
                    shared = 0.0  # "she" may be anybody
                alone = not company(tree, node) or not company(there, other)
                alike = alone or stand_alike(tree, node, there, other)
                shared = 1.0 if core else shared
                held = held_there(there, other, sources, number)
                if denier is not None and not _has(there, phrase_keys(tree, denier)):
                    continue
                yield Told(there, other, held.turned if same < 0 else held, shared, alike)


def _denier(tree: Tree, node: Node) -> Node | None:
    """Return who is said to deny what a word tells: what others say of it is no other."""
    for above in tree.ancestors(clause_of(tree, node)):
        subject = tree.child(above, "nsubj")
        if base(above) in WORDS.refuting and subject is not None and subject.low not in PRONOUNS:
            return subject
    return None


def _has(there: Tree, who: frozenset[str]) -> bool:
    """Whether a sentence names somebody, or tells of a pronoun."""
    return any(n.tag == "PRP" or keys_of(n) & who for n in there.nodes)


def _left_to_pronouns(tree: Tree, node: Node, there: Tree, other: Node) -> set[str]:
    """Return the keys of what a sentence of the sources may only point at, and so need not have."""
    left: set[str] = set()
    subject = _subject(there, other)
    if subject is None or subject.low in ANYBODY or _may_name(tree, node, subject):
        left |= _subject_words(tree, node)
    if any(n.low in PRONOUNS and n.tag == "PRP" for n in there.nodes):
        left |= {key for n in tree.nodes if n.is_name for key in keys_of(n)}
    return left


def held_there(there: Tree, other: Node, sources: Sources, number: int) -> Stance:
    """Tell how a sentence of the sources holds a word; a question holds it as its answer does."""
    text, span = sources.joined.text, sources.joined.sentences[number].span
    held = stance(there, other)
    if is_withdrawn(span.of(text)):
        return held.turned
    if held is Stance.SO and is_reported(there, other) and _is_denied_next(sources, number):
        return Stance.CLAIMED
    if held is Stance.SO and _is_alleged(there, other):
        return Stance.CLAIMED
    if is_question(text, span):
        return held.turned if answers_no(text, span) else Stance.UNTOLD
    return held


def _is_alleged(there: Tree, other: Node) -> bool:
    """Whether an adverb has a clause told only as somebody's claim: "he allegedly took it"."""
    beside = there.below(clause_of(there, other))
    return any(n.relation == "advmod" and n.low in WORDS.claimed for n in beside)


def _is_denied_next(sources: Sources, number: int) -> bool:
    """Whether the next sentence begins with somebody's denying what this one tells: "The firm denies it"."""
    sentences = sources.joined.sentences
    if number + 1 >= len(sentences):
        return False
    after = parsed_there(sources.joined.text, sentences[number + 1].span)
    verb = next((n for n in after.nodes if n.is_verb and base(n) in WORDS.refuting), None)
    denied = after.child(verb, "obj") if verb is not None and verb.relation == "root" else None
    return denied is not None and (denied.low in WORDS.anaphors or base(denied) in WORDS.charges)


def _is_like(tree: Tree, node: Node, there: Tree, other: Node, *, is_only: bool) -> bool:
    """Whether both words lead a clause, or are what a light verb says of the same.

    A verb that the sources have but once may have its object in other words.
    """
    one, two = clause_of(tree, node), clause_of(there, other)
    if one is not node and two is other:  # "took shelter", "sheltered"
        is_light = base(one) in WORDS.light_verbs and node.relation == "obj"
        return is_light and said_of_the_same(tree, one, there, two)
    if (one is node) != (two is other) or (one is not node and base(two) not in WORDS.light_verbs):
        return False
    roles = DOERS if is_only and one.is_verb and base(one) == base(two) else ROLES
    return said_of_the_same(tree, one, there, two, roles)


def _content(tree: Tree) -> set[str]:
    """Return the keys of what says something, but for who tells it."""
    tellers = {n.number for n in tree.nodes if _is_teller(tree, n)}
    return {
        key
        for node in tree.nodes
        if is_telling(node)
        and not _is_amount(node)
        and not (node.number in tellers or any(above.number in tellers for above in tree.ancestors(node)))
        for key in keys_of(node)
    }


def _is_amount(node: Node) -> bool:
    """Whether a word only tells how many or how much of something, roughly."""
    return node.low in MAJORITY | PARTIAL | UNIVERSAL


def _may_be_anybody(tree: Tree, node: Node) -> bool:
    """Whether a pronoun is the subject, and nobody is named who says so of himself."""
    if (subject := _subject(tree, node)) is None or subject.low not in PRONOUNS:
        return False
    return not any(_is_teller(tree, n) and n.low not in PRONOUNS for n in tree.nodes)


def _may_name(tree: Tree, node: Node, subject: Node) -> bool:
    """Whether the subject of a clause is a name, and a common noun may stand for it: "the company"."""
    mine = _subject(tree, node)
    return mine is not None and mine.is_name and not subject.is_name


def _is_teller(tree: Tree, node: Node) -> bool:
    above = tree.above(node)
    told = above is not None and (tells(above) or base(above) in {"write", "believe", "think", "argue"})
    cited = any(below.low == "according" for below in tree.below(node))
    return cited or (told and node.relation == "nsubj")


def _subject(tree: Tree, node: Node) -> Node | None:
    return tree.child(clause_of(tree, node), "nsubj", "nsubj:pass", "nsubj:outer")


def _subject_words(tree: Tree, node: Node) -> set[str]:
    subject = _subject(tree, node)
    if subject is None or subject is node:
        return set()
    inside = (n for n in tree.nodes if n is subject or subject in tree.ancestors(n))
    return {key for n in inside for key in keys_of(n)}
