"""A sentence of a draft beside its evidence, in languages that are not parsed: words, and opposites."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import permutations
from typing import TYPE_CHECKING

from summarizer.desk.findings import Code, Pointed
from summarizer.languages.unparsed_desk_words import UnparsedDeskWords, unparsed_desk_words
from summarizer.rendering.wording import shorten
from summarizer.source.document import NumberKind, NumberMention, Span
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.checking.lexicon import CONDITIONS, HEDGES, NEGATORS
from summarizer.verifying.checking.proving.sparing import is_finite, is_verbal
from summarizer.verifying.checking.proving.wording import Wording
from summarizer.verifying.checking.readings import read_statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.desk.held import Held

LANGUAGES = frozenset({"de", "fr", "es"})
_MOST = 0.6  # of the words of a sentence, for one that says the same
_LONGEST_ENDING = 3
_PARTICIPLES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "fr": {"ée": ("er",), "é": ("er",)},
    "es": {"ado": ("ar",), "ada": ("ar",), "ido": ("er", "ir"), "ida": ("er", "ir")},
}
_FEWEST = 2  # nouns of the draft that a sentence must have


@lru_cache(maxsize=1)
def sides_of(held: Held) -> Sides | None:
    """Return a sentence beside its evidence; None in a language that is parsed or not read at all.

    The latest is kept: one look after another asks for it.
    """
    return Sides(held) if held.sources.joined.language in LANGUAGES else None


class Sides:
    """A sentence of the draft beside the sentences of its evidence."""

    def __init__(self, held: Held) -> None:
        self.held = held
        self.index = evidence_index(held.sources.joined)
        self.ours = Wording(read_statement(held.sentence, self.language), self.index)
        self.theirs = [Wording(one, self.index) for one in self.index.at(held.support.evidence)]

    @property
    def language(self) -> str:
        """The language of the sources."""
        return self.held.sources.joined.language

    @property
    def words(self) -> UnparsedDeskWords:
        """The words of the language that the desk knows."""
        return unparsed_desk_words(self.language)

    def nouns(self, wording: Wording) -> list[int]:
        """Return the nouns of a sentence, as far as their form tells, by their numbers."""
        return [n for n in range(len(wording.words)) if self._is_noun(wording, n)]

    def _is_noun(self, wording: Wording, at: int) -> bool:
        word = wording.words[at]
        if not word.is_content or wording.is_figure(word):
            return False
        return word.is_capital if self.language == "de" else not is_verbal(word.low, self.language)

    def point(self, code: Code, said: str, message: str, there: Span) -> Pointed:
        """Point at words of the draft, with the place of the sources that tells otherwise."""
        cited = self.held.sources.cite(there)
        return Pointed(code, self.held.place(said), f"“{said}”: {message} “{shorten(cited.text)}”", cited)


def may_be_difference(held: Held, mention: NumberMention) -> bool:
    """Whether a figure may be how far two of the evidence are apart, or what another leaves of a hundred."""
    sides = sides_of(held)
    if sides is None or mention.value is None:
        return False
    if mention.kind is NumberKind.PERCENT:
        given = {n.value for n in held.given}
        return any(n.value in given and n.value + mention.value == 100 for n in held.numbers if n.value)
    alike = [n for n in held.near if n.value is not None and n.kind is not NumberKind.PERCENT]
    apart = (
        one.value - other.value
        for one, other in permutations(alike, 2)
        if one.value and other.value and mention.currency in {one.currency, other.currency}
    )
    return compares(sides) and any(mention.value == value for value in apart)


def tells_of_the_same(held: Held, there: Span | None) -> bool:
    """Whether a sentence of the sources has most words of the draft's that say something.

    Where that denies something, `there`, its own words count: whose it is may stand in the one before.
    """
    sides = sides_of(held)
    if sides is None:
        return True
    ours = {word.stem for word in sides.ours.words if word.is_content}
    places = (there,) if there is not None else held.support.evidence
    found = [{word.stem for word in reading.words if word.is_content} for reading in sides.index.at(places)]
    least = [min(len(ours), len(stems)) if there is not None else len(ours) for stems in found]
    return any(_MOST * few <= len(ours & stems) for few, stems in zip(least, found, strict=True))


def compares(sides: Sides) -> bool:
    """Whether a word of the draft's sentence tells of more, of less or of the rest."""
    return not sides.ours.lows.isdisjoint(sides.words.more | {"more", "less"})


def acts(sides: Sides, wording: Wording, at: int) -> bool:
    """Whether a word is the verb that tells what is done: no auxiliary, and a participle only behind one."""
    low, known = wording.words[at].low, wording.known
    if sides.language == "de":
        return is_finite(wording, at)
    helped = at > 0 and wording.words[at - 1].low in known.auxiliaries
    return low not in known.auxiliaries and (
        is_verbal(low, sides.language) if helped else is_finite(wording, at)
    )


@lru_cache(maxsize=1 << 12)
def lemma_of(low: str, language: str) -> str:
    """Return the base form of a word; of a participle the infinitive."""
    from simplemma import is_known, lemmatize

    lemma = lemmatize(low, lang=language).lower()
    for ending, infinitives in _PARTICIPLES.get(language, {}).items():
        if lemma.endswith(ending):
            bases = (lemma.removesuffix(ending) + infinitive for infinitive in infinitives)
            return next((base for base in bases if is_known(base, lang=language)), lemma)
    base = low.replace("ge", "", 1)
    rest = low.partition("ge")[2]
    parted = language == "de" and lemma == low and not low.startswith("ge") and len(rest) > _LONGEST_ENDING
    return base if parted and is_known(base, lang="de") else lemma


def opposed(sides: Sides) -> Iterator[Pointed]:
    """Find what the sources tell by the contrary of a verb of the same one, and what they leave undecided."""
    for theirs in sides.theirs:
        ours = sides.ours
        if (found := _contrary(sides, theirs)) is not None and _are_of_one(sides, theirs):
            yield sides.point(Code.CONTRAST, found, "a source has", theirs.reading.span)
            return
        is_told = ours.lows.isdisjoint(NEGATORS | CONDITIONS | HEDGES | sides.words.hedging) and not ours.asks
        if is_told and _is_undecided(sides, theirs) and not _is_undecided(sides, ours):
            shared = _shared(sides, theirs)
            if len(shared) >= _FEWEST:
                yield sides.point(Code.MODALITY, shared[-1], "a source leaves it open:", theirs.reading.span)
                return


def denies_contrary(held: Held) -> bool:
    """Whether a draft denies what the sources tell the contrary of: "did not admit it" of who denied it."""
    sides = sides_of(held)
    if sides is None:
        return False
    is_denied = not sides.ours.lows.isdisjoint(NEGATORS)
    return is_denied and any(
        theirs.lows.isdisjoint(NEGATORS) and _opposite(sides, theirs) is not None for theirs in sides.theirs
    )


def _is_undecided(sides: Sides, wording: Wording) -> bool:
    low = wording.reading.span.of(wording.reading.text).lower()
    return any(phrase in low for phrase in sides.words.undecided)


def _contrary(sides: Sides, theirs: Wording) -> str | None:
    """Return the verb of the draft whose contrary a sentence has, both denied or neither."""
    denied = [not side.lows.isdisjoint(NEGATORS) for side in (sides.ours, theirs)]
    return _opposite(sides, theirs) if denied[0] == denied[1] else None


def _opposite(sides: Sides, theirs: Wording) -> str | None:
    known = _contraries(sides.language)
    there = {lemma_of(word.low, sides.language) for word in theirs.words if word.is_content}
    for word in sides.ours.words:
        base = lemma_of(word.low, sides.language)
        if word.is_content and base in known and known[base] & there and base not in there:
            return word.text
    return None


def _are_of_one(sides: Sides, theirs: Wording) -> bool:
    """Whether both sentences begin with the same noun, and share another, or are short."""
    nouns = [[side.words[at].stem for at in sides.nouns(side)] for side in (sides.ours, theirs)]
    if not all(nouns) or nouns[0][0] != nouns[1][0]:
        return False
    return len(set(nouns[0]) & set(nouns[1])) >= min(_FEWEST, len(nouns[0]))


def _shared(sides: Sides, theirs: Wording) -> list[str]:
    stems = {theirs.words[at].stem for at in sides.nouns(theirs)}
    return [w.text for w in (sides.ours.words[at] for at in sides.nouns(sides.ours)) if w.stem in stems]


@cache
def _contraries(code: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in unparsed_desk_words(code).contraries:
        sides = [frozenset(side.split()) for side in line.split("/")]
        for own, other in (sides, sides[::-1]):
            found.update({word: found.get(word, frozenset()) | other for word in own})
    return found
