"""Which sentences a sentence leans on: told without one of them it says nothing, or something else.

"It" and "then" take up the sentence before; "the search" takes up one that spoke of a search, where there is
one. What a name in brackets can stand for leans on nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.languages.phrases import any_of
from summarizer.selecting.salience.keys import WORD, key
from summarizer.selecting.salience.minutes import OUTCOME
from summarizer.selecting.titles import FIRST_BLOCKS
from summarizer.source.document import BlockKind
from summarizer.source.speech import words
from summarizer.source.speech.grammar import is_finite
from summarizer.source.speech.main_subjects import main_noun, main_subject
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.selecting.cutting import Cutter
    from summarizer.selecting.naming import Resolver
    from summarizer.selecting.salience.telling import Told
    from summarizer.source.document import Document
    from summarizer.source.speech.tokens import Token

_OFTEN = 0.15  # of the sentences that tell something
_WORDS = language_of("en").telling
_POINTS_ELSEWHERE = re.compile(  # "Another of the mills", "This year"
    rf"\w+ of |This (?:\w+ )?{any_of(_WORDS.seasons)}\b"
)
_ORDINALS = language_of("en").numbers.ordinals.keys()
_OF_ITSELF = words.WRITINGS | words.PERIODS | _WORDS.of_itself
_SMALL = words.LINKING | words.AUXILIARIES | words.RELATIVES | words.PRONOUNS
_LONGEST_NOUN = 4  # words
_NEAR = 4  # words from the beginning
_KNOWN = _WORDS.these | frozenset(("the", "that"))
_EMPTY = re.compile(  # "It was agreed to", which means nothing told
    rf"It (?:is|was|has been|had been) (?:\w+ly )?(?:\w+ed|{any_of(_WORDS.empty)}) (?:that|to)\b"
)
_NEVER = frozenset((-1,))  # a sentence that there is not
# "Despite this optimism, …", "further proof of that.": what another sentence tells.
_TAKEN_UP = re.compile(
    r"\A[A-Z][a-z]+ (?:by |of |to )?(?:this|these|those)\b(?! (?:of|who|which|in|is|are|was|were)\b)"
    r"|\A(?:Here|[A-Z][a-z]+ that),"
    r"|\b(?:of|by|from|with|about|to|for) (?:that|this|these|those)[.!]?\Z|\b(?:with|of|like) one[.!]?\Z"
)
_REST = re.compile(rf"The {any_of(_WORDS.rest)}\b(?! of\b)")  # of those told of before
_AGED = "-year-old"  # "The 24-year-old": who that is the sentence before tells
_SAID_BY_PRONOUN = re.compile(r"[,”\"’'] (?:he|she|they|it) \w+(?: (?:on )?[A-Z]\w+)?[.!]?\Z")
# "That night", "those dates": a time that another sentence names.
_THEN = re.compile(rf"\b[Tt](?:hat|hose|hese) (?:\w+ )?{any_of(_WORDS.times)}s?\b")


def _noun_behind(tokens: Sequence[Token], at: int) -> int | None:
    """Return the noun behind a determiner, past an article and what describes it; None for a pronoun."""
    at += tokens[at].lower in words.ARTICLES
    last = None
    for number, token in enumerate(tokens[at : at + _LONGEST_NOUN], at):
        parts = {part for part, _ in lemmas(token.lower)} if token.is_word else set()
        if not parts or token.lower in _SMALL:
            break
        if "n" in parts:
            last = number
        elif last is not None or not parts & {"a", "s", "r"}:
            break
    return last


class Leaning:
    """What the sentences of one document lean on, by their numbers, from 0."""

    def __init__(self, document: Document, rows: Sequence[Told], cutter: Cutter, resolver: Resolver) -> None:
        """Look at each sentence when it is asked for."""
        self._document = document
        self._rows = rows
        self._cutter = cutter
        self._resolver = resolver
        self._own = language_of(document.language).telling

    def on(self, number: int, *, looked_for: bool = False) -> frozenset[int]:
        """Return the sentences of which one must be told for this one to be understood; none for most.

        In what a reader looks for he knows what "the trust" is.
        What only goes on about a sentence as a whole ("This means …") is a torn claim beside it too.
        """
        told = self._rows[number]
        first, told = told.head, told._replace(head=self._cutter.head(told.sentence) or told.head)
        if number and self._points_back(told):
            return _NEVER
        if number and (self._takes_up(first, told) or self._goes_on(told)):
            return frozenset((number - 1,))
        noun = "" if looked_for else self._definite(told)
        if noun and noun not in self._title:
            return frozenset(takewhile(number.__gt__, self._speaking_of[noun]))
        pointed = self._pointed_at(told) if number else ""
        if not pointed:
            return frozenset()
        return frozenset((number - 1, *takewhile(number.__gt__, self._speaking_of[pointed])))

    def opens_known(self, number: int) -> bool:
        """Whether a sentence first tells when or why, by what is taken for known: "When the time came, …"."""
        tokens = self._cutter.tokens(self._rows[number].sentence)[:_NEAR]
        low = [token.lower for token in tokens]
        opens = next((at for at, word in enumerate(low) if word in words.SUBORDINATORS), None)
        if opens is None or opens + 2 >= len(low) or opens > 1:
            return False
        return low[opens + 1] in _KNOWN and tokens[opens + 2].text.islower()

    def _pointed_at(self, told: Told) -> str:
        """Return the key of the noun of which a sentence says "these" or "such a" without having named it."""
        tokens = [token for token in self._cutter.tokens(told.sentence) if token.quote is None]
        for at, token in enumerate(tokens):
            counted = at and tokens[at - 1].lower in words.DETERMINERS  # "five such failures"
            if token.lower not in _WORDS.these or counted or at + 1 == len(tokens):
                continue
            last = _noun_behind(tokens, at + 1)
            noun = tokens[last].lower if last is not None else ""
            if noun and noun not in _OF_ITSELF and key(noun) not in {key(t.lower) for t in tokens[:at]}:
                return key(noun)
        return ""

    def _points_back(self, told: Told) -> bool:
        """Whether a sentence points at one before it as a whole, or at one of several told of there."""
        elsewhere = _POINTS_ELSEWHERE.match(told.text) or self._says_when(told)
        pointing = told.head in _WORDS.pointing and not elsewhere
        return pointing or (_THEN.search(told.text) or _TAKEN_UP.search(told.text)) is not None

    def _goes_on(self, told: Told) -> bool:
        own = self._own.oneself if self._speaks_of_itself else frozenset()
        empty = _EMPTY.match(told.text)
        free = told.head in own or empty or (self._document.language != "en" and self._says_when(told))
        free = free or (told.head == "this" and _POINTS_ELSEWHERE.match(told.text) is not None)
        if not free and self._resolver.dangles(told.sentence, told.head):
            return True
        if told.head == "the" and (_REST.match(told.text) or self._subject_of(told).endswith(_AGED)):
            return True
        if self._is_of_several(told) or (told.head == "the" and self._cutter.counts_alone(told.sentence)):
            return True
        if OUTCOME.match(told.text) or self._refers(told):
            return True
        if self._resolver.leaves_open(told.sentence):
            return True
        says = _SAID_BY_PRONOUN.search(told.text) is not None
        return (says or self._is_of_a_pronoun(told)) and not self._resolver.names_subject(told.sentence)

    def _takes_up(self, first: str, told: Told) -> bool:
        """Whether a sentence opens with what goes on, as its language has it: "Then", "Dazu", "Cela"."""
        goes_on = first in self._own.going_on or told.head in self._own.going_on
        return goes_on and not self._says_when(told)

    def _says_when(self, told: Told) -> bool:
        """Whether the second word of a sentence is a time, or takes up nothing: "Cette semaine", "Il y"."""
        second = [word.lower() for word in WORD.findall(told.text)[1:2]]
        return not (self._own.seasons | self._own.impersonal).isdisjoint(second)

    def _is_of_several(self, told: Told) -> bool:
        """Whether a subject is one of those told of before: "Each has", "The second man has"."""
        tokens = self._cutter.tokens(told.sentence)
        if told.head in _WORDS.of_several:
            return len(tokens) > 1 and is_finite(tokens, 1)
        if len(tokens) < _LONGEST_NOUN or tokens[0].lower != "the" or tokens[1].lower not in _ORDINALS:
            return False
        return tokens[2].lower not in _OF_ITSELF and is_finite(tokens, 3)

    def _refers(self, told: Told) -> bool:
        """Whether a subject is told by what stands before it: "Both men", "One of her sons"."""
        tokens = self._cutter.tokens(told.sentence)
        subject = main_subject(tokens) if tokens else None
        if subject is None or subject.last == subject.first + 1:
            return False
        own = tokens[subject.first : subject.last]
        inside = takewhile(lambda pair: not pair[1].is_capital, pairwise(own))
        refers = any(
            token.lower in _WORDS.referring and token.quote is None and before.lower != "and"
            for before, token in inside  # "an owner and his foreman" says whose
        )
        return refers or tokens[subject.first].lower == "both"

    def _is_of_a_pronoun(self, told: Told) -> bool:
        """Whether a sentence comes to its subject, a pronoun, without a name before: "On Monday he left"."""
        tokens = self._cutter.tokens(told.sentence)
        subject = main_noun(tokens) if tokens else None
        if subject is None or subject.first == 0 or tokens[subject.first].lower not in _WORDS.persons:
            return False
        return not any(token.is_capital and token.quote is None for token in tokens[1 : subject.first])

    def _definite(self, told: Told) -> str:
        """Return the key of the noun behind "the" that is the subject; nothing for a name.

        Behind a phrase only persons need it: "On Monday the officer …", not "In 2001 the economy …".
        """
        tokens = self._cutter.tokens(told.sentence)
        subject = main_noun(tokens) if tokens else None
        if subject is None or tokens[subject.first].lower != "the" or tokens[subject.first].quote is not None:
            return ""
        noun = tokens[subject.last - 1].text
        known = subject.first and sort_of(noun) is not Sort.PERSON
        return key(noun) if noun.islower() and not known else ""

    def _subject_of(self, told: Told) -> str:
        """Return the last word of the subject that a sentence opens with; nothing where it has none."""
        tokens = self._cutter.tokens(told.sentence)
        subject = main_noun(tokens) if tokens else None
        return "" if subject is None or subject.first > 0 else tokens[subject.last - 1].text

    @cached_property
    def _speaking_of(self) -> dict[str, list[int]]:
        """The sentences that may be told and speak of a thing, in order, by the key of its noun."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, told in enumerate(self._rows):
            for word in dict.fromkeys(told.keys) if told.tells else ():
                found[word].append(number)
        return found

    @cached_property
    def _title(self) -> frozenset[str]:
        blocks = self._document.blocks[:FIRST_BLOCKS]
        heads = [block.span for block in blocks if block.kind is BlockKind.HEADING]
        return frozenset(
            word
            for told in self._rows[:FIRST_BLOCKS]
            for word in told.keys
            if any(head.contains(told.sentence.span) for head in heads)
        )

    @cached_property
    def _speaks_of_itself(self) -> bool:
        """Whether a text is a letter or the like: it says "we" all along, and so needs no name for it."""
        heads = [told.head for told in self._rows if told.tells]
        return sum(head in self._own.oneself for head in heads) >= _OFTEN * len(heads)
