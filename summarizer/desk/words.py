"""The words that the desk goes by, read once."""

from __future__ import annotations

from summarizer.languages.desk_words import DeskWords
from summarizer.languages.loading import read_part

WORDS = read_part("en", "desk", DeskWords)
