"""Who says it: a statement that names a speaker is held against the speech in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.languages import KNOWN, language_of
from summarizer.results import Reason, ReasonCode
from summarizer.source.document import Span
from summarizer.verifying.checking.names import names_in
from summarizer.verifying.checking.proving.grammar import PRIVATIVE
from summarizer.verifying.checking.readings import Reading, key
from summarizer.verifying.checking.stems import stem
from summarizer.verifying.checking.words import Word, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.utterance import Utterance
    from summarizer.verifying.checking.comparison import Comparison
    from summarizer.verifying.checking.sayings import Saying

_LEAST_SHARE = 0.4
_AS_GOOD = 0.8
_PRONOUNS = frozenset(
    "he she they it we i you er sie es wir ich who which that nobody his her their its my our own ihr"
    " sein".split()
)
_OWNER = re.compile(r"^[^,]*['’]s?\s+")
_POSSESSOR = re.compile(r"['’]s?\s+\w")
_REPORTS = frozenset(
    map(stem, ("reported", "announced", "posted", "declared", "disclosed", "revealed", "recorded"))
)
_PREPOSITIONS = frozenset("in at on near of off from to into across über in im am an auf aus bei von".split())
_BELONGS = re.compile(r"\b(?:of|for|at|with|from|der|des|von|bei)\b")
_EARSHOT = 600
_GENERIC = frozenset("company firm group unternehmen konzern".split())
_WE = frozenset({"we", "wir"})  # who speaks for an organisation is named by none of its words
_ROMANCE = tuple(words for code in KNOWN if (words := language_of(code).speech) is not None)
_TITLES = frozenset("mr mrs ms dr sir lord lady the a an der die das ein eine herr frau prof".split()).union(
    *(words.titles for words in _ROMANCE),
    *(words.counterparts[article].split() for words in _ROMANCE for article in ("the", "a")),
)


def speaker_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each speaker named for words that the text gives to somebody else, or to nobody."""
    for saying in held.sayings:
        names = _names(saying.speaker)
        if not names or (names <= _GENERIC and not saying.places):
            continue
        heard = _heard(saying, held)
        if any(held.index.is_nested(place) for place in saying.places):
            yield Reason(code=ReasonCode.SPEAKER_OPEN, statement=saying.speaker)
            continue
        if any(_same(saying.speaker, said, held) for said in heard):
            continue
        if heard:
            is_open = not any(_is_named(said, held) for said in heard) or _describes(saying.speaker)
            is_open |= any(_is_open(said, held) for said in heard) and _stands_near(names, held, before=8)
            is_open |= any(_is_among(names, said, held) or _is_taken_for(names, said, held) for said in heard)
            code = ReasonCode.SPEAKER_OPEN if is_open else ReasonCode.SPEAKER
            yield Reason(code=code, statement=saying.speaker, source=_place(heard[0]))
        elif (
            not _is_report(saying, held)
            and _is_elsewhere(saying.speaker, held)
            and not _stands_near(names, held, before=3)
        ):
            yield Reason(code=ReasonCode.SPEAKER_OPEN, statement=saying.speaker)


def _is_report(saying: Saying, held: Comparison) -> bool:
    """Whether the statement only says of an organisation what it made known: "Norvik reported sales of …"."""
    cues = {word.stem for word in held.statement.words if any(s.contains(word) for s in saying.attribution)}
    return not cues.isdisjoint(_REPORTS)


def _heard(saying: Saying, held: Comparison) -> list[Utterance]:
    """Return the utterances of the text that say so: at its places, else the closest in words first."""
    if saying.places:
        return [said for place in saying.places for said in _innermost(held.index.spoken_at(place))]
    near = [said for sentence in held.evidence for said in held.index.spoken_at(sentence.span)]
    words = (w for w in held.statement.words if any(part.contains(w) for part in saying.content))
    content = frozenset(key(word) for word in words if word.is_content)
    shares = [(_share(content, said, held), -place) for place, said in enumerate(near)]
    best = max(shares, default=(0.0, 0))[0]
    if best < _LEAST_SHARE:
        return []
    return [near[-place] for share, place in sorted(shares, reverse=True) if share >= _AS_GOOD * best]


def _innermost(heard: list[Utterance]) -> list[Utterance]:
    """Return the shortest of some utterances at one place: a quotation inside another is somebody else's."""
    lengths = [sum(part.end - part.start for part in said.fragments) for said in heard]
    return [said for said, length in zip(heard, lengths, strict=True) if length == min(lengths)]


def _share(content: frozenset[str], said: Utterance, held: Comparison) -> float:
    words = (
        word
        for part in said.fragments
        for word in words_in(held.index.document.text, part.start, part.end, held.index.document.language)
    )
    common = content & frozenset(key(word) for word in words)
    return held.weigh(common) / (held.weigh(content) or 1)


def _names(text: str) -> frozenset[str]:
    return frozenset(word.low for word in words_in(text)) - _TITLES - _PRONOUNS


def _same(speaker: str, said: Utterance, held: Comparison) -> bool:
    """Whether the speaker of an utterance is the one named, in full, in part or by what they are."""
    if said.speaker is None:
        return False
    text = held.index.document.text
    mention = said.speaker.mention.of(text)
    if _is_above(speaker, said, text):
        return False
    if mention.lower() in _WE or (mention.lower() not in _PRONOUNS and _names(mention) == _names(speaker)):
        return True
    speaker = _OWNER.sub("", speaker)  # who is whose
    if mention.lower() in _PRONOUNS:
        if not _follows(speaker, said, held):
            return False
        if _proper(speaker) and _speaker_names(said, held) <= _GENERIC:
            return True
    if not _speaker_names(said, held):
        return False
    ours, theirs = _proper(speaker), _proper(said.speaker.canonical.of(text))
    if min(len(ours), len(theirs)) > 1 or (ours and theirs and _agree(ours, theirs)):
        return _agree(ours, theirs)
    names = _names(speaker)
    others = _speaker_names(said, held)
    shared = frozenset(ours) if ours and not theirs else names  # "an official at Doe" is no other official
    return bool(shared & others) or (not (ours and theirs) and held.index.describes(names, others))


def _is_above(speaker: str, said: Utterance, text: str) -> bool:
    """Whether somebody is given the office whose deputy, or former holder, speaks."""
    if said.speaker is None or said.speaker.role is None:
        return False
    office, ours = (_lows(one) for one in (said.speaker.role.of(text), speaker))
    office |= _lows(said.speaker.mention.of(text))
    name = {word.low for word in words_in(said.speaker.canonical.of(text)) if word.is_capital}
    return bool((ours & office) - name) and bool((office & PRIVATIVE) - ours)


def _lows(text: str) -> frozenset[str]:
    return frozenset(word.low for word in words_in(text))


def _follows(speaker: str, said: Utterance, held: Comparison) -> bool:
    """Whether a pronoun can only mean the one named: no other name stands between the naming and it."""
    if said.speaker is None:
        return False
    text, end = held.index.document.text, said.speaker.mention.start
    language = held.index.document.language
    heard = words_in(text, max(0, end - _EARSHOT), end, language)
    words = [word for word in heard if not any(part.contains(word) for part in said.fragments)]
    names = _names(speaker)
    last = max((place for place, word in enumerate(words) if word.low in names), default=None)
    if last is None:
        return False
    if last and words[last - 1].is_capital and words[last - 1].low not in names | _TITLES:
        return False
    between = Reading(text, Span(words[0].start, end), 0, tuple(words[last:]), ())
    rivals = [word for word in names_in(between, language) if word.low not in names]
    return all(_is_aside(word, between.words) for word in rivals)


def _is_aside(name: Word, words: tuple[Word, ...]) -> bool:
    """Whether a name only says where or whereof ("at the port of Halden"): a pronoun seldom takes that up."""
    place = words.index(name)
    while place and words[place].is_capital:
        place -= 1
    return words[place].low in _PREPOSITIONS


def _agree(one: list[str], other: list[str]) -> bool:
    """Whether two names can be one person's: one is part of the other, or they differ in titles alone."""
    return set(one) <= set(other) or set(other) <= set(one) or (one[-1] == other[-1] and one[0] == other[0])


def _proper(text: str) -> list[str]:
    """Return the capitalised words of a naming, in order, without titles."""
    words = [word for word in words_in(text) if word.is_capital and word.low not in _TITLES | _PRONOUNS]
    return [word.low for word in words]


def _describes(naming: str) -> bool:
    """Whether a naming says what somebody is ("the mayor of Arle"), who may have any name."""
    return not _proper(_BELONGS.split(naming)[0])


def _is_open(said: Utterance, held: Comparison) -> bool:
    """Whether the text leaves the speaker to a pronoun, to "the company", or to nobody."""
    return _speaker_names(said, held) <= _GENERIC


def _is_named(said: Utterance, held: Comparison) -> bool:
    """Whether the speaker is somebody with a name, and so nobody else."""
    return said.speaker is not None and bool(_proper(said.speaker.canonical.of(held.index.document.text)))


def _speaker_names(said: Utterance, held: Comparison) -> frozenset[str]:
    if said.speaker is None:
        return frozenset()
    text, role = held.index.document.text, said.speaker.role
    naming = [said.speaker.mention.of(text), said.speaker.canonical.of(text)]
    if _POSSESSOR.search(naming[0]):  # "Lind's lawyer" is not Lind, and may have a name elsewhere
        return _names(naming[1]) if not _POSSESSOR.search(naming[1]) else frozenset()
    if role is not None:
        naming.append(_BELONGS.split(role.of(text))[0])  # the leader of a union is not the union
    return frozenset().union(*map(_names, naming))


def _is_among(names: frozenset[str], said: Utterance, held: Comparison) -> bool:
    """Whether a name stands between the speakers and their verb: "critics, among them Ms Lee, say"."""
    if said.speaker is None or said.cue is None:
        return False
    start, end = said.speaker.mention.end, said.cue.start
    return names <= {word.low for word in words_in(held.index.document.text, start, end)}


def _is_taken_for(names: frozenset[str], said: Utterance, held: Comparison) -> bool:
    """Whether a pronoun or a short name was read as the one named, only not beyond doubt."""
    return said.speaker is not None and names <= _names(said.speaker.canonical.of(held.index.document.text))


def _is_elsewhere(speaker: str, held: Comparison) -> bool:
    """Whether a speaker has a proper name, and the text has it somewhere."""
    proper = [word for word in words_in(speaker) if word.is_capital and word.low not in _TITLES | _PRONOUNS]
    return bool(proper) and all(word.stem in held.index.stems for word in proper)


def _stands_near(names: frozenset[str], held: Comparison, before: int) -> bool:
    """Whether a name stands in the best sentence, or in the few before it."""
    best = held.evidence[0]
    return any(
        word.low in names
        for near in (best, *held.index.around(best.number, before, 1))
        for word in near.words
    )


def _place(said: Utterance) -> Span | None:
    return said.speaker.mention if said.speaker else None
