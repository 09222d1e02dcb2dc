"""The words of English speech, read once from the data of the language."""

from __future__ import annotations

from summarizer.languages.en.speech_words import WORDS

__all__ = ["WORDS"]
