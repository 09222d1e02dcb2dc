"""Whom or what the words mean by which a sentence takes up the text before it, where that leaves no doubt.

A pronoun is named by the person whom the fitted model of speech takes it for, and by whom the sentence
before is about as it was parsed; "the county" by the one county that the text names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import Span
from summarizer.source.speech import words
from summarizer.source.speech.attribution import read_speech
from summarizer.source.speech.grammar import is_finite
from summarizer.source.speech.main_subjects import main_noun
from summarizer.source.speech.naming import name_at
from summarizer.source.speech.referents import Cast
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.source.document import Document
    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.persons import Person
    from summarizer.source.speech.words import Tokens

_PARTS = re.compile(r"[^\W\d_]+")  # of a name: two of "Kell-Vold"
_PERSONAL = {"he": "", "she": "", "his": "'s", "her": "'s"}
_THINGS = {"it": "", "its": "'s"}
_SURELY_PERSONAL = frozenset(("he", "she", "his"))  # "her" may be an object
_OF_PERSONS = frozenset("he she his her him".split())
_AGED = "-year-old"
_BACK = 8  # sentences in which somebody or something may have been brought up that is meant
_NAMED = frozenset(("named", "lone"))
_DATELINE = re.compile(r"(?:,[^\n]{1,20})? ?(?:–|—|--|-) ")  # behind where a report was written
# That a text tells of more than one: "another bank", "banks".
_SEVERAL = r"\b(?:an?|other|another|each|every|any|one|two|some) (?:[\w-]+ )?{0}s?\b|\b{0}s\b"
_LIKELY = 0.33  # of whom a pronoun means, without a rival, who is not alone in the sentence that names one


class Put(NamedTuple):
    """A name that is put in brackets at a place of a sentence, and what is written behind the brackets."""

    place: Span
    name: Span
    ending: str = ""


class TakenUp(NamedTuple):
    """What a word takes up that only the text before its sentence makes clear.

    `name` is its fullest, and `goes_on` tells whether the sentence before is of it.
    """

    name: Span
    goes_on: bool


class Meanings:
    """What the sentences of one document take up as they open."""

    def __init__(self, document: Document, taken_up: Callable[[Span], TakenUp | None] | None = None) -> None:
        """Use the names that speech was read with; `taken_up` tells what a word takes up as it was parsed."""
        self._text = document.text
        self._taken_up = taken_up or (lambda _: None)
        speech = read_speech(document)
        self._frames = speech.frames
        self._names = speech.names
        self._english = document.language == "en"

    def opening(self, piece: Span) -> Put | None:
        """Return the word that opens a piece or is its subject, and the naming it stands for."""
        at = self._frames.at(piece.end - 1)
        if at < 0 or not self._english:
            return None
        tokens = self._frames[at].tokens
        first = next((i for i, token in enumerate(tokens) if token.start >= piece.start), 0)
        opens = tokens[first].start >= piece.start and tokens[first].quote is None
        if opens and tokens[first].lower in _THINGS:
            return self._thing(tokens, first)
        definite = self._definite(at, first) if opens and tokens[first].lower == "the" else None
        return definite or self._person(at, first, self.pronoun(tokens, first), opens=opens)

    def pronoun(self, tokens: Tokens, first: int) -> int | None:
        """Return the first word for one person from a token on, unless the sentence has whom it may mean."""
        places = range(first, len(tokens))
        outside = (at for at in places if tokens[at].quote is None and tokens[at].lower in _OF_PERSONS)
        at = next(outside, None)
        if at is None or self._names.within(tokens, first, at):
            return None
        if any(sort_of(token.lower) is Sort.PERSON for token in tokens[first:at]):
            return None
        subject = main_noun(tokens)
        awaited = subject is not None and at < subject.first and tokens[subject.first].is_capital
        return None if awaited else at

    def _person(self, at: int, first: int, place: int | None, *, opens: bool) -> Put | None:
        tokens = self._frames[at].tokens
        behind = _behind_names(tokens, first) if place is None else place
        if behind is None:
            return None
        token = tokens[behind]
        if token.lower not in (_PERSONAL if opens and behind == first else _SURELY_PERSONAL):
            return None
        name = self._person_before(at, behind, agreed=place is None)
        if name is None or (_opens(self._text, name.start) and _DATELINE.match(self._text, name.end)):
            return None
        return Put(Span(token.start, token.end), name, _PERSONAL[token.lower])

    def _person_before(self, at: int, place: int, *, agreed: bool) -> Span | None:
        """Return the one person by name whom a pronoun of a frame most likely means, beyond doubt.

        `agreed` asks that the sentences as they were parsed say so too.
        """
        cast = Cast(self._names)
        for number in range(max(0, at - _BACK), at + 1):
            frame = self._frames[number]
            cast.enter(frame, main_noun(frame.tokens), ())
            cast.read(frame, len(frame.tokens) if number < at else place)
        choice = cast.choose(self._frames[at], place)
        if choice is None:
            return None
        token = self._frames[at].tokens[place]
        fitting = cast.fitting(token.lower)
        tied = self._taken_up(Span(token.start, token.end))
        meant = self._named([one for one in fitting if one.frame < cast.frame], tied)
        if tied is not None and meant is not None:
            is_sure = meant is choice.person or (tied.goes_on and not agreed)
            return meant.canonical if is_sure else None
        if agreed or choice.person.kind != "named" or choice.person.frame == cast.frame:
            return None
        latest = [person for person in fitting if person.frame == max(other.frame for other in fitting)]
        near = self._frames[at].paragraph - choice.person.paragraph <= 1
        sole = latest == [choice.person] and near
        return choice.person.canonical if sole or (not choice.rivals and choice.chance > _LIKELY) else None

    def _named(self, persons: list[Person], tied: TakenUp | None) -> Person | None:
        """Return the one of some persons who bears a name by the last word of it."""
        last = _PARTS.findall(tied.name.of(self._text).lower())[-1:] if tied is not None else []
        found = [one for one in persons if one.kind in _NAMED and not self._parts_of(one).isdisjoint(last)]
        return found[0] if len(found) == 1 else None

    def _parts_of(self, person: Person) -> frozenset[str]:
        return frozenset(_PARTS.findall(" ".join(self._names.core_at(person.canonical))))

    def _thing(self, tokens: Tokens, at: int) -> Put | None:
        """Return what "it" stands for that opens a sentence: what the one before it is of, by its name."""
        place = Span(tokens[at].start, tokens[at].end)
        tied = self._taken_up(place)
        name = self._whole(tied.name) if tied is not None and tied.goes_on else None
        return Put(place, name, _THINGS[tokens[at].lower]) if name is not None else None

    def _whole(self, name: Span) -> Span | None:
        """Return a name with its article, if nothing is joined to it."""
        if (found := self._run(name)) is None:
            return None
        frame, first, last = found
        if last < len(frame.tokens) and frame.tokens[last].lower == "and":
            return None
        return frame.span(first - _has_article(frame.tokens, first), last)

    def _run(self, name: Span) -> tuple[Frame, int, int] | None:
        """Return the frame that a name stands in, and the first word and the end of the whole name there."""
        frame = self._frames[self._frames.at(name.start)]
        runs = self._names.within(frame.tokens, 0, len(frame.tokens))
        return next(((frame, *run) for run in runs if frame.span(*run).contains(name)), None)

    def _definite(self, at: int, first: int) -> Put | None:
        """Return what "the county" or "the 34-year-old" stands for that is the subject of a sentence."""
        frame = self._frames[at]
        subject = main_noun(frame.tokens)
        if subject is None or subject.first != first or subject.last != first + 2:
            return None
        noun, after = frame.tokens[first + 1 : first + 3] if first + 2 < len(frame.tokens) else (None, None)
        if noun is None or after is None or noun.is_capital:
            return None
        owns = after.text in words.POSSESSIVE
        if not (owns or is_finite(frame.tokens, first + 2)):
            return None
        place = frame.span(first, first + 2)
        name = self._only(noun.lower, at) or self._told_of(place, noun.lower)
        return Put(place, name) if name is not None else None

    def _told_of(self, place: Span, noun: str) -> Span | None:
        """Return the name of what a phrase takes up as it was parsed."""
        tied = self._taken_up(place)
        if tied is None or not (tied.goes_on or noun.endswith(_AGED)):
            return None
        if not noun.endswith(_AGED):
            return self._whole(tied.name)
        if (found := self._run(tied.name)) is None:
            return None
        frame, first, last = found
        return self._names.fullest(name_at(frame.tokens, first, last))

    def _only(self, noun: str, at: int) -> Span | None:
        """Return the name by which the text calls the one thing that a noun stands for: "Norland County"."""
        named = self._heads.get(noun, ())
        near = next((name for number, name in named if at - _BACK <= number < at), None)
        if near is None or len({_folded(name.of(self._text)) for _, name in named}) != 1:
            return None
        return None if re.search(_SEVERAL.format(re.escape(noun)), self._text) else near

    @cached_property
    def _heads(self) -> defaultdict[str, list[tuple[int, Span]]]:
        """The names of more than one word by their last, each with the number of its frame."""
        found: defaultdict[str, list[tuple[int, Span]]] = defaultdict(list)
        for number, last, name in self._all_names():
            found[last].append((number, name))
        return found

    def _all_names(self) -> Iterator[tuple[int, str, Span]]:
        for number in range(len(self._frames)):
            frame = self._frames[number]
            for first, last in self._names.within(frame.tokens, 0, len(frame.tokens)):
                if last - first > 1 and frame.tokens[last - 1].text.istitle():
                    begin = first - _has_article(frame.tokens, first)
                    yield number, frame.tokens[last - 1].lower, frame.span(begin, last)


def _has_article(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens[at - 1].lower == "the"


def _opens(text: str, place: int) -> bool:
    """Whether a place is the first of a line."""
    return not text[text.rfind("\n", 0, place) + 1 : place].strip()


def _folded(name: str) -> str:
    return " ".join(name.lower().split()).removeprefix("the ")


def _behind_names(tokens: Tokens, first: int) -> int | None:
    """Return the pronoun that a sentence is of behind a phrase with names: "In Osmund and Arle, HE …"."""
    subject = main_noun(tokens)
    if subject is None or subject.first <= first or tokens[subject.first].quote is not None:
        return None
    return subject.first if tokens[subject.first].lower in _SURELY_PERSONAL else None
