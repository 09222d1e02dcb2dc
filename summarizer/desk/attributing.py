"""Who said in a source what a draft quotes, and whether it was whom the draft names.

In interviews whose turns have no names a question has a paragraph of its own, behind it the answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.people import NAME, may_be_one
from summarizer.languages.desk_words import WORDS
from summarizer.rendering.wording import shorten
from summarizer.source.document import Span
from summarizer.source.vocabulary.given import is_mans
from summarizer.verifying.checking.proving.grammar import PRONOUNS
from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.quoted import Found, Quoted
    from summarizer.desk.sources import Source
    from summarizer.source.utterance import Utterance

_QUESTIONS = 2  # one alone may be anybody's
_FIRST = re.compile(NAME)


def is_answer(text: str, place: Span) -> bool:
    """Whether a place lies in an answer: right behind a line that asks, in a text that has several."""
    before = [line for line in text[: place.start].splitlines()[:-1] if line.strip()]
    return len(_questions(text)) >= _QUESTIONS and bool(before) and _asks(before[-1])


def may_answer(text: str, speaker: str) -> bool:
    """Whether a speaker may be the one who answers.

    That is whoever is named before the first question; where a line there begins with somebody's name, as
    "Ana Lund has run the ferry for ten years", only those.
    """
    head = text[: text.find(_questions(text)[0])]
    introduced = [
        found[0] for line in head.splitlines() if (found := _FIRST.match(line)) and _is_persons(found[0])
    ]
    known = {word for name in introduced for word in words_of(name)} or set(words_of(head))
    return set(words_of(speaker)[-1:]) <= known


def _is_persons(name: str) -> bool:
    return is_mans(name.split(maxsplit=1)[0].casefold()) is not None


def _questions(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip() and _asks(line)]


def _asks(line: str) -> bool:
    return line.rstrip().endswith("?")


_LEADS = 2  # sentences before a quotation that a pronoun may point into
_FAR_LEADS = 5


def utterance_at(source: Source, place: Span) -> Utterance | None:
    """Return the speech that a place lies in, or None: the source says it in its own name."""
    near = [
        said
        for said in source.utterances
        if said.fragments[0].start < place.end and said.fragments[-1].end > place.start
    ]
    shared = {said: sum(place.shared(part) for part in said.fragments) for said in near}
    best = max(shared, key=lambda said: shared[said], default=None)
    return best if best and 2 * shared[best] >= place.end - place.start else None


def is_by(speaker: str, said: Utterance | None, source: Source) -> bool:
    """Whether the one whom a draft names may have said this; where a source tells nobody, anybody."""
    if said is None or said.speaker is None:
        return said is not None
    text = source.document.text
    if len(said.speaker.canonical.of(text)) == 1:  # "A:", and the interview does not say who that is
        return True
    namings = [said.speaker.canonical, said.speaker.mention, *filter(None, [said.speaker.role])]
    if may_be_one(speaker, [span.of(text) for span in namings]):
        return True
    name = said.speaker.canonical.of(text)
    if _has_article(name) and words_of(name)[-1] in words_of(speaker):
        return True  # "the judge" is Judge Ann Orr
    described = source.described(words_of(name)[-1:]) if speaker.islower() or _has_article(speaker) else ()
    own = " ".join(word for word in speaker.split() if word.casefold() not in WORDS.unspecific)
    return any(may_be_one(own, [" ".join(there.words)]) for there in described if there.is_of(name))


def _has_article(speaker: str) -> bool:
    return speaker.casefold().startswith(("the ", "a ", "an ", "its ", "their "))


def misattributed(quote: Quoted, found: Found) -> Iterator[Pointed]:
    """Point at a quotation that the source gives to somebody else, or says in its own words."""
    if quote.speaker is None:
        return
    said, text = utterance_at(found.source, found.places[0]), found.source.document.text
    if (said is None or said.speaker is None) and is_answer(text, found.places[0]):
        yield from _answered_by_another(quote, quote.speaker, found)
        return
    if said is None and _is_between_marks(found):
        return  # somebody's words, of whom only the text around tells
    if said is None and not found.source.is_signed(quote.speaker):
        message = f"the source says this in its own words, not as speech of {shorten(quote.speaker)}"
        yield Pointed(Code.NO_SPEECH, quote.span, message, found.source.cite(found.whole))
    elif said is None or _leads_in(quote.speaker, found):
        return
    elif said.speaker is not None and (
        not is_by(quote.speaker, said, found.source) or _speaks_apart(quote.speaker, said, found.source)
    ):
        if quote.near is not None and set(words_of(said.speaker.canonical.of(text))[-1:]) <= quote.near:
            return  # "he" may be the one who said it, as well as anybody
        if not any(word[0].isupper() for word in quote.speaker.split()) and not _is_another(quote, found):
            return  # "her counsel" may be whoever of whom no source says so
        who, role = said.speaker.canonical.of(text), said.speaker.role
        really = shorten(who) + (f" ({shorten(role.of(text))})" if role else "")
        message = f"said by {really}, not by {shorten(quote.speaker)}"
        yield Pointed(Code.OTHER_SPEAKER, quote.span, message, found.source.cite(found.whole))


def _answered_by_another(quote: Quoted, speaker: str, found: Found) -> Iterator[Pointed]:
    """Find a named one who is given an answer of an interview with somebody else."""
    is_named = quote.near is None and any(word[0].isupper() for word in speaker.split())
    if is_named and not may_answer(found.source.document.text, speaker):
        message = f"said by the one who is interviewed, not by {shorten(speaker)}"
        yield Pointed(Code.OTHER_SPEAKER, quote.span, message, found.source.cite(found.whole))


def _speaks_apart(speaker: str, said: Utterance, source: Source) -> bool:
    """Whether whom the draft calls "a council spokesman" says something else there, and a name said this."""
    text = source.document.text
    if said.speaker is None or not said.speaker.canonical.of(text).istitle() or not speaker.islower():
        return False
    others = (other.speaker for other in source.utterances if other.speaker is not None)
    return any(
        words_of(other.mention.of(text)) == words_of(speaker) and other.canonical != said.speaker.canonical
        for other in others
    )


def _is_another(quote: Quoted, found: Found) -> bool:
    """Whether the source says of somebody else than the speaker that he or she is what the draft says."""
    said, source = utterance_at(found.source, found.places[0]), found.source
    if said is None or said.speaker is None or quote.speaker is None:
        return False
    who, words = said.speaker.canonical.of(source.document.text), words_of(quote.speaker)
    namings = (other.speaker.canonical for other in source.utterances if other.speaker is not None)
    speaks = any(
        span != said.speaker.canonical and set(words) <= set(words_of(span.of(source.document.text)))
        for span in namings
    )
    described = source.described(words)
    return speaks or any(there.head in words and not there.is_of(who) for there in described)


def _is_between_marks(found: Found) -> bool:
    """Whether the source has the words as somebody's, without saying in a way that is read whose."""
    return any(quoted.span.contains(found.places[0]) for quoted in found.source.document.quoted)


def _leads_in(speaker: str, found: Found) -> bool:
    """Whether the text before a quotation names a speaker, and only a pronoun, or what is no name, another.

    Before a pronoun that is the sentence of the quotation and the two before it, or more where all that the
    pronoun is taken for is "a nurse"; else its own sentence.
    """
    said, document = utterance_at(found.source, found.places[0]), found.source.document
    place = Span(found.places[0].start, found.places[0].start + 1)
    number = next((n for n, s in enumerate(document.sentences) if s.span.contains(place)), None)
    if said is None or said.speaker is None or number is None:
        return False
    own, mention = document.sentences[number].span, said.speaker.mention
    told = mention.of(document.text)
    is_pronoun = told.casefold() in PRONOUNS or _is_people(told)
    is_anybody = said.speaker.canonical.of(document.text).split()[0].casefold() in WORDS.undetermined
    first = max(0, number - (_FAR_LEADS if is_anybody else _LEADS)) if is_pronoun else number
    lead = document.text[document.sentences[first].span.start : place.start]
    is_open = is_pronoun or not own.contains(mention) or not any(w[0].isupper() for w in told.split()[1:])
    return is_open and set(words_of(speaker)[-1:]) <= set(words_of(lead))


def _is_people(told: str) -> bool:
    """Whether somebody is only called by a people: "the Irishwoman"."""
    words = told.split()
    return len(words) == 2 and words[0].casefold() == "the" and words[1][0].isupper() and words[1].isalpha()
