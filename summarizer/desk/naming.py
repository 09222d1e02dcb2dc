"""Who is who in a draft: a role that a source gives to somebody else, or has nowhere near the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.describing import Description, descriptions
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.people import may_be_one
from summarizer.languages.desk_words import WORDS
from summarizer.source.vocabulary import derived, is_general, is_synonym, lemmas, may_name_one
from summarizer.source.vocabulary.denoting import Sort, is_office, sort_of
from summarizer.verifying.checking.lexicon import EXCLUSIVE, FAMILY_OF, TITLES
from summarizer.verifying.checking.stems import stem
from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.desk.sources import Source, Sources
    from summarizer.source.document import Span

_AROUND = 1  # sentences before and behind a name in which a role may be its bearer's


class Misplaced(NamedTuple):
    """A word of a role, and where a source that knows the name first has that."""

    word: str
    source: Source
    span: Span


def misplaced(said: Description, sources: Sources) -> Misplaced | None:
    """Return the word of a role that sources which know the name have only away from it."""
    name = words_of(said.name)[-1]
    known = [(source, numbers) for source in sources.all if (numbers := source.sentences_with(name))]
    for word in _telling(said):
        forms = _forms(word)
        places = [(s, numbers, frozenset().union(*map(s.sentences_with, forms))) for s, numbers in known]
        if any(_are_near(numbers, there) for _, numbers, there in places) or _is_named_else(
            said, word, known
        ):
            continue
        found = next(((source, min(numbers)) for source, numbers, there in places if there), None)
        if found is not None:
            source, number = found
            return Misplaced(word, source, source.document.sentences[number].span)
    return None


def _telling(said: Description) -> list[str]:
    """Return what makes a role: the noun for a person, its adjectives, the verb of an office."""
    if said.head is None:
        return [word for word in sorted(said.words) if _is_of_office(word)]
    if sort_of(said.head) is not Sort.PERSON and said.head not in WORDS.chairing:
        return []
    beside = sorted(said.words - {said.head} - WORDS.unspecific - EXCLUSIVE)
    return [said.head, *(word for word in beside if any(part == "a" for part, _ in lemmas(word)))]


def _forms(word: str) -> set[str]:
    return {word, *derived(word), *(WORDS.chairing if word in WORDS.chairing else ())}


def _is_of_office(verb: str) -> bool:
    """Whether a verb is what somebody in an office does: "lead", "direct"."""
    return verb in WORDS.chairing or any(noun != verb and is_office(noun) for noun in derived(verb))


def _are_near(numbers: frozenset[int], there: frozenset[int]) -> bool:
    return any(n + step in there for n in numbers for step in range(-_AROUND, _AROUND + 1))


def _is_named_else(said: Description, word: str, known: list[tuple[Source, frozenset[int]]]) -> bool:
    """Whether a source gives the bearer a noun that may stand for a word."""
    heads = {
        there.head
        for source, _ in known
        for there in source.described(words_of(said.name)[-1:])
        if there.head is not None and there.is_of(said.name)
    }
    return any(
        is_synonym(word, h, "n") or is_general(word, h, "n") or is_general(h, word, "n") for h in heads
    )


_HIS = re.compile(r"\b(?:his|her|its|their|my|our)(?: \w+){1,2}$", re.IGNORECASE)

_DEFINITE = {"the", "its", "their", "whose"}

_ANY_OFFICE = FAMILY_OF[stem("head", "en")]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def role_findings(text: str, span: Span, sources: Sources) -> Iterator[Pointed]:
    """Find what a sentence of the draft says somebody is and a source says of somebody else alone.

    The source must say of the bearer of the name that he or she is something else, and nowhere name both
    in one sentence otherwise.
    """
    for said in dict.fromkeys(descriptions(text, span)):
        if len(said.words) == 1 and _HIS.search(text[span.start : said.span.end]):
            continue  # "her lawyer": others have lawyers too
        own = _own(said, sources)
        if (found := _role_finding(text, span, said, own, sources)) is not None:
            yield found
            return


def _role_finding(
    text: str, span: Span, said: Description, own: list[tuple[Source, Description]], sources: Sources
) -> Pointed | None:
    words = said.span.of(text)
    if not own and not any(source.sentences_with(_WORD.findall(said.name)[-1]) for source in sources.all):
        return None
    if not any(said.is_like(there) for _, there in own):
        rival = _rival(said, own, sources)
        if rival is not None and len(said.words) == 1 and _has_many(rival[0], said.head or ""):
            return None  # "the member for Aldham", where the source has members
        if rival is not None:
            message = f"“{words}”: in a source that is {rival[1].name}, not {said.name}"
            return Pointed(Code.NAME, said.span, message, rival[0].cite(rival[1].span))
        if (other := _other_office(said, words, own, sources)) is not None:
            cited = other[0].cite(other[1].span)
            message = f"“{words}”: in a source {said.name} is “{cited.text}”"
            return Pointed(Code.NAME, said.span, message, cited)
    if (other := other_body(said, span.of(text), own, sources)) is not None:
        cited = other[0].cite(other[1].span)
        message = f"“{words}”: in a source {said.name} is that of another body or kind (“{cited.text}”)"
        return Pointed(Code.NAME, said.span, message, cited)
    found = misplaced(said, sources) if own else None
    if found is None:
        return None
    message = f"“{found.word}”: a source has it, but nowhere near {said.name}"
    return Pointed(Code.NAME, said.span, message, found.source.cite(found.span))


def _has_many(source: Source, noun: str) -> bool:
    """Whether a source tells of several who are what a noun says."""
    numbers = source.sentences_with(noun)
    found = (source.document.sentences[n].span.of(source.document.text) for n in numbers)
    return any(f"{noun}s" in _WORD.findall(sentence.casefold()) for sentence in found)


def _own(said: Description, sources: Sources) -> list[tuple[Source, Description]]:
    """Return what the sources say that the bearer of a name is."""
    names = _WORD.findall(said.name)[-1:]
    return [(s, there) for s in sources.all for there in s.described(names) if there.is_of(said.name)]


def _other_office(
    said: Description, words: str, own: list[tuple[Source, Description]], sources: Sources
) -> tuple[Source, Description] | None:
    """Return the office that the sources give to somebody to whom they nowhere give the one that is said."""
    head, names = said.head, _WORD.findall(said.name)[-1:]
    if (
        head is None
        or not (is_office(head) or _is_known(words, head))
        or any(_stand_together(said, names, source) for source in sources.all)
    ):
        return None
    offices = [
        (s, there)
        for s, there in own
        if there.head is not None and sort_of(there.head) is Sort.PERSON and there.head not in TITLES
    ]
    apart = all(not _may_be_same(head, there.head or "") for _, there in offices)
    done = any(there.head is None and not derived(head).isdisjoint(there.words) for _, there in own)
    return offices[0] if offices and apart and not done else None


def _is_known(words: str, head: str) -> bool:
    """Whether a role that is no office is told as the one that somebody has: "the treasurer"."""
    first, *others = words.casefold().split()
    definite = first in _DEFINITE or first.endswith(("'s", "’s"))
    return definite and sort_of(head) is Sort.PERSON and head in others


def _may_be_same(one: str, other: str) -> bool:
    """Whether two nouns may be of one office; "head" and "chief" are of any."""
    if _ANY_OFFICE in {FAMILY_OF.get(stem(word, "en"), word) for word in (one, other)}:
        return True
    return may_name_one(one, other)


def _rival(
    said: Description, own: list[tuple[Source, Description]], sources: Sources
) -> tuple[Source, Description] | None:
    """Return the description of somebody else that is like what is said."""
    names = _WORD.findall(said.name)[-1:]
    alike = [there for _, there in own if said.head is not None and said.head in there.words]
    apart = any(there.head != said.head for there in alike)
    if apart or (not alike and any(_stand_together(said, names, source) for source in sources.all)):
        return None
    heads = [said.head, *sorted(derived(said.head))] if said.head is not None else sorted(said.words)
    for source in sources.all:
        for other in source.described(heads):
            same = any(source is s for s, _ in own) or said.shares(other)
            if same and said.is_like(other) and not may_be_one(said.name, [other.name]):
                return source, other
    return None


def _stand_together(said: Description, names: list[str], source: Source) -> bool:
    """Whether a sentence has the name and the noun, and does not say of somebody else that this is them."""
    words = [said.head] if said.head is not None else sorted(said.words)
    sets = [
        source.sentences_with(word).union(*(source.sentences_with(other) for other in derived(word)))
        for word in words
    ]
    return any(
        not any(said.is_like(there) and not there.is_of(said.name) for there in source.describing(number))
        for number in frozenset.intersection(*map(source.sentences_with, names), *sets)
    )


def other_body(
    said: Description, sentence: str, own: list[tuple[Source, Description]], sources: Sources
) -> tuple[Source, Description] | None:
    """Return where a source has somebody in the same role of another body, or of another kind."""
    beside = _beside(said)
    alike = [(s, d) for s, d in own if _is_same_role(said, d) and _beside(d)]
    theirs = {word for _, d in alike for word in _beside(d)}
    told = {base for word in words_of(sentence) for base in (word, *(b for _, b in lemmas(word)))}
    if (
        not beside
        or not alike
        or theirs & told
        or any(a == b or may_name_one(a, b) for a in beside for b in theirs)
    ):
        return None
    is_led = said.head is None or alike[0][1].head is None  # "led by", of which there is one
    reach = 0 if is_led and all(map(_is_body, (beside, theirs))) else _AROUND
    near = {w for w in beside if any(_is_near(said.name, w, source, reach) for source in sources.all)}
    return alike[0] if beside - near else None


def _beside(said: Description) -> set[str]:
    """Return the nouns beside that of a role, or beside its verb: what it is of, and of which kind."""
    roles = {word for word in said.words if is_office(word) or word in WORDS.chairing}
    return {
        word
        for word in said.words - {said.head or ""} - WORDS.unspecific - roles
        if word[:1].isalpha() and any(part == "n" for part, _ in lemmas(word)) and not _is_adjective(word)
        if said.head is not None or sort_of(word) is Sort.GROUP
    }


def _is_adjective(word: str) -> bool:
    parts = [part for part, _ in lemmas(word)]
    return parts[0] in {"a", "v"} if parts else False


def _is_same_role(one: Description, other: Description) -> bool:
    """Whether two tell of one office: the same noun, or the verb of it: "leads", "leader", "led by"."""
    heads = [
        {d.head} if d.head is not None else {w for w in d.words if _is_of_office(w)} for d in (one, other)
    ]
    heads = [h | WORDS.chairing if h & WORDS.chairing else h for h in heads]
    if heads[0] & heads[1]:
        return bool(one.head is None or is_office(one.head) or one.head in WORDS.chairing)
    return any(w in derived(v or "") for v in heads[0] for w in heads[1]) and None in {one.head, other.head}


def _is_body(words: Iterable[str]) -> bool:
    return any(sort_of(word) is Sort.GROUP for word in words)


def _is_near(name: str, word: str, source: Source, reach: int) -> bool:
    named = source.sentences_with(words_of(name)[-1])
    there = frozenset().union(*(source.sentences_with(form) for form in {word, *derived(word)}))
    return any(n + step in there for n in named for step in range(-reach, reach + 1))
