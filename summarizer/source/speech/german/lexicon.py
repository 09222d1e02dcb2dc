"""German word classes, from the data of the language; patterns of nouns that tell what was said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.languages.de.speech_words import GermanSpeech
from summarizer.languages.loading import read_part

if TYPE_CHECKING:
    from collections.abc import Iterable

WORDS = read_part("de", "speech", GermanSpeech)

PREPOSITIONS = WORDS.prepositions
NOMINATIVE_PRONOUNS = WORDS.nominative_pronouns
PRONOUNS = NOMINATIVE_PRONOUNS | WORDS.other_pronouns
DETERMINERS = WORDS.determiners
OBLIQUE = WORDS.oblique
GENITIVE = WORDS.genitive
RELATIVES = WORDS.relatives
QUESTION_WORDS = WORDS.question_words
SUBORDINATORS = WORDS.subordinators
CONNECTORS = WORDS.connectors
ADVERBS = WORDS.adverbs
DAYS = WORDS.days
TIMES = DAYS | WORDS.stretches
BE, HAVE, BECOME, MODALS = WORDS.be, WORDS.have, WORDS.become, WORDS.modals
AUXILIARIES = BE | HAVE | BECOME | MODALS
SUBJUNCTIVES = WORDS.subjunctives
STRONG_PAST = WORDS.strong_past
FEMININE = WORDS.feminine


def _ending_in(nouns: Iterable[str], endings: str) -> re.Pattern[str]:
    """Return what finds these nouns, with endings or not, at the end of a compound too."""
    return re.compile(rf"(?:{'|'.join(sorted(nouns))})(?:{endings})?$")


SAID = _ending_in(WORDS.said, "n|en|e|s|se|ssen|r")
WRITINGS = _ending_in(WORDS.writings, "n|en|e|s|es")
PUT = _ending_in(WORDS.put, "n|en|e|s|es")
VIEWS = _ending_in(WORDS.views, "")
OWNED = re.compile(rf"(?:{'|'.join(sorted(WORDS.owned | WORDS.views))})$")
