"""Utterances of a document, with their speakers as far as syntax settles them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.languages import KNOWN, language_of
from summarizer.source.document import BlockKind, Document
from summarizer.source.process import rarely_collected
from summarizer.source.recalling import recalled
from summarizer.source.speech import words
from summarizer.source.speech.assembly import Assembly
from summarizer.source.speech.collecting import read_names
from summarizer.source.speech.frames import Frame, Frames, read_frames
from summarizer.source.speech.german.persons import without_role
from summarizer.source.speech.grading import certainty
from summarizer.source.speech.languages import Rules, rules_of
from summarizer.source.speech.mentions import Memory
from summarizer.source.speech.named import Called
from summarizer.source.speech.paragraphs import by_paragraph, is_aside, joined, signed
from summarizer.source.speech.voices import settle
from summarizer.source.turns import Turn, read_turns
from summarizer.source.utterance import Certainty, QuotationKind, SettledBy, SpeakerMention, Utterance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.source.speech.hearing import Draft
    from summarizer.source.speech.names import Names
    from summarizer.source.speech.traits import Traits

# Blocks in which nobody says anything, or not by the rules of this language, and that bring up nobody.
_SILENT = frozenset(
    (BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.BOILERPLATE, BlockKind.REFERENCE, BlockKind.FOREIGN)
)
_RETICENT = frozenset(("dense=0", "dense=1"))  # a paper, a manual: little of it is speech
_LEAST = 0.1  # probability of being speech below which nothing is taken for it in a text that says little
_LEAST_WITHIN = 0.75  # the same for words in marks within a sentence that names nobody for them
_FEW = 40  # frames below which a text says little because it is short
_TOGETHER = 100  # frames whose reports are read at once
PLAIN = frozenset(("cue=said", "cue=says", "cue=told", "cue=according"))


@dataclass(frozen=True)
class Speech:
    """All that was read of who speaks in a document.

    `guesses` has likely speakers by utterance id, `turns` has those of a
    transcript by the paragraphs that they reach over.
    """

    frames: Frames
    names: Names
    utterances: tuple[Utterance, ...]
    guesses: dict[str, SpeakerMention]
    turns: dict[int, Turn]

    def frames_near(self, offset: int, reach: int) -> Sequence[Frame]:
        """Return `reach` frames up to the one at `offset`, and half as many after it."""
        at = self.frames.at(offset) + 1
        return self.frames[max(0, at - reach) : at + reach // 2]

    def speakers_near(self, offset: int, reach: int) -> list[SpeakerMention]:
        """Return the speakers that syntax names among `reach` utterances before `offset`, and half after."""
        at = bisect_left(self.utterances, offset, key=lambda utterance: utterance.fragments[0].start)
        near = self.utterances[max(0, at - reach) : at + reach // 2]
        return [utterance.speaker for utterance in near if utterance.speaker is not None]


def read_utterances(document: Document) -> tuple[Utterance, ...]:
    """Return all speech of the document in text order: direct, mixed and indirect.

    Where syntax settles speaker and cue, both are given and `settled_by` is `syntax`; else it is `open`.
    """
    return read_speech(document).utterances


@recalled(lambda document: len(document.text))
def read_speech(document: Document) -> Speech:
    """Read a document once; the last ones are kept, so that many questions on one text cost one reading."""
    return read_speech_aside(document)


@rarely_collected
def read_speech_aside(document: Document) -> Speech:
    """Read a document without keeping it: the one that other stages work with stays kept."""
    return read_with_traits(document)[0]


def _small_words(language: str) -> frozenset[str]:
    """Return what opens a sentence of a Romance language and is no name, as tokens have it: "selon"."""
    told = language_of(language).speech if language in KNOWN else None
    if told is None:
        return frozenset()
    small = told.adverbs | told.connectors | told.prepositions | {phrase[0] for phrase in told.sources}
    return frozenset(told.english.get(low, low) for low in small)


def read_with_traits(document: Document) -> tuple[Speech, tuple[Traits, ...]]:
    """Read a document; tell as well how each utterance was found, in their order."""
    frames = read_frames(document)
    names = read_names(frames, german=document.language == "de", small=_small_words(document.language))
    turns = read_turns(document)
    memory = Memory(names, called=None if document.language == "en" else Called(names))
    drafts = assemble(document, frames, memory, rules_of(document.language), turns)
    names.forget()
    if document.language == "en":
        settle(document.text, drafts)
    density = density_of(drafts, len(frames))
    for draft in drafts:
        draft.traits |= density
        if names.german and draft.speaker is not None:
            draft.speaker = without_role(document.text, draft.speaker)
    graded = [(draft, _certain(draft, document)) for draft in drafts]
    kept = [one for one in graded if len(frames) < _FEW or _is_told(*one)]
    speech = Speech(
        frames=Frames(document, frames),
        names=names,
        utterances=tuple(_utterance(*one, number) for number, one in enumerate(kept, 1)),
        guesses={f"U{number}": draft.guess for number, (draft, _) in enumerate(kept, 1) if draft.guess},
        turns=turns,
    )
    return speech, tuple(draft.traits for draft, _ in kept)


def _is_told(draft: Draft, certain: Certainty | None) -> bool:
    """Whether a reading is probable enough where little is said: a paper has examples in marks too."""
    if certain is None or _RETICENT.isdisjoint(draft.traits):
        return True
    held = "within" in draft.traits and draft.speaker is None
    return certain.speech >= (_LEAST_WITHIN if held else _LEAST) or not (held or "dense=0" in draft.traits)


def _certain(draft: Draft, document: Document) -> Certainty | None:
    named = draft.speaker is not None
    return certainty(draft.traits, named=named) if document.language == "en" else None


def assemble(
    document: Document, frames: Iterable[Frame], memory: Memory, rules: Rules, turns: dict[int, Turn]
) -> list[Draft]:
    """Return the utterances of a text in the order of their first fragments; `turns` are by paragraph."""
    assembly = Assembly(document.text, memory, rules)
    told = _told(document, frames, turns)
    while some := list(islice(told, _TOGETHER)):
        reports = iter(rules.reports([one.tokens for one in some if isinstance(one, Frame)]))
        for one in some:
            if isinstance(one, Frame):
                assembly.take(one, next(reports))
            elif one[1] is None:
                assembly.take_block(one[0])
            else:
                assembly.take_turn(one[0], one[1])
    return sorted(assembly.drafts, key=lambda draft: draft.fragments[0].start)


def _told(
    document: Document, frames: Iterable[Frame], turns: dict[int, Turn]
) -> Iterator[Frame | tuple[list[Frame], Turn | None]]:
    """Yield the frames in which somebody may say something, and the paragraphs of turns and quotations."""
    kinds = [block.kind for block in document.blocks]
    english = document.language == "en"
    for paragraph, members in signed(by_paragraph(frames), bare=english):
        if paragraph in turns:
            yield members, turns[paragraph]
        elif english and kinds[paragraph] is BlockKind.QUOTATION and not _has_marks(members):
            yield members, None
        elif (
            kinds[paragraph] not in _SILENT
            and not is_aside(members)
            and not _is_quoted_heading(kinds[paragraph], members)
        ):
            yield from joined(members, bare=english)


def _has_marks(frames: list[Frame]) -> bool:
    return any(token.quote is not None for frame in frames for token in frame.tokens)


def _is_quoted_heading(kind: BlockKind, frames: list[Frame]) -> bool:
    """Whether a heading is nothing but a quotation: it shows what is said elsewhere, by whomever."""
    return kind is BlockKind.HEADING and all(
        token.quote is not None or words.is_break(token) for frame in frames for token in frame.tokens
    )


def density_of(drafts: Sequence[Draft], frames: int) -> Traits:
    """Return how much of a text is plainly said: a report has more of it than a paper or a review."""
    plain = sum(not PLAIN.isdisjoint(draft.traits) for draft in drafts)
    share = 100 * plain / max(1, frames)
    return frozenset((f"dense={sum(share > bound for bound in (0, 2, 5, 10, 20))}",))


def _utterance(draft: Draft, certain: Certainty | None, number: int) -> Utterance:
    kind = (
        QuotationKind.DIRECT
        if draft.direct
        else QuotationKind.MIXED
        if draft.quoted
        else QuotationKind.INDIRECT
    )
    return Utterance(
        id=f"U{number}",
        kind=kind,
        fragments=tuple(draft.fragments),
        quoted=tuple(dict.fromkeys(quote.id for quote in draft.quoted)),
        speaker=draft.speaker,
        cue=draft.cue if draft.speaker else None,
        settled_by=SettledBy.SYNTAX if draft.speaker else SettledBy.OPEN,
        certainty=certain,
    )
