"""Which sentences answer what is said against somebody: told with it, so that he is heard too."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.selecting.salience.keys import WORD, key
from summarizer.source.speech import words
from summarizer.source.speech.grammar import is_cue
from summarizer.source.speech.main_subjects import main_noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.selecting.cutting import Cutter
    from summarizer.selecting.salience.telling import Told
    from summarizer.source.document import Document
    from summarizer.source.speech.words import Tokens

_NEAR = 12  # sentences between what is said against somebody and his answer
_OBJECT = 6  # tokens behind a verb


class Answers:
    """The answers in one document, by the numbers of its sentences, from 0; in English only."""

    def __init__(self, document: Document, rows: Sequence[Told], cutter: Cutter) -> None:
        """Look for answers when one is asked for."""
        self._rows = rows if document.language == "en" else ()
        self._cutter = cutter
        self._words = language_of(document.language).stances

    def to(self, number: int) -> int | None:
        """Return the sentence in which whom a sentence accuses denies it, None where there is none near."""
        near = (other for other in self.every if 0 < other - number <= _NEAR)
        return next((other for other in near if self._accuses(number, other)), None)

    @cached_property
    def every(self) -> dict[int, frozenset[str]]:
        """The sentences that deny, each with the keys of who does so; nothing for a pronoun."""
        denying = self._words.denying | self._words.rejecting | self._words.pleading
        found: dict[int, frozenset[str]] = {}
        for number, told in enumerate(self._rows):
            if denying.isdisjoint(WORD.findall(told.text)):
                continue
            tokens = self._cutter.tokens(told.sentence)
            subject = main_noun(tokens) if tokens else None
            if subject is not None and self._denies(tokens, subject.last):
                own = (token.lower for token in tokens[subject.first : subject.last])
                found[number] = frozenset(filter(None, map(key, own)))
        return found

    def _denies(self, tokens: Tokens, at: int) -> bool:
        """Whether the predicate that begins at a token denies: "denied", "has pleaded not guilty"."""
        while at < len(tokens) and tokens[at].lower not in words.NEGATIONS and _leads_to_verb(tokens, at):
            at += 1
        low, *behind = [token.lower for token in tokens[at : at + _OBJECT]] or [""]
        pleads = low in self._words.pleading and not self._words.negators.isdisjoint(behind)
        rejects = low in self._words.rejecting and not self._words.accusing.isdisjoint(behind)
        return low in self._words.denying or pleads or rejects

    def _accuses(self, number: int, answer: int) -> bool:
        """Whether a sentence says something against whoever denies it in another."""
        told, who = self._rows[number], self.every[answer]
        if who.isdisjoint(told.keys) if who else answer != number + 1:
            return False
        tokens = self._cutter.tokens(told.sentence)
        subject = main_noun(tokens) if tokens else None
        own = tokens[subject.first : subject.last] if subject else ()
        by_others = who.isdisjoint(key(token.lower) for token in own)
        reports = by_others and any(is_cue(tokens, at) for at in range(len(tokens)))
        return reports or not self._words.accusing.isdisjoint(token.lower for token in tokens)


def _leads_to_verb(tokens: Tokens, at: int) -> bool:
    return tokens[at].lower in words.AUXILIARIES or words.is_adverb(tokens[at])
