"""What is particular to a language, as data: a folder a language, read into one frozen `Language`.

`language_of(code)` is the language of an ISO 639-1 code; `KNOWN` are the codes that have a folder. The rooms
that read a text know grammar and no words. Each part of a language is read when it is first asked for.
"""

from summarizer.languages.language import KNOWN, Language, language_of
from summarizer.languages.number_words import NumberWords
from summarizer.languages.speech_words import SpeechWords

__all__ = ["KNOWN", "Language", "NumberWords", "SpeechWords", "language_of"]
