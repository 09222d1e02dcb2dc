"""What a statement says in other words: what is denied, what there is, phrases, and who tells it behind.

Phrases are after Quirk et al., "A Comprehensive Grammar" (1985, 3.40, 9.10), and data of the language.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.languages.turning_words import ENGLISH
from summarizer.source.document import Span
from summarizer.source.vocabulary import bases, derived, is_derived, is_general, is_synonym, lemmas
from summarizer.source.vocabulary.denoting import is_person
from summarizer.verifying.checking.proving.grammar import NEGATORS
from summarizer.verifying.checking.restating.pieces import Part, Restated, put_together
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.readings import Reading

_BEING = frozenset({"cop", "aux:pass"})
_WAS = frozenset({"was", "were"})
_SAYING = frozenset({"say", "claim", "allege"})
_HAVING = {"is": "has", "are": "has", "was": "had", "were": "had"}
_WHERE = frozenset({"in", "at"})
_DOERS = ("er", "or", "ers", "ors", "ist", "ists")
_DETERMINED = ("DT", "NNP", "PRP$", "CD", "NN", "JJ")
_CONTINUING = {"VBZ": "continues to", "VBP": "continue to", "VBD": "continued to"}
Words = tuple[str, ...]
_TELLING = frozenset({"VBD", "VBN", "VBZ"})
_HELPING = frozenset({"has", "have", "had"})
_WHO = ("DT", "JJ", "NN", "IN", "POS", "CD", "PRP$", "HYPH")
_MARKS = frozenset({'"', "“", "”"})


def as_not(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "the ice is not safe" of "the ice is unsafe", and the other way round."""
    nodes = tree.nodes
    for no, node in pairwise(nodes):
        if no.low == "not" and no.head == node.number and f"un{node.low}" in known and _is_said(tree, node):
            words = Part(f"un{node.low}", node.span)
            yield put_together(tree, nodes[: no.number], words, nodes[node.number + 1 :])
    for node in nodes:
        plain = node.low.removeprefix("un")
        is_turned = plain != node.low and plain in known and any(part in "av" for part, _ in lemmas(plain))
        if is_turned and _is_said(tree, node) and not any(one.low in NEGATORS for one in tree.below(node)):
            words = Part(f"not {plain}", node.span)
            yield put_together(tree, nodes[: node.number], words, nodes[node.number + 1 :])


def _is_said(tree: Tree, node: Node) -> bool:
    """Whether something is told to be so: "is safe", "was lit"."""
    return tree.child(node, *_BEING) is not None


def deeds_of(reading: Reading, stems: Iterable[str]) -> frozenset[str]:
    """Return which words of a text may tell of what a statement says there was none of."""
    lows = [word.low for word in reading.words]
    if len(lows) < 4 or lows[0] != "there" or lows[1] not in _WAS or lows[2] != "no":
        return frozenset()
    return frozenset(map(stem, derived(lows[3]))) | {one for one in stems if _is_deed(one, lows[3])}


def as_none(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "nobody was hurt in May" of "there were no injuries in May"."""
    nodes = tree.nodes
    if len(nodes) < 4 or nodes[0].low != "there" or nodes[1].low not in _WAS or nodes[2].low != "no":
        return
    if any(node.is_verb for node in nodes[3:]) or known.isdisjoint({"nobody", "no"}):
        return
    nobody = Part("nobody", nodes[2].span)
    for deed in sorted(word for word in known if _is_deed(word, nodes[3].low)):
        for verb in (f"was {deed}", deed):
            yield put_together(tree, nobody, Part(verb, nodes[3].span), nodes[4:])


def _is_deed(word: str, noun: str) -> bool:
    """Whether a form of a verb tells of what a noun names: "hurt", of injuries."""
    verbs = {base for base in derived(noun) if any(part == "v" for part, _ in lemmas(base))}
    bases = {base for part, base in lemmas(word) if part == "v"}
    return any(base == verb or _reaches(base, verb) for base in bases for verb in verbs)


def _reaches(verb: str, other: str) -> bool:
    """Whether whom one verb is denied of, the other is denied of too: who was not hurt was not injured."""
    return is_synonym(verb, other, "v") or is_general(verb, other, "v")


def as_accused(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "the club accused the league of lying" of "the club said that the league lied"."""
    nodes = tree.nodes
    saying = next((node for node in nodes if node.head < 0), None)
    if saying is None or "accused" not in known or not any(base in _SAYING for _, base in lemmas(saying.low)):
        return
    deed = tree.child(saying, "ccomp")
    whom = tree.child(deed, "nsubj") if deed is not None else None
    if deed is None or whom is None or deed.tag != "VBD" or deed.number < saying.number:
        return
    if any(node.low in NEGATORS for node in nodes):
        return
    start = saying.number + 1 + (nodes[saying.number + 1].low == "that")
    bases = {base for part, base in lemmas(deed.low) if part == "v"}
    for doing in sorted(
        w for w in known if w.endswith("ing") and bases & {b for p, b in lemmas(w) if p == "v"}
    ):
        accused, of_it = Part("accused", saying.span), Part(f"of {doing}", deed.span)
        before, between = nodes[: saying.number], nodes[start : deed.number]
        yield put_together(tree, before, accused, between, of_it, nodes[deed.number + 1 :])


def as_denied(tree: Tree) -> Iterator[Restated]:
    """Yield "Ann Lee said she did not take money" of "Ann Lee denied taking money"."""
    nodes = tree.nodes
    denied = next((node for node in nodes if node.head < 0 and node.low == "denied"), None)
    if denied is None or denied.number + 1 >= len(nodes) or nodes[denied.number + 1].tag != "VBG":
        return
    doing = nodes[denied.number + 1]
    base = next((base for part, base in lemmas(doing.low) if part == "v"), None)
    if base is None or any(node.low in NEGATORS for node in nodes):
        return
    for who in ("he", "she", "they"):
        said, taken = Part(f"said {who} did not", denied.span), Part(base, doing.span)
        before, behind = nodes[: denied.number], nodes[doing.number + 1 :]
        yield put_together(tree, before, said, taken, behind, is_of_oneself=True)


def as_having(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "the town has two schools" of "there are two schools in the town"."""
    nodes = tree.nodes
    if (
        len(nodes) < 5
        or nodes[0].low != "there"
        or nodes[1].low not in _HAVING
        or not known & {"has", "had", "have"}
    ):
        return
    if any(node.is_verb for node in nodes[2:]):
        return
    places = [n.number for n in nodes[3:] if n.low in _WHERE]
    end = len(nodes) - (not nodes[-1].low[0].isalnum())
    for place in places:
        having = Part(_HAVING[nodes[1].low], nodes[1].span)
        yield put_together(tree, nodes[place + 1 : end], having, nodes[2:place])


def as_what_one_is(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "Ann Lee was the founder of the club" of "Ann Lee founded the club"."""
    verb = next((node for node in tree.nodes if node.head < 0), None)
    if verb is None or verb.tag not in {"VBD", "VBZ", "VBP"}:
        return
    subject, thing = tree.child(verb, "nsubj"), tree.child(verb, "obj")
    behind = tree.nodes[verb.number + 1 : verb.number + 2]
    is_plain = all(b.relation in {"nsubj", "obj", "punct", "obl"} for b in tree.below(verb))
    if subject is None or thing is None or not is_plain or not behind[0].tag.startswith(_DETERMINED):
        return
    being = "was" if verb.tag == "VBD" else "is"
    for noun in sorted(word for word in known if _does(word, verb)):
        doing = Part(f"{being} the {noun} of", verb.span)
        yield put_together(tree, tree.nodes[: verb.number], doing, tree.nodes[verb.number + 1 :])


def _does(noun: str, verb: Node) -> bool:
    """Whether a noun is for who does what a verb says: "founder", of "founded"."""
    stems = {base[:3] for part, base in lemmas(verb.low) if part == "v"}
    return noun.endswith(_DOERS) and noun[:3] in stems and is_person(noun) and is_derived(verb.low, noun)


def as_going_on(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "she continues to paint" of "she still paints"."""
    if known.isdisjoint({"continue", "continues", "continued"}):
        return
    nodes = tree.nodes
    for still, verb in pairwise(nodes):
        base = next((base for part, base in lemmas(verb.low) if part == "v"), None)
        if still.low == "still" and verb.tag in _CONTINUING and base and "be" not in bases(verb.low):
            continues = Part(_CONTINUING[verb.tag], still.span)
            doing, behind = Part(base, verb.span), nodes[verb.number + 1 :]
            yield put_together(tree, nodes[: still.number], continues, doing, behind)


def in_other_words(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield a sentence with a phrase exchanged for one that says the same and whose words a source has."""
    lows = [node.low for node in tree.nodes]
    for first, low in enumerate(lows):
        for phrase, others in _phrases().get(low, ()):
            last = first + len(phrase)
            if tuple(lows[first:last]) != phrase:
                continue
            span = Span(tree.nodes[first].span.start, tree.nodes[last - 1].span.end)
            for other in others:
                if known.issuperset(other):
                    said = Part(" ".join(other), span)
                    yield put_together(tree, tree.nodes[:first], said, tree.nodes[last:])


@lru_cache(maxsize=1)
def _phrases() -> dict[str, list[tuple[Words, list[Words]]]]:
    """Return the phrases by their first words, each with those that say the same."""
    found: dict[str, list[tuple[Words, list[Words]]]] = {}
    for line in ENGLISH.restatements:
        first, _, second = line.partition(" > ")
        ours = [tuple(phrase.split()) for phrase in first.split("=")]
        theirs = [tuple(phrase.split()) for phrase in second.split("=")] if second else ours
        for phrase in ours:
            found.setdefault(phrase[0], []).append((phrase, [one for one in theirs if one != phrase]))
    return found


def as_told_before(tree: Tree) -> Iterator[Restated]:
    """Yield "the council promised that the pool will stay" of "the pool will stay, the council promised"."""
    nodes = tree.nodes
    end = len(nodes) - (bool(nodes) and not nodes[-1].low[0].isalnum())
    comma = next((n for n in range(end - 1, 0, -1) if nodes[n].low == ","), 0)
    behind = nodes[comma + 1 : end]
    if comma < 3 or len(behind) < 2 or any(node.low in _MARKS for node in nodes):
        return
    who, verb = _parted(behind)
    if who and verb:
        that = Part("that", nodes[comma].span)
        yield put_together(tree, who, verb, that, nodes[:comma])


def _parted(behind: Sequence[Node]) -> tuple[Sequence[Node], Sequence[Node]]:
    """Return who tells and the verb that tells it, of words that are nothing else."""
    start = len(behind) - 1
    if behind[start].tag not in _TELLING:
        return (), ()
    if start > 1 and behind[start - 1].low in _HELPING:
        start -= 1
    who = behind[:start]
    return (who, behind[start:]) if all(node.tag.startswith(_WHO) for node in who) else ((), ())
