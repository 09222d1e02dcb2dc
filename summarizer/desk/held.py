"""A sentence of a draft beside what `check` found for it in all sources."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.desk.changing import way
from summarizer.desk.figuring import RARE, counts_tellers, is_long_figure, is_total, share_of
from summarizer.desk.findings import Cited, Code, Pointed
from summarizer.desk.reckoning import derived, may_come_out, reckoned
from summarizer.desk.stances import Stance, stance
from summarizer.desk.standing import (
    COMPARATIVE,
    bounds,
    compares,
    held_against,
    is_measure,
    is_telling,
    key,
    node_at,
    parsed,
    parsed_there,
    stand_alike,
)
from summarizer.desk.units import completed
from summarizer.languages.desk_words import WORDS
from summarizer.source.document import NumberMention, Span
from summarizer.source.numbers import read_numbers
from summarizer.verifying.checking import check
from summarizer.verifying.checking.proving.grammar import NEGATORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.desk.quoted import Quoted
    from summarizer.desk.sources import Sources
    from summarizer.results import Support
    from summarizer.source.syntax import Node, Tree

_BESIDE = 20  # characters between a figure and the one that it puts right
_KNOWN = re.compile(r"\b(?:the|this|these|those|its|their|his|her) $", re.IGNORECASE)
_LEAST_SHARED = 0.34
_SAME_SHARE = Decimal("0.06")  # of the share: two thirds and 64 per cent
_COMMON = 12  # a dozen things may be so many
_ONE_OF = re.compile(r" of | (?:\w+ )?in (?:a |\w+)")
_OF_THEM = re.compile(r"\b[Oo]ne (?:\w+ )?in $")
_ROUND = frozenset(range(100, 1000, 100))  # so many may be told of anything


class Held:
    """One sentence, its place in the draft, its verdict, and the numbers on both sides."""

    def __init__(
        self, sentence: str, span: Span, sources: Sources, before: Held | None, quoted: Sequence[Quoted]
    ) -> None:
        """Hold a sentence against all sources at once.

        `before` is the one before it in the draft; `quoted` is what it quotes of the very words of a source.
        """
        self.sentence, self.span, self.sources = sentence, span, sources
        self.before, self.quoted = before, quoted

    @cached_property
    def support(self) -> Support:
        """What `check` says of it."""
        return check(self.sentence, self.sources.joined)

    @property
    def text(self) -> str:
        """All sources as one text."""
        return self.sources.joined.text

    @property
    def tree(self) -> Tree:
        """The parse of the sentence."""
        return parsed(self.sentence)

    def tree_at(self, span: Span) -> Tree:
        """Return the parse of a stretch of the sources."""
        return parsed_there(self.text, span)

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """The numbers of the sentence."""
        return tuple(completed(read_numbers(self.sentence, self.sources.joined.language), self.sentence))

    @property
    def is_parsed(self) -> bool:
        """Whether the sentences are parsed, and not only compared word by word."""
        return self.sources.joined.language == "en"

    def is_quoted(self, words: str) -> bool:
        """Whether words of the sentence are quoted, and so are a source's own."""
        place = self.place(words)
        return place != self.span and any(quote.span.contains(place) for quote in self.quoted)

    @property
    def taken_up(self) -> tuple[NumberMention, ...]:
        """The figures that "that" or "the remaining" may mean: those of the sentence before it."""
        words = self.sentence.casefold().split()
        takes = WORDS.taking_up.intersection(words[:2]) or any(w.strip(",.;:") in WORDS.rests for w in words)
        return self.before.numbers if self.before is not None and takes else ()

    @cached_property
    def given(self) -> list[NumberMention]:
        """The numbers of all its evidence."""
        return [number for span in self.support.evidence for number in self.numbers_in(span)]

    @cached_property
    def windows(self) -> list[tuple[NumberMention, ...]]:
        """The figures of any two sentences in a row with one of its evidence, or of what stands before it."""
        own = {number.id for held in (self, self.before) if held is not None for number in held.given}
        return [w for w in self.sources.windows if any(number.id in own for number in w)]

    @cached_property
    def close(self) -> list[NumberMention]:
        """The numbers of the evidence that shares words enough to tell of the same."""
        return [n for span in self.support.evidence if self.is_close(span) for n in self.numbers_in(span)]

    def is_close(self, span: Span, least: float = _LEAST_SHARED) -> bool:
        """Whether a stretch of the sources has enough of the telling words of the sentence."""
        own = self._telling
        return len(own & {key(node) for node in self.tree_at(span).nodes}) >= least * len(own)

    @cached_property
    def _telling(self) -> frozenset[str]:
        told = (n for n in self.tree.nodes if is_telling(n) and (is_long_figure(n) or not is_measure(n)))
        return frozenset(map(key, told))

    def is_told_alike(self, mention: NumberMention, there: NumberMention) -> bool:
        """Whether a figure of the sentence and one of the sources may be told of the same.

        A small figure is told of many things: its words must hang together with some same word, in sentences
        that share words enough.
        """
        is_round = there.currency is None and all(value in _ROUND for value in there.values)
        is_rare = any(value >= RARE or value != value.to_integral_value() for value in there.values)
        if not self.is_parsed or (is_rare and not is_round):
            return True
        close = self.is_close(self.sources.sentence_at(there.span))
        if is_rare:
            return close
        if close and (way := self.way(mention)) and way == self.way_there(there):
            return True
        return close and (self.is_only_once(there) or self.stand_alike(mention, there))

    def is_only_once(self, there: NumberMention) -> bool:
        """Whether the sources have a value, of those that are seldom round, in one place alone."""
        value = there.value
        if value is None or value <= _COMMON or value % 5 == 0:
            return False
        return sum(number.value == value for number in self.sources.joined.numbers) == 1

    def stand_alike(self, mention: NumberMention, there: NumberMention) -> bool:
        """Whether two figures hang together with some same word."""
        (ours, node), (theirs, other) = self._own(mention), self._there(there)
        return node is None or other is None or stand_alike(ours, node, theirs, other)

    def _own(self, mention: NumberMention) -> tuple[Tree, Node | None]:
        return self.tree, node_at(self.tree, mention.span) if self.is_parsed else None

    def _there(self, there: NumberMention) -> tuple[Tree, Node | None]:
        tree = self.tree_at(self.sources.sentence_at(there.span))
        return tree, node_at(tree, there.span) if self.is_parsed else None

    def is_shared_as(self, mention: NumberMention) -> bool:
        """Whether the evidence gives a share in another form: "two thirds" for 64 per cent."""
        wanted = share_of(mention)
        return wanted is not None and any(
            abs(share - wanted) <= _SAME_SHARE * wanted and self.stand_alike(mention, there)
            for there in self.given
            if there.kind is not mention.kind and (share := share_of(there)) is not None
        )

    def is_derived(self, mention: NumberMention) -> bool:
        """Whether a figure comes out as a sum or difference of two that stand near each other."""
        return derived(mention, self.windows) is not None

    def may_come_out(self, mention: NumberMention) -> bool:
        """Whether a figure may be reckoned from those beside it and of two sentences of the sources."""
        own = [number for number in self.numbers if number is not mention]
        return any(may_come_out(mention, [*own, *w], self.sentence) for w in self.sources.surroundings)

    def is_summed(self, mention: NumberMention) -> bool:
        """Whether a sentence tells a sum, and a figure may be that."""
        return is_total(self.sentence) and self.may_come_out(mention)

    def is_reckoned(self, mention: NumberMention) -> bool:
        """Whether a share is given by two figures that stand near each other."""
        found = (reckoned(mention, window) for window in self.windows)
        return any(one is not None and one.holds for one in found)

    @cached_property
    def near(self) -> list[NumberMention]:
        """The numbers of all its evidence and of the sentences beside it."""
        beside = [number for window in self.windows for number in window]
        return list(dict.fromkeys((*self.given, *beside)))

    def is_denied_alike(self, mention: NumberMention, there: NumberMention) -> bool:
        """Whether a figure of the sentence and one of the sources are both told of as so, or both as not."""
        (ours, node), (theirs, other) = self._own(mention), self._there(there)
        if node is None or other is None:
            return True
        return (stance(ours, node) is Stance.NOT_SO) == (stance(theirs, other) is Stance.NOT_SO)

    def is_put_right(self, mention: NumberMention, others: Sequence[NumberMention]) -> bool:
        """Whether the sources give a figure in the place of others that they deny: "12, not 21"."""
        return any(
            one.value == mention.value
            and any(other.value == there.value for there in others)
            and not NEGATORS.isdisjoint(self.text[one.span.end : other.span.start].casefold().split())
            for one, other in pairwise(self.sources.joined.numbers)
            if other.span.start - one.span.end <= _BESIDE
        )

    def is_known(self, mention: NumberMention) -> bool:
        """Whether a figure only names again what was told of: "the 31"."""
        return _KNOWN.search(self.sentence[: mention.span.start]) is not None

    def is_one_of(self, mention: NumberMention) -> bool:
        """Whether a figure is the "one" of "one of her sisters", or of a share, "one in five"."""
        one = mention.value == 1 and _ONE_OF.match(self.sentence, mention.span.end) is not None
        return one or _OF_THEM.search(self.sentence[: mention.span.start]) is not None

    def way(self, mention: NumberMention) -> int:
        """Return 1 where a figure of the sentence is one of a rise, -1 of a fall, 0 of neither."""
        tree, node = self._own(mention)
        return way(tree, node) if node is not None else 0

    def way_there(self, there: NumberMention) -> int:
        """Return the same of a figure of the sources."""
        tree, node = self._there(there)
        return way(tree, node) if node is not None else 0

    def is_denied_there(self, there: NumberMention) -> bool:
        """Whether a figure of the sources is told of as not so."""
        tree, node = self._there(there)
        return node is not None and stance(tree, node) in {Stance.NOT_SO, Stance.BARRED}

    def is_open_there(self, there: NumberMention) -> bool:
        """Whether a figure of the sources is told of as what only may be."""
        tree, node = self._there(there)
        return node is not None and stance(tree, node) is Stance.OPEN

    def is_held_against_another(self, mention: NumberMention, there: NumberMention) -> bool:
        """Whether two figures tell by how much something is behind, or more than, two different things."""
        (ours, node), (theirs, other) = self._own(mention), self._there(there)
        if node is None or other is None:
            return False
        mine, its = held_against(ours, node), held_against(theirs, other)
        return mine is not None and its is not None and key(mine) != key(its)

    def compares(self, mention: NumberMention) -> bool:
        """Whether a figure of the sentence is by how much something is more than another, or what is left."""
        tree, node = self._own(mention)
        behind = next((n for n in tree.nodes if n.span.start >= mention.span.end), None)
        is_by = behind is not None and behind.tag in COMPARATIVE and not bounds(tree, behind)
        return node is not None and (is_by or compares(tree, node))

    def compares_there(self, there: NumberMention) -> bool:
        """Whether a figure of the sources is such a one."""
        tree, node = self._there(there)
        return node is not None and compares(tree, node)

    def counts_tellers(self, mention: NumberMention, there: NumberMention) -> bool:
        """Whether only one of two figures counts who says something: "two people said"."""
        return counts_tellers(*self._own(mention)) != counts_tellers(*self._there(there))

    def numbers_in(self, span: Span) -> tuple[NumberMention, ...]:
        """Return the numbers of a stretch of the sources."""
        return self.sources.joined.numbers_in(span)

    def place(self, words: str | None) -> Span:
        """Return where words of the sentence stand in the draft; all of it where they are not found."""
        at = self.sentence.find(words) if words else -1
        start = self.span.start + at
        return Span(start, start + len(words)) if words and at >= 0 else self.span

    def point(self, code: Code, said: str, told: str, there: Span | None = None) -> Pointed:
        """Point at words of the sentence, and at a place of the sources or the best, with what is told."""
        cited = self.best if there is None else self.sources.cite(there)
        return Pointed(code, self.place(said), f"“{said}”: {told}", cited)

    @property
    def evidence(self) -> Span | None:
        """The best sentence of the evidence."""
        return next(iter(self.support.evidence), None)

    @property
    def best(self) -> Cited | None:
        """The best sentence of the evidence, to be shown."""
        return self.sources.cite(self.evidence) if self.evidence else None

    @property
    def bare(self) -> list[str]:
        """The words of the sentence that nothing carries."""
        if self.support.unaligned:
            return [span.of(self.sentence) for span in self.support.unaligned]
        said = dict.fromkeys(reason.statement for reason in self.support.reasons)
        return [words for words in said if words and words in self.sentence]
