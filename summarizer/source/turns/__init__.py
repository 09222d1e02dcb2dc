"""Transcripts: who speaks from where to where, told by the labels that turns begin with. Pure code."""

from summarizer.source.turns.reading import Turn, read_turns

__all__ = ["Turn", "read_turns"]
