"""What somebody is of what: a role that a source gives at another body, or of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages.desk_words import WORDS
from summarizer.source.vocabulary import derived, lemmas, may_name_one
from summarizer.source.vocabulary.denoting import Sort, is_office, sort_of
from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.desk.describing import Description
    from summarizer.desk.sources import Source, Sources

_AROUND = 1  # sentences before and behind a name


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


def _is_of_office(verb: str) -> bool:
    return verb in WORDS.chairing or any(noun != verb and is_office(noun) for noun in derived(verb))


def _is_body(words: Iterable[str]) -> bool:
    return any(sort_of(word) is Sort.GROUP for word in words)


def _is_near(name: str, word: str, source: Source, reach: int) -> bool:
    named = source.sentences_with(words_of(name)[-1])
    there = frozenset().union(*(source.sentences_with(form) for form in {word, *derived(word)}))
    return any(n + step in there for n in named for step in range(-reach, reach + 1))
