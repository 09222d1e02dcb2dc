"""The rules by which the speech of a language is read."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import language_of
from summarizer.source.speech import leadins, main_subjects, reports
from summarizer.source.speech.constructions import is_name
from summarizer.source.speech.german import bare as german_bare
from summarizer.source.speech.german import clauses as german_clauses
from summarizer.source.speech.german import reports as german_reports
from summarizer.source.speech.german.heads import is_called
from summarizer.source.speech.romance import bare as romance_bare
from summarizer.source.speech.romance import reports as romance_reports
from summarizer.source.speech.romance.phrases import main_subject

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.languages.speech_words import SpeechWords
    from summarizer.source.speech.tags import Report
    from summarizer.source.speech.words import Phrase, Tokens


class Rules(NamedTuple):
    """What is asked of the tokens of a frame; each rule answers in token ranges.

    `reports` finds cues with what they report in each of some frames; a report without content only brings up
    who is being quoted. `subject` is that of the main clause, `announced` who a colon at the end announces,
    and `is_carried` tells whether a frame without a cue goes on with reported speech by its mood. `holder`
    tells whose a quotation at a token is that no report claims. Where nouns are written like names, `nouns`
    finds the subject that may be a speaker. `names` tells whether a quotation within a sentence is the name
    of something. `concluded` finds who is told behind a quotation to have said it. `drops_subject` tells that
    a verb without one is the last speaker's, unless it ends as what several do (`plurals`), `tells_on` that a
    quotation is whose only a colon is before it.
    """

    reports: Callable[[Sequence[Tokens]], list[list[Report]]]
    subject: Callable[[Tokens], Phrase | None]
    announced: Callable[[Tokens], Phrase | None]
    is_carried: Callable[[Tokens], bool]
    holder: Callable[[Tokens, int], Report | None]
    nouns: Callable[[Tokens], Phrase | None] | None
    names: Callable[[Tokens, int], bool] = lambda *_: False
    concluded: Callable[[Tokens], Phrase | None] = lambda _: None
    drops_subject: bool = False
    plurals: tuple[str, ...] = ()
    tells_on: bool = False


def _each(read: Callable[[Tokens], list[Report]]) -> Callable[[Sequence[Tokens]], list[list[Report]]]:
    return lambda frames: list(map(read, frames))


_ENGLISH = Rules(
    reports.read_reports_each,
    main_subjects.main_noun,
    leadins.announced,
    lambda _: False,
    lambda *_: None,
    None,
    is_name,
)
_GERMAN = Rules(
    _each(german_reports.read_reports),
    german_clauses.main_subject,
    german_bare.announced,
    german_reports.is_carried,
    german_bare.holder,
    german_clauses.main_subject,
    is_called,
    german_bare.concluded,
    tells_on=True,
)


@cache
def rules_of(language: str) -> Rules:
    """Return the rules of a language (ISO 639-1); English where there are none."""
    words = language_of(language).speech
    if words is not None:
        return _romance(words)
    return _GERMAN if language == "de" else _ENGLISH


def _romance(words: SpeechWords) -> Rules:
    return Rules(
        _each(partial(romance_reports.read_reports, words)),
        partial(main_subject, words),
        partial(romance_bare.announced, words),
        lambda _: False,
        lambda *_: None,
        None,
        concluded=partial(romance_bare.concluded, words),
        drops_subject=words.subject_dropped,
        plurals=words.plurals,
        tells_on=True,
    )
