"""The draft's sentences, held against all sources at once."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.desk.belonging import misplaced_bodies
from summarizer.desk.carrying import uncarried
from summarizer.desk.counting import (
    bounded,
    foreign,
    qualifiers,
    sums,
)
from summarizer.desk.facing import facing
from summarizer.desk.findings import Code, Level, Pointed
from summarizer.desk.guarding import overstated
from summarizer.desk.idling import is_idle
from summarizer.desk.linking import causes, orders
from summarizer.desk.mistaking import mistaken, turned_changes, units
from summarizer.desk.naming import role_findings
from summarizer.desk.parties import exchanged
from summarizer.desk.scaling import generalised, overcounted
from summarizer.desk.stages import overcharged
from summarizer.desk.stances import tells
from summarizer.desk.standing import base, node_at, parsed
from summarizer.desk.swapping import substitute, swapped
from summarizer.desk.timing import mistimed, names_day
from summarizer.desk.ways import otherwise
from summarizer.languages.desk_words import WORDS
from summarizer.rendering.wording import shorten
from summarizer.results import ReasonCode, Verdict
from summarizer.source.document import Span
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarizer.desk.held import Held
    from summarizer.results import Reason

    Look = Callable[[Held], Iterable[Pointed]]

_CODES = {
    ReasonCode.NUMBER: Code.NUMBER,
    ReasonCode.UNIT: Code.UNIT,
    ReasonCode.QUALIFIER: Code.QUALIFIER,
    ReasonCode.DIRECTION: Code.DIRECTION,
    ReasonCode.ARITHMETIC: Code.ARITHMETIC,
    ReasonCode.NAME: Code.NAME,
    ReasonCode.ROLE: Code.NAME,
    ReasonCode.NEGATION: Code.NEGATION,
    ReasonCode.MODALITY: Code.MODALITY,
    ReasonCode.QUANTIFIER: Code.QUANTIFIER,
    ReasonCode.CONTRAST: Code.CONTRAST,
    ReasonCode.SPEAKER: Code.OTHER_SPEAKER,
}
# What speaks against a statement only if the source has something else in its place.
_NEEDS_A_PLACE = {Code.NUMBER, Code.UNIT, Code.NAME, Code.OTHER_SPEAKER}
_FACED = {Code.NEGATION, Code.MODALITY}  # what parses tell better, where there are some
_VAGUE = WORDS.vague_numbers
_FEWEST_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][^\W\d_]+")
_LIKE = 0.6  # of the letters


def sentence_findings(text: str, held: Held) -> Iterator[Pointed]:
    """Hold one sentence of the draft `text` against the sources; nothing is yielded where they carry it."""
    if len(held.sentence.split()) < _FEWEST_WORDS or held.sentence.rstrip().endswith("?"):
        return
    roles = role_findings(text, held.span, held.sources)
    own = [*sums(held), *qualifiers(held), *_strangers(held), *roles]
    yield from own
    if held.support.verdict is Verdict.SUPPORTED:
        yield from (pointed for pointed in _turned(held) if pointed.code is Code.MODALITY and not own)
        return
    judged = {Code.OTHER_SPEAKER} if any(quote.speaker for quote in held.quoted) else set()
    found = _findings(held, own, judged)
    yield from found
    codes = {_CODES.get(reason.code) for reason in held.support.reasons if not is_idle(held, reason)}
    if own or found or not (held.support.reasons and codes <= judged):
        yield from uncarried(held, [pointed.span for pointed in (*own, *found)])


def _findings(held: Held, own: list[Pointed], judged: set[Code]) -> list[Pointed]:
    """Return what the sources say otherwise, one finding of a code, and else what they say nowhere."""
    done = {pointed.code for pointed in own} - {Code.ARITHMETIC} | judged
    found = [*turned_changes(held), *units(held)]
    looks = _LOOKS[any(pointed.code is Code.RECKONED for pointed in own) :]
    for look in looks if held.is_parsed else ():
        found += _fresh(look, held, [*own, *found])
    done |= {pointed.code for pointed in found}
    done |= {Code.QUALIFIER} if Code.CONTRAST in done else set()  # an opposite bound
    found += _reasons(held, done, [pointed.span for pointed in (*own, *found)])
    found += _fresh(foreign, held, [*own, *found])
    if all(pointed.code.level is Level.NOTE for pointed in (*own, *found)):
        return found + next(filter(None, (list(look(held)) for look in _LAST)), [])
    surer = _fresh(_turned, held, [*own, *found])  # what is denied tells of a bound or a time found before
    return found + [pointed for pointed in surer if pointed.code is Code.MODALITY]


def _fresh(look: Look, held: Held, before: list[Pointed]) -> list[Pointed]:
    """Return what a look finds where nothing has been found before: a place is told of once."""
    return [p for p in look(held) if not any(p.span.overlaps(other.span) for other in before)]


def _strangers(held: Held) -> Iterator[Pointed]:
    """Find a name that no source has, where the best evidence has another between the same words."""
    for word in _WORD.finditer(held.sentence):
        if word.group()[0].isupper() and not held.sources.has(word.group()):
            place = _substituted(held, word.group()) or (
                _misspelt(held, word.group()) if held.is_parsed else None
            )
            if place is not None:
                cited = held.sources.cite(place)
                message = f"“{word.group()}”: a source has “{shorten(cited.text)}”"
                code = Code.DATE if names_day(word.group()) else Code.NAME
                yield Pointed(code, held.place(word.group()), message, cited)
                return


def _misspelt(held: Held, name: str) -> Span | None:
    """Return a name much like one of the draft that stands beside the same other name."""
    words = _WORD.findall(held.sentence)
    at = words.index(name)
    beside = {word for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]) if word[0].isupper()}
    text = held.sources.joined.text
    for before, after in pairwise(_CAPITAL.finditer(text)):
        for own, other in ((before, after), (after, before)):
            if text[before.end() : after.start()] == " " and other[0] in beside and _is_like(name, own[0]):
                return Span(*own.span())
    return None


def _is_like(name: str, other: str) -> bool:
    """Whether a name may be another one with letters changed, and is no longer form of it: "American"."""
    apart = not (name.startswith(other) or other.startswith(name))
    return apart and name[0] == other[0] and SequenceMatcher(None, name, other).ratio() >= _LIKE


def _turned(held: Held) -> Iterator[Pointed]:
    """Find a word that the sources hold otherwise: denied, or only possible, on one side."""
    found = facing(held.sentence, held.sources, held.support.evidence) if held.is_parsed else None
    if found is not None and not held.is_quoted(found.word):
        theirs = "of another time" if found.mine is found.theirs else found.theirs
        message = f"“{found.word}”: told as {found.mine}; a source tells it as {theirs}"
        yield Pointed(found.code, held.place(found.word), message, held.sources.cite(found.sentence))


def _reasons(held: Held, done: set[Code], taken: list[Span]) -> Iterator[Pointed]:
    """Yield what the sources say otherwise, one finding of a code, those with a place first."""
    done = set(done)
    for reason in sorted(held.support.reasons, key=lambda reason: reason.source is None):
        code = _CODES.get(reason.code)
        if code is None or code in done or (held.is_parsed and code in _FACED) or is_idle(held, reason):
            continue
        pointed = _plain(held, reason, code)
        if pointed is not None and not any(pointed.span.overlaps(span) for span in taken):
            done.add(code)
            yield pointed


def _plain(held: Held, reason: Reason, code: Code) -> Pointed | None:
    if code is Code.OTHER_SPEAKER and not _is_speaker(held, reason.statement or ""):
        return None
    cited = held.sources.cite(reason.source) if reason.source else None
    if cited is None and code in _NEEDS_A_PLACE:
        is_number = code is Code.NUMBER
        place = _counterpart(held, reason) if is_number else _substituted(held, reason.statement or "")
        if place is None:
            return None
        cited = held.sources.cite(place)
    if code is Code.NAME and names_day(reason.statement or ""):
        code = Code.DATE
    stands = f"a source has “{shorten(cited.text)}”" if cited else code.meaning
    said = f"“{shorten(reason.statement)}”: " if reason.statement else ""
    if code is Code.QUALIFIER and reason.source is not None:
        said, stands = _both_bounded(held, reason, reason.source) or (said, stands)
    return Pointed(code, held.place(reason.statement), said + stands, cited or held.best)


def _is_speaker(held: Held, words: str) -> bool:
    """Whether some words of the sentence name somebody, or a body, that says something in it."""
    if not held.is_parsed:
        return True
    tree = parsed(held.sentence)
    node = node_at(tree, Span(at, at + len(words))) if (at := held.sentence.find(words)) >= 0 else None
    verb = tree.above(node) if node is not None else None
    says = verb is not None and tells(verb)
    if node is None or not says:
        return False
    return (node.is_name and node.number > 0) or sort_of(base(node)) is not Sort.THING


def _both_bounded(held: Held, reason: Reason, there: Span) -> tuple[str, str] | None:
    """Return two figures in the words that bound each, where the figures alone may be the same."""
    mention = next((n for n in held.numbers if n.text == reason.statement), None)
    other = next((n for n in held.given if n.span.overlaps(there)), None)
    if mention is None or other is None:
        return None
    source = bounded(held.sources.joined.text, other)
    return f"“{bounded(held.sentence, mention)}”: ", f"a source has “{source}”"


def _substituted(held: Held, name: str) -> Span | None:
    """Return the name of the best evidence that stands between the same words as the draft's name."""
    if not (held.evidence and name) or _is_taken_up(held, held.evidence, name):
        return None
    return substitute(held.sentence, name, held.sources.joined.text, held.evidence)


def _is_taken_up(held: Held, evidence: Span, name: str) -> bool:
    """Whether the sentence before the evidence has a name, and the evidence a word that may mean it."""
    words = {word.casefold() for word in _WORD.findall(evidence.of(held.sources.joined.text))}
    return not words.isdisjoint(WORDS.anaphors) and held.sources.has_before(evidence, name)


def _counterpart(held: Held, reason: Reason) -> Span | None:
    """Return the number that the evidence has where the draft has this one, of its kind and unit."""
    words = reason.statement or ""
    mention = next((n for n in held.numbers if n.text == words or (words and words in n.text)), None)
    if mention is None or held.is_parsed:  # where there are parses, `mistaken` has looked
        return None
    given = {value for n in held.given for value in n.values}
    if set(mention.values) <= given or mention.text.casefold() in _VAGUE:
        return None
    alike = [n for n in held.close if (n.kind, n.unit) == (mention.kind, mention.unit)]
    other = [n for n in alike if n.value != mention.value and held.is_told_alike(mention, n)]
    compares = held.compares(mention) if other else False
    return next((n.span for n in other if held.compares_there(n) == compares), None)


# A figure is no other's where one was reckoned.
_LOOKS: tuple[Look, ...] = (
    mistaken,
    overcharged,
    exchanged,
    swapped,
    otherwise,
    misplaced_bodies,
    orders,
    causes,
    overcounted,
    mistimed,
)
# What is looked for last, each where those before have found nothing.
_LAST: tuple[Look, ...] = (_turned, overstated, generalised)
