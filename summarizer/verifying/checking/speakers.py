"""Who says it: a statement that names a speaker is held against the speech in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.source.document import Document, Paragraph, Sentence, Span
from summarizer.source.quotes import read_quoted
from summarizer.source.speech.attribution import read_speech
from summarizer.verifying.checking.evidence import key
from summarizer.verifying.checking.words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Utterance
    from summarizer.verifying.checking.comparison import Comparison

_LEAST_SHARE = 0.4
_AS_GOOD = 0.8
_PRONOUNS = frozenset("he she they it we i er sie es wir ich who".split())
_FIRST_PERSON = frozenset("i we ich wir".split())
_TITLES = frozenset("mr mrs ms dr sir lord lady the a an der die das ein eine herr frau prof".split())


@dataclass(frozen=True, slots=True)
class Saying:
    """Who is said to speak, as written, and the keys of what they are said to say."""

    speaker: str
    content: frozenset[str]


def speaker_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each speaker whom the statement names for words that the text gives to somebody else."""
    for saying in _sayings(held):
        names = _names(saying.speaker)
        if not names or not saying.content:
            continue
        heard = _heard(saying, held)
        if heard and not any(_same(names, said, held) for said in heard):
            yield Reason(code=ReasonCode.SPEAKER, statement=saying.speaker, source=_place(heard[0]))
        if not heard and _is_elsewhere(saying.speaker, held) and not _stands_near(names, held):
            yield Reason(code=ReasonCode.SPEAKER, statement=saying.speaker)


def _sayings(held: Comparison) -> Iterator[Saying]:
    """Yield what the statement reports as speech, and all of it where a speaker is given for it."""
    text = held.statement.text
    if held.speaker is not None:
        yield Saying(held.speaker, held.wanted)
    for said in _read(held):
        if said.speaker is not None:
            spans = said.fragments
            content = (word for word in held.statement.words if any(span.contains(word.span) for span in spans))
            yield Saying(
                said.speaker.mention.of(text), frozenset(key(word) for word in content if word.is_content)
            )


def _read(held: Comparison) -> tuple[Utterance, ...]:
    span = Span(0, len(held.statement.text))
    paragraph = Paragraph(span, (Sentence("S1", span),))
    language = held.index.document.language
    document = Document(held.statement.text, (paragraph,), read_quoted(held.statement.text, (paragraph,), language), (), language)
    return read_speech.__wrapped__(document).utterances


def _heard(saying: Saying, held: Comparison) -> list[Utterance]:
    """Return the utterances of the text that say so, the closest in words first."""
    near = [said for sentence in held.evidence for said in held.index.spoken_at(sentence.span)]
    shares = [(_share(saying, said, held), -place) for place, said in enumerate(near)]
    best = max(shares, default=(0.0, 0))[0]
    if best < _LEAST_SHARE:
        return []
    return [near[-place] for share, place in sorted(shares, reverse=True) if share >= _AS_GOOD * best]


def _share(saying: Saying, said: Utterance, held: Comparison) -> float:
    words = (
        word
        for part in said.fragments
        for word in words_in(held.index.document.text, part.start, part.end, held.index.document.language)
    )
    common = saying.content & frozenset(key(word) for word in words)
    return held.weigh(common) / (held.weigh(saying.content) or 1)


def _names(text: str) -> frozenset[str]:
    return frozenset(word.low for word in words_in(text)) - _TITLES - _PRONOUNS


def _same(names: frozenset[str], said: Utterance, held: Comparison) -> bool:
    """Whether the speaker of an utterance can be the one named; where none is settled, one named near by can."""
    if said.speaker is None:
        return _stands_near(names, held)
    text = held.index.document.text
    parts = (said.speaker.mention, said.speaker.canonical, said.speaker.role)
    theirs = frozenset().union(*(_names(part.of(text)) for part in parts if part is not None))
    if not theirs:
        return said.speaker.mention.of(text).lower() in _FIRST_PERSON or _stands_near(names, held, before=8)
    return bool(names & theirs) or held.index.describes(names, theirs)


def _is_elsewhere(speaker: str, held: Comparison) -> bool:
    """Whether a speaker has a proper name that the text has somewhere; one that it has not is no name of it."""
    proper = [word for word in words_in(speaker) if word.is_capital and word.low not in _TITLES | _PRONOUNS]
    return bool(proper) and all(word.stem in held.index.stems for word in proper)


def _stands_near(names: frozenset[str], held: Comparison, before: int = 3) -> bool:
    """Whether a name stands in the best sentence, or in the few before it."""
    best = held.evidence[0]
    return any(
        word.low in names for near in (best, *held.index.around(best.number, before, 1)) for word in near.words
    )


def _place(said: Utterance) -> Span | None:
    return said.speaker.mention if said.speaker else None
