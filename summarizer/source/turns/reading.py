"""From the paragraphs of a transcript to its turns."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.languages.layout_words import all_words, phrases_of
from summarizer.source.document import BlockKind, Span
from summarizer.source.layout.unmarked import small_words
from summarizer.source.turns.course import Course, is_alone, is_interview
from summarizer.source.turns.directions import spoken
from summarizer.source.turns.interviewee import interviewee
from summarizer.source.turns.labels import ADDRESS, Form, Label, key, label_at, line_label, members_at
from summarizer.source.turns.matter import spoken_labels
from summarizer.source.turns.statements import read_statement
from summarizer.source.turns.unmarked import with_unmarked
from summarizer.source.unseen import with_plain_spaces
from summarizer.source.utterance import SpeakerMention
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.document import Document

_FEWEST = 3  # labels that make a transcript
_TALK = 0.3  # of the turns in which somebody speaks to somebody: that is so of no list of features
_OWN = re.compile(rf"\b{phrases_of('oneself')}\b", re.IGNORECASE)
_HEARER = re.compile(rf"\b{phrases_of('hearers')}\b", re.IGNORECASE)
_LETTERS = {"q", "a"}
_FEW = 0.2  # of the answers say "I" where they are a notice's, and of the questions are put to anybody
_NOTE = re.compile(r"\s*[\[(][^\[\]()]*[\])]$")


@dataclass(slots=True)
class Turn:
    """What one speaker says in a row, stage directions left out; `paragraphs` count from 0.

    `speaker` names who by the label, with the fullest naming in the list of participants and the role there.
    """

    speaker: SpeakerMention
    cue: Span | None
    contents: list[Span] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)


def read_turns(document: Document) -> dict[int, Turn]:
    """Return the turns of a document by the paragraphs that they reach over; none unless it is spoken.

    Each paragraph of a statement is a turn. A transcript is a text of which at least three paragraphs begin
    with a label of one form, a label comes back, and most are followed by people talking to each other. Where
    all labels are one, each must stand below a question. Linear in the text; never raises.
    """
    text = with_plain_spaces(document.text)
    document = document if text == document.text else replace(document, text=text)
    labels, end = spoken_labels(document, _labels(document))
    if not labels:
        return _of_statement(document)
    people = _People(document, labels)
    course = Course(document, labels)
    turns: dict[int, Turn] = {}
    current: Turn | None = None
    for at, paragraph in enumerate(document.paragraphs[:end]):
        label = labels.get(at)
        if label is not None:
            current = Turn(people.speaker(label), label.cue)
            turns[at] = current
        elif current is None or not course.goes_on(at, begun=bool(current.contents)):
            current = current if current is not None and course.is_interrupted(at) else None
            continue
        if label is None and course.is_shown(at):
            continue
        start = label.end if label is not None else paragraph.span.start
        contents = list(spoken(text, Span(start, paragraph.span.end)))
        current.contents += contents
        if label is not None or contents:
            current.paragraphs.append(at)
            turns[at] = current
    return {at: turn for at, turn in turns.items() if turn.contents}


def _of_statement(document: Document) -> dict[int, Turn]:
    statement = read_statement(document)
    if statement is None:
        return {}
    spans = {at: document.paragraphs[at].span for at in statement.paragraphs}
    return {
        at: Turn(statement.speaker, None, list(spoken(document.text, span)), [at])
        for at, span in spans.items()
    }


def _labels(document: Document) -> dict[int, Label]:
    """Return the labels by paragraph, of the forms that this text uses."""
    text = document.text
    found = {at: label_at(text, paragraph.span) for at, paragraph in enumerate(document.paragraphs)}
    inline = {
        at: label
        for at, label in found.items()
        if label is not None and key(label.name.of(text))[0] not in all_words()["salutations"]
    }
    voices = {block.span for block in document.blocks if block.kind is BlockKind.VOICE}
    if named := {at: label for at, label in inline.items() if document.paragraphs[at].span in voices}:
        return named
    forms = {form for form in Form if _is_used(document, {a: x for a, x in inline.items() if x.form is form})}
    kept = {at: label for at, label in inline.items() if label.form in forms}
    if kept:
        return with_unmarked(document, kept)
    lines = {at: line_label(text, paragraph.span) for at, paragraph in enumerate(document.paragraphs)}
    alone = {at: label for at, label in lines.items() if label is not None and _is_followed(document, at)}
    if len(alone) < _FEWEST:
        return {}
    names = Counter(key(label.name.of(text)) for label in alone.values())
    listed = {key(name.of(text)) for name, role in _listed(document, alone) if role is not None}
    kept = {
        at: label
        for at, label in alone.items()
        if label.role is not None or names[known := key(label.name.of(text))] > 1 or known in listed
    }
    return kept if _is_used(document, kept) else {}


def _listed(document: Document, labels: dict[int, Label]) -> Iterator[tuple[Span, Span | None]]:
    """Yield names and roles of the lists of participants, which stand outside the paragraphs with labels."""
    for at, paragraph in enumerate(document.paragraphs):
        for line in _lines(document.text, paragraph.span) if at not in labels else ():
            yield from members_at(document.text, line)


def _is_used(document: Document, labels: dict[int, Label]) -> bool:
    """Whether labels of one form are those of a transcript."""
    text = document.text
    known = (key((label.short or label.name).of(text)) for label in labels.values())
    names = Counter(name for name, _ in groupby(known))  # who comes back after somebody else
    alone = len(names) == 1 and is_interview(document, labels)
    if 0 in labels and all(is_alone(document, at, label) for at, label in labels.items()):
        return ADDRESS.search(text) is not None
    if len(labels) < _FEWEST or not (alone or (len(names) > 1 and max(names.values()) > 1)):
        return False
    if _is_notice(document, labels):
        return False
    small = small_words(text)
    if not any((alone or count > 1) and _may_be_somebody(name, small) for name, count in names.items()):
        return False
    often, count = names.most_common(1)[0]
    apart = all(label.end == document.paragraphs[at].span.end for at, label in labels.items())
    if apart and count >= _FEWEST and len(often) > 1:
        return True  # again and again a full name with a colon on a line of its own
    said = [text[label.end : _end_of_turn(document, at)] for at, label in labels.items()]
    return sum(ADDRESS.search(words) is not None for words in said) >= _TALK * len(said)


def _is_notice(document: Document, labels: dict[int, Label]) -> bool:
    """Whether "Q:" and "A:" are no persons' but a notice's, which tells its readers what they may ask."""
    sides = all_words()["interview_sides"]
    asked, answered = list[str](), list[str]()
    for at, label in labels.items():
        if label.name.of(document.text).casefold() in sides:
            words = document.text[label.end : document.paragraphs[at].span.end]
            (asked if words.rstrip().endswith("?") else answered).append(words)
    own = sum(_OWN.search(words) is not None for words in answered)
    put = sum(_HEARER.search(words) is not None for words in asked)
    told = {label.name.of(document.text).casefold() for label in labels.values()}
    is_listed = len(answered) > len(labels) / 2 and not asked  # its questions are numbered points, no labels
    return (is_listed or told >= _LETTERS) and own <= _FEW * len(answered) and put <= _FEW * len(asked)


def _may_be_somebody(name: tuple[str, ...], small: frozenset[str]) -> bool:
    """Whether a label may name who speaks: no "Note:", nor what the text has as a plain word."""
    head = next((word for word in reversed(name) if word.isalpha()), "")
    sort = sort_of(head)
    return sort is Sort.PERSON or (sort is not Sort.WORDS and (len(head) == 1 or head not in small))


def _end_of_turn(document: Document, at: int) -> int:
    own = document.paragraphs[at].span
    following = document.paragraphs[at + 1].span if at + 1 < len(document.paragraphs) else own
    return following.end if own.end - own.start < 100 else own.end


def _is_followed(document: Document, at: int) -> bool:
    """Whether prose stands after a line: the line may be the label of it."""
    if at + 1 >= len(document.paragraphs):
        return False
    words = _NOTE.sub("", document.paragraphs[at + 1].span.of(document.text))
    return words.rstrip("\"'”’»)]")[-1:] in set(".!?…—–-:")


class _People:
    """Who takes part: the namings in labels, and the names and roles in lists of participants."""

    def __init__(self, document: Document, labels: dict[int, Label]) -> None:
        self._text = document.text
        self._members: dict[tuple[str, ...], tuple[Span, Span | None]] = {}
        for member in _listed(document, labels):
            self._members.setdefault(key(member[0].of(document.text)), member)
        for label in labels.values():
            if len(key(label.name.of(document.text))) > 1:
                self._members.setdefault(key(label.name.of(document.text)), (label.name, label.role))
            if label.short is not None:
                self._members.setdefault(key(label.short.of(document.text)), (label.name, label.role))
        if answering := interviewee(document, labels):
            self._members[answering[0]] = answering[1], None

    def speaker(self, label: Label) -> SpeakerMention:
        """Return whom a label names, under the fullest naming of the only one that it fits."""
        words = key(label.name.of(self._text))
        fits = [member for known, member in self._members.items() if _fits(words, known)]
        if words in self._members:
            fits = [self._members[words]]
        if len(fits) != 1:
            return SpeakerMention(label.name, label.name, label.role)
        return SpeakerMention(label.name, fits[0][0], label.role or fits[0][1])


def _fits(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether a label is a shorter naming of somebody: the family name, or some of the names in order."""
    if len(words) > len(known) or not words:
        return False
    return words[-1] == known[-1] and set(words) <= set(known)


def _lines(text: str, span: Span) -> Sequence[Span]:
    spans, start = [], span.start
    for line in span.of(text).splitlines(keepends=True):
        bare = line.strip()
        if bare:
            begin = start + line.index(bare)
            spans.append(Span(begin, begin + len(bare)))
        start += len(line)
    return spans
