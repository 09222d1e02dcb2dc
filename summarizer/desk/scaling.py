"""Of how many a clause is told: of all where the sources have some, of several where they have one."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import keys_of, sentences_with
from summarizer.desk.stances import leads, stance
from summarizer.desk.standing import denies
from summarizer.languages.desk_words import WORDS
from summarizer.source.vocabulary.denoting import Sort, is_time, sort_of
from summarizer.verifying.checking.lexicon import MAJORITY, NEGATORS, UNIVERSAL
from summarizer.verifying.checking.proving.grammar import NEGATIVE_PRONOUNS
from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import NumberMention, Span
    from summarizer.source.syntax import Node, Tree

_SUBJECTS, _OBJECTS, _PLACES = ("nsubj", "nsubj:pass"), ("obj", "nsubj:pass"), ("obl",)
_COUNTING = {"det", "det:predet", "nummod", "amod", "advmod", "nmod"}


class Scale(IntEnum):
    """How many of some things, in order."""

    NONE = 0
    ONE = 1
    SOME = 2
    MOST = 3
    ALL = 4


class Counted(NamedTuple):
    """How many a clause is told of: where on the scale, by which word, of what, and the figures beside that.

    The scale is None where nothing says how many, as of "the books", or of a name.
    """

    scale: Scale | None
    word: Node
    noun: Node
    figures: frozenset[Decimal]

    def may_be(self, other: Counted) -> bool:
        """Whether there may be no more than of another: so many, or not told, or as far down the scale."""
        if self.scale is None or other.scale is None or self.figures & other.figures:
            return True
        return self.scale <= other.scale

    def is_of_like(self, other: Counted) -> bool:
        """Whether both count the same things, or persons, or one of them does not say what."""
        bare = self.noun is self.word or other.noun is other.word
        persons = sort_of(self.noun.low) is sort_of(other.noun.low) is Sort.PERSON
        return bare or persons or bool(keys_of(self.noun) & keys_of(other.noun))


def overcounted(held: Held) -> Iterator[Pointed]:
    """Find a clause told of more than those of whom the sources tell it, each time they do."""
    tree = held.tree
    for verb in (n for n in tree.nodes if leads(tree, n)):
        for side in (_SUBJECTS, _OBJECTS, _PLACES):
            mine = _counted(tree, tree.child(verb, *side), held.numbers)
            theirs = [] if mine is None or mine.scale is None else list(_told(held, tree, verb, side))
            if (
                mine is not None
                and theirs
                and not any(
                    map(held.is_shared_as, (n for n in held.numbers if n.span.overlaps(mine.word.span)))
                )
                and not any(mine.may_be(its) or not mine.is_of_like(its) for its in theirs)
            ):
                there = theirs[0].word.span
                told = f"a source tells this of “{there.of(held.text)}”"
                yield held.point(Code.QUANTIFIER, mine.word.span.of(held.sentence), told, there)
                return


def _told(held: Held, tree: Tree, verb: Node, side: tuple[str, ...]) -> Iterator[Counted]:
    """Yield of how many the evidence, and what stands beside it, tells the same and holds it so."""
    sentences = held.sources.joined.sentences
    near = {
        n + step
        for span in held.support.evidence
        for n in held.sources.numbers_of(span)
        for step in (-1, 0, 1)
    }
    for number in sorted(near.intersection(sentences_with(verb, held.sources))):
        span = sentences[number].span
        there = held.tree_at(span)
        for other in there.nodes:
            alike = leads(there, other) and keys_of(verb) & keys_of(other)
            if alike and stance(there, other) is stance(tree, verb):
                its = _counted(there, there.child(other, *side), held.numbers_in(span))
                if its is not None:
                    yield its


def _counted(tree: Tree, noun: Node | None, numbers: tuple[NumberMention, ...]) -> Counted | None:
    if noun is None:
        return None
    around = [noun, *(b for b in tree.below(noun) if b.relation in _COUNTING)]
    above = tree.above(noun)
    around += [b for b in tree.below(above) if b.tag == "DT" and b.relation == "advmod"] if above else []
    scaled = [(scale, word) for word in around if (scale := _scale(tree, word)) is not None]
    scale, word = max(scaled, key=lambda pair: pair[0], default=(None, noun))
    inside = (n.value for n in numbers if any(n.span.overlaps(w.span) for w in around))
    two = frozenset({Decimal(2)} if word.low == "both" else ())
    return Counted(scale, word, noun, two.union(value for value in inside if value is not None))


def _scale(tree: Tree, word: Node) -> Scale | None:
    next_low = tree.nodes[word.number + 1].low if word.number + 1 < len(tree.nodes) else ""
    if word.low in NEGATIVE_PRONOUNS | {"no"}:
        return Scale.NONE
    if word.low in UNIVERSAL | {"both"} and next_low not in WORDS.excepting:
        return Scale.ALL
    if word.low in MAJORITY and word.tag != "RB":
        return Scale.MOST
    if word.tag == "CD":
        return Scale.ONE if word.low in {"one", "1"} else Scale.SOME
    return Scale.SOME if word.low in WORDS.several else None


_WHOLE = UNIVERSAL | NEGATORS | WORDS.wholes
_EACH_OF = {"of", "one"}
_LEAST_SHARED = 0.4
_MOST = 0.55
_OF = re.compile(r"\bof (?:the |its |their )?$")
_BESIDE = 10  # characters: "all of the 63"


def generalised(held: Held) -> Iterator[Pointed]:
    """Find "all" or "everyone" in a sentence whose evidence, and what stands behind it, has no such word."""
    found = next(_universals(held.tree), None) if held.is_parsed else None
    if found is None or held.is_quoted(found.span.of(held.sentence)):
        return
    close = [span for span in held.support.evidence if held.is_close(span, _LEAST_SHARED)]
    if found.low in WORDS.everywhere and any(_tells_of_whole(span.of(held.text)) for span in close):
        return
    if close and not any(_tells_of_all(held, span) or _counts_all(held, found, span) for span in close):
        word = found.span.of(held.sentence)
        of = "as much as that" if found.low in WORDS.everywhere else "all"
        yield held.point(Code.QUANTIFIER, word, f"no source tells it of {of}", close[0])


def _universals(tree: Tree) -> Iterator[Node]:
    """Yield the words that make a clause one of all of something, time and shares left out."""
    for node in tree.nodes:
        before = tree.nodes[node.number - 1] if node.number else None
        if before is not None and (denies(before) or before.low in _WHOLE):
            continue
        is_apart = before is not None and before.tag == "IN"  # "for every pound", "in all"
        if (
            node.low in WORDS.everybody
            or _is_everywhere(tree, node)
            or (node.low in WORDS.all_of and not is_apart and _is_of_things(tree, node))
        ):
            yield node


def _is_everywhere(tree: Tree, node: Node) -> bool:
    """Whether a word tells of a whole country, or more: "nationwide", "across the country"."""
    wide = any(below.low in WORDS.across for below in tree.below(node))
    return node.low in WORDS.everywhere and (wide or not node.is_noun)


def _tells_of_whole(sentence: str) -> bool:
    return not WORDS.everywhere.isdisjoint(words_of(sentence))


def _is_of_things(tree: Tree, node: Node) -> bool:
    """Whether "all" or "every" is of things or persons that are named: "all of the books"."""
    after = [n for n in tree.nodes[node.number + 1 : node.number + 3] if n.low not in _EACH_OF]
    above = tree.above(node)
    if not after or above is None or not above.is_noun or above.number < node.number:
        return False
    return not is_time(above.low) and after[0].low not in WORDS.excepting


def _counts_all(held: Held, word: Node, span: Span) -> bool:
    """Whether a sentence of the sources tells it of as many as "all 63" are."""
    behind = next((n for n in held.numbers if 0 < n.span.start - word.span.end <= _BESIDE), None)
    if behind is None or not held.is_close(span, _MOST):
        return False
    same = (n for n in held.numbers_in(span) if n.value == behind.value)
    return any(_OF.search(held.text, max(0, n.span.start - _BESIDE), n.span.start) is None for n in same)


def _tells_of_all(held: Held, span: Span) -> bool:
    """Whether a sentence has a word of all or of none, or the next one does and it has none of most."""
    sentences, text = held.sources.joined.sentences, held.text
    numbers = held.sources.numbers_of(span)
    own, *after = (words_of(s.span.of(text)) for s in sentences[numbers.start : numbers.stop + 1])
    if not _WHOLE.isdisjoint(own):
        return True
    return MAJORITY.isdisjoint(own) and any(not _WHOLE.isdisjoint(words) for words in after)
