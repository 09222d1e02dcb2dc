"""The words of English speech, read once from the data of the language."""

from __future__ import annotations

from summarizer.languages.en.speech_words import EnglishSpeech
from summarizer.languages.loading import read_part

WORDS = read_part("en", "speech", EnglishSpeech)
