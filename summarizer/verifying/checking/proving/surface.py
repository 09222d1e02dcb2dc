"""A proof by words and their order alone, for languages whose sentences are not parsed here.

Every word that says something must stand, perhaps inflected, in one sentence of the source. Words may move
only with the little words before them ("am Dienstag", "den Verein"), which tell what they are to the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import Aligned, Relation
from summarizer.source.speech.german.lexicon import DETERMINERS as GERMAN_DETERMINERS
from summarizer.source.speech.words import DETERMINERS
from summarizer.verifying.checking.numbers import differ
from summarizer.verifying.checking.proving.result import Proof
from summarizer.verifying.checking.readings import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.verifying.checking.evidence import EvidenceIndex
    from summarizer.verifying.checking.readings import Reading
    from summarizer.verifying.checking.words import Word

_ARTICLES = DETERMINERS | GERMAN_DETERMINERS


def prove_by_surface(statement: Reading, index: EvidenceIndex, numbers: tuple[int, ...]) -> Proof:
    """Align a statement with the one sentence that carries most of it."""
    proofs = [_prove(statement, index.reading(number)) for number in numbers]
    return min(proofs, key=lambda proof: len(proof.unaligned), default=Proof((), (), ()))


def _prove(statement: Reading, sentence: Reading) -> Proof:
    words = [word for word in statement.words if word.is_content and not _in_number(word, statement)]
    pairs = [(word, other) for word in words if (other := _partner(word, sentence)) is not None]
    aligned = [Aligned(statement=a.span, source=b.span, relation=_relation(a, b)) for a, b in pairs]
    carried = {a.span for a, _ in pairs if not _moved(a, b_of(a, pairs), pairs, statement, sentence)}
    missing = [word.span for word in words if word.span not in carried]
    for mention in statement.numbers:
        same = next((other for other in sentence.numbers if differ(mention, other) is None), None)
        if same is None:
            missing.append(mention.span)
        else:
            aligned.append(Aligned(statement=mention.span, source=same.span, relation=Relation.NUMBER))
    return Proof(tuple(sorted(aligned, key=lambda a: a.statement)), tuple(sorted(missing)), (not missing,))


def b_of(word: Word, pairs: Sequence[tuple[Word, Word]]) -> Word:
    """Return the partner of a word."""
    return next(other for one, other in pairs if one == word)


def _partner(word: Word, sentence: Reading) -> Word | None:
    return next((other for other in sentence.words if other.low == word.low), None) or next(
        (other for other in sentence.words if key(other) == key(word) and other.is_content), None
    )


def _relation(one: Word, other: Word) -> Relation:
    if one.low == other.low:
        return Relation.SAME
    return Relation.INFLECTION if one.stem == other.stem else Relation.SYNONYM


def _moved(
    word: Word, other: Word, pairs: Sequence[tuple[Word, Word]], statement: Reading, sentence: Reading
) -> bool:
    """Whether a word stands on another side of another word than in the source, and nothing says why.

    One of the two must have the same little words before it in both, and more than an article: by their
    places alone it is told who beat whom.
    """
    crossed = [(a, b) for a, b in pairs if a != word and (a.start < word.start) != (b.start < other.start)]
    own = _is_led(word, other, statement, sentence)
    return any(not (own or _is_led(a, b, statement, sentence)) for a, b in crossed)


def _is_led(word: Word, other: Word, statement: Reading, sentence: Reading) -> bool:
    led = _before(word, statement)
    return not led <= _ARTICLES and led == _before(other, sentence)


def _before(word: Word, reading: Reading) -> frozenset[str]:
    """Return the little words right before a word."""
    first = place = reading.words.index(word)
    while first and not reading.words[first - 1].is_content:
        first -= 1
    return frozenset(before.low for before in reading.words[first:place])


def _in_number(word: Word, reading: Reading) -> bool:
    return any(mention.span.overlaps(word.span) for mention in reading.numbers)
