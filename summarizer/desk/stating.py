"""The draft's sentences, held against all sources at once."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.desk.belonging import misplaced_bodies
from summarizer.desk.carrying import uncarried
from summarizer.desk.comparing import outdone
from summarizer.desk.counting import foreign, qualifiers, sums
from summarizer.desk.crossing import crossed, exchanged_figures
from summarizer.desk.facing import facing
from summarizer.desk.findings import Code, Level, Pointed
from summarizer.desk.governing import misgoverned, misranked
from summarizer.desk.guarding import overstated
from summarizer.desk.idling import is_idle
from summarizer.desk.linking import causes, orders
from summarizer.desk.mistaking import mistaken, turned_changes, units
from summarizer.desk.moving import moved
from summarizer.desk.naming import role_findings
from summarizer.desk.parties import exchanged
from summarizer.desk.positions import mispositioned
from summarizer.desk.refuting import CODES, names_both, reasons, refuted, rights_itself
from summarizer.desk.scaling import generalised, overcounted
from summarizer.desk.stages import overcharged
from summarizer.desk.supposing import unconditional
from summarizer.desk.swapping import substituted, swapped
from summarizer.desk.timing import mistimed, names_day
from summarizer.desk.unparsed import told_otherwise
from summarizer.desk.ways import otherwise
from summarizer.rendering.wording import shorten
from summarizer.results import ReasonCode, Verdict
from summarizer.source.document import Span
from summarizer.source.speech.german.persons import is_known as in_dictionary
from summarizer.source.speech.german.persons import sexes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarizer.desk.held import Held

    Look = Callable[[Held], Iterable[Pointed]]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][^\W\d_]+")
_LIKE = 0.6  # of the letters
_FEWEST_WORDS = 3


def is_statement(sentence: str) -> bool:
    """Whether a sentence has words enough to tell something, and asks nothing."""
    return len(sentence.split()) >= _FEWEST_WORDS and not sentence.rstrip().endswith("?")


def sentence_findings(text: str, held: Held) -> Iterator[Pointed]:
    """Hold one sentence of the draft `text` against the sources; nothing is yielded where they carry it."""
    if not is_statement(held.sentence):
        return
    roles = role_findings(text, held.span, held.sources)
    own = [*sums(held), *qualifiers(held), *_strangers(held), *roles]
    if held.support.verdict is Verdict.SUPPORTED:
        yield from own or (pointed for pointed in _turned(held) if pointed.code is Code.MODALITY)
        return
    judged = {Code.OTHER_SPEAKER} if any(quote.speaker for quote in held.quoted) else set()
    found = _findings(held, own, judged)
    if (
        all(pointed.code.level is Level.NOTE for pointed in (*own, *found))
        and Code.OTHER_SPEAKER not in judged
    ):
        found += refuted(held)
    wrong = [pointed.span for pointed in found if pointed.code.level is not Level.NOTE]
    yield from (p for p in own if p.code is not Code.RECKONED or not any(map(p.span.overlaps, wrong)))
    yield from found
    codes = {CODES.get(reason.code) for reason in held.support.reasons if not is_idle(held, reason)}
    if own or found or not (held.support.reasons and codes <= judged):
        yield from uncarried(held, [pointed.span for pointed in (*own, *found)])


def _findings(held: Held, own: list[Pointed], judged: set[Code]) -> list[Pointed]:
    """Return what the sources say otherwise, one finding of a code, and else what they say nowhere."""
    done = {pointed.code for pointed in own} - {Code.ARITHMETIC} | judged
    found = [*turned_changes(held), *units(held)]
    is_reckoned = any(pointed.code is Code.RECKONED for pointed in own)
    looks = (*(() if is_reckoned else _OF_FIGURES), *_LOOKS)
    for look in looks if held.is_parsed else ():
        found += _fresh(look, held, [*own, *found])
    if not held.is_parsed:
        found += _fresh(told_otherwise, held, [*own, *found])
    done |= {pointed.code for pointed in found}
    done |= {Code.QUALIFIER} if Code.CONTRAST in done else set()  # an opposite bound
    found += reasons(held, done, [pointed.span for pointed in (*own, *found)])
    found += _fresh(foreign, held, [*own, *found])
    if all(pointed.code.level is Level.NOTE for pointed in (*own, *found)):
        last = () if held.evidence and rights_itself(held.sentence, held.text, held.evidence) else _LAST
        return found + next(filter(None, (list(look(held)) for look in last)), [])
    surer = _fresh(_turned, held, [*own, *found])  # what is denied tells of a bound or a time found before
    return found + [pointed for pointed in surer if pointed.code is Code.MODALITY]


def _fresh(look: Look, held: Held, before: list[Pointed]) -> list[Pointed]:
    """Return what a look finds where nothing has been found before: a place is told of once."""
    return [p for p in look(held) if not any(p.span.overlaps(other.span) for other in before)]


def _strangers(held: Held) -> Iterator[Pointed]:
    """Find a name that no source has, where the best evidence has another between the same words."""
    for word in _WORD.finditer(held.sentence):
        if word.group()[0].isupper() and not (held.sources.has(word.group()) or _is_no_name(held, word)):
            place = substituted(held, word.group()) or _misspelt(held, word.group())
            if place is not None:
                code = Code.DATE if names_day(word.group()) else Code.NAME
                yield held.point(code, word.group(), f"a source has “{shorten(place.of(held.text))}”", place)
                return


def _is_no_name(held: Held, word: re.Match[str]) -> bool:
    """Whether a capital is only that of a German noun, of a scale word, or of a sentence's first word."""
    language = held.sources.joined.language
    if held.is_parsed or language not in {"de", "fr", "es"}:
        return False
    in_figure = any(n.span.start <= word.start() < n.span.end for n in held.numbers)
    is_noun = (
        language == "de" and in_dictionary(word.group().lower()) and not sexes_of(word.group().lower()).person
    )
    is_noun = is_noun or len(word.group()) < _FEWEST_WORDS
    is_noun = is_noun or (language == "de" and word.group().lower() in held.text.lower())  # of a compound
    return in_figure or is_noun or (language != "de" and word.start() == 0)


def _misspelt(held: Held, name: str) -> Span | None:
    """Return a name much like one of the draft that stands beside the same other name."""
    words = _WORD.findall(held.sentence)
    at = words.index(name)
    beside = {word for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]) if word[0].isupper()}
    for before, after in pairwise(_CAPITAL.finditer(held.text)):
        for own, other in ((before, after), (after, before)):
            is_beside = held.text[before.end() : after.start()] == " " and other[0] in beside
            if is_beside and _is_like(name, own[0]):
                return Span(*own.span())
    return None


def _is_like(name: str, other: str) -> bool:
    """Whether a name may be another one with letters changed, and is no longer form of it: "American"."""
    apart = not (name.startswith(other) or other.startswith(name))
    return apart and name[0] == other[0] and SequenceMatcher(None, name, other).ratio() >= _LIKE


def _turned(held: Held) -> Iterator[Pointed]:
    """Find a word that the sources hold otherwise: denied, or only possible, on one side."""
    found = facing(held.sentence, held.sources, held.support.evidence) if held.is_parsed else None
    if found is not None and not held.is_quoted(found.word) and not _is_of_other(held, found.sentence):
        theirs = "of another time" if found.mine is found.theirs else found.theirs
        told = f"told as {found.mine}; a source tells it as {theirs}"
        yield held.point(found.code, found.word, told, found.sentence)


def _is_of_other(held: Held, there: Span) -> bool:
    """Whether another says what a place tells, so that it denies nothing of what this one says."""
    others = (r.source for r in held.support.reasons if r.code is ReasonCode.SPEAKER and names_both(held, r))
    return any(place is not None and place.overlaps(there) for place in others)


# A figure is no other's where one was reckoned.
_OF_FIGURES: tuple[Look, ...] = (mistaken, moved, exchanged_figures, misgoverned, misranked)
_LOOKS: tuple[Look, ...] = (
    overcharged,
    exchanged,
    swapped,
    crossed,
    otherwise,
    misplaced_bodies,
    orders,
    causes,
    outdone,
    overcounted,
    mistimed,
    unconditional,
)
# What is looked for last, each where those before have found nothing.
_LAST: tuple[Look, ...] = (_turned, overstated, generalised, mispositioned)
