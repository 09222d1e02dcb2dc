"""A language by its code, with its words for each room that reads texts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property

from summarizer.languages.accents import without_accents
from summarizer.languages.cldr import month_names
from summarizer.languages.contracting import with_contracted
from summarizer.languages.loading import read_part
from summarizer.languages.number_words import NumberWords
from summarizer.languages.relating_words import RelatingWords
from summarizer.languages.speech_words import SpeechWords
from summarizer.languages.stance_words import StanceWords
from summarizer.languages.statement_words import StatementWords
from summarizer.languages.telling_words import TellingWords
from summarizer.languages.writing_words import WritingWords

KNOWN = ("en", "de", "fr", "es")  # ISO 639-1
_SPEECH = ("fr", "es")


@dataclass(frozen=True)
class Language:
    """The words of the language `code`. Raises `SettingsError` for data that contradicts itself."""

    code: str

    @cached_property
    def numbers(self) -> NumberWords:
        """The words that numbers are written with."""
        words = read_part(self.code, "numbers", NumberWords)
        words = replace(words, scales=with_contracted(words.scales))
        words = words if words.months else replace(words, months=month_names(self.code))
        return without_accents(words) if words.accents_optional else words

    @cached_property
    def speech(self) -> SpeechWords | None:
        """The words that speech is told with; None where the rules for it hold words of their own."""
        return read_part(self.code, "speech", SpeechWords) if self.code in _SPEECH else None

    @cached_property
    def stances(self) -> StanceWords:
        """The words that deny what a text tells of, or leave it open."""
        return read_part(self.code, "stances", StanceWords)

    @cached_property
    def relating(self) -> RelatingWords:
        """The words that tell what belongs to what."""
        return read_part(self.code, "relating", RelatingWords)

    @cached_property
    def telling(self) -> TellingWords:
        """The words by which it is known what a sentence tells."""
        return read_part(self.code, "telling", TellingWords)

    @cached_property
    def writing(self) -> WritingWords:
        """How views write quotations and figures."""
        return read_part(self.code, "writing", WritingWords)

    @cached_property
    def statements(self) -> StatementWords | None:
        """The words that turn a statement; None where the check holds words of its own."""
        return read_part(self.code, "statements", StatementWords) if self.code in _SPEECH else None


@cache
def language_of(code: str) -> Language:
    """Return a language by its ISO 639-1 code, English for one without a folder."""
    return Language(code if code in KNOWN else "en")
