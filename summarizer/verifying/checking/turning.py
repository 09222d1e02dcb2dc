"""The words that turn a statement in English and German, read once."""

from __future__ import annotations

from summarizer.languages.loading import read_part
from summarizer.languages.turning_words import TurningWords

ENGLISH = read_part("en", "statements", TurningWords)
GERMAN = read_part("de", "statements", TurningWords)
