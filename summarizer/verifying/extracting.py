"""From extracts to claims: each is proved like any other statement before it is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.results import Claim, Wording
from summarizer.selecting import Extract, Selection, words_in
from summarizer.source.speech.attribution import read_speech
from summarizer.verifying.claims import proved_claim
from summarizer.verifying.contradicting import contradicting
from summarizer.verifying.echoing import told_again

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.source.document import Document, Sentence, Span

_QUOTES = frozenset('“”"')
_ARTICLE = re.compile(r"\AThe (?=\w)")  # "The CHAIRMAN." within a sentence
_SHORTEST_NAME = 3  # characters; "Q" and "A" are nobody's names
_FULL = 0.9  # of the room; what is left holds no sentence of usual length

Stock = tuple[tuple["Sentence", "Claim"], ...]
"""Sentences in the order in which they were chosen, each with the claim that its own words make."""


def stock_of(document: Document, extracts: Iterable[Extract], most: int, room: int | None = None) -> Stock:
    """Return the first `most` extracts that the text supports, as claims.

    Where `room` is given, they have no more than so many words together; the first may have more. What comes
    again, told as one with more, takes the place of what it was.
    """
    taken: dict[Sentence, Claim] = {}
    used = 0
    for sentence, claim in _supported(document, extracts):
        length = words_in(claim.text) - (words_in(taken[sentence].text) if sentence in taken else 0)
        if room is None or not taken or used + length <= room:
            taken[sentence] = claim
            used += length
        if len(taken) >= most or (room is not None and used > _FULL * room):
            break
    return tuple(taken.items())


def introduced(document: Document, selection: Selection, stock: Stock) -> Stock:
    """Name persons in full where a reader of the claims, in the order of the text, meets them first."""
    met: set[Span] = set()
    named: dict[Sentence, Claim] = {}
    for sentence, claim in sorted(stock, key=lambda pair: pair[0].span):
        with_role = selection.extract_of(sentence, set(met), roles=True)
        extracts = (with_role, selection.extract_of(sentence, met))
        told = (_exactly(document, one) for one in extracts if one is not None and one.text != claim.text)
        named[sentence] = next(filter(None, told), claim)
    return tuple((sentence, named[sentence]) for sentence, _ in stock)


def _exactly(document: Document, extract: Extract) -> Claim | None:
    """Return an extract as a claim in these very words, None where they are not supported."""
    claim = claim_of(document, extract)
    return claim if claim is not None and claim.text == extract.text else None


def claim_of(document: Document, extract: Extract) -> Claim | None:
    """Return an extract as a claim; without its brackets, or uncut, where it is not supported so, or None.

    What somebody says in a turn is told as his, or not at all.
    """
    for statement in dict.fromkeys(_statements(document, extract)):
        hint = extract.evidence if statement == extract.text else extract.evidence[:1]
        claim = proved_claim(statement, document, hint, extract.salience)
        if claim is not None:
            against = contradicting(claim, document, extract.rivals)
            again = told_again(claim, document, (span for span in extract.again if span not in against))
            return claim.model_copy(update={"wording": Wording.SOURCE, "again": again, "against": against})
    return None


def _statements(document: Document, extract: Extract) -> Iterator[str]:
    """Yield how an extract may be told, the best first."""
    name = _speaker(document, extract)
    if name is not None:
        yield from _as_said(name, extract)
    if name is None or not _is_transcript(document):
        yield from (extract.text, extract.plain, extract.whole)


def _speaker(document: Document, extract: Extract) -> str | None:
    """Return who says a sentence of a turn, by name."""
    speech = read_speech(document)
    frame = speech.frames[max(0, speech.frames.at(extract.sentence.span.end - 1))] if speech.turns else None
    turn = speech.turns.get(frame.paragraph) if frame is not None else None
    if turn is None or document.language != "en":
        return None
    name = _ARTICLE.sub("the ", turn.speaker.canonical.of(document.text))
    return name if len(name) >= _SHORTEST_NAME else None


def _is_transcript(document: Document) -> bool:
    """Whether turns have labels; of a statement all is said by one."""
    return any(block.kind.is_turn for block in document.blocks)


def _as_said(name: str, extract: Extract) -> Iterator[str]:
    """Yield a sentence of a turn with who says it: "“We sold the yard,” Ann Lund said."."""
    for words in dict.fromkeys((extract.plain, extract.said)):
        if _QUOTES.isdisjoint(words):
            said = words.removesuffix(".")
            yield f"“{said}{'' if said.endswith('!') else ','}” {name} said."


def _supported(document: Document, extracts: Iterable[Extract]) -> Iterator[tuple[Sentence, Claim]]:
    for extract in extracts:
        claim = claim_of(document, extract)
        if claim is not None:
            yield extract.sentence, claim
