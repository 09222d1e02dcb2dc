"""A proof by words and their order alone, for languages whose sentences are not parsed here.

Every word that says something must stand, perhaps inflected, in one sentence of the source. Words may move
only with the little words before them ("am Dienstag", "den Verein"), which tell what they are to the others.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.results import Aligned, Relation
from summarizer.source.speech.german.lexicon import DETERMINERS as GERMAN_DETERMINERS
from summarizer.source.speech.words import DETERMINERS
from summarizer.verifying.checking.numbers import differ
from summarizer.verifying.checking.proving.belonging import is_anothers, is_of_another_deed, is_other_role
from summarizer.verifying.checking.proving.result import Proof
from summarizer.verifying.checking.readings import key
from summarizer.verifying.checking.references import references

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.source.document import NumberMention, Span
    from summarizer.verifying.checking.evidence import EvidenceIndex
    from summarizer.verifying.checking.readings import Reading
    from summarizer.verifying.checking.words import Word


def prove_by_surface(statement: Reading, index: EvidenceIndex, numbers: tuple[int, ...]) -> Proof:
    """Align a statement with the one sentence that carries most of it."""
    language = index.document.language
    proofs = [_prove(statement, index.reading(number), language) for number in numbers]
    return min(proofs, key=lambda proof: len(proof.unaligned), default=Proof((), (), ()))


def _prove(statement: Reading, sentence: Reading, language: str) -> Proof:
    words = [word for word in statement.words if word.is_content and not _in_number(word, statement)]
    pairs = [(word, other) for word in words if (other := _partner(word, sentence)) is not None]
    aligned = [Aligned(statement=a.span, source=b.span, relation=_relation(a, b)) for a, b in pairs]
    sides = (statement, sentence)
    at, known = dict(pairs), language_of(language).relating
    carried = {
        a.span
        for a, b in pairs
        if not _moved(a, at, sides, _articles(language))
        and not is_anothers(a, at, sides, known)
        and not is_other_role(a, b, sides, known)
        and not is_of_another_deed(b, frozenset(at.values()), sentence)
    }
    missing = [word.span for word in words if word.span not in carried]
    for mention in statement.numbers:
        if (same := _same_figure(mention, sides, language)) is None:
            missing.append(mention.span)
        else:
            aligned.append(Aligned(statement=mention.span, source=same.span, relation=Relation.NUMBER))
    return Proof(tuple(sorted(aligned, key=lambda a: a.statement)), tuple(sorted(missing)), (not missing,))


def _same_figure(
    mention: NumberMention, sides: tuple[Reading, Reading], language: str
) -> NumberMention | None:
    """Return what carries a figure in the source; what others are compared with is apart."""
    told, held = (references(one.text, one.span.end, one.numbers, language) for one in sides)
    return next(
        (
            other
            for other in sides[1].numbers
            if differ(mention, other) is None and _is_in(mention, told) == _is_in(other, held)
        ),
        None,
    )


def _is_in(mention: NumberMention, stretches: tuple[Span, ...]) -> bool:
    return any(stretch.contains(mention.span) for stretch in stretches)


def _partner(word: Word, sentence: Reading) -> Word | None:
    return next((other for other in sentence.words if other.low == word.low), None) or next(
        (other for other in sentence.words if key(other) == key(word) and other.is_content), None
    )


def _relation(one: Word, other: Word) -> Relation:
    if one.low == other.low:
        return Relation.SAME
    return Relation.INFLECTION if one.stem == other.stem else Relation.SYNONYM


def _moved(
    word: Word, at: Mapping[Word, Word], sides: tuple[Reading, Reading], articles: frozenset[str]
) -> bool:
    """Whether a word stands on another side of another word than in the source, and nothing says why.

    One of the two must have the same little words before it in both, and more than an article: by their
    places alone it is told who beat whom.
    """
    other = at[word]
    crossed = [(a, b) for a, b in at.items() if (a.start < word.start) != (b.start < other.start)]
    own = _is_led(word, other, sides, articles)
    return any(not (own or _is_led(a, b, sides, articles)) for a, b in crossed if a != word)


def _is_led(word: Word, other: Word, sides: tuple[Reading, Reading], articles: frozenset[str]) -> bool:
    led = _before(word, sides[0])
    return not led <= articles and led == _before(other, sides[1])


def _before(word: Word, reading: Reading) -> frozenset[str]:
    """Return the little words right before a word."""
    first = place = reading.words.index(word)
    while first and not reading.words[first - 1].is_content:
        first -= 1
    return frozenset(before.low for before in reading.words[first:place])


@cache
def _articles(language: str) -> frozenset[str]:
    """Return the articles of a language, but those that tell by their form who does what."""
    words, known = language_of(language).speech, language_of(language).relating
    found = GERMAN_DETERMINERS if words is None else words.determiners
    return (DETERMINERS | found) - known.subjects - known.objects


def _in_number(word: Word, reading: Reading) -> bool:
    return any(mention.span.overlaps(word.span) for mention in reading.numbers)
