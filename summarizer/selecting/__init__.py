"""Claims without a model: the source's own sentences, chosen, cut to their news, their pronouns resolved."""

from summarizer.selecting.choosing import Selection
from summarizer.selecting.extracts import Extract
from summarizer.selecting.lengths import claims_for, overview_for, room_for, words_in

__all__ = ["Extract", "Selection", "claims_for", "overview_for", "room_for", "words_in"]
